import Checking
import DataFormats
import Findings
import RuleEngine
import Testing

@Suite struct KnowledgeBaseTests {
  @Test func loadsAllBuiltInRulesAndGlossaries() throws {
    let knowledge = try builtInKnowledge.get()
    #expect(knowledge.terms.count > 1000)
    #expect(knowledge.phraseRules.rules.count > 100)
  }

  @Test func identifiersAreUnique() throws {
    let identifiers = try builtInKnowledge.get().descriptions.map(\.id)
    let repeated = Dictionary(grouping: identifiers) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated == [])
  }

  @Test func conceptIdentifiersAreUnique() throws {
    let identifiers = try builtInKnowledge.get().terms.all.map(\.id)
    let repeated = Dictionary(grouping: identifiers) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated == [])
  }

  @Test func everyErrorTypeIsOneOfMQM() throws {
    for rule in try builtInKnowledge.get().descriptions {
      #expect(ErrorTypology.entry(for: rule.errorType) != nil, "\(rule.id): \(rule.errorType.rawValue)")
    }
  }

  @Test func errorTypesStandOnceAndInTheirDimension() {
    #expect(Set(ErrorTypology.all.map(\.type)).count == ErrorTypology.all.count)
    let dimensions = Set(ErrorTypology.dimensions.map(\.name))
    for entry in ErrorTypology.all { #expect(dimensions.contains(String(entry.type.dimension)), "\(entry.title)") }
  }

  @Test func namesTheNearestErrorType() {
    let rule = "family: x\nrules:\n- {id: a, category: style, mqm: style/unidomatic}\n"
    let error = #expect(throws: DataError.self) {
      _ = try KnowledgeBase(
        extending: try builtInKnowledge.get(), ruleFiles: [DataFile(path: "house.yml", bytes: Array(rule.utf8))])
    }
    #expect(error?.message == "unknown MQM error type “style/unidomatic”; did you mean “style/unidiomatic”?")
  }

  @Test func everyExampleHoldsInTheWholePipeline() throws {
    let knowledge = try builtInKnowledge.get()
    let verifier = ExampleVerifier(checker: try Checker(options: CheckOptions(), knowledge: knowledge))
    for description in knowledge.descriptions {
      for failure in verifier.verify(description) { Issue.record("\(failure)") }
    }
  }

  @Test func namesTheFileAndTheLineOfAWrongKey() {
    let file = DataFile(path: "house.yml", bytes: Array("family: x\nrules:\n- id: a\n  patern: b\n".utf8))
    let error = #expect(throws: DataError.self) {
      _ = try KnowledgeBase(extending: try builtInKnowledge.get(), ruleFiles: [file])
    }
    #expect(error?.description == "house.yml:4:3: unknown key “patern”; did you mean “pattern”?")
  }
}
