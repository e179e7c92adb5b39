import TextAnalysis

/// The open word classes of `word-classes.txt`, with the regular inflections of its nouns and verbs.
enum WordClasses {
  /// The forms of each class, as the word store is built from.
  static func lists() -> [(marks: WordMarks, hashes: [UInt64])] {
    var hashes = [[UInt64]](repeating: [], count: Kind.allCases.count)
    func add(_ form: String, _ kind: Kind) { hashes[kind.rawValue].append(WordHash.of(form.utf8)) }
    for line in WordLists.lines(of: WordLists.wordClasses) {
      let columns = line.split(separator: "\t")
      guard columns.count == 2 else { continue }
      let word = String(columns[0])
      for letter in columns[1] {
        switch letter {
        case "n", "s":
          if letter == "n" { add(word, .noun) }
          add(EnglishInflection.inflect(word, as: .plural), .plural)
        case "v", "i":
          if letter == "v" { add(word, .verb) }
          add(EnglishInflection.inflect(word, as: .thirdPerson), .thirdPerson)
          add(EnglishInflection.inflect(word, as: .past), .past)
          add(EnglishInflection.inflect(word, as: .pastParticiple), .past)
          add(EnglishInflection.inflect(word, as: .presentParticiple), .ing)
        case "p": add(word, .plural)
        case "z": add(word, .thirdPerson)
        case "d": add(word, .past)
        case "g": add(word, .ing)
        case "a": add(word, .adjective)
        case "r": add(word, .adverb)
        default: break
        }
      }
    }
    return Kind.allCases.map { kind in
      (WordMarks(rawValue: 1 << UInt16(WordMarks.openClassesShift + kind.rawValue)), hashes[kind.rawValue])
    }
  }

  /// In the order of the marks.
  private enum Kind: Int, CaseIterable {
    case noun, plural, verb, thirdPerson, past, ing, adjective, adverb
  }
}
