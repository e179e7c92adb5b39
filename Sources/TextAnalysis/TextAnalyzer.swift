import TextModel

/// Makes an `AnalyzedText` of a document. Large documents are cut between segments and scanned on all cores.
public struct TextAnalyzer: Sendable {
  private let knowledge: any WordKnowledge
  private let splitter: SentenceSplitter
  private static let chunkBytes = 256 << 10

  /// - Parameters:
  ///   - abbreviations: words that a full stop follows without ending a sentence, without the stop.
  ///   - innerStops: keys of `InnerStop`, of stops that stand inside terms.
  public init(knowledge: any WordKnowledge, abbreviations: Set<String>, innerStops: [UInt64] = []) {
    self.knowledge = knowledge
    splitter = SentenceSplitter(abbreviations: abbreviations, innerStops: innerStops)
  }

  public func analyze(_ document: Document) -> AnalyzedText {
    let chunks = chunks(of: document)
    let language = String(document.language.prefix { $0 != "-" })
    let scans = concurrentMap(chunks.count) { scan(chunks[$0], of: document, language: language) }
    var merged = Merge(scans, bytes: document.text.bytes, segments: document.segments.count)
    let lexemes = describe(merged.forms, counts: merged.counts)
    let quotations = QuotationFinder.mark(
      &merged.tokens, lexemes: lexemes, sentences: merged.sentences, segments: document.segments)
    return AnalyzedText(
      document: document, tokens: merged.tokens, sentences: merged.sentences, lexemes: lexemes,
      quotations: quotations, sentencesOfSegment: merged.sentencesOfSegment)
  }

  private func chunks(of document: Document) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (index, segment) in document.segments.enumerated() {
      bytes += segment.range.count
      if bytes >= Self.chunkBytes {
        result.append(start..<index + 1)
        start = index + 1
        bytes = 0
      }
    }
    if start < document.segments.count { result.append(start..<document.segments.count) }
    return result
  }

  /// What one thread finds in some segments: tokens with lexeme numbers of its own.
  struct Scan: Sendable {
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var forms: [Range<Int>] = []
    var counts: [Int] = []
  }

  private func scan(_ segments: Range<Int>, of document: Document, language: String) -> Scan {
    var result = Scan()
    var interner = Interner()
    let breaks = splitter.breaker(for: language)
    document.text.bytes.withUnsafeBufferPointer { bytes in
      for index in segments {
        let segment = document.segments[index]
        let first = result.tokens.count
        var scanner = WordScanner(bytes, range: segment.range)
        while let piece = scanner.next() {
          let lexeme = interner.intern(piece.range, in: bytes)
          result.tokens.append(
            Token(
              start: UInt32(piece.range.lowerBound), length: UInt16(piece.range.count), kind: piece.kind,
              flags: piece.flags, lexeme: UInt32(lexeme)))
        }
        let ranges = splitter.split(result.tokens, first..<result.tokens.count, of: segment, bytes, breaks)
        result.sentences += ranges.map { Sentence(tokens: $0, segment: index) }
      }
    }
    result.forms = interner.ranges
    result.counts = interner.counts
    return result
  }

  private func describe(_ forms: [String], counts: [Int]) -> [Lexeme] {
    let block = 4096
    let blocks = concurrentMap((forms.count + block - 1) / block) { index -> [Lexeme] in
      (index * block..<min(forms.count, (index + 1) * block)).map { describe(forms[$0], count: counts[$0]) }
    }
    return blocks.count == 1 ? blocks[0] : Array(blocks.joined())
  }

  private func describe(_ form: String, count: Int) -> Lexeme {
    let shape = Lexeme.Shape(of: form)
    let folded = WordForm.folded(form)
    let facts = knowledge.facts(of: form, folded: folded, shape: shape)
    return Lexeme(
      form: form, folded: folded, shape: shape, facts: facts, classes: WordClass(of: folded), count: count)
  }
}

/// Joins the scans of several threads: one numbering of lexemes, offsets of tokens and sentences carried on.
private struct Merge {
  var tokens: [Token] = []
  var sentences: [Sentence] = []
  var forms: [String] = []
  var counts: [Int] = []
  var sentencesOfSegment: [Range<Int>] = []

  init(_ scans: [TextAnalyzer.Scan], bytes: [UInt8], segments: Int) {
    var numbers: [String: UInt32] = [:]
    tokens.reserveCapacity(scans.reduce(0) { $0 + $1.tokens.count })
    for scan in scans {
      let renumbered = scan.forms.indices.map { index -> UInt32 in
        let form = WordForm.composed(String(decoding: bytes[scan.forms[index]], as: UTF8.self))
        if let known = numbers[form] {
          counts[Int(known)] += scan.counts[index]
          return known
        }
        numbers[form] = UInt32(forms.count)
        forms.append(form)
        counts.append(scan.counts[index])
        return UInt32(forms.count - 1)
      }
      let shift = tokens.count
      for var token in scan.tokens {
        token.lexeme = renumbered[Int(token.lexeme)]
        tokens.append(token)
      }
      for sentence in scan.sentences {
        let range = sentence.tokens.lowerBound + shift..<sentence.tokens.upperBound + shift
        append(Sentence(tokens: range, segment: sentence.segment))
      }
    }
    padSentencesOfSegment(to: segments)
  }

  private mutating func padSentencesOfSegment(to count: Int) {
    while sentencesOfSegment.count < count { sentencesOfSegment.append(sentences.count..<sentences.count) }
  }

  private mutating func append(_ sentence: Sentence) {
    padSentencesOfSegment(to: sentence.segment + 1)
    sentences.append(sentence)
    let start = sentencesOfSegment[sentence.segment].lowerBound
    sentencesOfSegment[sentence.segment] = start..<sentences.count
  }
}
