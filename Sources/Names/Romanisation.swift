/// The ways a name may have come into Latin letters. Each reads a spelling as its own letters mean it and gives the same
/// normal form: S for the sound of “ship”, Z of “measure”, C of “chip”, c of “tsar”, h of “loch”; i for y and j, v for w.
///
/// Sources: BGN/PCGN 1947 and 2019 (Russian, Ukrainian), Ukraine's decree 55 of 2010, ISO 9, Duden's table for German,
/// the French and Polish press.
enum Romanisation: Int, CaseIterable, Sendable {
  case english, german, germanVoiced, scholarly, french, native

  /// - Parameter word: ASCII letters in lower case and the capitals that `LetterMarks` puts for letters with marks.
  func normalForm(_ word: [UInt8]) -> [UInt8] {
    var framed: [UInt8] = []
    framed.reserveCapacity(word.count + 2)
    framed.append(UInt8(ascii: "^"))
    framed += word
    framed.append(UInt8(ascii: "$"))
    var read = Self.letters[rawValue].rewrite(framed)
    read = (self == .native ? Self.nativeEndings : Self.vowels).rewrite(read)
    Self.removeDoubles(&read)
    if self == .native { return read }
    read = Self.endings.rewrite(read)
    Self.removeDoubles(&read)
    return read
  }

  private static let letters: [LetterRules] = [
    LetterRules("shch>SC sh>S ch>C zh>Z kh>h gh>g ts>c tz>c ph>f th>t w>v y>i j>Z x>ks ck>k qu>kv"),
    LetterRules("^y>^y schtsch>SC stsch>SC tsch>C dsch>Z sch>S ch>h z>c tz>c w>v y>i j>i x>ks ph>f th>t ck>k"),
    LetterRules("^y>^y schtsch>SC stsch>SC tsch>C dsch>Z sch>Z ch>h z>c tz>c w>v y>i j>i x>ks ph>f th>t ck>k"),
    LetterRules("sch>sX ^y>^y szcz>SC sz>S cz>C rz>r ch>h dZ>Z c>c w>v y>i j>i x>ks"),
    LetterRules("chtch>SC tch>C ch>S dj>Z j>Z ou>u kh>h ts>c tz>c gue>ge gui>gi w>v y>i x>ks"),
    LetterRules("ph>f ck>k ch>X c>k th>t y>i ij>i w>w kh>X qu>kv"),
  ]

  /// Vowels that the systems write with a glide or without: Yermak, Jermak, Ermak; Natalia, Nataliya, Natalya.
  private static let vowels = LetterRules("iie>e iia>ia iiu>iu iio>e ie$>ie$ ie>e ^ie>^e ^io>^io io$>io$ io>e z>s ss>s")
  private static let endings = LetterRules("of$>ov$ ef$>ev$ ii$>i$ oi$>oi$")
  private static let nativeEndings = LetterRules("ez$>es$ ij$>i$")

  private static func removeDoubles(_ word: inout [UInt8]) {
    var count = 0
    for index in word.indices where count == 0 || word[index] != word[count - 1] {
      word[count] = word[index]
      count += 1
    }
    word.removeLast(word.count - count)
  }
}
