import Findings
import RuleEngine
import TextAnalysis
import TextModel

/// A sign such as `_`, `~` or `^` at the end of a word, and an apostrophe that closes nothing.
struct StraySymbol: SegmentRule {
  static let description = RuleDescription(
    id: "punctuation.stray-symbol",
    summary: "A sign that belongs to nothing",
    rationale: "Such signs are slips of the hand, or left over from the markup of a page.",
    category: .punctuation, errorType: "fluency/punctuation", severity: .minor, confidence: 0.93, scope: .story,
    examples: [
      .bad("The announcement⟦_⟧ was made on Friday.", "The announcement was made on Friday."),
      .bad("In his triple⟦^⟧ formula he named them.", "In his triple formula he named them."),
      .bad("People who reached the⟦@⟧ city left.", "People who reached the city left."),
      .bad("It is necessary for⟦'⟧ those who return.", "It is necessary for those who return."),
      .bad("In Bavaria⟦'⟧ they are varied.", "In Bavaria they are varied."),
      .bad("It is known as⟦'⟧ the capital of the south.", "It is known as the capital of the south."),
      .bad("In ancient Smyrna,⟦'⟧ it is warm.", "In ancient Smyrna, it is warm."),
      .good("The players' union met."),
      .good("The 'big' players met."),
      .good("He called it 'a big game' and left."),
      .good("He said: 'We will see, and then' and left."),
      .good("Rock 'n' roll is comin' back."),
      .good("He wrote to user_name and paid $5."),
      .good("Prices rose 5% in Q1* and fell."),
      .good("Dickens' novels are read."),
      .good("It cost 5' 10 in all."),
      .good("The word `stop` ends `it` all."),
      .good("She said: 'It is a farce.\n\nNothing good comes of a bad deal,' she added on Monday."),
    ])

  func check(_ segment: SegmentContext, into findings: inout FindingCollector) {
    let text = segment.text
    let tokens = segment.tokens
    guard tokens.count > 3 else { return }
    var singleOpenings = 0
    for index in tokens.lowerBound..<tokens.upperBound - 1 {
      let kind = text.tokens[index].kind
      if kind == .symbol {
        guard index > tokens.lowerBound, isStraySign(text, index) else { continue }
        report(text, index, into: &findings)
      } else if kind == .punctuation, text.mark(index) == .apostrophe {
        let glued = index > tokens.lowerBound && !text.hasSpaceBefore(index)
        if !glued || text.form(index) == "‘"
          || text.mark(index - 1) != .none && text.tokens[index - 1].kind == .punctuation
            && !text.hasSpaceBefore(index + 1)
        {
          singleOpenings += 1
        } else if singleOpenings > 0 {
          singleOpenings -= 1
        } else if isStrayApostrophe(text, index), !closesEarlierQuotation(text, index, before: tokens.lowerBound) {
          report(text, index, into: &findings)
        }
      }
    }
  }

  private func report(_ text: AnalyzedText, _ index: Int, into findings: inout FindingCollector) {
    findings.report(
      tokens: index..<index + 1, "“\(text.form(index))” belongs to nothing here: delete it.", replacements: [""])
  }

  private func isStraySign(_ text: AnalyzedText, _ index: Int) -> Bool {
    guard !text.hasSpaceBefore(index), text.hasSpaceBefore(index + 1), text.tokens[index].length == 1 else {
      return false
    }
    switch text.bytes[Int(text.tokens[index].start)] {
    case UInt8(ascii: "`") where closesCode(text, index): return false
    case UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: "`"),
      UInt8(ascii: "|"),
      UInt8(ascii: "="), UInt8(ascii: "<"):
      return text.tokens[index - 1].kind != .symbol
    default: return false
    }
  }

  /// `stop` between two of the same sign.
  private func closesCode(_ text: AnalyzedText, _ index: Int) -> Bool {
    (max(0, index - 12)..<index).contains {
      text.tokens[$0].kind == .symbol && text.form($0) == "`" && (text.hasSpaceBefore($0) || $0 == 0)
    }
  }

  /// After a word that can't be a plural possessive or cut short (`comin'`).
  private func isStrayApostrophe(_ text: AnalyzedText, _ index: Int) -> Bool {
    guard text.hasSpaceBefore(index + 1), text.isWord(index + 1) || text.tokens[index + 1].kind == .number else {
      return false
    }
    if text.mark(index - 1) == .comma { return text.form(index) == "'" }
    if !text.classes(index - 1).isDisjoint(with: Self.neverPossessive), text.tokens[index - 1].length > 1 {
      return true
    }
    if text.shape(index - 1) == .lower, Self.verbs.contains(text.folded(index + 1)) { return true }
    let before = text.bytes[text.tokens[index - 1].range.upperBound - 1] | 0x20
    guard text.isWord(index - 1), before != UInt8(ascii: "s"), before != UInt8(ascii: "x"), before != UInt8(ascii: "z")
    else {
      return false
    }
    let word = text.folded(index - 1)
    return !word.hasSuffix("in") && text.tokens[index - 1].length > 2 && !Self.clipped.contains(word)
  }

  /// Speech in single marks that began in a paragraph before.
  private func closesEarlierQuotation(_ text: AnalyzedText, _ index: Int, before start: Int) -> Bool {
    let reach = 200
    guard text.mark(index - 1) == .comma,
      let last = (max(0, start - reach)..<start).last(where: {
        text.tokens[$0].kind == .punctuation && text.mark($0) == .apostrophe
      })
    else { return false }
    return last + 1 < start && !text.hasSpaceBefore(last + 1) && (last == 0 || text.hasSpaceBefore(last))
  }

  private static let neverPossessive: WordClass = [
    .as, .finiteBe, .have, .do, .demonstrative, .possessive, .of, .article, .preposition, .modal, .but, .not,
  ]
  /// After a plural these are its verb: no thing is owned.
  private static let verbs: Set<String> = [
    "was", "were", "have", "has", "took", "came", "went", "said", "made", "became", "began", "will", "would",
  ]
  private static let clipped: Set<String> = [
    "ol", "th", "wi", "mo", "lil", "goin", "nothin", "fo", "tha", "rock", "bout", "runnin",
  ]
}
