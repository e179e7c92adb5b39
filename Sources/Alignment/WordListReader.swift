import TextAnalysis

/// Reads a word list that a linguist edits: `gehen ging gegangen: go, walk`, the word with its forms that no rule gives, and
/// what usually renders it. A verb with a prefix takes the forms of the verb that it is made of.
struct WordListReader {
  private var builder: PairTableBuilder
  private var entries: [Entry] = []

  private struct Entry {
    var forms: [[UInt8]]
    var targets: [ArraySlice<UInt8>]
  }

  init(targetLanguage: String) { builder = PairTableBuilder(targetLanguage: targetLanguage) }

  mutating func read(_ bytes: some Collection<UInt8>) {
    for line in Array(bytes).split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      entries.append(
        Entry(
          forms: PairTableBuilder.words(line[..<colon]).map(PairTableBuilder.lowered),
          targets: PairTableBuilder.words(line[(colon + 1)...])))
    }
  }

  /// Sorted, each once.
  mutating func rows() -> [UInt64] {
    let irregular = Self.irregularVerbs(entries)
    for entry in entries {
      let derived = entry.forms.count == 1 ? Self.formsWithPrefix(entry.forms[0], irregular) : []
      builder.add(sources: (entry.forms + derived).map { [$0[...]] }, targets: entry.targets)
    }
    return builder.rows()
  }

  /// Verbs whose forms are given, by their infinitive.
  private static func irregularVerbs(_ entries: [Entry]) -> [[UInt8]: [[UInt8]]] {
    var result: [[UInt8]: [[UInt8]]] = [:]
    for entry in entries where entry.forms.count > 1 && entry.forms[0].last == UInt8(ascii: "n") {
      result[entry.forms[0], default: []] += entry.forms.dropFirst()
    }
    return result
  }

  /// `ausgehen` goes as `gehen` does: ausging, ausgegangen; `begehen` without the participle's ge: begangen.
  private static func formsWithPrefix(_ word: [UInt8], _ irregular: [[UInt8]: [[UInt8]]]) -> [[UInt8]] {
    guard word.last == UInt8(ascii: "n"), let prefix = GermanForms.prefix(of: word[...]) else { return [] }
    let base = Array(word[prefix.count...])
    let participle = Array("ge".utf8)
    return (irregular[base] ?? []).flatMap { form in
      form.starts(with: participle) ? [prefix + form, prefix + form.dropFirst(participle.count)] : [prefix + form]
    }
  }
}
