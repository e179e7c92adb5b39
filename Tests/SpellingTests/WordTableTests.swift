import DataFormats
import Glibc
import Testing
import TextAnalysis

import DataFormats
@testable import Spelling

/// One table for all tests, made of the system's dictionaries.
enum Shared {
  static let table: WordTable? = (try? DictionaryFinder.find()).flatMap {
    try? WordTable.load(dictionaries: $0, cacheFolder: CacheFolders.temporary("shared"))
  }
}

enum CacheFolders {
  static func temporary(_ name: String) -> String { "/tmp/tlcheck-spelling-tests-\(getpid())/\(name)" }
}

/// A small dictionary of its own in a new folder.
struct SmallDictionary {
  let folder: String

  init(_ name: String, affixes: String, words: String) throws {
    folder = CacheFolders.temporary(name)
    try #require(WholeFile.makeFolder(folder))
    for language in ["en_GB", "en_US"] {
      try Self.write(affixes, to: "\(folder)/\(language).aff")
      try Self.write(words, to: "\(folder)/\(language).dic")
    }
  }

  static func write(_ text: String, to path: String) throws {
    let bytes = Array(text.utf8)
    try #require(bytes.withUnsafeBytes { WholeFile.replace(path, with: $0) })
  }

  func table(cacheFolder: String? = nil, accepted: [String] = []) throws -> WordTable {
    let set = try DictionaryFinder.find(in: [folder])
    return try WordTable.load(dictionaries: set, extraAccepted: accepted, cacheFolder: cacheFolder)
  }
}

struct WordTableTests {
  private let affixes = "SET UTF-8\nSFX D Y 2\nSFX D y ied [^aeiou]y\nSFX D 0 ed [^y]\nPFX U Y 1\nPFX U 0 un .\n"

  @Test func expandsStemsByTheirFlags() throws {
    let table = try SmallDictionary("flags", affixes: affixes, words: "3\nlock/DU\ncarry/D\nBonn\n").table()
    for word in ["lock", "locked", "unlock", "unlocked", "carried", "Bonn", "BONN", "Locked", "LOCKED"] {
      #expect(table.facts(of: word).isEnglish, "\(word)")
    }
    for word in ["carryed", "uncarry", "bonn", "lockd"] { #expect(!table.facts(of: word).isEnglish, "\(word)") }
  }

  @Test func aCapitalDoesNotMakeANameOfACommonWord() throws {
    let table = try SmallDictionary("case", affixes: affixes, words: "1\nlock/D\n").table()
    let facts = table.facts(of: "Lock")
    #expect(facts.contains(.british) && facts.contains(.lowerBritish) && facts.contains(.american))
  }

  @Test func openClassesComeWithTheirInflections() throws {
    let table = try SmallDictionary("classes", affixes: affixes, words: "1\nlock/D\n").table()
    func classes(_ word: String) -> WordFacts { table.facts(of: word).openClasses }
    #expect(classes("diplomatic") == .adjective && classes("Diplomatic") == .adjective)
    #expect(classes("arrive") == .verb && classes("arrives") == .thirdPerson && classes("arrived") == .pastForm)
    #expect(classes("length") == .noun && classes("lengths") == .pluralNoun)
    #expect(classes("poorly") == .adverb && classes("given").contains(.pastForm))
    #expect(classes("house") == [.noun, .verb] && classes("zorp").isEmpty)
  }

  @Test func theUsersWordsAreAccepted() throws {
    let table = try SmallDictionary("user", affixes: affixes, words: "1\nlock\n").table(accepted: [
      "frobnicate", "Zorp",
    ])
    #expect(table.facts(of: "Frobnicate").contains(.accepted))
    #expect(table.facts(of: "Zorp").contains(.accepted))
    #expect(!table.facts(of: "zorp").contains(.accepted))
  }

  @Test func aDamagedCacheIsMadeAnew() throws {
    let dictionary = try SmallDictionary("damage", affixes: affixes, words: "1\nlock/D\n")
    let cache = dictionary.folder + "/cache"
    _ = try dictionary.table(cacheFolder: cache)
    let path = try #require(Self.onlyFile(in: cache))
    let sound = try #require(WholeFile.read(path))
    let damages: [[UInt8]] = [
      [], Array("not a table".utf8), Array(sound.dropLast(8)), Self.overwritten(sound, at: 0),
      Self.overwritten(sound, at: 64), [UInt8](repeating: 0, count: sound.count),
    ]
    for damaged in damages {
      try #require(damaged.withUnsafeBytes { WholeFile.replace(path, with: $0) })
      let table = try dictionary.table(cacheFolder: cache)
      #expect(table.facts(of: "locked").isEnglish)
      #expect(WholeFile.read(path) == sound)
    }
  }

  @Test func aChangedDictionaryIsSeen() throws {
    let dictionary = try SmallDictionary("change", affixes: affixes, words: "1\nlock\n")
    let cache = dictionary.folder + "/cache"
    #expect(!(try dictionary.table(cacheFolder: cache).facts(of: "carried").isEnglish))
    try SmallDictionary.write("2\nlock\ncarry/D\n", to: dictionary.folder + "/en_GB.dic")
    #expect(try dictionary.table(cacheFolder: cache).facts(of: "carried").isEnglish)
  }

  @Test func worksWhereNothingCanBeKept() throws {
    let table = try SmallDictionary("unwritable", affixes: affixes, words: "1\nlock\n").table(cacheFolder: "/proc/none")
    #expect(table.facts(of: "lock").isEnglish)
  }

  @Test func aMissingDictionaryNamesItsPackage() {
    #expect(throws: MissingDictionary.self) { try DictionaryFinder.find(in: ["/nowhere"]) }
    do throws(MissingDictionary) {
      _ = try DictionaryFinder.find(in: ["/nowhere"])
    } catch {
      #expect(error.description.contains("apt install hunspell-en-gb") && error.description.contains("/nowhere"))
    }
  }

  @Test func acceptsWhatHunspellAccepts() throws {
    let set = try DictionaryFinder.find()
    let table = try #require(Shared.table)
    guard let british = HunspellDictionary(set.british), let american = HunspellDictionary(set.american) else {
      Issue.record("Hunspell opens no dictionary")
      return
    }
    for word in ["colour", "color", "don't", "underreporting", "Kyiv", "NATO", "hvae", "iPhone", "reopened", "naïve"] {
      let facts = table.facts(of: word)
      #expect(facts.contains(.british) == british.accepts(word), "\(word)")
      #expect(facts.contains(.american) == american.accepts(word), "\(word)")
    }
  }

  private static func overwritten(_ bytes: [UInt8], at offset: Int) -> [UInt8] {
    var bytes = bytes
    for index in offset..<offset + 8 { bytes[index] ^= 0x5A }
    return bytes
  }

  private static func onlyFile(in folder: String) -> String? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".table") { return folder + "/" + name }
    }
    return nil
  }
}

struct GermanTests {
  @Test(arguments: ["Fraktionsvorsitzende", "Ländersache", "Kriminalpolizei", "Landesstraße", "Winterbergfest"])
  func knowsCompounds(_ word: String) throws {
    let table = try #require(Shared.table)
    #expect(table.facts(of: word).contains([.german, .germanNoun]))
  }

  @Test(arguments: ["Starlink", "Christopher", "Netanjahoo", "Hamilton", "Zelenskiy"])
  func namesAreNoCompounds(_ word: String) throws {
    let table = try #require(Shared.table)
    #expect(!table.facts(of: word).contains(.germanNoun))
  }

  @Test func placesInflectLikeNames() throws {
    let table = try #require(Shared.table)
    #expect(table.facts(of: "Leverkusen").contains(.german))
    #expect(!table.facts(of: "Leverkusen").contains(.germanNoun))
    #expect(table.facts(of: "Zeitung").contains(.germanNoun))
  }
}

struct CorrectionTests {
  @Test(arguments: [
    ("siad", "said"), ("goverment", "government"), ("occured", "occurred"), ("recieve", "receive"),
    ("nigerian", "Nigerian"), ("inthe", "in the"), ("becuase", "because"), ("tommorow", "tomorrow"),
    ("suprise", "surprise"), ("derivativs", "derivatives"), ("spreaded", "spread"), ("childs", "children"),
  ])
  func firstIsTheLikeliest(_ wrong: String, _ right: String) throws {
    #expect(try #require(Shared.table).corrections(of: wrong).first?.word == right)
  }

  @Test func slipsAreCommonWordsOnly() throws {
    let table = try #require(Shared.table)
    #expect(table.slips(of: "xqzzt").isEmpty)
    #expect(table.slips(of: "peopel").first?.word == "people")
  }
}

struct RareWordTests {
  @Test(arguments: ["denuclearization", "archeology", "labelers", "slugfests"])
  func areKnownInTheirPluralToo(_ word: String) throws {
    let table = try #require(Shared.table)
    #expect(table.facts(of: word).contains(.rare) || WordFormation.explains(word, table))
  }

  @Test(arguments: ["noticable", "isnt", "bursted", "government"])
  func areNoSlipsAndNoCommonWords(_ word: String) throws {
    #expect(try !#require(Shared.table).facts(of: word).contains(.rare))
  }

  @Test func foreignTermsAreAccepted() throws {
    let table = try #require(Shared.table)
    #expect(table.facts(of: "rakugo").isEnglish)
    #expect(table.facts(of: "Izakaya").isEnglish)
  }

  @Test(arguments: ["happyness", "visiter", "publicly", "truely"])
  func endingsExplainNoSlips(_ word: String) throws {
    #expect(try !WordFormation.explains(word, #require(Shared.table)))
  }

  @Test(arguments: ["denuclearization", "rechargings", "warzone", "unexcitingly"])
  func formedWordsAreExplained(_ word: String) throws {
    let table = try #require(Shared.table)
    #expect(WordFormation.explains(word, table) || WordFormation.joinsTwoWords(word, table))
  }
}
