import DataFormats
import Findings
import TextModel

/// One document's findings as an object of the report schema (Reports/schemas/report-1.json).
public enum DocumentJSON {
  /// How a document is called: files by their path, streamed documents by their identifier.
  public enum NameField: String, Sendable { case path, id }

  /// The object on a line of its own.
  public static func writeLine(for checked: CheckedDocument, name: NameField, to sink: any OutputSink) throws {
    var json = JSONWriter()
    try write(checked, name: name, with: &json, to: sink)
    json.lineBreak()
    try sink.write(json.take())
  }

  /// What `tlcheck stream` says of a document it could not check, on a line of its own.
  /// - Parameter id: nil where not even that could be read.
  public static func errorLine(id: String?, message: String) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.field("id", id)
      $0.field(object: "error") { $0.field("message", message) }
    }
    json.lineBreak()
    return json.bytes
  }

  /// Writes the object with the writer, whose last bytes stay in it.
  static func write(
    _ checked: CheckedDocument, name: NameField, with json: inout JSONWriter, to sink: any OutputSink
  ) throws {
    let places = Places(of: checked)
    json.begin("{")
    json.field(name.rawValue, checked.document.name)
    json.field("format", checked.document.format)
    json.field("language", checked.language)
    json.field("sourceLanguage", checked.sourceLanguage)
    if checked.sourceLanguage != nil { json.field("sourceLanguageDetected", checked.sourceLanguageDetected) }
    json.field("words", checked.wordCount)
    try json.field(array: "findings", piecesOf: checked.findings.count, to: sink) { json, index in
      write(checked.findings[index], fingerprint: checked.fingerprints[index], places, to: &json)
    }
    try json.field(array: "terms", piecesOf: checked.terms.count, to: sink) { json, index in
      write(checked.terms[index], places, to: &json)
    }
    if let alignment = checked.alignment { write(alignment, checked.document.labels, places, to: &json) }
    json.field(object: "score") { write(checked.score, to: &$0) }
    OriginJSON.write(checked, to: &json)
    json.end("}")
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
          places.target.writeText(occurrence.range, to: &$0)
          $0.field("status", occurrence.status.rawValue)
        }
      }
      $0.field(array: "sourceOccurrences", of: places.source == nil ? [] : row.sourceOccurrences) { json, range in
        json.object {
          places.source?.writeOffsets(range, to: &$0)
          places.source?.writeText(range, to: &$0)
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
private struct Places: Sendable {
  struct Side: Sendable {
    private let text: SourceText
    private let index: PositionIndex

    init(_ text: SourceText, _ origin: TextOrigin?) {
      self.text = text
      index = PositionIndex(text, origin: origin)
    }

    func write(_ range: Range<Int>, to json: inout JSONWriter) {
      json.field(object: "start") { Self.write(index.position(at: range.lowerBound), to: &$0) }
      json.field(object: "end") { Self.write(index.end(at: range.upperBound), to: &$0) }
      writeText(range, to: &json)
    }

    func writeText(_ range: Range<Int>, to json: inout JSONWriter) {
      json.key("text")
      text.bytes[range].withUnsafeBufferPointer { json.string(utf8: $0) }
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
    target = Side(checked.document.text, checked.document.origin)
    source = checked.alignment.map { Side($0.text, $0.origin) }
  }
}

extension JSONWriter {
  /// A field with a long list, all of which is in the sink when this returns.
  mutating func field(
    array name: String, piecesOf count: Int, to sink: any OutputSink,
    _ element: @Sendable (inout JSONWriter, Int) -> Void
  ) throws {
    key(name)
    begin("[")
    try sink.write(take())
    try sink.write(piecesOf: count) { range in
      var piece = JSONWriter(followsElement: range.lowerBound > 0)
      for index in range { element(&piece, index) }
      return piece.bytes
    }
    end("]")
  }
}
