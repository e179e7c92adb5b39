import Checking
import DataFormats
import Documents
import Findings
import RuleEngine
import Testing
import TextModel

@Suite struct OriginTests {
  private static let builtInKnowledge = Result { try KnowledgeBase() }
  private static let frenchRules = DataFile(
    path: "house.yml",
    bytes: Array(
      """
      family: house
      defaults: {category: artifact, mqm: style/unidiomatic, severity: minor, origin: fr}
      rules:
      - id: microphone
        summary: at the microphone of
        why: French radio is spoken to “au micro de”.
        source: au micro de
        pattern: at the microphone of
        message: “$0” renders “au micro de”.
        examples:
          bad: [She spoke ⟦at the microphone of⟧ France Bleu.]
          good: [She spoke into the microphone.]
      """.utf8))

  private static let french = """
    Three injured in a fire

    Three people were injured on Tuesday, the AFP said. “We were afraid”, she said at the microphone of France Bleu.

    An investigation was opened by the prosecutor of the Republic. Selon the mairie, 12 people left at 14 h 30.
    """

  private static let german = """
    The NATO boss spoke to dpa in Berlin. Again it came to protests in the night to Tuesday, und the police came.
    """

  private static let checker: Result<Checker, any Error> = Result {
    try Checker(
      options: CheckOptions(),
      knowledge: try KnowledgeBase(extending: try Self.builtInKnowledge.get(), ruleFiles: [frenchRules]))
  }

  private func check(_ text: String, from language: String? = nil) throws -> CheckedDocument {
    let document = DocumentReader.document(of: SourceText(text), name: "article")
    return try Self.checker.get().check(document, from: language)
  }

  private func artifacts(_ checked: CheckedDocument) -> Set<String> {
    Set(checked.findings.filter { $0.category == .artifact }.map(\.rule))
  }

  @Test func frenchIsToldByItsWordsAndSwitchesItsRulesOn() throws {
    let checked = try check(Self.french)
    #expect(checked.sourceLanguage == "fr")
    #expect(checked.sourceLanguageDetected)
    #expect(artifacts(checked).contains("house.microphone"))
    #expect(!artifacts(checked).contains { $0.hasPrefix("artifact.de") })
    #expect(checked.origin?.evidence.contains { $0.language == "fr" && $0.text == "France Bleu" } == true)
  }

  @Test func germanIsToldByItsAgencyAndItsArtifacts() throws {
    let checked = try check(Self.german)
    #expect(checked.sourceLanguage == "de")
    #expect(artifacts(checked).contains("artifact.de.institution-boss"))
  }

  @Test func withoutEvidenceGermanIsExpectedAndNothingClaimed() throws {
    let checked = try check("The NATO boss spoke at the microphone of a friend.")
    #expect(checked.sourceLanguage == nil)
    #expect(checked.sourceLanguageDetected == false)
    #expect(artifacts(checked) == ["artifact.de.institution-boss"])
  }

  @Test func whatIsToldWins() throws {
    let checked = try check(Self.german, from: "fr")
    #expect(checked.sourceLanguage == "fr")
    #expect(checked.sourceLanguageDetected == false)
    #expect(artifacts(checked).isEmpty)
  }

  @Test func aSubjectIsNoOrigin() throws {
    let text = String(repeating: "Russia and Moscow, Putin and Gazprom, the Kremlin and the rubles. ", count: 4)
    #expect(try check(text).sourceLanguage == nil)
  }

  @Test func everyRuleThatIsACueExists() throws {
    let knowledge = try Self.builtInKnowledge.get()
    let known = Set(knowledge.descriptions.map(\.id))
    #expect(knowledge.origins.rules.filter { !known.contains($0) } == [])
    #expect(knowledge.origins.tags == ["de", "es", "fr", "ru", "uk"])
  }

  @Test func aShortTextIsNotJudged() throws {
    let fingerprint = try #require(try check(Self.german).machineTranslation)
    #expect(fingerprint.verdict == .tooShort)
    #expect(fingerprint.probability == nil)
  }

  @Test func artifactsMakeMachineTranslationLikelier() throws {
    let plain = String(repeating: "The council met again that week and backed up the plan they’d drawn up. ", count: 12)
    let clean = try #require(try check(plain).machineTranslation?.probability)
    let full = try #require(try check(plain + Self.german).machineTranslation?.probability)
    #expect(clean < 0.2)
    #expect(full > 10 * clean)
  }
}
