import DataFormats
import TextAnalysis

/// Makes the word store of some dictionaries, or takes it from the cache.
struct WordStoreBuilder {
  let dictionaries: DictionarySet

  /// From the cache where it holds the store of just these dictionaries; else built (two seconds) and kept there if it can
  /// be.
  /// - Parameter cacheFolder: nil to keep nothing.
  func store(cacheFolder: String?) throws(UnreadableDictionary) -> WordStore {
    let key = key
    let path = cacheFolder.map { $0 + "/words-" + String(WordHash.of(names.utf8), radix: 16) + ".table" }
    if let path, let store = WordStore.open(path, key: key) { return store }
    let store = try build(key: key)
    if let path, let cacheFolder, WholeFile.makeFolder(cacheFolder), store.write(to: path),
      let mapped = WordStore.open(path, key: key)
    {
      return mapped
    }
    return store
  }

  /// One file in the cache for each set of dictionaries, whatever their age.
  private var names: String { sources.map(\.files.words).joined(separator: "\n") }

  /// Changes with the dictionaries' paths, sizes and times, the program's own lists, and the table's format.
  private var key: UInt64 {
    var bytes: [UInt8] = Array("\(WordStore.version)".utf8)
    for (_, files) in sources {
      for path in [files.affixes, files.words] {
        let status = WholeFile.status(path)
        let time = status.map { "\($0.st_size) \($0.st_mtim.tv_sec) \($0.st_mtim.tv_nsec)" } ?? ""
        bytes += Array("\(path) \(time)\n".utf8)
      }
    }
    var hash = WordHash.of(bytes)
    for name in [
      WordLists.frequent, WordLists.common, WordLists.accepted, WordLists.loanwords, WordLists.foreignTerms,
      WordLists.rare, WordLists.wordClasses,
    ] {
      guard let list = WordLists.bytes(name) else { continue }
      hash = ListHash.of(UnsafeRawBufferPointer(list), after: hash)
    }
    return hash
  }

  private var sources: [(marks: WordMarks, files: DictionaryFiles)] {
    [(.british, dictionaries.british), (.american, dictionaries.american)]
      + (dictionaries.german.map { [(.german, $0)] } ?? [])
  }

  private func build(key: UInt64) throws(UnreadableDictionary) -> WordStore {
    var jobs: [(marks: WordMarks, expander: DictionaryExpander, entries: Range<Int>)] = []
    for (marks, files) in sources {
      guard let expander = DictionaryExpander(files) else { throw UnreadableDictionary(path: files.words) }
      let half = expander.entryCount / 2
      jobs.append((marks, expander, 0..<half))
      jobs.append((marks, expander, half..<expander.entryCount))
    }
    let fixed = jobs
    let found = concurrentMap(fixed.count) { fixed[$0].expander.forms(ofEntries: fixed[$0].entries) }
    var lists: [(marks: WordMarks, hashes: [UInt64])] = []
    for (job, hashes) in zip(jobs, found) {
      guard let hashes else { throw UnreadableDictionary(path: job.expander.files.words) }
      lists.append((job.marks, hashes.all))
      if job.marks == .german { lists.append((.germanNoun, hashes.inflecting)) }
    }
    lists.append((.frequent, WordLists.hashes(of: WordLists.frequent)))
    lists.append((.common, WordLists.hashes(of: WordLists.common)))
    for name in [WordLists.accepted, WordLists.loanwords, WordLists.foreignTerms] {
      lists.append((.accepted, WordLists.hashes(of: name)))
    }
    lists.append((.rare, WordLists.hashes(of: WordLists.rare)))
    lists += WordClasses.lists()
    return WordStore.build(lists, key: key)
  }
}

/// A dictionary that is there and can't be used.
public struct UnreadableDictionary: Error, Equatable, CustomStringConvertible {
  public var path: String
  public var description: String { "cannot read the Hunspell dictionary \(path)" }
}
