import Alignment
import RuleEngine
import TextAnalysis

/// Names of the translation that the source does not have.
extension NameFinder {
  /// Runs of the target's tokens that name something the source does not mention.
  func strange(_ link: TextAlignment.Link) -> [Range<Int>] {
    let known = pair.sourceTokens(link.source).filter { pair.source.tokens[$0].kind == .word && !isLost($0, link) }
    return runs(pair.targetTokens(link.target)) { isStrange($0) && !isSaid($0, by: known) }
  }

  private func isStrange(_ token: Int) -> Bool {
    guard pair.isUntouched(target: token), pair.target.tokens[token].kind == .word else { return false }
    let lexeme = pair.target.lexeme(token)
    guard Self.looksLikeName(lexeme), !lexeme.classes.contains(.weekday), !lexeme.classes.contains(.month) else {
      return false
    }
    let isGermanWord = lexeme.facts.contains(.germanNoun) && !lexeme.facts.isEnglish
    return !lexeme.facts.isEnglishInLowerCase && lexeme.form.utf8.count >= 3
      && !lexeme.classes.contains(.nationality) && !isGermanWord && !Self.isNoName(lexeme.folded)
  }

  /// Words with a capital that name nobody: feasts, people by their country, and I'm.
  private static func isNoName(_ folded: String) -> Bool {
    folded.contains("'") || feasts.contains(folded)
      || ["man", "men", "woman", "women"].contains { ending in
        folded.hasSuffix(ending) && countries.contains(String(folded.dropLast(ending.count)))
      }
  }

  private static let feasts: Set<String> = [
    "christmas", "christmassy", "easter", "advent", "whitsun", "pentecost", "halloween", "ramadan",
  ]
  private static let countries: Set<String> = ["dutch", "english", "french", "irish", "scots", "welsh"]

  /// Whether words of the source that are no lost names say it after all: spelled otherwise (Wladimir), in a compound
  /// (nordrhein-westfälisch) or as what comes of it (Niederländer, Netherlands).
  private func isSaid(_ token: Int, by known: [Int]) -> Bool {
    let said = pair.target.folded(token)
    return known.contains { other in
      let form = pair.source.folded(other)
      if pair.source.lexeme(other).shape == .lower {
        return said.utf8.count >= 5 && (form.contains(said) || form.contains("isch") && NameKinship.areKin(form, said))
      }
      return NameKinship.mayBeTransliterated(form, said) || said.utf8.count >= 4 && form.contains(said)
        || NameKinship.areKin(form, said)
    }
  }
}
