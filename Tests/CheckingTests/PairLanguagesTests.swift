import RuleEngine
import Testing
import TextModel

@testable import Checking

/// What the languages of two texts say about comparing them.
@Suite struct PairLanguagesTests {
  private static let german = """
    Die Rheinbrücke bei Bonn bleibt bis zum Frühjahr gesperrt. Das teilte die Gesellschaft am Montag mit. Bei einer Prüfung \
    hatten Ingenieure Risse in drei Trägern entdeckt. Die Reparatur soll mehrere Millionen kosten. Pendler müssen mit Umwegen \
    rechnen, wie ein Sprecher sagte. Der Bürgermeister zeigte sich enttäuscht und forderte schnelle Hilfe vom Land.
    """
  private static let english = """
    The Rhine bridge near Bonn will remain closed until spring. The company announced this on Monday. During an inspection, \
    engineers had discovered cracks in three girders. The repair is to cost several million. Commuters must expect detours, a \
    spokesman said. The mayor was disappointed and called for quick help from the state.
    """
  private static let french = """
    Le pont du Rhin près de Bonn restera fermé jusqu'au printemps. C'est ce qu'a annoncé lundi la société. Lors d'une \
    inspection, des ingénieurs avaient découvert des fissures dans trois poutres. La réparation devrait coûter plusieurs \
    millions. Les usagers doivent s'attendre à des détours. Le maire s'est montré déçu et a demandé une aide rapide.
    """

  private func languages(_ source: String, told: String? = nil, _ target: String) -> PairLanguages {
    func document(_ text: String) -> Document {
      Document(name: "x", format: "text", text: SourceText(text), language: "en-GB", segments: [])
    }
    return PairLanguages(source: document(source), told: told, target: document(target))
  }

  @Test func tellsTheLanguageOfTheSource() {
    #expect(languages(Self.german, Self.english).source == "de")
    #expect(languages(Self.french, Self.english).source == "fr")
    #expect(languages(Self.french, Self.english).isDetected)
    #expect(languages(Self.german, Self.english).mismatch == nil)
    #expect(languages(Self.french, Self.english).mismatch == nil)
  }

  @Test func believesThatAShortTextIsGerman() {
    #expect(languages("Rede in Bonn.", "Speech in Bonn.").source == "de")
    #expect(!languages("Rede in Bonn.", "Speech in Bonn.").isDetected)
  }

  @Test func believesAPersonUnlessItIsClear() {
    #expect(languages(Self.german, told: "de-AT", Self.english).source == "de-AT")
    #expect(languages(Self.german, told: "nds", Self.english).mismatch == nil)
    #expect(languages(Self.french, told: "de", Self.english).mismatch == .otherLanguage(told: "de", found: "fr"))
  }

  @Test func seesWhatCannotBeCompared() {
    #expect(languages(Self.english, Self.german).mismatch == .swapped)
    #expect(languages(Self.english, Self.english).mismatch == .sourceInTargetLanguage("en"))
    #expect(languages(Self.german, Self.german).mismatch == .untranslated("de"))
    #expect(languages(Self.english, told: "en", Self.english).mismatch == nil)
  }
}
