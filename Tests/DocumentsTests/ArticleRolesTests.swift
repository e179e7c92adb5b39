import Documents
import Testing
import TextModel

@Suite struct ArticleRolesTests {
  /// Roles and texts, as `role: text`.
  private func parts(_ text: String) -> [String] {
    let document = DocumentReader.document(of: SourceText(text), name: "a.txt")
    return document.segments.map { "\($0.role.rawValue): \(document.text[$0.range])" }
  }

  private func roles(_ text: String) -> [Role] {
    DocumentReader.document(of: SourceText(text), name: "a.txt").segments.map(\.role)
  }

  @Test func readsAnArticleWithAllItsParts() {
    let article = """
      Harbour: Elbe tunnel: Council votes for a second tube

      Transport
      Elbe tunnel: Council votes for a second tube
      By Jane Doe and John Roe

      The old tunnel in Hamburg. photo

      © Max Muster/AP/dpa

      HAMBURG (dpa) - The council has voted for a second tube. It opens in 2031.

      A short line in between

      The work starts in May.

      dpa

      source site-7
      """
    #expect(
      parts(article) == [
        "headline: Harbour: Elbe tunnel: Council votes for a second tube", "kicker: Transport",
        "headline: Elbe tunnel: Council votes for a second tube", "byline: By Jane Doe and John Roe",
        "caption: The old tunnel in Hamburg. photo", "credit: © Max Muster/AP/dpa", "dateline: HAMBURG (dpa) -",
        "body: The council has voted for a second tube. It opens in 2031.", "subhead: A short line in between",
        "body: The work starts in May.", "signature: dpa", "boilerplate: source site-7",
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func takesTheFirstLineForTheHeadlineWhereALineIsAParagraph(_ lineEnd: String) {
    let lines = ["Minister resigns after weeks of pressure", "She said so on Monday.", "The party was surprised."]
    #expect(roles(lines.joined(separator: lineEnd)) == [.headline, .body, .body])
    #expect(roles(lines.joined(separator: lineEnd) + lineEnd) == [.headline, .body, .body])
  }

  @Test(arguments: [
    "The minister resigned on Monday after weeks of pressure", "The minister resigned on Monday.", "NATO",
    "Will the minister resign?", "“It is over,” she said", "lower case and no stop",
  ])
  func takesALineAloneForBody(_ line: String) { #expect(roles(line) == [.body]) }

  @Test func takesALineAloneInTitleCaseForAHeadline() {
    #expect(roles("Minister Resigns After Weeks of Heavy Pressure") == [.headline])
  }

  @Test func takesAFirstLineWithAStopForBody() {
    #expect(roles("The minister resigned on Monday.\nThe party was surprised.") == [.body, .body])
  }

  @Test(arguments: [
    "BERLIN (dpa) -", "Frankfurt/Main (dpa) –", "Frankfurt / Main (dpa) -", "LONDON, May 3 (Reuters) -",
    "KUALA LUMPUR, July 25 (Xinhua) --", "WASHINGTON —", "Berlin (dpa/lby) -",
  ])
  func cutsTheDatelineOff(_ dateline: String) {
    let text = dateline + " The minister has resigned after weeks of pressure."
    #expect(parts(text) == ["dateline: " + dateline, "body: The minister has resigned after weeks of pressure."])
  }

  @Test func cutsAPlaceOffOnlyAtTheStartOfAReport() {
    #expect(
      roles("A headline\n\nMunich - The fans were happy with the team on Monday.") == [.headline, .dateline, .body])
    #expect(roles("Munich - The fans were happy with the team on Monday.") == [.body])
    #expect(roles("A headline\n\nPutin - who rules since 2000 - did not answer.") == [.headline, .body])
    #expect(roles("A headline\n\nThe mayor (AP photo) said that he would not go.") == [.headline, .body])
  }

  @Test(arguments: ["dpa", "DPA", "Dpa", "(dpa)", "(jdo/dpa)", "dpa/lby"])
  func cutsTheSignatureOffTheLastSentence(_ signature: String) {
    let text = "He has been on tour with it since 2020. " + signature
    #expect(parts(text) == ["body: He has been on tour with it since 2020.", "signature: " + signature])
  }

  @Test func leavesAnAgencyInASentence() {
    #expect(roles("He spoke on Monday. Nobody told the news agency dpa") == [.body])
    #expect(roles("“We won,” he told dpa.") == [.body])
  }

  @Test(arguments: [
    "Photo: Jane Doe/dpa", "© Jane Doe/AP/dpa", "Getty Images", "picture alliance / dpa / Jane Doe", "Foto: imago",
    "Jane Doe/AFP", "Photo by Jane Doe", "(Photo: Jane Doe)",
  ])
  func knowsCredits(_ credit: String) {
    #expect(roles("A headline\n\nThe lead of it says what it is about.\n\n\(credit)\n\nThe body.").contains(.credit))
  }

  @Test(arguments: [
    "Photo: The mayor opens the bridge over the river in May.", "The bridge at night. Photo",
    "The bridge (archive photo)",
    "Symbolic image: A police car stands at the road.",
  ])
  func knowsCaptions(_ caption: String) {
    #expect(roles("A headline\n\nThe lead of it says what it is about.\n\n\(caption)\n\nThe body.").contains(.caption))
  }

  @Test func leavesAPhotoInASentence() {
    #expect(roles("A headline\n\nShe took a photo.\n\nPhoto and film were banned.") == [.headline, .body, .body])
  }

  @Test(arguments: [
    "Read more", "Also read: What the council decided", "Advertisement", "Subscribe to our newsletter",
    "[Source: Xinhua] [Edit: Jane]", "Font: large medium small", "© 2023 The Paper. All rights reserved.",
  ])
  func knowsWhatThePageLeft(_ line: String) {
    #expect(
      roles("A headline\n\nThe lead says it.\n\n\(line)\n\nThe body.") == [.headline, .body, .boilerplate, .body])
  }

  @Test func joinsHardWrappedLines() {
    let text = """
      The minister resigned on Monday after weeks of pressure from
      the opposition and her own party, which had asked her to go
      and to make room for a new beginning before the elections in
      the autumn of next year.

      She said so in Berlin.
      """
    #expect(parts(text).count == 2)
    #expect(roles(text) == [.body, .body])
  }

  @Test func joinsAWordBrokenAtTheEndOfALine() {
    let text = "The minister resigned on Monday after weeks of inter-\nnational pressure.\nShe said so."
    #expect(parts(text).first == "body: The minister resigned on Monday after weeks of inter-\nnational pressure.")
  }

  @Test func cutsTheMarkerOffListItems() {
    let text = "A headline\n\nThe plan says:\n\n- more money\n• more people\n1. more time\n\nThat is all."
    #expect(parts(text)[2...4] == ["list-item: more money", "list-item: more people", "list-item: more time"])
  }

  @Test func makesEachGivenSegmentBody() {
    let document = DocumentReader.document(ofSegments: ["Headline", "dpa", "Zürich won."], name: "1")
    #expect(document.segments.map(\.role) == [.body, .body, .body])
    #expect(document.segments.map { document.text[$0.range] } == ["Headline", "dpa", "Zürich won."])
  }

  @Test func choosesTheFormatByTheEnding() {
    #expect(DocumentFormat.forFile(named: "a/b.txt").name == "text")
    #expect(DocumentFormat.forFile(named: "a.b/c").name == "text")
  }
}
