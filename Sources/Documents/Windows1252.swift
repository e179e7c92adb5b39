/// The Windows code page of western Europe, as the WHATWG Encoding Standard tables it.
enum Windows1252 {
  /// UTF-8, or nil where the bytes are more likely damaged UTF-8: many sequences are well formed, the only bad byte is a
  /// sequence cut off at the end, or a byte has no character in the code page.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    let survey = UTF8Survey.count(in: bytes)
    guard survey.sequences * 4 <= survey.strays else { return nil }
    if survey.strays == 1, let last = bytes.last, last >= 0xC2 { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + survey.strays)
    for byte in bytes {
      guard byte >= 0x80 else {
        result.append(byte)
        continue
      }
      let scalar = byte >= 0xA0 ? UInt32(byte) : upperControls[Int(byte) - 0x80]
      guard scalar != 0, let character = Unicode.Scalar(scalar) else { return nil }
      result.append(contentsOf: UTF8.encode(character)!)
    }
    return result
  }

  /// 0x80 to 0x9F; 0 where nothing is assigned.
  private static let upperControls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
