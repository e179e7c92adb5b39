import Configuration

/// `tlcheck init`: a configuration file to begin with.
enum InitCommand {
  static func run(_ invocation: Invocation) -> ExitStatus {
    let messages = Messages(isQuiet: false, isVerbose: false)
    let folder = invocation.operands.first ?? "."
    let path = (folder == "." ? "" : folder + "/") + ConfigurationFile.name
    do throws(FileError) {
      try FileSystem.create(path, Array(ConfigurationTemplate.text.utf8))
    } catch {
      messages.error("\(error)")
      return .failure
    }
    return StandardOutput.print("wrote \(path); each setting stands there with what it means\n")
  }
}
