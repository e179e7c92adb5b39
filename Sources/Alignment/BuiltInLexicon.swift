import DataFormats
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

  /// Reading the words into a table takes a hundred times as long.
  private static func stamp(of files: [EmbeddedFiles.File]) -> UInt64 {
    files.reduce(0) { ListHash.of(UnsafeRawBufferPointer($1.bytes), after: $0) }
  }
}
