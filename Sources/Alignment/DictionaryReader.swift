import CZlib
import Glibc
import TextAnalysis

/// Reads the two kinds of free dictionaries that Debian packs.
enum DictionaryReader {
  /// Frank Richter's Ding list: `de | de :: en | en`, variants parted by semicolons.
  static func readDing(_ path: String, into builder: inout PairTableBuilder) -> Bool {
    guard let bytes = contents(path) else { return false }
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      guard let middle = separator(of: line) else { continue }
      let left = line[..<middle].split(separator: UInt8(ascii: "|"))
      let right = line[(middle + 2)...].split(separator: UInt8(ascii: "|"))
      for (source, target) in zip(left, right) {
        let targets = PairTableBuilder.words(target)
        for variant in source.split(separator: UInt8(ascii: ";")) {
          builder.add(sources: PairTableBuilder.words(variant), targets: targets)
        }
      }
    }
    return true
  }

  /// The place of `::`.
  private static func separator(of line: ArraySlice<UInt8>) -> Int? {
    line.indices.dropLast().first {
      line[$0] == UInt8(ascii: ":") && line[$0 + 1] == UInt8(ascii: ":")
    }
  }

  /// FreeDict in dictd's format: an index of headword, offset and length in base 64, and a gzipped text.
  static func readDictd(index: String, text: String, into builder: inout PairTableBuilder) -> Bool {
    guard let index = contents(index), let text = contents(text) else { return false }
    for line in index.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"))
      guard fields.count == 3, let start = base64(fields[1]), let count = base64(fields[2]),
        start + count <= text.count
      else { continue }
      let headword = PairTableBuilder.words(fields[0])
      let lines = text[start..<start + count].split(separator: UInt8(ascii: "\n"))
      for (number, line) in lines.enumerated().dropFirst() {
        let isSense = number == 1 || (line.first.map { (0x31...0x39).contains($0) } ?? false)
        if isSense { builder.add(sources: headword, targets: PairTableBuilder.words(line)) }
      }
    }
    return true
  }

  private static func base64(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      switch digit {
      case 0x41...0x5A: value = value << 6 | Int(digit - 0x41)
      case 0x61...0x7A: value = value << 6 | Int(digit - 0x61 + 26)
      case 0x30...0x39: value = value << 6 | Int(digit - 0x30 + 52)
      case UInt8(ascii: "+"): value = value << 6 | 62
      case UInt8(ascii: "/"): value = value << 6 | 63
      default: return nil
      }
    }
    return value
  }

  /// A file, unpacked where it is gzipped.
  private static func contents(_ path: String) -> [UInt8]? {
    guard let file = gzopen(path, "rb") else { return nil }
    defer { gzclose(file) }
    gzbuffer(file, 1 << 18)
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = gzread(file, &block, UInt32(block.count))
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes += block[..<Int(count)]
    }
  }
}
