import DataFormats
import TextModel

/// Translation Memory eXchange 1.4b (LISA OSCAR, 2005) and what older versions share with it.
final class TMXReader: BilingualReader, XMLStreamHandler {
  private let file: String
  private let wanted: (source: String?, target: String)
  private lazy var stream = XMLStream(file: file, wholeElements: ["seg", "note"], handler: self)
  private(set) var languages = BilingualLanguages()
  private var ready: [BilingualUnit] = []
  private var headerSource: String?
  private var unitSource: String?
  private var unitName = ""
  private var note = ""
  private var variantLanguage = ""
  private var isInUnit = false
  private var variants: [(language: String, text: ExtractedText)] = []
  private var languagesSeen: Set<String> = []
  private var hasUnits = false

  init(file: String, wanted: (source: String?, target: String)) {
    self.file = file
    self.wanted = wanted
  }

  func units(in block: [UInt8]) throws -> [BilingualUnit] {
    try stream.feed(block)
    defer { ready.removeAll() }
    return ready
  }

  func finish() throws -> [BilingualUnit] {
    try stream.finish()
    if !hasUnits, !languagesSeen.isEmpty {
      let seen = languagesSeen.sorted().joined(separator: ", ")
      let source = wanted.source.map { "\($0) and " } ?? ""
      throw DataError(
        file: file, message: "no segment is in \(source)\(wanted.target); the file's languages are: \(seen)")
    }
    return []
  }

  func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    switch name {
    case "header": headerSource = attributes["srclang"]
    case "tu":
      isInUnit = true
      unitSource = attributes["srclang"]
      unitName = attributes["tuid"] ?? ""
      note = ""
      variants = []
    case "tuv": variantLanguage = attributes["lang"] ?? ""
    case "body", "map", "prop", "tmx", "ude": break
    default: if languages == BilingualLanguages(), !isInUnit, headerSource == nil { failUnlessKnown(name) }
    }
  }

  private func failUnlessKnown(_ name: String) { stream.fail("is no TMX: its first element is <\(name)>") }

  func content(of name: String, _ attributes: XMLAttributes, _ raw: [UInt8], at position: Position) {
    let text = InlineMarkup.text(raw, at: position, meaning: Self.meaning)
    if name == "note" {
      if isInUnit { note += (note.isEmpty ? "" : " ") + String(decoding: text.bytes, as: UTF8.self) }
    } else {
      variants.append((variantLanguage, text))
      languagesSeen.insert(variantLanguage)
    }
  }

  func end(_ name: String) {
    guard name == "tu" else { return }
    isInUnit = false
    guard let target = variants.first(where: { BilingualLanguages.areSame($0.language, wanted.target) }),
      let source = sourceVariant(besides: target.language)
    else { return }
    hasUnits = true
    if languages.target == nil { languages = BilingualLanguages(source: source.language, target: target.language) }
    var unit = BilingualUnit(id: unitName, source: source.text, target: target.text, note: note)
    if unit.target.isBlank { unit.state = .untranslated }
    ready.append(unit)
  }

  /// In the language asked for, else in the one that the memory names as its source, else the first other one.
  private func sourceVariant(besides target: String) -> (language: String, text: ExtractedText)? {
    let others = variants.filter { !BilingualLanguages.areSame($0.language, target) }
    if let wanted = wanted.source { return others.first { BilingualLanguages.areSame($0.language, wanted) } }
    let named = unitSource ?? headerSource ?? ""
    return others.first { BilingualLanguages.areSame($0.language, named) } ?? others.first
  }

  /// The inline elements of TMX 1.4b. `bpt` and `ept` are two ends of one code, and `x` is the number that the codes of
  /// both sides share.
  private static let meaning: InlineMarkup.Meaning = { tag, content in
    let name = String(tag.name)
    switch name {
    case "ph":
      if ["lb", "br", "x-br"].contains(tag["type"] ?? "") { return .lineBreak }
      return .code(.init(kind: name, name: tag["x"] ?? content()), standsForValue: true)
    case "bpt": return .code(.init(kind: name, name: tag["x"] ?? content()), standsForValue: false)
    case "it", "ut": return .code(.init(kind: name, name: tag["x"] ?? content()), standsForValue: false)
    case "ept": return .code(nil, standsForValue: false)
    default: return .text(nil)
    }
  }
}
