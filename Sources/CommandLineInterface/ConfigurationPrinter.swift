import Configuration
import DataFormats

/// `tlcheck --print-config [FILE…]`: the settings that hold, as a configuration file with the origin of each value.
enum ConfigurationPrinter {
  static func run(_ invocation: Invocation) -> ExitStatus {
    let messages = Messages(isQuiet: invocation.isQuiet, isVerbose: invocation.isVerbose)
    var resolver = SettingsResolver(
      source: SettingsSource(), choice: invocation.configuration, commandLine: invocation.settings)
    let finder = ArticleFinder.standard
    let articles = finder.articles(in: invocation.operands) { messages.error($0) }
    var text = ""
    for article in invocation.operands.isEmpty ? ["-"] : articles {
      do throws(DataError) {
        let settings = try resolver.settings(for: article == "-" ? nil : article)
        if !text.isEmpty { text += "---\n" }
        let name = article == "-" ? "the working folder" : article
        text += "# settings for \(name), \(settings.file.map { "with \($0)" } ?? "without a configuration file")\n"
        text += settings.yaml
      } catch {
        messages.error("\(error)")
      }
    }
    let printed = StandardOutput.print(text)
    return messages.hasErrors ? .failure : printed
  }
}
