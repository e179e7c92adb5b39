import Documents
import Findings
import RuleEngine
import TextModel

extension Checker {
  /// Reads and checks.
  /// - Throws: `DocumentError` where the bytes are no text.
  public func check(_ request: CheckRequest) throws(DocumentError) -> (checked: CheckedDocument, notes: [String]) {
    let language = request.language.flatMap { $0.isEmpty ? nil : $0 } ?? options.language
    let target = try Self.read(request.content, name: request.name, language: language, format: request.format)
    guard let source = try source(of: request, target: target.document) else {
      return (check(target.document), target.notes)
    }
    return (check(target.document, beside: source.side), target.notes + source.notes)
  }

  /// Lays a text beside the one it was translated from, and checks nothing.
  /// - Returns: nil where the request has no source.
  /// - Throws: `DocumentError` where the bytes are no text.
  public func align(
    _ request: CheckRequest
  ) throws(DocumentError) -> (target: Document, source: Document, alignment: AlignedSource)? {
    let language = request.language.flatMap { $0.isEmpty ? nil : $0 } ?? options.language
    let target = try Self.read(request.content, name: request.name, language: language, format: request.format)
    guard let source = try source(of: request, target: target.document) else { return nil }
    return (target.document, source.side.document, alignment(of: target.document, beside: source.side))
  }

  private func source(
    of request: CheckRequest, target: Document
  ) throws(DocumentError) -> (side: SourceSide, notes: [String])? {
    guard let content = request.source else { return nil }
    let told = request.sourceLanguage.flatMap { $0.isEmpty ? nil : $0 } ?? options.sourceLanguage
    let source = try Self.read(content, name: request.sourceName ?? request.name, language: told ?? "")
    var side = sourceSide(source.document, told: told, target: target)
    side.glossary = request.glossary
    if case .segments = content, case .segments = request.content {
      side.units = request.isAligned ? .pairedSegments : .segments
    }
    return (side, source.notes)
  }

  /// Checks a part of a bilingual file.
  public func check(_ part: BilingualPart) -> CheckedDocument {
    let told = options.sourceLanguage ?? part.source.language
    var side = sourceSide(part.source, told: told, target: part.target)
    side.units = .pairedSegments
    return check(part.target, beside: side)
  }

  /// Why a part of a bilingual file cannot be compared, as far as its languages tell.
  public func mismatch(in part: BilingualPart) -> Kinship? {
    let told = options.sourceLanguage ?? part.source.language
    return PairLanguages(source: part.source, told: told, target: part.target).mismatch
  }

  private func sourceSide(_ document: Document, told: String?, target: Document) -> SourceSide {
    let languages = PairLanguages(source: document, told: told, target: target)
    var side = SourceSide(document: document)
    side.document.language = languages.source
    side.isLanguageDetected = languages.isDetected
    side.mismatch = languages.mismatch
    return side
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
