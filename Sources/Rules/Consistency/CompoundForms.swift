import Findings
import RuleEngine
import TextAnalysis

/// The compounds of a text that are written with one hyphen, by what they are as one word.
struct CompoundForms: Sendable {
  private(set) var hyphenated: [String: [Range<Int>]] = [:]

  init(_ text: AnalyzedText) {
    let hyphens = LexemeSelection(text) { TokenizedPhrase.isHyphen($0.form) }
    hyphens.forEach(in: text.tokens.indices, of: text) { hyphen in
      guard let joined = Self.joined(at: hyphen, text) else { return }
      hyphenated[joined, default: []].append(hyphen - 1..<hyphen + 2)
    }
  }

  /// The two words beside a hyphen as one. `re-` tells other words apart: re-sign and resign.
  private static func joined(at hyphen: Int, _ text: AnalyzedText) -> String? {
    let (before, after) = (hyphen - 1, hyphen + 1)
    guard before >= 0, after < text.tokens.count, !text.tokens[hyphen].hasSpaceBefore,
      !text.tokens[after].hasSpaceBefore,
      text.lexeme(before).shape == .lower, text.lexeme(after).shape == .lower, text.folded(before) != "re",
      !text.lexeme(after).form.isEmpty, text.folded(after).utf8.count >= 3
    else { return nil }
    let isLonger =
      after + 1 < text.tokens.count && TokenizedPhrase.isHyphen(text.form(after + 1))
      || before > 0 && TokenizedPhrase.isHyphen(text.form(before - 1))
    return isLonger ? nil : text.folded(before) + text.folded(after)
  }

  /// Hashes of the words in lower case that may be compounds, with the first token of each.
  static func solidWords(of text: AnalyzedText) -> [UInt64: Int] {
    var seen = text.lexemes.map { $0.shape != .lower || $0.form.utf8.count < 4 }
    var result: [UInt64: Int] = [:]
    for token in text.tokens.indices where !seen[Int(text.tokens[token].lexeme)] {
      seen[Int(text.tokens[token].lexeme)] = true
      if text.tokens[token].kind == .word { result[hash(text.folded(token))] = token }
    }
    return result
  }

  static func hash(_ word: String) -> UInt64 {
    var hash = FNV64()
    hash.combine(word.utf8)
    return hash.value
  }
}
