import Terminology
import Testing

struct GlossaryAuditTests {
  private func remarks(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    let contents = try GlossaryReader.contents(bytes, file: "g.yml")
    return GlossaryAudit.remarks(contents, bytes: bytes, file: "g.yml").map {
      "\($0.place.line):\($0.place.column): \($0.message)"
    }
  }

  @Test func contradictionsStandAtTheLaterForm() throws {
    let found = try remarks(
      """
      glossary: x
      concepts:
      - {id: kyiv, en: Kyiv, deprecated: [Kiev], de: [Kiew]}
      - id: old
        en: Kiev
        de: [Kiew]
      """)
    #expect(
      found == [
        "5:7: “Kiev” is preferred here and deprecated in “kyiv” (line 3); decide for one",
        "6:8: the source form “Kiew” stands in “kyiv” (line 3) too; only the first one's term is advised",
      ])
  }

  @Test func formsTwiceInOneConceptAndInsideOthers() throws {
    let found = try remarks(
      """
      glossary: x
      concepts:
      - {id: kyiv, en: Kyiv, deprecated: [Kiev, Kyiv]}
      - {id: club, en: Dynamo Kiev}
      """)
    #expect(found.count == 2)
    #expect(found[0].hasPrefix("3:18: “Kyiv” is preferred and deprecated in one concept"))
    #expect(found[1].contains("“Kiev” is deprecated here and stands inside “Dynamo Kiev”"))
  }

  @Test func aSoundGlossaryHasNone() throws {
    #expect(
      try remarks("concepts:\n- {id: a, en: Berlin, de: [Berlin]}\n- {id: b, en: Munich, de: [München]}\n").isEmpty)
  }

  @Test func mergingKeepsWhatTheFirstSays() throws {
    func glossary(_ text: String) throws -> Glossary { try GlossaryReader.read(Array(text.utf8), file: "a.csv") }
    var merge = GlossaryMerge(name: "all")
    merge.add(try glossary("id,source,target,deprecated\nkyiv,Kiew,Kyiv,Kiev\n"), name: "one")
    merge.add(try glossary("id,source,target\nkyiv,Kyjiw,Kiev\nmilan,Mailand,Milan\n"), name: "two")
    #expect(merge.glossary.concepts.map(\.preferred) == ["Kyiv", "Milan"])
    #expect(merge.glossary.concepts[0].terms.map(\.status) == [.preferred, .deprecated])
    #expect(merge.glossary.concepts[0].sourceForms["de"] == ["Kiew", "Kyjiw"])
    #expect(merge.conflicts.count == 1)
  }
}
