import Findings

/// Where a text seems to come from, in words.
enum OriginText {
  static func lines(_ checked: CheckedDocument) -> [String] {
    [checked.origin.flatMap(origin), checked.machineTranslation.map(fingerprint)].compactMap { $0 }
  }

  private static func origin(_ origin: TranslationOrigin) -> String? {
    guard !origin.isGiven, let likeliest = origin.candidates.first else { return nil }
    let reasons = origin.evidence.filter { $0.language == likeliest.language }.prefix(5).map { "“\($0.text)”" }
    let because = reasons.isEmpty ? "" : ", for " + reasons.joined(separator: ", ")
    guard let language = origin.language else {
      return "source language unknown; \(likeliest.language) \(percent(likeliest.probability))\(because)"
    }
    return "translated from \(language), \(percent(origin.confidence)) sure\(because)"
  }

  private static func fingerprint(_ fingerprint: TranslationFingerprint) -> String {
    guard let probability = fingerprint.probability else { return "too short to tell machine translation by" }
    let telling = fingerprint.signals.filter { ($0.logOdds > 0) == (probability > 0.5) && $0.logOdds != 0 }.prefix(3)
    let because = telling.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    return "unedited machine translation: \(fingerprint.verdict.rawValue) (\(percent(probability)); \(because))"
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
