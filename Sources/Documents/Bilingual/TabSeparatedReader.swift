import DataFormats
import TextModel

/// Text with a tab between source and translation, a pair a line. A first line with the names of the columns may say which
/// is which; further columns are left alone.
final class TabSeparatedReader: BilingualReader {
  private let file: String
  private let wanted: (source: String?, target: String)
  private(set) var languages = BilingualLanguages()
  /// Which columns hold source and translation; nil before the first line.
  private var columns: (source: Int, target: Int)?
  private var rest: [UInt8] = []
  private var position = Position.start

  init(file: String, wanted: (source: String?, target: String)) {
    self.file = file
    self.wanted = wanted
  }

  func units(in block: [UInt8]) throws -> [BilingualUnit] {
    rest += block
    var units: [BilingualUnit] = []
    var start = 0
    while let end = rest[start...].firstIndex(of: 0x0A) {
      if let unit = try unit(rest[start..<end]) { units.append(unit) }
      skip(rest[start...end])
      start = end + 1
    }
    rest.removeFirst(start)
    return units
  }

  func finish() throws -> [BilingualUnit] {
    defer { rest = [] }
    return rest.isEmpty ? [] : [try unit(rest[...])].compactMap { $0 }
  }

  private func skip(_ line: ArraySlice<UInt8>) {
    position.offset += line.count { $0 & 0xC0 != 0x80 }
    position.line += 1
  }

  private func unit(_ line: ArraySlice<UInt8>) throws(DataError) -> BilingualUnit? {
    let line = line.last == 0x0D ? line.dropLast() : line
    if line.allSatisfy({ $0 <= 0x20 }) { return nil }
    if let bad = UTF8Survey.firstError(in: Array(line)) {
      throw error("is not well-formed UTF-8; save the file as UTF-8", column: bad + 1)
    }
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
    if fields.count < 2 { throw error("has no tab; expected the source, a tab, and its translation") }
    if columns == nil {
      columns = (0, 1)
      if readNames(fields) { return nil }
    }
    guard let columns, fields.indices.contains(columns.source), fields.indices.contains(columns.target) else {
      throw error("has \(fields.count) columns, fewer than the first line names")
    }
    var unit = BilingualUnit(
      source: text(fields[columns.source], in: line), target: text(fields[columns.target], in: line))
    if unit.target.isBlank { unit.state = .untranslated }
    return unit.source.isBlank && unit.target.isBlank ? nil : unit
  }

  /// Whether the first line holds names of columns, as `de` and `en-GB`, or `source` and `target`.
  private func readNames(_ fields: [ArraySlice<UInt8>]) -> Bool {
    let names = fields.map { String(decoding: $0, as: UTF8.self).lowercased() }
    if let source = names.firstIndex(of: "source"),
      let target = names.firstIndex(of: "target") ?? names.firstIndex(of: "translation")
    {
      columns = (source, target)
      return true
    }
    guard names.prefix(2).allSatisfy(Self.isLanguage),
      let target = names.firstIndex(where: { BilingualLanguages.areSame($0, wanted.target) })
    else { return false }
    let others = names.indices.filter { $0 != target && Self.isLanguage(names[$0]) }
    let chosen = others.first { index in wanted.source.map { BilingualLanguages.areSame(names[index], $0) } ?? true }
    guard let source = chosen else { return false }
    columns = (source, target)
    languages = BilingualLanguages(source: names[source], target: names[target])
    return true
  }

  /// `de`, `eng`, `en-gb`, `pt_br`.
  private static func isLanguage(_ name: String) -> Bool {
    let parts = name.utf8.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return (2...3).contains(parts[0].count) && (parts.count == 1 || parts.count == 2 && parts[1].count == 2)
      && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
  }

  private func text(_ field: ArraySlice<UInt8>, in line: ArraySlice<UInt8>) -> ExtractedText {
    var place = position
    let before = line[line.startIndex..<field.startIndex].count { $0 & 0xC0 != 0x80 }
    place.offset += before
    place.column += before
    place.byteColumn += field.startIndex - line.startIndex
    return ExtractedText(verbatim: field, at: place)
  }

  private func error(_ message: String, column: Int = 1) -> DataError {
    DataError(file: file, line: position.line, column: column, message: "the line \(message)")
  }
}
