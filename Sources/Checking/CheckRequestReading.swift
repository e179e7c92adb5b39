import Documents
import Findings

extension Checker {
  /// Reads and checks.
  /// - Throws: `DocumentError` where the bytes are no text.
  public func check(_ request: CheckRequest) throws(DocumentError) -> (checked: CheckedDocument, notes: [String]) {
    let language = request.language.flatMap { $0.isEmpty ? nil : $0 } ?? options.language
    switch request.content {
    case .file(let bytes):
      let reading = try DocumentReader(limit: .max).read(bytes, name: request.name, language: language)
      return (check(reading.document), reading.notes)
    case .text(let text):
      return (check(DocumentReader.document(of: .init(text), name: request.name, language: language)), [])
    case .segments(let parts):
      return (check(DocumentReader.document(ofSegments: parts, name: request.name, language: language)), [])
    }
  }
}
