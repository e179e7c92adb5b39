import DataFormats

/// Every form that a Hunspell dictionary accepts, from its stems and affix flags; each is put to Hunspell itself, so that
/// needed, forbidden and circumfix flags hold without being understood here.
struct DictionaryExpander: Sendable {
  let files: DictionaryFiles
  private let rules: AffixRules
  private let entries: [Substring]

  /// Nil where a file can't be read.
  init?(_ files: DictionaryFiles) {
    guard let affixes = WholeFile.read(files.affixes), let words = WholeFile.read(files.words) else { return nil }
    self.files = files
    rules = AffixRules(text: String(decoding: affixes, as: UTF8.self))
    entries = String(decoding: words, as: UTF8.self).split(separator: "\n").dropFirst().map { $0 }
  }

  var entryCount: Int { entries.count }

  struct Forms: Sendable {
    var all: [UInt64] = []
    /// Those of entries that inflect by more than an -s.
    var inflecting: [UInt64] = []
  }

  /// Hashes of the forms of some entries. Opens a Hunspell of its own, so that parts can run on several threads.
  func forms(ofEntries range: Range<Int>) -> Forms? {
    guard let hunspell = HunspellDictionary(files) else { return nil }
    var hashes = Forms()
    hashes.all.reserveCapacity(range.count * 6)
    var buffer: [UInt8] = []
    for index in range {
      let (stem, flags) = parse(entries[index])
      if stem.isEmpty { continue }
      let inflects = flags.contains { rules.suffixes[$0]?.contains { $0.add != Self.genitive } == true }
      expand(stem, flags) { form in
        buffer.removeAll(keepingCapacity: true)
        for value in form { if let scalar = Unicode.Scalar(value) { buffer.append(contentsOf: UTF8.encode(scalar)!) } }
        buffer.append(0)
        guard hunspell.accepts(zeroTerminated: buffer) else { return }
        let hash = WordHash.of(buffer.dropLast())
        hashes.all.append(hash)
        if inflects { hashes.inflecting.append(hash) }
      }
    }
    return hashes
  }

  private static let genitive = AffixRules.scalars("s")

  private func expand(_ stem: [UInt32], _ flags: [AffixRules.Flag], _ body: ([UInt32]) -> Void) {
    body(stem)
    var suffixed: [(form: [UInt32], flags: [AffixRules.Flag])] = []
    apply(flags, to: stem) { form, more in
      body(form)
      suffixed.append((form, more))
      apply(more, to: form) { second, _ in
        body(second)
        suffixed.append((second, []))
      }
    }
    for flag in flags {
      for affix in rules.prefixes[flag] ?? [] {
        if let form = affix.prefixed(stem) { body(form) }
        guard affix.combines else { continue }
        for (form, _) in suffixed { if let both = affix.prefixed(form) { body(both) } }
      }
    }
    for (form, more) in suffixed {
      for flag in more { for affix in rules.prefixes[flag] ?? [] { if let both = affix.prefixed(form) { body(both) } } }
    }
  }

  private func apply(
    _ flags: [AffixRules.Flag], to word: [UInt32], _ body: ([UInt32], [AffixRules.Flag]) -> Void
  ) {
    for flag in flags {
      for affix in rules.suffixes[flag] ?? [] {
        if let form = affix.suffixed(word) { body(form, affix.continuation) }
      }
    }
  }

  /// `stem/FLAGS`, with `\/` for a slash in the stem; morphological fields follow after white space.
  private func parse(_ entry: Substring) -> (stem: [UInt32], flags: [AffixRules.Flag]) {
    var stem: [UInt32] = []
    var escaped = false
    var rest = entry.unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "\t" || scalar == "\r" { return (stem, []) }
      if scalar == "/", !escaped {
        let flags = rest.prefix { $0 != "\t" && $0 != " " && $0 != "\r" }
        return (stem, rules.flags(String(Substring(flags))))
      }
      if scalar == "\\", !escaped {
        escaped = true
      } else {
        stem.append(scalar.value)
        escaped = false
      }
    }
    return (stem, [])
  }
}
