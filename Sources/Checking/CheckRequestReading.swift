import Documents
import Findings
import Rules
import TextModel

extension Checker {
  /// Reads and checks.
  /// - Parameter record: what the articles of the run have, settled, where they are to be compared.
  /// - Throws: `DocumentError` where the bytes are no text.
  public func check(
    _ request: CheckRequest, among record: RunRecord? = nil
  ) throws(DocumentError) -> (checked: CheckedDocument, notes: [String]) {
    let (document, side, notes) = try read(request)
    return (check(document, beside: side, among: record), notes)
  }

  /// Reads an article, and gives what the others of its run need to know of it.
  /// - Throws: `DocumentError` where the bytes are no text.
  public func trace(_ request: CheckRequest) throws(DocumentError) -> ArticleTrace {
    let (document, side, _) = try read(request)
    return trace(document, beside: side)
  }

  private func read(
    _ request: CheckRequest
  ) throws(DocumentError) -> (document: Document, side: SourceSide?, notes: [String]) {
    let language = request.language.flatMap { $0.isEmpty ? nil : $0 } ?? options.language
    let target = try Self.read(request.content, name: request.name, language: language)
    guard let content = request.source else { return (target.document, nil, target.notes) }
    let sourceLanguage = request.sourceLanguage.flatMap { $0.isEmpty ? nil : $0 } ?? options.sourceLanguage ?? "de"
    let source = try Self.read(content, name: request.name, language: sourceLanguage)
    var side = SourceSide(document: source.document, glossary: request.glossary)
    if case .segments = content, case .segments = request.content {
      side.units = request.isAligned ? .pairedSegments : .segments
    }
    return (target.document, side, target.notes + source.notes)
  }

  private static func read(
    _ content: CheckRequest.Content, name: String, language: String
  ) throws(DocumentError) -> (document: Document, notes: [String]) {
    switch content {
    case .file(let bytes):
      let reading = try DocumentReader(limit: .max).read(bytes, name: name, language: language)
      return (reading.document, reading.notes)
    case .text(let text):
      return (DocumentReader.document(of: .init(text), name: name, language: language), [])
    case .segments(let parts):
      return (DocumentReader.document(ofSegments: parts, name: name, language: language), [])
    }
  }
}
