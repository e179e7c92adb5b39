/// What German inflection does to a word, undone: the forms under which a dictionary may list it.
enum GermanForms {
  /// Endings that a form may have lost; longer ones come after the shorter ones, so that little of the word is lost.
  private static let endings = bytes(
    "s n e t es er en em te st ten tem ter tes tet ern ere eren erer eres ste sten ster stes este esten innen in ete eten"
  )
  /// The present participle's, after an infinitive: steigend, steigende.
  private static let participleEndings = bytes("d de den der des dem")
  /// What the listed form has in their place.
  private static let tails = bytes("en e n")

  private static let separable = bytes(
    """
    ab an auf aus auseinander bei dar davon durch ein empor entgegen entlang fehl fern fest fort frei gegenüber gleich her
    herab heran herauf heraus herbei herein herum herunter hervor hin hinaus hinein hinter hinweg hinzu hoch kennen klar los
    mit nach nieder preis statt teil über um unter voll voran voraus vorbei vor vorüber wahr weg weiter wider wieder zu
    zurück zusammen
    """
  ).sorted { $0.count > $1.count }
  private static let inseparable = bytes("be emp ent er ge miss ver zer")

  private static func bytes(_ words: String) -> [[UInt8]] {
    words.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  }

  /// Forms that it may be an inflection of, likeliest first, until `isListed` says that one is listed.
  static func forEachBase(of word: ArraySlice<UInt8>, until isListed: (ArraySlice<UInt8>) -> Bool) {
    if isListed(word) { return }
    for ending in endings where word.count > ending.count + 2 && ends(word, with: ending) {
      let stem = word.dropLast(ending.count)
      if isListed(stem) { return }
      for tail in tails where tail != ending && isListed((stem + tail)[...]) { return }
    }
    for ending in participleEndings where word.count > ending.count + 4 && ends(word, with: ending) {
      let stem = word.dropLast(ending.count)
      if stem.last == UInt8(ascii: "n"), isListed(stem) { return }
    }
  }

  /// `Häuser` as Hauser; nil without a vowel that inflection may have changed.
  static func withoutUmlaut(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    guard let place = word.indices.dropLast().last(where: { word[$0] == 0xC3 && plain[word[$0 + 1]] != nil }) else {
      return nil
    }
    return word[..<place] + [plain[word[place + 1]] ?? 0] + word[(place + 2)...]
  }

  private static let plain: [UInt8: UInt8] = [
    0xA4: UInt8(ascii: "a"), 0xB6: UInt8(ascii: "o"), 0xBC: UInt8(ascii: "u"),
  ]

  /// `abgesagt` and `abzusagen` as absagt, absagen; `gemacht` as macht.
  static func withoutParticle(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    for prefix in [[]] + separable where word.starts(with: prefix) {
      let rest = word.dropFirst(prefix.count)
      let particles = prefix.isEmpty ? [participle] : [participle, infinitive]
      for particle in particles where rest.count > particle.count + 2 && rest.starts(with: particle) {
        return prefix + rest.dropFirst(particle.count)
      }
    }
    return nil
  }

  private static let participle = Array("ge".utf8)
  private static let infinitive = Array("zu".utf8)

  /// The prefix that a verb begins with, the longest.
  static func prefix(of verb: ArraySlice<UInt8>) -> [UInt8]? {
    (separable + inseparable).first { verb.count > $0.count + 3 && verb.starts(with: $0) }
  }

  private static func ends(_ word: ArraySlice<UInt8>, with ending: [UInt8]) -> Bool {
    word.suffix(ending.count).elementsEqual(ending)
  }
}
