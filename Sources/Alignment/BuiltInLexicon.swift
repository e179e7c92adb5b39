import EmbeddedData
import TextAnalysis

/// The program's own word lists: the words of daily language, so that sentences can be told apart where no dictionary is
/// installed.
public enum BuiltInLexicon {
  /// The list of a language pair (ISO 639-1 codes), read when it is first asked for; nil where there is none.
  public static func lexicon(from source: String, to target: String) -> BilingualLexicon? {
    source == "de" && target == "en" ? germanEnglish : nil
  }

  private static let germanEnglish: BilingualLexicon? = {
    let files = EmbeddedFiles.files(under: "Dictionaries/bilingual/de-en/").filter { $0.path.hasSuffix("words.txt") }
    let table = LexiconCache.table(named: "built-in-de-en", stamp: stamp(of: files)) {
      var reader = WordListReader(targetLanguage: "en")
      for file in files { reader.read(file.bytes) }
      return reader.rows()
    }
    return table.map { BilingualLexicon(sourceLanguage: "de", targetLanguage: "en", tables: [$0], isBroad: true) }
  }()

  /// A hash of all bytes, eight at a time: reading the words into a table takes a hundred times as long.
  private static func stamp(of files: [EmbeddedFiles.File]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ value: UInt64) {
      hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    for file in files {
      let bytes = UnsafeRawBufferPointer(file.bytes)
      let whole = bytes.count & ~7
      for offset in stride(from: 0, to: whole, by: 8) {
        mix(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      for byte in bytes[whole...] { mix(UInt64(byte)) }
      mix(UInt64(bytes.count))
    }
    return hash
  }
}
