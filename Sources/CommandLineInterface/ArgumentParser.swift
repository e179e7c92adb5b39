import Configuration
import DataFormats

/// Reads a command line as GNU programs do: `--opt=value`, `--opt value`, `-qf json`, `--` before operands that begin
/// with a hyphen, options and operands in any order.
struct ArgumentParser {
  private let options: [OptionDeclaration]
  private let commands: [Command]
  private var words: ArraySlice<String>
  private var given: [(option: OptionDeclaration, written: String, value: String)] = []
  private var operands: [String] = []

  /// - Parameter arguments: without the program's name.
  static func parse(
    _ arguments: [String], options: [OptionDeclaration] = OptionDeclaration.all, commands: [Command] = Command.all
  ) throws(UsageError) -> Invocation {
    var parser = ArgumentParser(options: options, commands: commands, words: arguments[...])
    try parser.split()
    return try parser.invocation()
  }

  private init(options: [OptionDeclaration], commands: [Command], words: ArraySlice<String>) {
    self.options = options
    self.commands = commands
    self.words = words
  }

  private mutating func split() throws(UsageError) {
    while let word = words.popFirst() {
      if word == "--" {
        operands += words
        return
      } else if word.hasPrefix("--") {
        try long(word.dropFirst(2))
      } else if word.hasPrefix("-"), word != "-" {
        try short(word.dropFirst())
      } else {
        operands.append(word)
      }
    }
  }

  private mutating func long(_ text: Substring) throws(UsageError) {
    let name = String(text.prefix { $0 != "=" })
    guard let option = options.first(where: { $0.name == name }) else {
      throw UsageError("unknown option --\(name)\(near(name, options.map(\.name), prefix: "--"))")
    }
    let written = "--\(name)"
    if name.utf8.count == text.utf8.count { return try take(option, written, attached: nil) }
    if case .none = option.value { throw UsageError("\(written) takes no value") }
    try take(option, written, attached: String(text.dropFirst(name.count + 1)))
  }

  private mutating func short(_ text: Substring) throws(UsageError) {
    // Not what GNU says, where -output means -o utput; but hardly anybody means that.
    if text.count > 1, options.contains(where: { $0.name == text.prefix { $0 != "=" } }) {
      throw UsageError("unknown option -\(text); did you mean “--\(text)”?")
    }
    var letters = text
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        throw UsageError("unknown option -\(letter)")
      }
      if case .none = option.value {
        try take(option, "-\(letter)", attached: nil)
      } else {
        return try take(option, "-\(letter)", attached: letters.isEmpty ? nil : String(letters))
      }
    }
  }

  private mutating func take(
    _ option: OptionDeclaration, _ written: String, attached: String?
  ) throws(UsageError) {
    if case .none = option.value { return given.append((option, written, "")) }
    guard let value = attached ?? words.popFirst() else {
      throw UsageError("\(written) needs a value: \(option.placeholder ?? "")")
    }
    given.append((option, written, value))
  }

  private mutating func invocation() throws(UsageError) -> Invocation {
    let command = takeCommand()
    var invocation = Invocation(command: command)
    for (option, written, value) in given {
      guard option.commands.contains(command.name) else {
        throw UsageError("tlcheck \(command.name) takes no option \(written)", command: command.name)
      }
      do throws(InvalidSetting) {
        try check(value, of: option)
        try option.apply(value, &invocation)
      } catch {
        throw UsageError("\(written): \(error)", command: command.name)
      }
    }
    invocation.operands = operands
    if invocation.wantsHelp || invocation.wantsVersion { return invocation }
    try checkOperands(of: command, unlessOptional: invocation.wantsConfiguration)
    return invocation
  }

  /// The command is the first operand, two words of it where two are a command; without one the files are checked.
  private mutating func takeCommand() -> Command {
    for length in [2, 1] where operands.count >= length {
      let name = operands.prefix(length).joined(separator: " ")
      if let command = commands.first(where: { $0.name == name }) {
        operands.removeFirst(length)
        return command
      }
    }
    return commands[0]
  }

  private func check(_ value: String, of option: OptionDeclaration) throws(InvalidSetting) {
    // An unknown format of a report is no reason to write none of the others.
    guard case .choice(let words) = option.value, !words.contains(value) else { return }
    throw InvalidSetting(YAMLMapping.unknown("value", value, among: words))
  }

  private func checkOperands(of command: Command, unlessOptional isOptional: Bool) throws(UsageError) {
    let count = operands.count
    if count < command.operandCount.lowerBound, !isOptional {
      throw UsageError("tlcheck \(command.name) needs \(command.missing)", command: command.name)
    }
    if count > command.operandCount.upperBound {
      let extra = operands[command.operandCount.upperBound]
      let known = command.operandWords
      let problem = "tlcheck \(command.name) has no use for “\(extra)”"
      throw UsageError(problem + near(extra, known, prefix: ""), command: command.name)
    }
    if !command.operandWords.isEmpty, case .words = command.operandKind,
      let wrong = operands.first(where: { !command.operandWords.contains($0) })
    {
      throw UsageError(YAMLMapping.unknown("name", wrong, among: command.operandWords), command: command.name)
    }
  }

  private func near(_ name: String, _ names: [String], prefix: String) -> String {
    EditDistance.nearest(to: name, among: names).map { "; did you mean “\(prefix)\($0)”?" } ?? ""
  }
}
