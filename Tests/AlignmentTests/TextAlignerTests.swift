import Alignment
import Testing

struct TextAlignerTests {
  private let german = """
    Die Brücke in Kehl wird am 12. Mai für 3,5 Millionen Euro saniert. Die Bahn rechnet mit zwei Jahren Bauzeit.
    Bürgermeister Anton Wegner lobte das Projekt. „Endlich geht es los“, sagte er.
    Kritik kam von der Initiative Freie Fahrt. Sie fordert einen Tunnel unter dem Rhein.
    """
  private let english = """
    The bridge in Kehl will be renovated on 12 May at a cost of €3.5 million. Deutsche Bahn expects two years of work.
    Mayor Anton Wegner praised the project. “At last it begins,” he said.
    Criticism came from the group Freie Fahrt. It calls for a tunnel under the Rhine.
    """

  private func links(_ source: String, _ target: String) -> [[[Int]]] {
    TextAligner(lexicon: nil).align(source: analyzed(source, "de"), target: analyzed(target, "en")).links.map {
      [$0.source, $0.target]
    }
  }

  @Test func sentencesOneToOne() { #expect(links(german, english) == (0..<6).map { [[$0], [$0]] }) }

  @Test func paragraphMissingInTheTranslation() {
    let lines = english.split(separator: "\n")
    let found = links(german, lines[0] + "\n" + lines[2])
    #expect(found == [[[0], [0]], [[1], [1]], [[2], []], [[3], []], [[4], [2]], [[5], [3]]])
  }

  @Test func twoSentencesMadeOne() {
    let merged = english.replacing(
      "€3.5 million. Deutsche Bahn expects", with: "€3.5 million, and Deutsche Bahn expects")
    #expect(links(german, merged).first == [[0, 1], [0]])
  }

  @Test func oneSideEmpty() {
    #expect(links(german, "").allSatisfy { $0[1].isEmpty })
    #expect(links("", english).allSatisfy { $0[0].isEmpty })
    #expect(links("", "").isEmpty)
  }

  @Test func everyUnitStandsInOneLink() {
    let source = (0..<600).map { "Satz \($0) handelt von Ort\($0 % 97) und Zahl \($0 * 7)." }
    let target = source.indices.filter { $0 % 11 != 3 }.map {
      "Sentence \($0) is of Ort\($0 % 97) and number \($0 * 7)."
    }
    let found = links(source.joined(separator: "\n"), target.joined(separator: "\n"))
    #expect(found.flatMap { $0[0] } == Array(0..<600))
    #expect(found.flatMap { $0[1] }.sorted() == Array(target.indices))
    let right = found.count {
      $0[0].count == 1 && $0[1].count == 1
        && source[$0[0][0]].split(separator: " ")[1] == target[$0[1][0]].split(separator: " ")[1]
    }
    #expect(right > 500)
  }

  @Test func lexiconTellsTwinsApart() {
    let lexicon = BilingualLexicon(
      sourceLanguage: "de", targetLanguage: "en",
      senses: [("Hund", "dog"), ("Katze", "cat"), ("Vogel", "bird"), ("schläft", "sleeps")].map {
        BilingualLexicon.Sense(sources: [$0.0], targets: [$0.1])
      })
    let alignment = TextAligner(lexicon: lexicon).align(
      source: analyzed("Der Hund schläft.\nDie Katze schläft.\nDer Vogel schläft.", "de"),
      target: analyzed("The dog sleeps.\nThe bird sleeps.", "en"))
    #expect(alignment.links.filter { !$0.target.isEmpty }.map(\.source) == [[0], [2]])
  }

  /// Where every second line of a text is gone, what is left is not twice as long for its length.
  @Test func linesMissingOnEitherSideJoinNoNeighbours() {
    let words = (0..<120).map { number in
      ["a", "e", "i", "o"].map { "w\($0)" + String(UnicodeScalar(UInt8(0x61 + number % 26))) + "\($0)x\(number / 26)" }
    }
    let lexicon = BilingualLexicon(
      sourceLanguage: "de", targetLanguage: "en",
      senses: words.joined().map { BilingualLexicon.Sense(sources: ["de" + $0], targets: ["en" + $0]) }, isBroad: true)
    let source = words.map { "Das " + $0.map { "de" + $0 }.joined(separator: " ") + "." }
    let target = words.map { "The " + $0.map { "en" + $0 }.joined(separator: " ") + "." }
    let half = words.indices.filter { $0 % 2 == 0 }
    func links(_ source: [String], _ target: [String]) -> [TextAlignment.Link] {
      TextAligner(lexicon: lexicon).align(
        source: analyzed(source.joined(separator: "\n"), "de"), target: analyzed(target.joined(separator: "\n"), "en")
      ).links.filter { !$0.source.isEmpty && !$0.target.isEmpty }
    }
    let fromHalf = links(half.map { source[$0] }, target)
    #expect(fromHalf.map(\.target) == half.map { [$0] })
    let toHalf = links(source, half.map { target[$0] })
    #expect(toHalf.map(\.source) == half.map { [$0] })
  }

  @Test func pairsAreKept() {
    let alignment = TextAligner(lexicon: nil).pair(
      source: analyzed("Eins.\nZwei.", "de"), target: analyzed("A.\nB.", "en"))
    #expect(alignment.links.map(\.source) == [[0], [1]])
    #expect(alignment.report.links.map(\.target) == [[0], [1]])
  }
}
