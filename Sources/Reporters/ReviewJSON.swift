import DataFormats
import Findings
import TextModel

/// A document as the review page reads it: offsets count UTF-16 units, as JavaScript strings do.
enum ReviewJSON {
  static func write(_ checked: CheckedDocument, to json: inout JSONWriter) {
    let units = UTF16Index(checked.document.text, offsets: targetOffsets(of: checked))
    let sourceUnits = checked.alignment.map { UTF16Index($0.text, offsets: sourceOffsets(of: checked)) }
    let positions = PositionIndex(of: checked)
    json.object {
      $0.field("name", checked.document.name)
      $0.field("format", checked.document.format)
      $0.field("language", checked.language)
      $0.field("sourceLanguage", checked.sourceLanguage)
      $0.field("detected", checked.sourceLanguageDetected)
      $0.field("words", checked.wordCount)
      OriginJSON.write(checked, to: &$0)
      $0.field("text", checked.document.text[0..<checked.document.text.count])
      if let markup = checked.markup { write(markup.runs, units, to: &$0) }
      $0.field(array: "parts", of: checked.document.segments) { json, segment in
        json.array {
          $0.string(segment.role.rawValue)
          units.writeEnds(of: segment.range, to: &$0)
          $0.number(segment.paragraph)
        }
      }
      $0.field(array: "findings", of: zip(checked.findings, checked.fingerprints)) { json, item in
        json.object {
          write(item.0, units, sourceUnits, positions, to: &$0)
          $0.field("fingerprint", item.1)
        }
      }
      $0.field(array: "terms", of: checked.terms) { json, row in json.object { write(row, units, to: &$0) } }
      $0.key("source")
      if let alignment = checked.alignment, let sourceUnits {
        $0.object { write(alignment, units, sourceUnits, to: &$0) }
      } else {
        $0.null()
      }
    }
  }

  private static func write(
    _ finding: Finding, _ units: UTF16Index, _ sourceUnits: UTF16Index?, _ positions: PositionIndex,
    to json: inout JSONWriter
  ) {
    let place = positions.position(at: finding.range.lowerBound)
    json.field("rule", finding.rule)
    json.field("category", finding.category.rawValue)
    json.field("mqm", finding.errorType.rawValue)
    json.field("severity", finding.severity.rawValue)
    json.field("confidence", finding.confidence)
    json.field("message", finding.message)
    json.field("start", units[finding.range.lowerBound])
    json.field("end", units[finding.range.upperBound])
    json.field("line", place.line)
    json.field("column", place.column)
    json.field("replacements", finding.replacements)
    json.field(array: "related", of: finding.related) { json, range in
      let place = positions.position(at: range.lowerBound)
      json.array {
        units.writeEnds(of: range, to: &$0)
        $0.number(place.line)
        $0.number(place.column)
      }
    }
    json.key("source")
    if let range = finding.source, let sourceUnits {
      json.array { sourceUnits.writeEnds(of: range, to: &$0) }
    } else {
      json.null()
    }
  }

  private static func write(_ row: TermRow, _ units: UTF16Index, to json: inout JSONWriter) {
    json.field("concept", row.concept)
    json.field("preferred", row.preferred)
    json.field("status", row.status.rawValue)
    json.field(array: "at", of: row.occurrences) { json, occurrence in
      json.array {
        units.writeEnds(of: occurrence.range, to: &$0)
        $0.string(occurrence.status.rawValue)
      }
    }
  }

  /// What a reader does not see, and what stands there instead.
  private static func write(_ runs: [TextMarkup.Run], _ units: UTF16Index, to json: inout JSONWriter) {
    json.field(array: "markup", of: runs) { json, run in
      json.array {
        units.writeEnds(of: run.range, to: &$0)
        $0.string(run.shown)
      }
    }
  }

  private static func write(
    _ alignment: AlignedSource, _ units: UTF16Index, _ sourceUnits: UTF16Index, to json: inout JSONWriter
  ) {
    json.field("text", alignment.text[0..<alignment.text.count])
    if !alignment.markup.isEmpty { write(alignment.markup, sourceUnits, to: &json) }
    json.field(array: "segments", of: alignment.sourceSegments) { json, range in
      json.array { sourceUnits.writeEnds(of: range, to: &$0) }
    }
    json.field(array: "targets", of: alignment.targetSegments) { json, range in
      json.array { units.writeEnds(of: range, to: &$0) }
    }
    json.field(array: "links", of: alignment.links) { json, link in
      json.array {
        $0.array(of: link.source) { $0.number($1) }
        $0.array(of: link.target) { $0.number($1) }
      }
    }
  }

  private static func targetOffsets(of checked: CheckedDocument) -> [Int] {
    let ranges =
      checked.findings.flatMap { [$0.range] + $0.related } + checked.document.segments.map(\.range)
      + checked.terms.flatMap { $0.occurrences.map(\.range) }
      + (checked.alignment?.targetSegments ?? []) + (checked.markup?.runs.map(\.range) ?? [])
    return ranges.flatMap { [$0.lowerBound, $0.upperBound] }
  }

  private static func sourceOffsets(of checked: CheckedDocument) -> [Int] {
    let ranges =
      (checked.alignment?.sourceSegments ?? []) + (checked.alignment?.markup.map(\.range) ?? [])
    return (checked.findings.compactMap(\.source) + ranges)
      .flatMap { [$0.lowerBound, $0.upperBound] }
  }
}

/// UTF-16 offsets of many byte offsets of a text, found in one pass over it.
struct UTF16Index {
  private var units: [Int: Int] = [:]

  init(_ text: SourceText, offsets: [Int]) {
    let bytes = text.bytes
    var byte = 0
    var unit = 0
    for offset in offsets.sorted() {
      while byte < min(offset, bytes.count) {
        // A continuation byte adds nothing; the first byte of a four-byte sequence stands for a surrogate pair.
        let value = bytes[byte]
        unit += value & 0xC0 == 0x80 ? 0 : value >= 0xF0 ? 2 : 1
        byte += 1
      }
      units[offset] = unit
    }
  }

  /// - Parameter offset: one of those given to `init`.
  subscript(offset: Int) -> Int { units[offset, default: 0] }

  func writeEnds(of range: Range<Int>, to json: inout JSONWriter) {
    json.number(self[range.lowerBound])
    json.number(self[range.upperBound])
  }
}
