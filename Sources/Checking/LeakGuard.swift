import EmbeddedData
import Findings
import Terminology
import TextAnalysis

/// A desk's list gives “Gift, poison” for translating German, not to forbid gifts: a source form whose words are all
/// common English ones is no sign of an untranslated word. House files in YAML say so themselves, by `leak`.
struct LeakGuard {
  func guarded(_ glossary: consuming Glossary, file: String) -> Glossary {
    if file.hasSuffix(".yml") || file.hasSuffix(".yaml") { return glossary }
    let concepts = glossary.concepts
    let block = 4096
    let english = Self.english
    let silent = concurrentMap((concepts.count + block - 1) / block) { index in
      (index * block..<min(concepts.count, (index + 1) * block)).filter {
        concepts[$0].leaks && concepts[$0].sourceForms.all.contains { Self.isEnglish($0, english) }
      }
    }
    for index in silent.joined() { glossary.concepts[index].leaks = false }
    return glossary
  }

  /// Hashes: forty thousand words as text would take longer to gather than a long glossary to look through.
  private static let english: Set<UInt64> = {
    var hashes = Set<UInt64>(minimumCapacity: 1 << 16)
    for list in ["common", "frequent"] {
      for file in EmbeddedFiles.files(under: "Dictionaries/words/\(list)-english.txt") {
        for line in file.bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
          hashes.insert(hash(line))
        }
      }
    }
    return hashes
  }()

  private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = FNV64()
    hash.combine(word)
    return hash.value
  }

  private static func isEnglish(_ form: String, _ english: Set<UInt64>) -> Bool {
    for word in form.utf8.split(separator: UInt8(ascii: " ")) {
      guard english.contains(hash(WordForm.folded(String(Substring(word))).utf8)) else { return false }
    }
    return true
  }
}
