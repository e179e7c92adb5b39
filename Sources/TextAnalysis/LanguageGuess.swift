import CLanguageDetection

/// Which language a text is in, as CLD2 tells by its letters in groups of four. Nothing of it is loaded before it is asked.
public struct LanguageGuess: Sendable, Equatable {
  /// BCP 47: `de`, `zh-Hant`.
  public var language: String
  /// How much of the text is in it, 0 to 1.
  public var share: Double

  /// So much of a text tells.
  private static let sampleBytes = 32 << 10
  /// A guess about less than this is wrong too often: `Rede in Bonn` might be Dutch.
  private static let fewestBytes = 120

  public init(language: String, share: Double) {
    self.language = language
    self.share = share
  }

  /// Nil where the text is too short, or of many languages, or of none.
  public init?(of bytes: [UInt8]) {
    var end = min(bytes.count, Self.sampleBytes)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    guard end >= Self.fewestBytes else { return nil }
    var code = [CChar](repeating: 0, count: Int(TL_LANGUAGE_CODE_BYTES))
    var percent: Int32 = 0
    guard tl_detect_language(bytes, end, &code, &percent) else { return nil }
    language = String(decoding: code.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    share = Double(percent) / 100
  }
}
