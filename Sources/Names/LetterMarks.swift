import TextAnalysis

/// Letters with marks, brought to ASCII: as what they sound like in Slavic names, or as what they look like.
enum LetterMarks {
  /// Lower case letters only; š, č, ž become S, C, Z, umlauts their base letters. Signs within the word are dropped.
  static func base(_ folded: String) -> [UInt8] { mapped(folded, umlauts: false) }

  /// The same with umlauts spelled out: ö and ø become oe.
  static func spelledOut(_ folded: String) -> [UInt8] { mapped(folded, umlauts: true) }

  private static func mapped(_ folded: String, umlauts: Bool) -> [UInt8] {
    if folded.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return Array(folded.utf8) }
    var result: [UInt8] = []
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "a"..."z": result.append(UInt8(scalar.value))
      case "0"..."9", "'", "-", " ", "’", "ʼ", ".": continue
      case "ä", "æ": result += umlauts ? [0x61, 0x65] : [0x61]
      case "ö", "ø", "œ": result += umlauts ? [0x6F, 0x65] : [0x6F]
      case "ü": result += umlauts ? [0x75, 0x65] : [0x75]
      case "å": result += umlauts ? [0x61, 0x61] : [0x61]
      case "š", "ś", "ş", "ș", "ŝ": result.append(UInt8(ascii: "S"))
      case "ž", "ż", "ź": result.append(UInt8(ascii: "Z"))
      case "č", "ć", "ç": result.append(UInt8(ascii: "C"))
      case "ţ", "ț": result += Array("ts".utf8)
      default: result += WordForm.ascii(String(scalar)).utf8.map { $0 | 0x20 }.filter { (0x61...0x7A).contains($0) }
      }
    }
    return result
  }
}
