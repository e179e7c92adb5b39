import Documents
import Findings
import TextModel

extension Checker {
  /// Reads and checks.
  /// - Throws: `DocumentError` where the bytes are no text.
  public func check(_ request: CheckRequest) throws(DocumentError) -> (checked: CheckedDocument, notes: [String]) {
    let language = request.language.flatMap { $0.isEmpty ? nil : $0 } ?? options.language
    let target = try Self.read(request.content, name: request.name, language: language, format: request.format)
    guard let content = request.source else { return (check(target.document), target.notes) }
    let sourceLanguage = request.sourceLanguage.flatMap { $0.isEmpty ? nil : $0 } ?? options.sourceLanguage ?? "de"
    let source = try Self.read(content, name: request.sourceName ?? request.name, language: sourceLanguage)
    var side = SourceSide(document: source.document, glossary: request.glossary)
    if case .segments = content, case .segments = request.content {
      side.units = request.isAligned ? .pairedSegments : .segments
    }
    return (check(target.document, beside: side), target.notes + source.notes)
  }

  private static func read(
    _ content: CheckRequest.Content, name: String, language: String, format: DocumentFormat? = nil
  ) throws(DocumentError) -> (document: Document, notes: [String]) {
    switch content {
    case .file(let bytes):
      let reading = try DocumentReader(limit: .max).read(bytes, name: name, language: language, format: format)
      return (reading.document, reading.notes)
    case .text(let text):
      return (DocumentReader.document(of: .init(text), name: name, language: language), [])
    case .segments(let parts):
      return (DocumentReader.document(ofSegments: parts, name: name, language: language), [])
    }
  }
}
