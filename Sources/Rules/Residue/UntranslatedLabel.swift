import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// Labels of the source page that nobody translated.
struct UntranslatedLabel: SegmentRule {
  static let description = RuleDescription(
    id: "residue.untranslated-label",
    summary: "A label left in the source language",
    rationale:
      "“Foto:”, “Quelle:” or “Lesen Sie auch” come from the source page; they are neither translated nor part of the article.",
    category: .residue, errorType: "accuracy/untranslated", severity: .major, confidence: 0.95,
    examples: [
      .bad(
        "Bridge opens\n\n⟦Foto:⟧ Jane Doe/AFP\n\nIt opens on Monday.",
        "Bridge opens\n\nPhoto: Jane Doe/AFP\n\nIt opens on Monday."),
      .bad(
        "Bridge opens\n\nThe bridge at night. ⟦Archivbild⟧\n\nIt opens on Monday.",
        "Bridge opens\n\nThe bridge at night. File photo\n\nIt opens on Monday."),
      .bad("⟦Quelle:⟧ Federal Statistical Office", "Source: Federal Statistical Office"),
      .bad("Bridge opens\n\nIt is long.\n\n⟦Lesen Sie auch: Der Brückenbau⟧\n\nIt opens on Monday.", nil),
      .bad("Bridge opens\n\nIt is long.\n\n⟦Читайте также: Мост⟧\n\nIt opens on Monday.", nil),
      .good("The magazine Foto is old."),
      .good("The river Quelle: a name that nobody knows."),
      .good("Source: Federal Statistical Office"),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let range = segment.segment.range
    guard range.count <= 400 else { return }
    let isCaption = segment.segment.role == .caption
    guard isCaption || segment.withBytes(ForeignLabels.mayBegin) else { return }
    let line = segment.text.document.text[range]
    if let found = ForeignLabels.match(line) {
      report(found, line, segment, into: &findings)
    } else if isCaption, let label = line.split(separator: " ").last.map(String.init),
      let english = ForeignLabels.english(for: label)
    {
      let core = label.utf8.filter { !"().".utf8.contains($0) }.count
      let start = range.upperBound - label.utf8.count + (label.hasPrefix("(") ? 1 : 0)
      findings.report(
        bytes: start..<start + core, "This label of a picture is not English: “\(english)”, or delete it.",
        replacements: [english, ""])
    }
  }

  private func report(
    _ found: ForeignLabels.Match, _ line: String, _ segment: SegmentContext, into findings: inout FindingCollector
  ) {
    let range = segment.segment.range
    if let english = found.english {
      let end = range.lowerBound + found.label.utf8.count
      findings.report(
        bytes: range.lowerBound..<end,
        "“\(found.label)” is a label of the source page that nobody translated: “\(english)”, or delete the line.",
        replacements: [english])
    } else {
      findings.report(
        bytes: range, "“\(found.label)” is a link of the source page that nobody translated; delete the line.",
        replacements: [""])
    }
  }
}

/// Words that pages put before pictures, sources and links, in the languages that are translated from.
enum ForeignLabels {
  struct Match {
    var label: String
    /// Nil where the line is to be deleted.
    var english: String?
  }

  /// A colon near the start, or the first two bytes of a link: few lines have either, so few become strings.
  static func mayBegin(_ line: SegmentBytes) -> Bool {
    let start = line.range.lowerBound
    let limit = min(line.range.upperBound, start + 32)
    for index in start..<limit where line.bytes[index] == UInt8(ascii: ":") { return true }
    let first = line.byte(start)
    return first < 0x80 ? linkStarts.contains(pair(first | 0x20, line.byte(start + 1))) : letterStarts.contains(first)
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }
  private static let linkStarts = Set(links.map { Array($0.utf8.prefix(2)) }.map { pair($0[0], $0[1]) })
  /// How letters of the other links begin in UTF-8, in capitals, too; quotation marks, which many lines begin with, do not.
  private static let letterStarts: ClosedRange<UInt8> = 0xC3...0xD1

  /// What the line begins with.
  static func match(_ line: String) -> Match? {
    let lower = line.prefix(60).lowercased()
    if let colon = lower.firstIndex(of: ":") {
      let label = lower[..<colon].trimmingCharacters()
      if let english = labels[label] {
        let length = lower.distance(from: lower.startIndex, to: colon) + 1
        return Match(label: String(line.prefix(length)), english: english + ":")
      }
    }
    guard let link = links.first(where: { lower.hasPrefix($0) }) else { return nil }
    return Match(label: String(line.prefix(link.count)), english: nil)
  }

  /// The English for a label of a picture, with or without its colon or parentheses; nil for English ones.
  static func english(for label: String) -> String? {
    let core = String(label.lowercased().filter { !"():. ".contains($0) })
    return pictures.contains(core) ? labels[core] : nil
  }

  private static let pictures: Set<String> = [
    "foto", "fotos", "archivbild", "archivfoto", "symbolbild", "symbolfoto", "bild", "bilder", "bildquelle", "фото",
  ]

  private static let labels: [String: String] = [
    "foto": "Photo", "fotos": "Photos", "bild": "Photo", "bilder": "Photos", "archivbild": "File photo",
    "archivfoto": "File photo", "symbolbild": "Illustrative photo", "symbolfoto": "Illustrative photo",
    "bildquelle": "Photo",
    "quelle": "Source", "quellen": "Sources", "autor": "Author", "autorin": "Author", "stand": "Updated",
    "schlagworte": "Keywords", "schlagwörter": "Keywords", "redaktion": "Editor", "mehr zum thema": "More on this",
    "crédit photo": "Photo", "crédits photo": "Photo", "photographie": "Photo", "auteur": "Author",
    "fuente": "Source", "crédito": "Photo", "autor/a": "Author", "фото": "Photo", "источник": "Source",
    "автор": "Author",
    "джерело": "Source", "текст": "Text",
  ]

  private static let links = [
    "lesen sie auch", "lesen sie hier", "lesen sie mehr", "mehr zum thema", "das könnte sie auch interessieren",
    "auch interessant", "jetzt abonnieren", "zum newsletter", "abonnieren sie", "alle rechte vorbehalten",
    "weiterlesen",
    "lire aussi", "à lire aussi", "lea también", "lee también", "leer más", "читайте также", "читать далее",
    "подпишитесь", "подписывайтесь", "читайте:", "читайте в", "symbolbild", "anzeige",
  ]
}

extension Substring {
  fileprivate func trimmingCharacters() -> String { String(self).trimmingSpaces() }
}
