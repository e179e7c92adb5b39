import Configuration

/// What `--help` prints, made from the declarations.
struct HelpPage {
  private let columns = 80

  func text(for command: Command?) -> String {
    guard let command else { return overview }
    var page = "Usage: \(synopsis(of: command))\n\n\(wrapped(sentence(command.summary), indent: 0))"
    for detail in command.details { page += "\n" + wrapped(detail, indent: 0) }
    return page + optionSections(of: command)
  }

  private var overview: String {
    var page = """
      tlcheck checks news articles that were translated into English.

      Usage: \(synopsis(of: Command.all[0]))
             tlcheck COMMAND [OPTION…]

      Commands:

      """
    let names = Command.all.map { ($0.operands.isEmpty ? $0.name : "\($0.name) \($0.operands)", $0.summary) }
    page += table(names)
    page += optionSections(of: Command.all[0])
    page +=
      "\n"
      + wrapped(
        "Exit status: 0 nothing found, 1 findings at or above --fail-on or more penalty than --max-penalty, 2 something could not be done. "
          + "tlcheck COMMAND --help explains a command, tlcheck man is the manual.", indent: 0)
    return page
  }

  func synopsis(of command: Command) -> String {
    let name = command.name == Command.all[0].name ? "[check]" : command.name
    return "tlcheck \(name) [OPTION…]" + (command.operands.isEmpty ? "" : " \(command.operands)")
  }

  private func optionSections(of command: Command) -> String {
    var page = ""
    for group in OptionDeclaration.Group.allCases {
      let options = command.options.filter { $0.group == group }
      if options.isEmpty { continue }
      page += "\n\(group.rawValue):\n" + table(options.map { (title(of: $0), help(of: $0)) })
    }
    return page
  }

  private func title(of option: OptionDeclaration) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    let value: String? =
      switch option.value {
      case .choice: "WORD"
      default: option.placeholder
      }
    return short + "--\(option.name)" + (value.map { " \($0)" } ?? "")
  }

  private func help(of option: OptionDeclaration) -> String {
    switch option.value {
    case .choice(let words): "\(option.help) One of \(words.joined(separator: ", "))."
    case .report(let words): "\(option.help) Formats: \(words.joined(separator: ", "))."
    default: option.help
    }
  }

  /// Two columns; a left side that is too wide stands on a line of its own.
  private func table(_ rows: [(left: String, right: String)]) -> String {
    let left = min(26, rows.map(\.left.count).max() ?? 0)
    return rows.map { row in
      let lines = wrap(row.right, width: columns - left - 4)
      let margin = String(repeating: " ", count: left + 4)
      let first = "  " + row.left + String(repeating: " ", count: max(2, left + 2 - row.left.count))
      if row.left.count > left { return "  \(row.left)\n" + lines.map { margin + $0 + "\n" }.joined() }
      return first + (lines.first ?? "") + "\n" + lines.dropFirst().map { margin + $0 + "\n" }.joined()
    }.joined()
  }

  private func wrapped(_ text: String, indent: Int) -> String {
    wrap(text, width: columns - indent).map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
  }

  private func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

  private func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
