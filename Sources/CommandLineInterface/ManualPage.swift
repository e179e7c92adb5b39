import Configuration

/// The manual in roff, for man(1), made from the declarations.
struct ManualPage {
  var text: String {
    var page = """
      .TH TLCHECK 1 "" "tlcheck \(toolVersion)" "User Commands"
      .SH NAME
      tlcheck \\- check news articles translated into English
      .SH SYNOPSIS

      """
    for command in Command.all { page += ".B tlcheck\n\(escaped(commandLine(command)))\n.br\n" }
    page += ".SH DESCRIPTION\n"
    page += paragraphs([
      "tlcheck reads articles that were translated into English, chiefly by machine and from German, and reports what "
        + "an editor must fix: terms and names that the house writes otherwise, traces of the source language, residue "
        + "of the page, spelling, punctuation, repetition."
    ])
    page += ".SH COMMANDS\n" + Command.all.map(section).joined()
    page += ".SH OPTIONS\n" + optionSections
    page += ".SH CONFIGURATION\n" + configuration
    page += ".SH EXIT STATUS\n"
    page +=
      item("0", "Nothing was found that counts.")
      + item("1", "There are findings at or above --fail-on, or more penalty than --max-penalty.")
    page += item("2", "Something could not be done; standard error says what. The other files were checked.")
    page += ".SH ENVIRONMENT\n"
    page += item("NO_COLOR", "When set and not empty, --color auto means never.")
    page += item("DICPATH", "Folders, separated by colons, in which Hunspell dictionaries are looked for first.")
    page += item("COLUMNS", "Width of the text report where standard output is no terminal.")
    page += ".SH FILES\n" + item(".tlcheck.yml", "Settings, in the folder of the article or the nearest above it.")
    page += item(
      "ARTICLE.tlcheck",
      "Beside an article: suppress, as in .tlcheck.yml, for that article alone. One that hides nothing is "
        + "reported as suppression.unused.")
    return page
  }

  private func commandLine(_ command: Command) -> String {
    let name = command.name == Command.all[0].name ? "[check]" : command.name
    return "\(name) [OPTION…]" + (command.operands.isEmpty ? "" : " \(command.operands)")
  }

  private func section(_ command: Command) -> String {
    let summary = command.summary.prefix(1).uppercased() + command.summary.dropFirst() + "."
    let title = command.operands.isEmpty ? command.name : "\(command.name) \(command.operands)"
    return item(title, ([summary] + command.details).joined(separator: " "))
  }

  private var optionSections: String {
    var page = ""
    for group in OptionDeclaration.Group.allCases {
      page += ".SS \(group.rawValue)\n"
      for option in OptionDeclaration.all where option.group == group {
        let short = option.short.map { "-\($0), " } ?? ""
        let value = option.placeholder.map { " \($0)" } ?? ""
        let restriction =
          option.commands.contains("check") ? "" : " Only for \(option.commands.joined(separator: ", "))."
        page += item("\(short)--\(option.name)\(value)", option.help + formats(option) + restriction)
      }
    }
    return page
  }

  private func formats(_ option: OptionDeclaration) -> String {
    if case .report(let words) = option.value { return " Formats: \(words.joined(separator: ", "))." }
    return ""
  }

  private var configuration: String {
    var page = paragraphs([
      ".tlcheck.yml is looked for in the folder of each article and those above it; the nearest holds. tlcheck init "
        + "writes one with comments. The command line wins over the file, and the file over its profile. Keys:"
    ])
    for key in SettingKey.all {
      let values = key.values.isEmpty ? "" : " One of \(key.values.joined(separator: ", "))."
      page += item(key.name, key.help + values)
    }
    page += item(
      "suppress",
      "A list of findings to leave as they are: each with rule (or a family, id.*) and, where wanted, text "
        + "(exactly what is marked), reason, and until (the last day, as 2030-12-31).")
    return page
      + item("paths", "Patterns as in .gitignore with any of these keys below each, for the files that match.")
  }

  private func paragraphs(_ texts: [String]) -> String { texts.map { ".PP\n\(escaped($0))\n" }.joined() }

  private func item(_ title: String, _ text: String) -> String { ".TP\n.B \(escaped(title))\n\(escaped(text))\n" }

  /// Hyphens of options must stay hyphens, and a point or apostrophe that begins a line is no request.
  private func escaped(_ text: String) -> String {
    var result = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "…": result += "\\&..."
      case "“": result += "\\(lq"
      case "”": result += "\\(rq"
      case "\"": result += "\\(dq"
      default: result.append(character)
      }
    }
    return result
  }
}
