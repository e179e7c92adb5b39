import DataFormats
import Findings
import TextAnalysis

internal import Glibc

/// How likely a text is machine translation that nobody edited: a logistic regression over a few figures. Its weights come
/// from Scripts/calibrate-fingerprint.py.
public struct FingerprintModel: Sendable {
  private var bias = 0.0
  private var fewestWords = 0
  private var weights: [Weight] = []

  private struct Weight {
    var signal: TranslationSignal
    var weight: Double
    /// The mean of people's texts, which adds nothing.
    var typical: Double
  }

  private static let fileKeys = ["about", "bias", "fewest-words", "signals"]

  public init() {}

  public init(_ bytes: some Collection<UInt8>, file: String) throws(DataError) {
    let top = try YAMLMapping(try YAMLReader.read(bytes, file: file), file: file, allowed: Self.fileKeys)
    bias = try top.double("bias") ?? 0
    fewestWords = Int(try top.double("fewest-words") ?? 0)
    weights = try top.nodes("signals").map { (node) throws(DataError) in
      let fields = try YAMLMapping(node, file: file, allowed: ["name", "weight", "typical"])
      guard let signal = try fields.choice("name", TranslationSignal.self), let weight = try fields.double("weight"),
        let typical = try fields.double("typical")
      else { throw fields.error(at: nil, "a signal needs “name”, “weight” and “typical”") }
      return Weight(signal: signal, weight: weight, typical: typical)
    }
  }

  /// - Parameter findings: all that were made before any were filtered out, of the text alone.
  public func fingerprint(of text: AnalyzedText, findings: [Finding]) -> TranslationFingerprint {
    let counts = TranslationSignal.counts(in: text, findings: findings)
    let words = text.wordCount
    // Those that have no weight are shown, too: new weights are worked out from what is shown.
    let signals = TranslationSignal.allCases.map { signal in
      let count = counts[signal, default: 0]
      let entry = weights.first { $0.signal == signal }
      return TranslationFingerprint.Signal(
        name: signal.rawValue, count: count, perThousandWords: words == 0 ? 0 : Double(count) * 1000 / Double(words),
        logOdds: entry.map { $0.weight * (Self.figure(count, words: words) - $0.typical) } ?? 0)
    }.sorted { (abs($1.logOdds), $0.name) < (abs($0.logOdds), $1.name) }
    guard words >= fewestWords, !weights.isEmpty else {
      return TranslationFingerprint(verdict: .tooShort, probability: nil, signals: signals)
    }
    let probability = 1 / (1 + exp(-signals.reduce(bias) { $0 + $1.logOdds }))
    let verdict: TranslationFingerprint.Verdict =
      probability >= 0.8 ? .likely : probability <= 0.2 ? .unlikely : .unclear
    return TranslationFingerprint(verdict: verdict, probability: probability, signals: signals)
  }

  /// The rate, as if the text went on for a hundred words without the signal, so that one in a short text is not too
  /// much, and its logarithm, so that ten are not ten times as telling.
  private static func figure(_ count: Int, words: Int) -> Double { log1p(Double(count) * 1000 / Double(words + 100)) }
}

extension FingerprintModel: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    encoder.encode(bias)
    encoder.encode(UInt32(fewestWords))
    encoder.encode(weights.map(\.signal.rawValue))
    encoder.encode(plain: weights.flatMap { [$0.weight, $0.typical] })
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    bias = try decoder.double()
    fewestWords = Int(try decoder.integer(UInt32.self))
    let names = try decoder.strings()
    let numbers: FlatArray<Double> = try decoder.flat()
    guard numbers.count == names.count * 2 else { throw DamagedCache() }
    for (index, name) in names.enumerated() {
      guard let signal = TranslationSignal(rawValue: name) else { throw DamagedCache() }
      weights.append(Weight(signal: signal, weight: numbers[index * 2], typical: numbers[index * 2 + 1]))
    }
  }
}
