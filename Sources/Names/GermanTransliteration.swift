/// Names that came from Cyrillic by way of German, and their English forms (BGN/PCGN with the agencies’ endings).
public struct GermanTransliteration: Sendable, Equatable {
  /// English forms, the likeliest first; German `sch` stands for two sounds.
  public var english: [String]
  /// Whether only the German system writes such letters; otherwise a German, Czech or Polish name may have them too.
  public var isSure: Bool

  /// Nil where nothing German shows.
  public init?(_ form: String) {
    let word = Array(form.utf8).map { $0 | 0x20 }
    guard word.count >= 5, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    guard let isSure = Self.certainty(of: word) else { return nil }
    let english = Self.forms(of: word).filter { $0 != word }
    guard !english.isEmpty else { return nil }
    self.isSure = isSure
    self.english = english.map(Self.capitalised)
  }

  private static func certainty(of word: [UInt8]) -> Bool? {
    if sureEndings.contains(where: { ends(word, $0) }) || sureStarts.contains(where: { word.starts(with: $0) }) {
      return true
    }
    if contains(word, schtsch) || isSoftened(word) { return true }
    return likelyEndings.contains { ends(word, $0) } || likelyStarts.contains { word.starts(with: $0) } ? false : nil
  }

  private static let schtsch = Array("schtsch".utf8)

  /// Lukjanow, Kisseljowa: j between consonant and vowel, and w at the end. Polish has i for the one, Czech, the languages
  /// of the South and Dutch have v for the other.
  private static func isSoftened(_ word: [UInt8]) -> Bool {
    guard familyEndings.contains(where: { ends(word, $0) }) else { return false }
    return word.indices.dropFirst().dropLast().contains { index in
      word[index] == UInt8(ascii: "j") && !isVowel(word[index - 1]) && isVowel(word[index + 1])
    }
  }

  private static let familyEndings = bytes("ow ew owa ewa")
  private static let sureEndings = bytes(
    """
    skyj zkyj nkyj nyj wyj lyj skij zkij tschenko owytsch ewytsch jewitsch jewna ijew ajew ejew ojew ujew \
    ijewa ajewa ejewa ojewa ujewa jiwka liwka niwka riwka tiwka diwka siwka owsk ezk yzk njuk tjuk djuk rjuk sjuk ljuk tschuk schuk hiw jiw enerho \
    njansk djansk rjansk pjansk ojarsk owoj owaja skaja zkaja tschyn schyn schyk tschak yzja izja schja iwzi \
    schew schewa schkow schkowa schkin schkina schnikow schnikowa tnikow dnikow lnikow \
    enkow schwili adse idse osjan asjan isjan esjan anjan unjan
    """)
  private static let sureStarts = bytes(
    """
    wolodym wjatsch jewhen jewgen swjat mychaj wladislaw mstislaw rostislaw wsewolod pjotr fjodor semjon ljubow witalij \
    walerij wassilij wassyl hryhorij serhij oleksij andrij dsch
    """)
  private static let likelyEndings = bytes(
    """
    schenko owitsch ewitsch tschik schko ergej lexej drij rhij urij tolij silij itrij adij gorij tschow tschowa schow schowa \
    nikow nikowa enkowa anowa alowa arowa akowa ikowa ssow ssowa
    """)
  private static let likelyStarts = bytes("chmelny schewts wjats jaroslaw jekater artjom tscher wladimir ljudmil")

  private static func bytes(_ words: String) -> [[UInt8]] { words.split(separator: " ").map { Array($0.utf8) } }

  private static func ends(_ word: [UInt8], _ ending: [UInt8]) -> Bool {
    word.count > ending.count + 1 && word.suffix(ending.count).elementsEqual(ending)
  }

  private static func contains(_ word: [UInt8], _ part: [UInt8]) -> Bool {
    word.indices.contains { word[$0...].starts(with: part) }
  }

  private static func forms(_ word: [UInt8], _ letters: LetterRules) -> [UInt8] {
    let framed = [UInt8(ascii: "^")] + voiced(word) + [UInt8(ascii: "$")]
    return Array(letters.rewrite(framed).filter { (0x61...0x7A).contains($0) })
  }

  private static func forms(of word: [UInt8]) -> [[UInt8]] {
    var result = [forms(word, letters)]
    let others = (startsWithDsch(word) ? [lettersOfArabic] : []) + [lettersWithVoicedHush]
    for other in others.map({ forms(word, $0) }) where !result.contains(other) { result.append(other) }
    // In names of the Near East, which have it most, the sound is j: Dschamal, Jamal.
    if startsWithDsch(word), result.count > 1 { result.swapAt(0, 1) }
    return result
  }

  private static func startsWithDsch(_ word: [UInt8]) -> Bool { word.starts(with: "dsch".utf8) }

  private static let common = """
    schtsch>shch tsch>ch dsch>dzh ch>kh ssj>sy ss>s w>v z>ts tz>ts j>y skyj$>skyi$ zkyj$>tskyi$ skij$>sky$ zkij$>tsky$ \
    yj$>yi$ ij$>iy$ ej$>ei$ aj$>ai$ oj$>oi$ enerho$>energo$ djew>dev tjew>tev njew>nev rjew>rev sjew>sev dse$>dze$ zja$>tsia$ schja$>zhia$ schschja$>zhzhia$ Z>z \
    iji>ii ijiw>iiv jiw>iiv
    """
  private static let letters = LetterRules(common + " schsch>zhzh sch>sh")
  private static let lettersOfArabic = LetterRules(common + " ^dsch>^j sch>sh")
  private static let lettersWithVoicedHush = LetterRules(common + " schsch>zhzh sch>zh")

  /// German writes the sound of “z” as a single s between vowels, and doubles the s for the other; `Z` stands for it here.
  private static func voiced(_ word: [UInt8]) -> [UInt8] {
    var result = word
    for index in word.indices.dropFirst().dropLast()
    where word[index] == UInt8(ascii: "s") && isVowel(word[index - 1]) && isVowel(word[index + 1]) {
      result[index] = UInt8(ascii: "Z")
    }
    return result
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

  private static func capitalised(_ word: [UInt8]) -> String {
    String(decoding: [word[0] & ~0x20] + word.dropFirst(), as: UTF8.self)
  }
}
