import DataFormats
import TextModel

/// XLIFF 1.2 and 2.0 to 2.2 (OASIS), and the tools' formats that are XLIFF with an addition.
final class XLIFFReader: BilingualReader, XMLStreamHandler {
  private let file: String
  private lazy var stream = XMLStream(
    file: file, wholeElements: ["source", "target", "seg-source", "note"], handler: self)
  private(set) var languages = BilingualLanguages()
  private var ready: [BilingualUnit] = []
  private var isVersion2 = false
  private var hasRoot = false
  /// Whether what is open is to be translated, for each open element that may say so.
  private var translates: [(name: String, value: Bool)] = []
  /// Depth inside elements whose segments are no part of the text: proposals, histories.
  private var aside = 0
  private var unitName = ""
  private var note = ""
  private var segment = OpenSegment()

  private struct OpenSegment {
    var sources: [(name: String, text: ExtractedText)] = []
    var targets: [(name: String, text: ExtractedText)] = []
    var state: String?
  }

  private static let asideElements: Set<String> = [
    "alt-trans", "bin-unit", "changeTrack", "glossary", "ignorable", "matches", "originalData", "skeleton", "skl",
  ]
  private static let unitElements: Set<String> = ["trans-unit", "unit"]
  /// Still to be translated, whatever stands there: XLIFF 1.2, table of `state`; XLIFF 2.1, 4.3.1.28.
  private static let untranslatedStates: Set<String> = ["new", "needs-translation", "initial"]

  init(file: String) { self.file = file }

  func units(in block: [UInt8]) throws -> [BilingualUnit] {
    try stream.feed(block)
    defer { ready.removeAll() }
    return ready
  }

  func finish() throws -> [BilingualUnit] {
    try stream.finish()
    return []
  }

  func start(_ name: String, _ attributes: XMLAttributes, line: Int) {
    if !hasRoot {
      hasRoot = true
      guard name == "xliff" else { return stream.fail("is no XLIFF: its first element is <\(name)>") }
      isVersion2 = attributes["version"]?.hasPrefix("2") ?? false
      languages = BilingualLanguages(source: attributes["srcLang"], target: attributes["trgLang"])
    }
    if Self.asideElements.contains(name) { aside += 1 }
    if aside > 0 { return }
    switch name {
    case "file":
      if let source = attributes["source-language"] { languages.source = source }
      if let target = attributes["target-language"] { languages.target = target }
      openTranslate(name, attributes)
    case "group", "body": openTranslate(name, attributes)
    case "trans-unit", "unit":
      unitName = attributes["id"] ?? ""
      note = ""
      segment = OpenSegment()
      openTranslate(name, attributes)
    case "segment": segment = OpenSegment(state: attributes["state"])
    default: break
    }
  }

  private func openTranslate(_ name: String, _ attributes: XMLAttributes) {
    let inherited = translates.last?.value ?? true
    translates.append((name, attributes["translate"].map { $0 != "no" } ?? inherited))
  }

  func end(_ name: String) {
    if Self.asideElements.contains(name) {
      aside = max(0, aside - 1)
      return
    }
    if aside > 0 { return }
    if name == (isVersion2 ? "segment" : "trans-unit") { finishSegment() }
    if translates.last?.name == name { translates.removeLast() }
  }

  func content(of name: String, _ attributes: XMLAttributes, _ raw: [UInt8], at position: Position) {
    if aside > 0 { return }
    let texts = InlineMarkup.texts(raw, at: position, meaning: isVersion2 ? Self.meaning2 : Self.meaning1)
    switch name {
    case "source": if segment.sources.isEmpty { segment.sources = texts }
    case "seg-source": segment.sources = texts
    case "target":
      segment.targets = texts
      segment.state = attributes["state"] ?? segment.state
    default:
      let text = texts.map { String(decoding: $0.text.bytes, as: UTF8.self) }.joined(separator: " ")
      note += (note.isEmpty ? "" : " ") + text
    }
  }

  /// Where both sides name the same segments, each is a unit; else the whole is.
  private func finishSegment() {
    guard !segment.sources.isEmpty else { return }
    let isMarked = segment.sources.contains { !$0.name.isEmpty } && segment.targets.contains { !$0.name.isEmpty }
    if isMarked {
      for target in segment.targets {
        let source = segment.sources.first { $0.name == target.name }?.text
        add(source ?? ExtractedText(), target.text)
      }
    } else {
      add(segment.sources[0].text, segment.targets.first?.text ?? ExtractedText())
    }
    segment = OpenSegment()
  }

  private func add(_ source: ExtractedText, _ target: ExtractedText) {
    if source.isBlank, target.isBlank { return }
    var unit = BilingualUnit(id: unitName, source: source, target: target, note: note)
    if translates.last?.value == false {
      unit.state = .locked
    } else if target.isBlank || segment.state.map(Self.untranslatedStates.contains) ?? false {
      unit.state = .untranslated
    }
    ready.append(unit)
  }

  /// The inline elements of XLIFF 1.2.
  private static let meaning1: InlineMarkup.Meaning = { tag, content in
    let name = String(tag.name)
    let identity = InlineCode.Identity(kind: name, name: tag["id"] ?? "")
    switch name {
    case "g": return .text(identity)
    case "mrk":
      if tag["mtype"] == "seg" { return .segment(tag["mid"] ?? "") }
      return tag["mtype"] == "protected" ? .lockedText : .text(nil)
    case "x", "ph":
      if ["lb", "x-br", "x-html-br"].contains(tag["ctype"] ?? "") { return .lineBreak }
      return .code(identity, standsForValue: true)
    case "bx", "bpt", "it": return .code(identity, standsForValue: false)
    case "ex", "ept": return .code(nil, standsForValue: false)
    default: return .text(nil)
    }
  }

  /// Those of XLIFF 2.
  private static let meaning2: InlineMarkup.Meaning = { tag, content in
    let name = String(tag.name)
    let identity = InlineCode.Identity(kind: name, name: tag["id"] ?? "")
    switch name {
    case "pc": return .text(identity)
    case "mrk": return tag["translate"] == "no" ? .lockedText : .text(nil)
    case "ph":
      if tag["subType"] == "xlf:lb" { return .lineBreak }
      return .code(identity, standsForValue: true)
    case "sc": return .code(identity, standsForValue: false)
    case "ec", "sm", "em": return .code(nil, standsForValue: false)
    case "cp": return .character(tag["hex"].flatMap { UInt32($0, radix: 16) } ?? 0)
    default: return .text(nil)
    }
  }
}
