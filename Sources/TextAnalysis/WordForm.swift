import CICU

/// Case and spelling of single word forms.
public enum WordForm {
  /// Lower case, with the apostrophe of typewriters, without soft hyphens.
  public static func folded(_ form: String) -> String {
    if form.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return form }
    if let folded = ascii(form, { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }) { return folded }
    var result = String.UnicodeScalarView()
    for scalar in form.unicodeScalars where scalar.value != 0xAD {
      switch scalar.value {
      case 0x41...0x5A: result.append(Unicode.Scalar(scalar.value + 32)!)
      case 0x2019, 0x02BC: result.append("'")
      case 0..<0x80: result.append(scalar)
      default: result.append(Unicode.Scalar(tl_to_lower(scalar.value)) ?? scalar)
      }
    }
    return String(result)
  }

  /// With letters and their marks composed (NFC), as dictionaries and rules have them; macOS writes them apart.
  public static func composed(_ form: String) -> String {
    let isComposed = form.utf8.allSatisfy { $0 != 0xCC && $0 != 0xCD }  // no mark of U+0300 to U+036F
    if isComposed { return form }
    let input = Array(form.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 3)
    let length = tl_compose(input, input.count, &output, output.count)
    return length < 0 ? form : String(decoding: output[..<Int(length)], as: UTF8.self)
  }

  public static func capitalised(_ form: String) -> String {
    guard let first = form.unicodeScalars.first else { return form }
    var result = String.UnicodeScalarView()
    result.append(Unicode.Scalar(tl_to_upper(first.value)) ?? first)
    result.append(contentsOf: form.unicodeScalars.dropFirst())
    return String(result)
  }

  public static func uppercased(_ form: String) -> String {
    ascii(form) { 0x61...0x7A ~= $0 ? $0 & 0xDF : $0 }
      ?? String(String.UnicodeScalarView(form.unicodeScalars.map { Unicode.Scalar(tl_to_upper($0.value)) ?? $0 }))
  }

  /// The form byte by byte; nil where it has other letters than ASCII's.
  private static func ascii(_ form: String, _ change: (UInt8) -> UInt8) -> String? {
    var form = form
    return form.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { target in
        for (index, byte) in bytes.enumerated() { target[index] = change(byte) }
        return bytes.count
      }
    }
  }

  /// Letters to their base: é → e, ß → ss, ø → o (ICU's Latin-ASCII).
  public static func ascii(_ form: String) -> String {
    form.utf8.allSatisfy { $0 < 0x80 } ? form : LatinFolding.ascii(form) ?? transliterated(form, by: "Latin-ASCII")
  }

  /// By an ICU transliterator; the form as it is where ICU does not know it.
  public static func transliterated(_ form: String, by identifier: String) -> String {
    let input = Array(form.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
    let length = tl_transliterate(identifier, input, input.count, &output, output.count)
    return length < 0 ? form : String(decoding: output[..<Int(length)], as: UTF8.self)
  }
}

extension Lexeme.Shape {
  public init(of form: String) {
    var letters = 0
    var uppers = 0
    var firstIsUpper = false
    for scalar in form.unicodeScalars {
      let upper: Bool
      if scalar.value < 0x80 {
        upper = (0x41...0x5A).contains(scalar.value)
        guard upper || (0x61...0x7A).contains(scalar.value) else { continue }
      } else {
        upper = tl_is_upper(scalar.value)
        guard upper || tl_is_letter(scalar.value) else { continue }
      }
      if letters == 0 { firstIsUpper = upper }
      letters += 1
      if upper { uppers += 1 }
    }
    self =
      letters == 0
      ? .other
      : uppers == 0
        ? .lower
        : uppers == letters && letters > 1 ? .allCaps : firstIsUpper && uppers == 1 ? .capitalised : .mixed
  }
}
