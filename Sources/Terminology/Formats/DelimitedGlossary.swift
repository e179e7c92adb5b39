import DataFormats
import Findings

/// A table in CSV or TSV: with a header, or the plain list of two columns, source and target. Several forms in one field
/// are parted by `|` or `;`.
struct DelimitedGlossary: GlossaryFormat {
  let name = "csv"
  let extensions = ["csv", "tsv", "tab", "txt"]

  let keeps = GlossaryFeatures.all.subtracting([.styles, .otherForms])

  func isRecognised(_ head: String) -> Bool { false }

  func read(_ bytes: [UInt8], file: String) throws(DataError) -> GlossaryContents {
    var table = TableReader(bytes, file: file)
    try table.read()
    return GlossaryContents(
      glossary: Glossary(name: file, concepts: table.concepts.concepts), places: table.concepts.places,
      hasCheckedIdentifiers: true)
  }

  func write(_ glossary: Glossary) -> [UInt8] { TableWriter.csv(glossary) }
}

/// Turns rows into concepts.
private struct TableReader {
  private let bytes: [UInt8]
  private let file: String
  private var text: DelimitedText
  private var columns: [GlossaryColumn] = []
  private(set) var concepts = ConceptTable()
  /// Rows come in order, so their lines are counted forward.
  private var counted = (offset: 0, line: 1)

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    let delimiter = DelimitedText.delimiter(of: bytes)
    text = DelimitedText(bytes, file: file, delimiter: delimiter)
    concepts.reserve(bytes.count / 24)
  }

  mutating func read() throws(DataError) {
    var row: [DelimitedText.Field] = []
    while try text.next(into: &row) {
      if row.allSatisfy(text.isEmpty) { continue }
      if columns.isEmpty {
        let isHeader = try readHeader(row)
        if isHeader { continue }
      }
      try add(row)
    }
    if let place = concepts.promoteFirstTerms() {
      throw DataError(
        file: file, line: place.line, column: place.column,
        message: "only forms to avoid, and none to write; give a row with the preferred one")
    }
  }

  /// Whether the first row names the columns.
  private mutating func readHeader(_ row: [DelimitedText.Field]) throws(DataError) -> Bool {
    let names = row.map(text.text)
    let known = names.map(GlossaryColumn.init(header:))
    let looksMeant = names.allSatisfy { EditDistance.nearest(to: $0, among: GlossaryColumn.names) != nil }
    guard known.contains(where: { $0 != nil }) || looksMeant else {
      guard row.count == 2 else {
        throw error(
          row[0],
          "\(row.count == 1 ? "one column" : "\(row.count) columns") and no header; write a list of two columns, "
            + "source and target, or name the columns in the first row: source,target,deprecated,note")
      }
      columns = [.source, .target]
      return false
    }
    for (index, column) in known.enumerated() {
      guard let column else {
        throw error(row[index], YAMLMapping.unknown("column", names[index], among: GlossaryColumn.names))
      }
      if columns.contains(column) { throw error(row[index], "two columns hold “\(column.rawValue)”; keep one") }
      columns.append(column)
    }
    guard columns.contains(.target) else {
      throw error(row[0], "no column “target” (or “en”), which holds the English terms")
    }
    return true
  }

  private mutating func add(_ row: [DelimitedText.Field]) throws(DataError) {
    guard row.count >= columns.count else {
      throw error(
        row[row.count - 1],
        "this row has \(row.count) columns and the table \(columns.count); add what is missing, or leave fields empty")
    }
    if let extra = row[columns.count...].first(where: { !text.isEmpty($0) }) {
      throw error(extra, "a field more than there are columns; put a field that holds the delimiter in quotation marks")
    }
    var entry = ConceptTable.Entry()
    for (column, field) in zip(columns, row) where !field.range.isEmpty {
      try take(column, field, into: &entry)
    }
    guard let target = columns.firstIndex(of: .target), !entry.targets.isEmpty else {
      throw error(row[columns.firstIndex(of: .target) ?? 0], "the English term is missing in this row")
    }
    let place = GlossaryContents.Place(line: line(of: row[0]), column: 1)
    if let problem = concepts.add(entry, at: place) {
      let field = columns.firstIndex(of: problem.column) ?? target
      throw error(row[field], problem.message)
    }
  }

  private func take(
    _ column: GlossaryColumn, _ field: DelimitedText.Field, into entry: inout ConceptTable.Entry
  ) throws(DataError) {
    let value = text.text(field)
    if value.isEmpty { return }
    switch column {
    case .source, .french, .spanish, .russian, .ukrainian: entry.sources.append((column.language ?? "de", forms(value)))
    case .target: entry.targets = forms(value)
    case .admitted: entry.others += forms(value).map { ($0, .admitted) }
    case .deprecated: entry.others += forms(value).map { ($0, .deprecated) }
    case .superseded: entry.others += forms(value).map { ($0, .superseded) }
    case .forbidden: entry.others += forms(value).map { ($0, .forbidden) }
    case .id: entry.id = value
    case .note: entry.note = value
    case .unless: entry.unless = value.split(separator: ";").map { trimmed($0) }
    case .needs: entry.details[orInsert: ConceptDetails()].needs = value.split(separator: ";").map { trimmed($0) }
    case .see: entry.details[orInsert: ConceptDetails()].related = forms(value)
    case .subject: entry.details[orInsert: ConceptDetails()].subject = value
    case .definition: entry.details[orInsert: ConceptDetails()].definition = value
    case .authority: entry.details[orInsert: ConceptDetails()].authority = value
    case .pos: entry.form[orInsert: FormDetails()].partOfSpeech = value
    case .termType: entry.form[orInsert: FormDetails()].type = value
    case .usage: entry.form[orInsert: FormDetails()].note = value
    case .context: entry.form[orInsert: FormDetails()].context = value
    case .region: entry.form[orInsert: FormDetails()].region = value
    case .type: entry.kind = try choice(value, field, column)
    case .case: entry.ignoresCase = try choice(value, field, column, Term.MatchingPolicy.self) == .any
    case .accents: entry.ignoresAccents = try choice(value, field, column, Term.MatchingPolicy.self) == .any
    case .severity: entry.severity = try choice(value, field, column)
    case .status: entry.status = try choice(value, field, column)
    case .leak: entry.leaks = try flag(value, field)
    case .inflect: entry.inflects = try flag(value, field)
    }
  }

  private func forms(_ value: String) -> [String] {
    guard value.utf8.contains(where: { $0 == 0x7C || $0 == 0x3B }) else { return [value] }
    return value.split { $0 == "|" || $0 == ";" }.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private func trimmed(_ part: Substring) -> String {
    var part = part
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: String, _ field: DelimitedText.Field, _ column: GlossaryColumn, _ type: Choice.Type = Choice.self
  ) throws(DataError) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: value.lowercased()) { return choice }
    throw error(field, YAMLMapping.unknown(column.rawValue, value, among: Choice.allCases.map(\.rawValue)))
  }

  private func flag(_ value: String, _ field: DelimitedText.Field) throws(DataError) -> Bool {
    switch value.lowercased() {
    case "yes", "true", "1", "ja": return true
    case "no", "false", "0", "nein": return false
    default: throw error(field, "“\(value)” is neither yes nor no")
    }
  }

  private func error(_ field: DelimitedText.Field, _ message: String) -> DataError {
    text.error(at: field.range.lowerBound - (field.isQuoted ? 1 : 0), message)
  }

  private mutating func line(of field: DelimitedText.Field) -> Int {
    let end = field.range.lowerBound
    bytes.withUnsafeBufferPointer { bytes in
      for index in counted.offset..<max(end, counted.offset) {
        let endsLine = bytes[index] == 0x0A || bytes[index] == 0x0D && bytes[index + 1] != 0x0A
        if endsLine { counted.line += 1 }
      }
    }
    counted.offset = max(end, counted.offset)
    return counted.line
  }
}

extension Optional {
  /// The value, or another that stands there from now on.
  fileprivate subscript(orInsert value: @autoclosure () -> Wrapped) -> Wrapped {
    get { self ?? value() }
    set { self = newValue }
  }
}
