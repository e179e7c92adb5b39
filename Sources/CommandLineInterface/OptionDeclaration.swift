import Configuration
import EmbeddedData

/// One option of the command line, declared once: parsing, help, the manual and the shells' completions all come from it.
struct OptionDeclaration: Sendable {
  enum Value: Sendable {
    case none
    /// One of some words.
    case choice([String])
    /// A report's format, with the file it goes to behind an equals sign where it has one.
    case report([String])
    case file
    /// One of the files of a folder below `Dictionaries/`, by its name, or a file of one's own.
    case fileOrName(in: String)
    /// Anything, called so in help: `TAG`.
    case text(String)
    case rule
  }

  enum Group: String, Sendable, CaseIterable {
    case output = "Output"
    case language = "Language, terms and rules"
    case limits = "What counts"
    case running = "Running"
    case information = "Information"
  }

  let name: String
  let short: Character?
  let value: Value
  let isRepeatable: Bool
  let group: Group
  /// One sentence, with a capital and a full stop.
  let help: String
  /// Names of the commands that take it.
  let commands: [String]
  let apply: @Sendable (String, inout Invocation) throws(InvalidSetting) -> Void

  init(
    _ name: String, short: Character? = nil, _ value: Value = .none, isRepeatable: Bool = false, group: Group,
    help: String, commands: [String] = Command.checking,
    apply: @escaping @Sendable (String, inout Invocation) throws(InvalidSetting) -> Void
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.isRepeatable = isRepeatable
    self.group = group
    self.help = help
    self.commands = commands
    self.apply = apply
  }

  /// An option that sets what a key of `.tlcheck.yml` sets.
  init(
    _ name: String, setting key: SettingKey, _ value: Value? = nil, isRepeatable: Bool = false, group: Group,
    help: String? = nil, commands: [String] = Command.settingTakers
  ) {
    self.init(
      name, value ?? .choice(key.values), isRepeatable: isRepeatable, group: group, help: help ?? key.help,
      commands: commands
    ) { text, invocation throws(InvalidSetting) in
      try key.apply(text, from: .option("--\(name)"), to: &invocation.settings)
    }
  }

  /// How help writes the value: `FILE`, `on|off`; nil where there is none.
  var placeholder: String? {
    switch value {
    case .none: nil
    case .choice(let words): words.joined(separator: "|")
    case .report: "FORMAT[=FILE]"
    case .file: "FILE"
    case .fileOrName: "NAME|FILE"
    case .text(let name): name
    case .rule: "ID=LEVEL"
    }
  }

  /// The words to complete a value with.
  var words: [String] {
    switch value {
    case .choice(let words), .report(let words): words
    case .fileOrName(let folder): EmbeddedFiles.names(in: folder)
    default: []
    }
  }
}
