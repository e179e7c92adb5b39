import DataFormats
import Findings
import TextModel

/// One document's findings as an object of the report schema (Reports/schemas/report-1.json).
public enum DocumentJSON {
  /// How a document is called: files by their path, streamed documents by their identifier.
  public enum NameField: String, Sendable { case path, id }

  /// The object on one line, without a line break at its end.
  public static func line(for checked: CheckedDocument, name: NameField) -> [UInt8] {
    var json = JSONWriter()
    write(checked, name: name, to: &json)
    return json.bytes
  }

  /// What `tlcheck stream` says of a document it could not check.
  /// - Parameter id: nil where not even that could be read.
  public static func errorLine(id: String?, message: String) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.field("id", id)
      $0.field(object: "error") { $0.field("message", message) }
    }
    return json.bytes
  }

  static func write(_ checked: CheckedDocument, name: NameField, to json: inout JSONWriter) {
    let places = Places(of: checked)
    json.object {
      $0.field(name.rawValue, checked.document.name)
      $0.field("format", checked.document.format)
      $0.field("language", checked.language)
      $0.field("sourceLanguage", checked.sourceLanguage)
      if checked.sourceLanguage != nil { $0.field("sourceLanguageDetected", checked.sourceLanguageDetected) }
      $0.field("words", checked.wordCount)
      $0.field(array: "findings", of: zip(checked.findings, checked.fingerprints)) { json, item in
        write(item.0, fingerprint: item.1, places, to: &json)
      }
      $0.field(array: "terms", of: checked.terms) { write($1, places, to: &$0) }
      if let alignment = checked.alignment { write(alignment, checked.document.labels, places, to: &$0) }
      $0.field(object: "score") { write(checked.score, to: &$0) }
      OriginJSON.write(checked, to: &$0)
    }
  }

  static func write(_ score: QualityScore, to json: inout JSONWriter) {
    json.field("penalty", score.penalty)
    json.field("perThousandWords", score.perThousandWords)
    json.field("score", score.score)
    json.field("pass", score.pass)
  }

  private static func write(_ finding: Finding, fingerprint: String, _ places: Places, to json: inout JSONWriter) {
    json.object {
      $0.field("rule", finding.rule)
      $0.field("category", finding.category.rawValue)
      $0.field("mqm", finding.errorType.rawValue)
      $0.field("severity", finding.severity.rawValue)
      $0.field("confidence", finding.confidence)
      $0.field("message", finding.message)
      places.target.write(finding.range, to: &$0)
      $0.field("replacements", finding.replacements)
      if !finding.related.isEmpty {
        $0.field(array: "related", of: finding.related) { json, range in
          json.object { places.target.write(range, to: &$0) }
        }
      }
      $0.key("source")
      if let range = finding.source, let source = places.source {
        $0.object { source.write(range, to: &$0) }
      } else {
        $0.null()
      }
      $0.field("fingerprint", fingerprint)
    }
  }

  private static func write(_ row: TermRow, _ places: Places, to json: inout JSONWriter) {
    json.object {
      $0.field("concept", row.concept)
      $0.field("preferred", row.preferred)
      $0.field("status", row.status.rawValue)
      $0.field(array: "occurrences", of: row.occurrences) { json, occurrence in
        json.object {
          places.target.writeOffsets(occurrence.range, to: &$0)
          $0.field("text", places.target.text[occurrence.range])
          $0.field("status", occurrence.status.rawValue)
        }
      }
      $0.field(array: "sourceOccurrences", of: places.source == nil ? [] : row.sourceOccurrences) { json, range in
        json.object {
          places.source?.writeOffsets(range, to: &$0)
          $0.field("text", places.source?.text[range])
        }
      }
    }
  }

  /// - Parameter labels: one for each segment of a bilingual file.
  private static func write(
    _ alignment: AlignedSource, _ labels: [SegmentLabel], _ places: Places, to json: inout JSONWriter
  ) {
    json.field(array: "segments", of: alignment.targetSegments.enumerated()) { json, segment in
      json.object {
        places.target.writeOffsets(segment.element, to: &$0)
        guard labels.indices.contains(segment.offset) else { return }
        let label = labels[segment.offset]
        if !label.id.isEmpty { $0.field("unit", label.id) }
        if !label.note.isEmpty { $0.field("note", label.note) }
      }
    }
    json.field(array: "sourceSegments", of: alignment.sourceSegments) { json, range in
      json.object { places.source?.writeOffsets(range, to: &$0) }
    }
    json.field(array: "alignment", of: alignment.links) { json, link in
      json.object {
        $0.field(array: "source", of: link.source) { $0.number($1) }
        $0.field(array: "target", of: link.target) { $0.number($1) }
        $0.field("score", link.score)
      }
    }
  }
}

/// Positions in both texts of a document.
private struct Places {
  struct Side {
    let text: SourceText
    let index: PositionIndex

    init(_ text: SourceText, _ origin: TextOrigin?, _ ranges: [Range<Int>]) {
      self.text = text
      index = PositionIndex(text, origin: origin, offsets: ranges.flatMap { [$0.lowerBound, $0.upperBound] })
    }

    func write(_ range: Range<Int>, to json: inout JSONWriter) {
      json.field(object: "start") { Self.write(index.position(at: range.lowerBound), to: &$0) }
      json.field(object: "end") { Self.write(index.end(at: range.upperBound), to: &$0) }
      json.field("text", text[range])
    }

    func writeOffsets(_ range: Range<Int>, to json: inout JSONWriter) {
      json.field("start", index.position(at: range.lowerBound).offset)
      json.field("end", index.end(at: range.upperBound).offset)
    }

    private static func write(_ position: Position, to json: inout JSONWriter) {
      json.field("offset", position.offset)
      json.field("line", position.line)
      json.field("column", position.column)
    }
  }

  let target: Side
  let source: Side?

  init(of checked: CheckedDocument) {
    target = Side(
      checked.document.text, checked.document.origin,
      checked.findings.flatMap { [$0.range] + $0.related } + checked.terms.flatMap { $0.occurrences.map(\.range) }
        + (checked.alignment?.targetSegments ?? []))
    source = checked.alignment.map { alignment in
      Side(
        alignment.text, alignment.origin,
        checked.findings.compactMap(\.source) + checked.terms.flatMap(\.sourceOccurrences) + alignment.sourceSegments)
    }
  }
}
