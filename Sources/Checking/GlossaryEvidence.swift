import Alignment
import RuleEngine
import Terminology
import TextAnalysis

/// What the glossaries say of the words of a source: how they are rendered, and which are names.
struct GlossaryEvidence: Sendable {
  let lexicon: BilingualLexicon
  /// Single words, in lower case.
  let names: Set<String>
  let falseFriends: [FalseFriend]
  let terms: [GlossaryTerm]

  init(_ knowledge: KnowledgeBase, source: AnalyzedText, target: AnalyzedText) {
    let languages = [source, target].map { String($0.document.language.prefix { $0 != "-" }) }
    var senses: [BilingualLexicon.Sense] = []
    var names = Set<String>()
    var terms: [GlossaryTerm] = []
    let met = knowledge.sourceTerms.concepts(in: source, language: languages[0])
    let isNamed = Set(met.named)
    let numbers = met.named + met.inCompounds
    for number in numbers.sorted(by: { knowledge.terms.precedence(of: $0) < knowledge.terms.precedence(of: $1) }) {
      guard let concept = knowledge.terms[number] else { continue }
      let forms = concept.sourceForms[languages[0]] ?? []
      var sense = BilingualLexicon.Sense(sources: [], targets: concept.terms.map(\.text))
      for form in forms {
        let isName = [.place, .person, .organisation].contains(concept.kind) && !form.contains(" ")
        if isName { names.insert(WordForm.folded(form)) }
        sense.sources += concept.kind == .place ? [form] + Self.inhabitants(of: form) : [form]
      }
      senses.append(sense)
      guard isNamed.contains(number) else { continue }
      terms.append(Self.term(concept, forms, isWanted: knowledge.terms.isOwn(concept: number)))
    }
    lexicon = BilingualLexicon(sourceLanguage: languages[0], targetLanguage: languages[1], senses: senses)
    self.names = names
    self.terms = terms
    falseFriends = knowledge.sourceTerms.falseFriends(in: source, from: languages[0], to: languages[1])
  }

  private static func term(_ concept: Concept, _ forms: [String], isWanted: Bool) -> GlossaryTerm {
    let isRight: (Term) -> Bool = { $0.status == .preferred || $0.status == .admitted }
    return GlossaryTerm(
      sources: forms, accepted: concept.terms.filter(isRight).map(\.text),
      discouraged: concept.terms.filter { !isRight($0) }.map(\.text), isWanted: isWanted)
  }

  /// Berliner of Berlin, Münchner of München.
  private static func inhabitants(of place: String) -> [String] {
    place.hasSuffix("en") ? [place.dropLast(2) + "ner", place.dropLast(2) + "er"] : [place + "er"]
  }
}
