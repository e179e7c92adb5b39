import CLanguageDetection

/// Which language a text is in, as CLD2 tells by its letters in groups of four. Nothing of it is loaded before it is asked.
public struct LanguageGuess: Sendable, Equatable {
  /// BCP 47: `de`, `zh-Hant`.
  public var language: String
  /// How much of the text is in it, 0 to 1.
  public var share: Double
  /// How many bytes of the text were looked at.
  public var bytes: Int

  /// So much of a text's start and of its end tells.
  private static let sampleBytes = 4 << 10
  /// A guess about less than this is wrong too often: `Rede in Bonn` might be Dutch.
  private static let fewestBytes = 120

  /// Nil where the text is too short, or of many languages, or of none.
  public init?(of text: [UInt8]) {
    let sample = Self.sample(of: text)
    guard sample.count >= Self.fewestBytes else { return nil }
    var code = [CChar](repeating: 0, count: Int(TL_LANGUAGE_CODE_BYTES))
    var percent: Int32 = 0
    guard tl_detect_language(sample, sample.count, &code, &percent) else { return nil }
    language = String(decoding: code.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    share = Double(percent) / 100
    bytes = sample.count
  }

  private static func sample(of text: [UInt8]) -> [UInt8] {
    if text.count <= 2 * sampleBytes { return text }
    var end = sampleBytes
    while text[end] & 0xC0 == 0x80 { end -= 1 }
    var start = text.count - sampleBytes
    while text[start] & 0xC0 == 0x80 { start += 1 }
    return text[..<end] + [0x0A] + text[start...]
  }

  /// The English name of a language, `German`; the tag itself where it is not known.
  public static func name(of tag: String) -> String {
    let primary = String(tag.prefix { $0 != "-" })
    guard let name = tl_language_name(primary).map({ String(cString: $0) }) else { return tag }
    return name.prefix(1) + name.dropFirst().lowercased()
  }
}
