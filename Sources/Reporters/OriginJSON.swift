import DataFormats
import Findings

/// Where a text comes from, as the fields `origin` and `machineTranslation` of a document.
enum OriginJSON {
  static func write(_ checked: CheckedDocument, to json: inout JSONWriter) {
    if let origin = checked.origin { json.field(object: "origin") { write(origin, to: &$0) } }
    if let fingerprint = checked.machineTranslation {
      json.field(object: "machineTranslation") { write(fingerprint, to: &$0) }
    }
  }

  private static func write(_ origin: TranslationOrigin, to json: inout JSONWriter) {
    json.field("language", origin.language)
    json.field("detected", !origin.isGiven && origin.language != nil)
    json.field(object: "probabilities") {
      for candidate in origin.candidates { $0.field(candidate.language, rounded(candidate.probability)) }
    }
    json.field(array: "evidence", of: origin.evidence) { json, item in
      json.object {
        $0.field("language", item.language)
        $0.field("kind", item.kind)
        $0.field("text", item.text)
        $0.field("count", item.count)
        $0.field("logOdds", rounded(item.logOdds))
      }
    }
  }

  private static func write(_ fingerprint: TranslationFingerprint, to json: inout JSONWriter) {
    json.field("verdict", fingerprint.verdict.rawValue)
    json.key("probability")
    if let probability = fingerprint.probability { json.number(rounded(probability)) } else { json.null() }
    json.field(array: "signals", of: fingerprint.signals) { json, signal in
      json.object {
        $0.field("name", signal.name)
        $0.field("count", signal.count)
        $0.field("perThousandWords", rounded(signal.perThousandWords))
        $0.field("logOdds", rounded(signal.logOdds))
      }
    }
  }

  /// More digits would say more than is known.
  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
