import Glibc
import TextAnalysis

/// Finds the bilingual dictionaries that are installed, and compiles a table of each.
public enum InstalledLexicons {
  /// ISO 639-3 codes that FreeDict's files are named by.
  private static let freeDictCodes = [
    "de": "deu", "en": "eng", "fr": "fra", "es": "spa", "it": "ita", "nl": "nld", "pl": "pol",
    "pt": "por", "ru": "rus",
    "sv": "swe", "tr": "tur", "cs": "ces",
  ]

  /// The lexicon of a language pair (ISO 639-1 codes); nil where none is installed.
  public static func lexicon(from source: String, to target: String) -> BilingualLexicon? {
    for dictionary in candidates(source, target) {
      guard let stamp = stamp(of: dictionary.path) else { continue }
      let table = LexiconCache.table(named: "\(source)-\(target)", stamp: stamp) { compile(dictionary, target: target) }
      guard let table else { continue }
      return BilingualLexicon(sourceLanguage: source, targetLanguage: target, tables: [table], isBroad: true)
    }
    return nil
  }

  private struct Dictionary {
    var path: String
    /// Nil for Ding's single file.
    var index: String?
  }

  private static func candidates(_ source: String, _ target: String) -> [Dictionary] {
    var result: [Dictionary] = []
    if source == "de", target == "en" {
      result.append(Dictionary(path: "/usr/share/trans/de-en", index: nil))
    }
    if let from = freeDictCodes[source], let to = freeDictCodes[target] {
      let base = "/usr/share/dictd/freedict-\(from)-\(to)"
      result.append(Dictionary(path: base + ".dict.dz", index: base + ".index"))
    }
    return result
  }

  private static func compile(_ dictionary: Dictionary, target: String) -> [UInt64]? {
    var builder = PairTableBuilder(targetLanguage: target)
    let isRead =
      dictionary.index.map {
        DictionaryReader.readDictd(index: $0, text: dictionary.path, into: &builder)
      }
      ?? DictionaryReader.readDing(dictionary.path, into: &builder)
    return isRead ? builder.rows() : nil
  }

  /// Changes when the file does.
  private static func stamp(of path: String) -> UInt64? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return UInt64(bitPattern: Int64(status.st_mtim.tv_sec)) &* 1_000_003 ^ UInt64(status.st_size)
  }
}
