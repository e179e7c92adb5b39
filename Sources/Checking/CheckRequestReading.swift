import Documents
import Findings
import RuleEngine
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
    let told = request.sourceLanguage.flatMap { $0.isEmpty ? nil : $0 }
    return (check(document, beside: side, among: record, from: told), notes)
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
    let target = try Self.read(request.content, name: request.name, language: language, format: request.format)
    guard let source = try source(of: request, target: target.document) else {
      return (target.document, nil, target.notes)
    }
    return (target.document, source.side, target.notes + source.notes)
  }

  /// Lays a text beside the one it was translated from, and checks nothing.
  /// - Returns: nil where the request has no source.
  /// - Throws: `DocumentError` where the bytes are no text.
  public func align(
    _ request: CheckRequest
  ) throws(DocumentError) -> (target: Document, source: Document, alignment: AlignedSource)? {
    let (document, side, _) = try read(request)
    guard let side else { return nil }
    return (document, side.document, alignment(of: document, beside: side))
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
  public func check(_ part: BilingualPart, among record: RunRecord? = nil) -> CheckedDocument {
    check(part.target, beside: side(of: part), among: record)
  }

  /// The same as of an article.
  public func trace(_ part: BilingualPart) -> ArticleTrace { trace(part.target, beside: side(of: part)) }

  private func side(of part: BilingualPart) -> SourceSide {
    let told = options.sourceLanguage ?? part.source.language
    var side = sourceSide(part.source, told: told, target: part.target)
    side.units = .pairedSegments
    return side
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
