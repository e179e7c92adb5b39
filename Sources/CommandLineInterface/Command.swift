/// One thing that `tlcheck` does, declared once: parsing, help, the manual and completions come from it.
struct Command: Sendable {
  enum OperandKind: Sendable {
    case none
    /// Articles: files, folders, `-`.
    case articles
    case file
    case rule
    case words([String])
  }

  /// As it is written, in one word or two: `rules test`.
  let name: String
  /// What follows it: `[FILE]`.
  let operands: String
  let operandKind: OperandKind
  let operandCount: ClosedRange<Int>
  /// What a person forgot who gave too few operands.
  let missing: String
  /// Half a sentence, without a capital and a full stop.
  let summary: String
  /// Paragraphs for help and the manual.
  let details: [String]
  let run: @Sendable (Invocation) throws(UsageError) -> ExitStatus

  init(
    _ name: String, operands: String = "", _ operandKind: OperandKind = .none, count: ClosedRange<Int> = 0...0,
    missing: String = "", summary: String, details: [String] = [],
    run: @escaping @Sendable (Invocation) throws(UsageError) -> ExitStatus
  ) {
    self.name = name
    self.operands = operands
    self.operandKind = operandKind
    operandCount = count
    self.missing = missing
    self.summary = summary
    self.details = details
    self.run = run
  }

  var operandWords: [String] {
    if case .words(let words) = operandKind { words } else { [] }
  }

  var options: [OptionDeclaration] { OptionDeclaration.all.filter { $0.commands.contains(name) } }
}

/// What the program tells the one who called it.
enum ExitStatus: Int32, Sendable {
  case clean = 0
  /// Findings at or above `--fail-on`.
  case findings = 1
  /// Something could not be done; what it was stands on standard error.
  case failure = 2
}
