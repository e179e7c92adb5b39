import DataFormats
import TextModel

/// Some units of a bilingual file as two documents, whose segments stand one to one.
public struct BilingualPart: Sendable {
  public var source: Document
  public var target: Document

  /// What a file without units holds.
  public static func empty(name: String, format: BilingualFormat, language: String) -> BilingualPart {
    let document = Document(
      name: name, format: format.rawValue, text: SourceText(utf8: []), language: language, segments: [])
    return BilingualPart(source: document, target: document)
  }
}

/// How many units a file has, and how many of them there was nothing to check in.
public struct BilingualTally: Sendable, Equatable {
  public var units = 0
  public var untranslated = 0
  public var fuzzy = 0
  public var locked = 0

  /// For people; nil where all was checked.
  public var note: String? {
    let parts = [
      (untranslated, "not translated yet"), (fuzzy, "fuzzy, and so a guess that no reader sees"),
      (locked, "marked as not to be translated"),
    ]
    let said = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? "is" : "are") \($0.1)" }
    return said.isEmpty ? nil : "has \(units) units; not checked: " + said.joined(separator: ", ")
  }
}

/// Reads a bilingual file part by part, so that memory does not grow with it (a PO file apart, which is read whole).
public final class BilingualFile {
  private let name: String
  private let format: BilingualFormat
  private let wanted: (source: String?, target: String)
  private let blocks: UTF8Blocks
  private let reader: any BilingualReader
  private var waiting: ArraySlice<BilingualUnit> = []
  private var isAtEnd = false
  public private(set) var tally = BilingualTally()

  /// So much text makes a part.
  private static let partBytes = 256 << 10

  /// - Parameters:
  ///   - source: language of the source; nil for the one that the file names.
  ///   - target: language of the translation.
  ///   - next: gives the next bytes of the file; none at its end.
  public init(
    name: String, format: BilingualFormat, source: String?, target: String, next: @escaping () throws -> [UInt8]
  ) {
    self.name = name
    self.format = format
    wanted = (source, target)
    blocks = UTF8Blocks(file: name, next: next)
    reader =
      switch format {
      case .po: POReader(file: name)
      case .tmx: TMXReader(file: name, wanted: wanted)
      case .tsv: TabSeparatedReader(file: name, wanted: wanted)
      case .xliff: XLIFFReader(file: name)
      }
  }

  /// What languages the file says it has, once its first part was read.
  public var languages: BilingualLanguages { reader.languages }

  /// The next part; nil at the end of the file.
  /// - Throws: where the file is not well formed, or is no translation into the language that is checked.
  public func next() throws -> BilingualPart? {
    var part = PartBuilder()
    while part.bytes < Self.partBytes {
      if let unit = waiting.popFirst() {
        try checkLanguages()
        count(unit)
        if unit.state == .translated { part.add(unit) }
        continue
      }
      if isAtEnd { break }
      let block = try blocks.block()
      isAtEnd = block.isEmpty
      waiting = (isAtEnd ? try reader.finish() : try reader.units(in: block))[...]
    }
    if part.isEmpty { return nil }
    var source = part.source.document
    var target = part.target.document
    source.name = name
    target.name = name
    source.format = format.rawValue
    target.format = format.rawValue
    target.language = targetLanguage
    target.labels = part.labels
    // Tools that are not told write en-US on both sides.
    let own = languages.source.flatMap { BilingualLanguages.areSame($0, target.language) ? nil : $0 }
    source.language = wanted.source ?? own ?? ""
    return BilingualPart(source: source, target: target)
  }

  /// The country that the file names, where none was asked for.
  private var targetLanguage: String {
    guard !wanted.target.contains("-"), let own = languages.target else { return wanted.target }
    return own.split(separator: "_").joined(separator: "-")
  }

  private func checkLanguages() throws {
    guard let target = languages.target, !BilingualLanguages.areSame(target, wanted.target) else { return }
    throw DataError(
      file: name, message: "holds translations into “\(target)”, and only those into \(wanted.target) are checked")
  }

  private func count(_ unit: BilingualUnit) {
    tally.units += 1
    switch unit.state {
    case .translated: break
    case .untranslated: tally.untranslated += 1
    case .fuzzy: tally.fuzzy += 1
    case .locked: tally.locked += 1
    }
  }
}

/// Puts units together to documents.
private struct PartBuilder {
  struct Side {
    private var bytes: [UInt8] = []
    private var origin = TextOrigin()
    private var codes: [InlineCode] = []
    private var locked: [Range<Int>] = []
    private var segments: [Segment] = []

    var count: Int { bytes.count }
    var isEmpty: Bool { segments.isEmpty }

    mutating func add(_ text: ExtractedText, role: Role) {
      let start = bytes.count
      bytes += text.bytes
      origin.pieces += text.pieces.map {
        TextOrigin.Piece(start: $0.start + start, position: $0.position, isVerbatim: $0.isVerbatim)
      }
      codes += text.codes.map { code in
        var code = code
        code.range = code.range.lowerBound + start..<code.range.upperBound + start
        return code
      }
      locked += text.locked.map { $0.lowerBound + start..<$0.upperBound + start }
      segments.append(Segment(role: role, range: start..<bytes.count, paragraph: segments.count))
      origin.pieces.append(TextOrigin.Piece(start: bytes.count, position: text.end, isVerbatim: false))
      bytes += [0x0A, 0x0A]
    }

    var document: Document {
      var document = Document(
        name: "", format: "", text: SourceText(utf8: bytes), language: "", segments: segments)
      document.origin = origin
      document.codes = codes
      document.locked = locked
      document.isCollection = true
      return document
    }
  }

  private(set) var source = Side()
  private(set) var target = Side()
  private(set) var labels: [SegmentLabel] = []

  var bytes: Int { target.count }
  var isEmpty: Bool { target.isEmpty }

  mutating func add(_ unit: BilingualUnit) {
    // What ends without a mark on both sides is a title or a label.
    let role: Role = Self.isOpen(unit.source.bytes) && Self.isOpen(unit.target.bytes) ? .subhead : .body
    source.add(unit.source, role: role)
    target.add(unit.target, role: role)
    labels.append(SegmentLabel(id: unit.id, note: unit.note))
  }

  private static func isOpen(_ bytes: [UInt8]) -> Bool {
    guard let last = bytes.last(where: { $0 > 0x20 }), bytes.count < 200 else { return false }
    return last >= 0x80 ? !bytes.suffix(8).contains(UInt8(ascii: ".")) : !".!?:;,\")".utf8.contains(last)
  }
}
