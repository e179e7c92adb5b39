import EmbeddedData
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
    let leaking = concurrentMap((concepts.count + block - 1) / block) { index in
      concepts[index * block..<min(concepts.count, (index + 1) * block)].map { concept in
        concept.leaks && !concept.sourceForms.values.contains { $0.contains { Self.isEnglish($0, english) } }
      }
    }
    for (index, leaks) in leaking.joined().enumerated() where glossary.concepts[index].leaks != leaks {
      glossary.concepts[index].leaks = leaks
    }
    return glossary
  }

  private static let english = Set(
    ["common", "frequent"].flatMap { EmbeddedFiles.words("Dictionaries/words/\($0)-english.txt") })

  private static func isEnglish(_ form: String, _ english: Set<String>) -> Bool {
    for word in form.utf8.split(separator: UInt8(ascii: " ")) {
      guard english.contains(WordForm.folded(String(Substring(word)))) else { return false }
    }
    return true
  }
}
