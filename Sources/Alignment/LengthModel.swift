import Glibc

/// How well two lengths go together. After Gale and Church, A Program for Aligning Sentences in Bilingual Corpora, 1993:
/// the difference is normally distributed, with a variance of 6.8 per character.
struct LengthModel {
  private let ratio: Double
  private static let variance = 6.8
  private static let highestCost = 20.0

  /// - Parameter source, target: characters of the whole texts.
  init(source: Int, target: Int) {
    ratio = source > 0 && target > 0 ? min(1.6, max(0.6, Double(target) / Double(source))) : 1
  }

  /// - Parameter ratio: characters of the target for each of the source.
  init(ratio: Double) { self.ratio = min(1.6, max(0.6, ratio)) }

  /// Negative logarithm of the probability that lengths differ so much by chance.
  func cost(_ source: Int, _ target: Int) -> Float {
    if source == 0, target == 0 { return 0 }
    let mean = (Double(source) + Double(target) / ratio) / 2
    let difference = (Double(target) - Double(source) * ratio) / (mean * Self.variance).squareRoot()
    let probability = erfc(abs(difference) / 2.0.squareRoot())
    return Float(min(Self.highestCost, probability > 1e-9 ? -log(probability) : Self.highestCost))
  }
}
