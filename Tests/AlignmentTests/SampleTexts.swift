import TextAnalysis
import TextModel

/// One body paragraph a line.
func analyzed(_ string: String, _ language: String) -> AnalyzedText {
  let bytes = Array(string.utf8)
  var segments: [Segment] = []
  var start = 0
  for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x0A {
    if end > start { segments.append(Segment(role: .body, range: start..<end, paragraph: segments.count)) }
    start = end + 1
  }
  let document = Document(
    name: "sample", format: "text", text: SourceText(utf8: bytes), language: language, segments: segments)
  return TextAnalyzer(knowledge: NoWordKnowledge(), abbreviations: ["Dr", "Mio", "Mrd"]).analyze(document)
}
