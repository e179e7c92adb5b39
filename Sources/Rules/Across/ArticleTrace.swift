import Alignment
import RuleEngine
import Terminology
import TextAnalysis

/// What the other articles of a run need to know of one: its forms of names, terms and compounds, the spelling it is
/// written in, and hashes of its sentences beside their sources. It holds the article's text, so it is made anew for the check.
public struct ArticleTrace: Sendable {
  let text: AnalyzedText
  let terms: [TermForm]
  let names: [NameTrace]
  let compounds: CompoundForms
  /// Hashes of the words in lower case, each with its first token: the other half of compounds.
  let words: [UInt64: Int]
  let spelling: SpellingTrace
  let sentences: [SentenceTrace]
  /// Where the lines of the file end.
  private let lineEnds: [Int]

  public init(_ article: ArticleContext, terms: [TermForm], alignment: TextAlignment? = nil) {
    let text = article.text
    self.text = text
    self.terms = terms
    names = NameTrace.all(in: text)
    compounds = CompoundForms(text)
    words = CompoundForms.solidWords(of: text)
    spelling = SpellingTrace(article)
    sentences = alignment.map(SentenceTrace.all) ?? []
    let bytes = (text.document.file?.text ?? text.document.text).bytes
    lineEnds = bytes.indices.filter { bytes[$0] == 0x0A }
  }

  /// The line of the file, from 1, of a token.
  func line(_ token: Int) -> Int {
    let document = text.document
    let offset = text.tokens[token].range.lowerBound
    if let origin = document.origin { return origin.position(at: offset, in: text.bytes).line }
    let place = document.file?.map.fileRange(offset..<offset + 1).lowerBound ?? offset
    var low = 0
    var high = lineEnds.count
    while low < high {
      let middle = (low + high) / 2
      if lineEnds[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}
