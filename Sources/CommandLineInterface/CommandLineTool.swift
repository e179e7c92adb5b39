internal import Glibc

/// The whole program, apart from the process.
public enum CommandLineTool {
  /// - Parameter arguments: with the program's name first, as the system gives them.
  /// - Returns: the exit status: 0 nothing found, 1 findings that count, 2 something could not be done.
  public static func run(_ arguments: [String]) -> Int32 {
    // A reader that goes away is seen as an error of write, so that unfinished files are cleaned up.
    signal(SIGPIPE, SIG_IGN)
    occupyClosedDescriptors()
    do throws(UsageError) {
      return try run(ArgumentParser.parse(Array(arguments.dropFirst()))).rawValue
    } catch {
      let messages = Messages(isQuiet: false, isVerbose: false)
      messages.error(error.message)
      let command = error.command.map { $0 == Command.all[0].name ? "" : " \($0)" } ?? ""
      messages.plain("Try 'tlcheck\(command) --help'.")
      return ExitStatus.failure.rawValue
    }
  }

  /// Where the caller closed a standard stream, the next file opened would take its place and be read or written by
  /// mistake. What is put there instead fails when it is used.
  private static func occupyClosedDescriptors() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  private static func run(_ invocation: Invocation) throws(UsageError) -> ExitStatus {
    if invocation.wantsHelp { return ReferenceCommands.help(of: invocation.command) }
    if invocation.wantsVersion { return StandardOutput.print("tlcheck \(toolVersion)\n") }
    if invocation.wantsConfiguration { return ConfigurationPrinter.run(invocation) }
    return try invocation.command.run(invocation)
  }
}
