import EmbeddedData
import Terminology
import TextAnalysis

/// A desk's list gives “Gift, poison” for translating German, not to forbid gifts: a source form whose words are all
/// common English ones is no sign of an untranslated word. House files in YAML say so themselves, by `leak`.
struct LeakGuard {
  private lazy var english = Set(
    ["common", "frequent"].flatMap { EmbeddedFiles.words("Dictionaries/words/\($0)-english.txt") })

  mutating func guarded(_ glossary: Glossary, file: String) -> Glossary {
    if file.hasSuffix(".yml") || file.hasSuffix(".yaml") { return glossary }
    var result = glossary
    for index in result.concepts.indices where result.concepts[index].leaks {
      let forms = result.concepts[index].sourceForms.values.joined()
      if forms.contains(where: { isEnglish($0) }) { result.concepts[index].leaks = false }
    }
    return result
  }

  private mutating func isEnglish(_ form: String) -> Bool {
    for word in form.split(separator: " ") where !english.contains(WordForm.folded(String(word))) { return false }
    return true
  }
}
