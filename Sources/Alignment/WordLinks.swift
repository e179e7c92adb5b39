import TextAnalysis

/// Which distinct forms of the target may render a distinct form of the source: the same word, a cognate, or a dictionary's
/// translation. Worked out once a form, whatever the length of the texts.
public struct WordLinks: Sendable {
  public enum Kind: UInt8, Sendable {
    case same, translation, cognate
    /// A rendering that only a large dictionary has: it may answer the word, and is no evidence that two sentences belong
    /// together.
    case rareTranslation
  }

  public struct Link: Sendable, Equatable {
    /// Index of the target's lexeme.
    public var target: UInt32
    public var kind: Kind
  }

  /// For each lexeme of the source, sorted by target.
  public let links: [[Link]]
  /// Whether the lexicon knows the source form; false everywhere where there is none.
  public let isInLexicon: [Bool]
  /// Whether it knows only the parts of the source form, taken for a compound.
  public let isCompound: [Bool]
  /// Whether the lexicon renders the source form by itself, as it does with names and loanwords.
  public let staysItself: [Bool]
  /// Whether the words of daily language are known, so that a missing one says something.
  public let hasBroadLexicon: Bool
  private static let longestList = 48

  init(source: AnalyzedText, target: AnalyzedText, lexicon: BilingualLexicon?) {
    let language = String(target.document.language.prefix { $0 != "-" })
    let index = TargetIndex(target, language: language)
    hasBroadLexicon = lexicon?.isBroad ?? false
    let firstParts = Self.firstParts(of: source)
    var known = [Bool](repeating: false, count: source.lexemes.count)
    var compound = [Bool](repeating: false, count: source.lexemes.count)
    var same = [Bool](repeating: false, count: source.lexemes.count)
    var links = [[Link]](repeating: [], count: source.lexemes.count)
    for (number, lexeme) in source.lexemes.enumerated() where lexeme.shape != .other {
      var found: [UInt32: Kind] = [:]
      let skeleton = WordKey.skeleton(lexeme.folded)
      index.addCognates(of: lexeme, skeleton: skeleton, to: &found)
      if let lexicon {
        let (whole, areOfParts) = lexicon.translations(of: lexeme.folded)
        var translations = whole
        compound[number] = areOfParts && !translations.isEmpty
        known[number] = !translations.isEmpty
        // Of part of a compound it may be the translation; that it has none says nothing.
        if translations.isEmpty, firstParts.contains(UInt32(number)) {
          translations = lexicon.translations(ofFirstPart: lexeme.folded)
        }
        let ascii = Array(WordForm.ascii(lexeme.folded).utf8)
        same[number] = translations.contains(WordKey.hash(WordKey.stem(ascii, language: language)))
        let usual = lexicon.usualTranslations(of: lexeme.folded)
        for stem in translations {
          let kind = usual?.contains(stem) ?? true ? Kind.translation : .rareTranslation
          for target in index.byStem[stem] ?? []
          where found[target] == nil || kind == .translation && found[target] != .same {
            found[target] = kind
          }
        }
      }
      links[number] = found.map { Link(target: $0.key, kind: $0.value) }.sorted {
        $0.target < $1.target
      }
    }
    self.links = links
    isInLexicon = known
    isCompound = compound
    staysItself = same
  }

  /// Forms that a hyphen joins to the word behind them.
  private static func firstParts(of text: AnalyzedText) -> Set<UInt32> {
    var result = Set<UInt32>()
    for index in text.tokens.indices.dropLast()
    where text.tokens[index].kind == .word && text.form(index + 1) == "-" && !text.tokens[index + 1].hasSpaceBefore {
      result.insert(text.tokens[index].lexeme)
    }
    return result
  }

  public func link(_ source: UInt32, _ target: UInt32) -> Link? {
    links[Int(source)].first { $0.target == target }
  }

  /// The target's forms by the keys that source forms look for.
  private struct TargetIndex {
    var bySkeleton: [UInt32: [UInt32]] = [:]
    var byPrefix: [UInt32: [UInt32]] = [:]
    var byStem: [UInt32: [UInt32]] = [:]
    var skeletons: [[UInt8]] = []

    init(_ text: AnalyzedText, language: String) {
      for (number, lexeme) in text.lexemes.enumerated() {
        let skeleton = lexeme.shape == .other ? [] : WordKey.skeleton(lexeme.folded)
        skeletons.append(skeleton)
        guard !skeleton.isEmpty else { continue }
        bySkeleton[WordKey.hash(skeleton), default: []].append(UInt32(number))
        if skeleton.count >= 4 {
          byPrefix[WordKey.hash(skeleton.prefix(4)), default: []].append(UInt32(number))
        }
        let bases = language == "en" ? EnglishInflection.irregularBases(of: lexeme.folded) : []
        for form in [lexeme.folded] + bases {
          let stem = WordKey.stem(Array(WordForm.ascii(form).utf8), language: language)
          byStem[WordKey.hash(stem), default: []].append(UInt32(number))
        }
      }
    }

    func addCognates(of lexeme: Lexeme, skeleton: [UInt8], to found: inout [UInt32: Kind]) {
      let isName = lexeme.shape != .lower
      guard skeleton.count >= 2, isName || skeleton.count >= 4 else { return }
      for target in bySkeleton[WordKey.hash(skeleton)] ?? [] { found[target] = .same }
      guard skeleton.count >= 4 else { return }
      for target in (byPrefix[WordKey.hash(skeleton.prefix(4))] ?? []).prefix(longestList)
      where found[target] == nil {
        found[target] = .cognate
      }
    }
  }
}
