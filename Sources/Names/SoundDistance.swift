/// How far two spellings sound apart, whatever systems they are of: an edit distance over sounds, in which sounds that
/// systems write for each other cost little, and vowels less than consonants.
enum SoundDistance {
  /// 0 for alike; 1 where each sound differs.
  /// - Parameters: words as `LetterMarks` gives them.
  static func between(_ first: [UInt8], _ second: [UInt8]) -> Double {
    let a = sounds(first)
    let b = sounds(second)
    let length = max(4, Double(a.count + b.count) / 2)
    // Far apart in length: no ending explains it.
    guard abs(a.count - b.count) <= 5 else { return 1 }
    var least = cost(a, b)
    for stem in stems(a) { least = min(least, cost(stem, b) + ending) }
    for stem in stems(b) { least = min(least, cost(a, stem) + ending) }
    return least / length
  }

  private static let ending = 0.45

  private static let letters = LetterRules(
    """
    schtsch>SC shch>SC chtch>SC szcz>SC stsj>SC sjtj>SC tsch>C tsh>C tch>C tsj>C tx>C tj>C csz>C cz>C dsch>Z dzh>Z dj>Z \
    dsh>Z dz>Z sch>S sh>S sz>S sj>S zh>Z ch>C kh>h gh>g th>t ph>f tz>c ts>c cs>C ck>k qu>k gu>g x>ks q>k w>v ou>u oe>o \
    ae>a ue>u ew>ev ee>i oo>u y>i j>i tsu>cu tu>cu ti>Ci hu>fu yeo>io eo>o eu>u
    """)

  static func sounds(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in letters.rewrite(word) where byte != result.last { result.append(byte) }
    if result.last == UInt8(ascii: "f") { result[result.count - 1] = UInt8(ascii: "v") }
    return result
  }

  /// Without the endings by which languages tell women's names, families and cases.
  private static func stems(_ word: [UInt8]) -> [ArraySlice<UInt8>] {
    endings.compactMap { ending in
      word.count - ending.count >= 3 && word.suffix(ending.count).elementsEqual(ending)
        ? word.dropLast(ending.count) : nil
    }
  }

  private static let endings: [[UInt8]] = [
    "ovna", "ova", "ovai", "uvna", "anka", "ianka", "ien", "iene", "s", "as", "us", "os", "is", "a", "o", "e",
  ].map { Array($0.utf8) }

  private static func cost(_ a: some RandomAccessCollection<UInt8>, _ b: some RandomAccessCollection<UInt8>) -> Double {
    let b = Array(b)
    var last = [0.0]
    for sound in b { last.append(last[last.count - 1] + loss(sound)) }
    for sound in a {
      var row = [last[0] + loss(sound)]
      row.reserveCapacity(b.count + 1)
      for (index, other) in b.enumerated() {
        row.append(
          min(last[index] + change(sound, other), last[index + 1] + loss(sound), row[index] + loss(other)))
      }
      last = row
    }
    return last[b.count]
  }

  private static func loss(_ sound: UInt8) -> Double {
    switch sound {
    case UInt8(ascii: "i"): 0.2
    case UInt8(ascii: "h"): 0.3
    case _ where groups[Int(sound)] & vowel != 0: 0.35
    default: 0.9
    }
  }

  private static func change(_ a: UInt8, _ b: UInt8) -> Double {
    if a == b { return 0 }
    if groups[Int(a)] & groups[Int(b)] != 0 { return groups[Int(a)] & groups[Int(b)] & vowel != 0 ? 0.3 : 0.35 }
    return 1
  }

  private static let vowel: UInt16 = 1

  /// Sounds that systems write for each other share a bit.
  private static let groups: [UInt16] = {
    var result = [UInt16](repeating: 0, count: 256)
    let members = ["aeiou", "szSZCcx", "kgxhqC", "pbfv", "tdC", "lr", "mn", "ck", "hCS", "iZ", "vu", "Zg"]
    for (index, group) in members.enumerated() { for byte in group.utf8 { result[Int(byte)] |= 1 << UInt16(index) } }
    return result
  }()
}
