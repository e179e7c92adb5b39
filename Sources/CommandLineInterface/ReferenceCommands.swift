/// What the program says about itself.
enum ReferenceCommands {
  static func help(of command: Command) -> ExitStatus {
    StandardOutput.print(HelpPage().text(for: command.name == Command.all[0].name ? nil : command))
  }

  /// `tlcheck help [COMMAND]`.
  static func help(_ invocation: Invocation) throws(UsageError) -> ExitStatus {
    if invocation.operands.isEmpty { return StandardOutput.print(HelpPage().text(for: nil)) }
    let name = invocation.operands.joined(separator: " ")
    guard let command = Command.all.first(where: { $0.name == name }) else {
      throw UsageError("there is no command “\(name)”", command: "help")
    }
    return StandardOutput.print(HelpPage().text(for: command))
  }

  static func completions(_ invocation: Invocation) -> ExitStatus {
    StandardOutput.print(ShellCompletions.text(for: invocation.operands[0]))
  }

  static func manual(_ invocation: Invocation) -> ExitStatus { StandardOutput.print(ManualPage().text) }
}
