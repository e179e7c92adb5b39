import Alignment
import EmbeddedData
import RuleEngine
import Terminology
import TextAnalysis

/// What the glossaries say of a pair of languages: which words render which, and which are names.
struct GlossaryEvidence: Sendable {
  let lexicon: BilingualLexicon
  /// Single words, in lower case.
  let names: Set<String>
  let falseFriends: [FalseFriend]

  init(_ concepts: [Concept], sourceLanguage: String, targetLanguage: String) {
    var pairs: [(source: String, target: String)] = []
    var names = Set<String>()
    for concept in concepts {
      for form in concept.sourceForms[sourceLanguage] ?? [] {
        let isName = [.place, .person, .organisation].contains(concept.kind) && !form.contains(" ")
        if isName { names.insert(WordForm.folded(form)) }
        let forms = concept.kind == .place ? [form] + Self.inhabitants(of: form) : [form]
        for term in concept.terms { pairs += forms.map { ($0, term.text) } }
      }
    }
    lexicon = BilingualLexicon(sourceLanguage: sourceLanguage, targetLanguage: targetLanguage, pairs: pairs)
    self.names = names
    falseFriends = Self.builtInFalseFriends(sourceLanguage + "-" + targetLanguage)
  }

  /// Built in, so well formed: a test reads every file.
  private static func builtInFalseFriends(_ pair: String) -> [FalseFriend] {
    EmbeddedFiles.files(under: "Dictionaries/bilingual/\(pair)/").flatMap {
      (try? FalseFriend.read($0.bytes, file: $0.path)) ?? []
    }
  }

  /// Berliner of Berlin, Münchner of München.
  private static func inhabitants(of place: String) -> [String] {
    place.hasSuffix("en") ? [place.dropLast(2) + "ner", place.dropLast(2) + "er"] : [place + "er"]
  }
}
