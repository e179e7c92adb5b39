import Testing

@testable import CommandLineInterface

/// The declarations of options and commands, and what is made of them.
struct DeclarationTests {
  @Test func namesAreUnique() {
    let names = OptionDeclaration.all.map(\.name)
    #expect(Set(names).count == names.count)
    let letters = OptionDeclaration.all.compactMap(\.short)
    #expect(Set(letters).count == letters.count)
  }

  @Test func optionsBelongToCommandsThatExist() {
    let names = Set(Command.all.map(\.name))
    for option in OptionDeclaration.all { #expect(names.isSuperset(of: option.commands), "--\(option.name)") }
  }

  @Test func theListOfCommandNamesIsComplete() {
    let words = Command.all.flatMap { $0.name.split(separator: " ").map(String.init) }
    #expect(Set(words) == Set(Command.commandNames))
  }

  @Test func everyOptionStandsInHelpManualAndCompletions() {
    let help = Command.all.map { HelpPage().text(for: $0) }.joined()
    let manual = ManualPage().text
    for option in OptionDeclaration.all {
      #expect(help.contains("--\(option.name)"))
      #expect(manual.contains("\\-\\-" + option.name.split(separator: "-").joined(separator: "\\-")))
      #expect(ShellCompletions.text(for: "bash").contains("--\(option.name)"))
      #expect(ShellCompletions.text(for: "zsh").contains("--\(option.name)"))
      #expect(ShellCompletions.text(for: "fish").contains("-l \(option.name)"))
    }
  }

  @Test func everyCommandStandsInHelpAndManual() {
    for command in Command.all {
      #expect(HelpPage().text(for: nil).contains("  \(command.name)"))
      #expect(ManualPage().text.contains(".B \(command.name)"))
    }
  }

  @Test func helpFitsATerminal() {
    for command in [nil] + Command.all.map(Optional.some) {
      for line in HelpPage().text(for: command).split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test func helpEndsItsSentences() {
    for option in OptionDeclaration.all { #expect(option.help.hasSuffix("."), "--\(option.name)") }
  }
}
