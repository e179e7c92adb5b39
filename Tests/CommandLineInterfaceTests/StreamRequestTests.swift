import Testing

@testable import CommandLineInterface

struct StreamRequestTests {
  private func read(_ text: String) throws -> StreamRequest { try StreamRequest(Array(text.utf8), line: 7) }

  private func problem(_ text: String) -> StreamRequest.Problem? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return error as? StreamRequest.Problem
    }
  }

  @Test func readsEveryField() throws {
    let request = try read(
      #"{"id":"a","text":"T","source":"S","language":"en-GB","sourceLanguage":"de","glossary":[{"source":"x","target":"y"}],"new":1}"#
    )
    #expect(request.id == "a")
    #expect(request.text == "T")
    #expect(request.source == "S")
    #expect(request.language == "en-GB")
    #expect(request.sourceLanguage == "de")
    #expect(request.glossary == [.init(source: "x", target: "y")])
    #expect(request.isAligned)
  }

  @Test func readsSegments() throws {
    let request = try read(#"{"id":"a","segments":["x","y"],"sourceSegments":["z"],"aligned":false,"text":null}"#)
    #expect(request.segments == ["x", "y"])
    #expect(request.sourceSegments == ["z"])
    #expect(!request.isAligned)
  }

  @Test func namesDocumentsWithoutIdentifierByTheirLine() throws {
    #expect(try read(#"{"text":""}"#).id == "7")
    #expect(try read(#"{"id":12,"text":""}"#).id == "12")
  }

  @Test func saysWhatIsWrong() {
    #expect(problem("nonsense")?.id == nil)
    #expect(problem("nonsense")?.message.hasPrefix("line 7 is not JSON") == true)
    #expect(problem("[1]")?.message.hasPrefix("line 7 is no JSON object") == true)
    #expect(problem(#"{"id":"a"}"#) == .init(id: "a", message: "“text” is missing"))
    #expect(problem(#"{"id":"a","text":5}"#) == .init(id: "a", message: "“text” takes a text"))
    #expect(problem(#"{"id":"a","segments":["x"],"sourceSegments":["y","z"]}"#)?.message.contains("one to one") == true)
    #expect(problem(#"{"id":"a","text":"x","sourceSegments":["y"]}"#)?.message.contains("needs “segments”") == true)
    #expect(problem(#"{"id":"a","text":"x","glossary":[{"source":"y"}]}"#)?.message.contains("glossary") == true)
  }
}
