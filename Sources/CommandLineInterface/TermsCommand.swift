import Checking
import Configuration
import DataFormats
import TextAnalysis
import Terminology

/// `tlcheck terms …`: looks into glossaries, checks, converts and joins them.
enum TermsCommand {
  /// The concepts of some files, or of all glossaries that a check would use.
  static func list(_ invocation: Invocation) -> ExitStatus {
    attempt { _ in
      let rows = try concepts(invocation, files: invocation.operands).map(TermText.row)
      return StandardOutput.print(rows.joined())
    }
  }

  /// What the glossaries say of a word: 1 where they do not know it.
  static func lookup(_ invocation: Invocation) -> ExitStatus {
    attempt { messages in
      let wanted = invocation.operands.joined(separator: " ")
      let folded = WordForm.folded(wanted)
      let found = try concepts(invocation, files: []).filter { concept in
        (concept.terms.map(\.text) + concept.sourceForms.all).contains { WordForm.folded($0) == folded }
      }
      guard found.isEmpty else { return StandardOutput.print(found.map(TermText.entry).joined(separator: "\n")) }
      messages.note("no glossary knows “\(wanted)”")
      return .findings
    }
  }

  /// Contradictions in a glossary: 1 where there are any, 2 where it cannot be read.
  static func validate(_ invocation: Invocation) -> ExitStatus {
    attempt { messages in
      var lines: [String] = []
      for path in invocation.operands {
        let file = try CheckerPool.dataFile(path)
        let contents = try GlossaryReader.contents(file.bytes, file: path)
        // Compiling finds what is wrong with exceptions, which are patterns.
        _ = try KnowledgeBase(extending: try KnowledgeBase(), glossaryFiles: [file])
        for loss in contents.losses { messages.note("\(path): \(loss)") }
        lines += GlossaryAudit.remarks(contents, bytes: file.bytes, file: path).map {
          "\($0.file):\($0.place.line):\($0.place.column): \($0.message)\n"
        }
      }
      let printed = StandardOutput.print(lines.joined())
      return lines.isEmpty ? printed : .findings
    }
  }

  /// Reads a glossary in one format and writes it in another.
  static func convert(_ invocation: Invocation) -> ExitStatus {
    attempt { messages in
      let (input, output) = (invocation.operands[0], invocation.operands[1])
      let contents = try GlossaryReader.contents(CheckerPool.dataFile(input).bytes, file: input)
      for loss in contents.losses { messages.note("\(input): \(loss)") }
      try write(contents.glossary, to: output, invocation.tbxStyle, messages)
      return .clean
    }
  }

  /// Joins glossaries; without -o the result goes to standard output, in YAML.
  static func merge(_ invocation: Invocation) -> ExitStatus {
    attempt { messages in
      var merged = GlossaryMerge(name: "merged")
      for path in invocation.operands {
        merged.add(try GlossaryReader.read(CheckerPool.dataFile(path).bytes, file: path), name: path)
      }
      for conflict in merged.conflicts { messages.note(conflict) }
      guard let output = invocation.outputFile, output != "-" else {
        let bytes = GlossaryWriter.write(merged.glossary, as: "merged.yml")?.bytes ?? []
        return StandardOutput.print(String(decoding: bytes, as: UTF8.self))
      }
      try write(merged.glossary, to: output, invocation.tbxStyle, messages)
      return .clean
    }
  }

  /// How many concepts and forms there are.
  static func statistics(_ invocation: Invocation) -> ExitStatus {
    attempt { _ in
      StandardOutput.print(TermText.statistics(try concepts(invocation, files: invocation.operands)))
    }
  }

  private static func attempt(_ work: (Messages) throws -> ExitStatus) -> ExitStatus {
    let messages = Messages(isQuiet: false, isVerbose: false)
    do {
      return try work(messages)
    } catch {
      messages.error("\(error)")
      return .failure
    }
  }

  private static func concepts(_ invocation: Invocation, files: [String]) throws -> [Concept] {
    if !files.isEmpty {
      return try files.flatMap { try GlossaryReader.read(CheckerPool.dataFile($0).bytes, file: $0).concepts }
    }
    var resolver = SettingsResolver(
      source: SettingsSource(), choice: invocation.configuration, commandLine: invocation.settings)
    var pool = CheckerPool()
    return try pool.knowledgeBase(resolver.settings(for: nil)).terms.all
  }

  private static func write(
    _ glossary: Glossary, to path: String, _ tbxStyle: TBXStyle, _ messages: Messages
  ) throws {
    guard let (bytes, losses) = GlossaryWriter.write(glossary, as: path, tbxStyle: tbxStyle) else {
      let endings = GlossaryWriter.extensions.map { "." + $0 }.joined(separator: ", ")
      throw FileError(path: path, message: "no glossary format has this ending; use one of \(endings)")
    }
    for loss in losses { messages.note("\(path): \(loss)") }
    let file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit()
  }
}
