import TextModel

/// Where the strings of a PO file stand. What they mean is for libgettextpo to say.
struct POPlaces {
  struct Entry {
    /// `msgid`, put together.
    var id = ""
    var source = ExtractedText()
    var plural: ExtractedText?
    var translations: [ExtractedText] = []
  }

  private let bytes: [UInt8]
  private var at = 0
  private var position = Position.start
  private var entries: [Entry] = []
  private var keyword = ""

  /// The messages that are not obsolete, in order.
  static func entries(in bytes: [UInt8]) -> [Entry] {
    var places = POPlaces(bytes: bytes)
    places.read()
    return places.entries
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "#"): while at < bytes.count, bytes[at] != 0x0A { step() }
      case UInt8(ascii: "\""): readString()
      case 0x61...0x7A: readKeyword()
      default: step()
      }
    }
  }

  private mutating func step() {
    position.advance(over: bytes, at)
    at += 1
  }

  private mutating func readKeyword() {
    let start = at
    while at < bytes.count, bytes[at] > 0x20, bytes[at] != UInt8(ascii: "\"") { step() }
    keyword = String(decoding: bytes[start..<at], as: UTF8.self)
    switch keyword {
    case "msgid": entries.append(Entry())
    case "msgid_plural": change { $0.plural = ExtractedText() }
    case _ where keyword.hasPrefix("msgstr"): change { $0.translations.append(ExtractedText()) }
    default: break
    }
  }

  private mutating func change(_ body: (inout Entry) -> Void) {
    if !entries.isEmpty { body(&entries[entries.count - 1]) }
  }

  /// One pair of quotation marks; a text may go on in the next.
  private mutating func readString() {
    var text: ExtractedText
    let entry = entries.last ?? Entry()
    switch keyword {
    case "msgid": text = entry.source
    case "msgid_plural": text = entry.plural ?? ExtractedText()
    default: text = entry.translations.last ?? ExtractedText()
    }
    step()
    text.begin(at: position, isVerbatim: true)
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != 0x0A {
      if bytes[at] == UInt8(ascii: "\\") {
        text.begin(at: position, isVerbatim: false)
        text.append(readEscape())
        text.begin(at: position, isVerbatim: true)
      } else {
        text.append(CollectionOfOne(bytes[at]))
        step()
      }
    }
    text.end = position
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { step() }
    let keyword = keyword
    change {
      switch keyword {
      case "msgid":
        $0.source = text
        $0.id = String(decoding: text.bytes, as: UTF8.self)
      case "msgid_plural": $0.plural = text
      case _ where keyword.hasPrefix("msgstr"):
        _ = $0.translations.popLast()
        $0.translations.append(text)
      default: break
      }
    }
  }

  /// The escapes of C strings.
  private mutating func readEscape() -> [UInt8] {
    step()
    guard at < bytes.count else { return [] }
    let letter = bytes[at]
    if (0x30...0x37).contains(letter) { return [readNumber(radix: 8, digits: 3)] }
    step()
    switch letter {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "a"): return [0x07]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "v"): return [0x0B]
    case UInt8(ascii: "x"): return [readNumber(radix: 16, digits: 2)]
    default: return [letter]
    }
  }

  private mutating func readNumber(radix: Int, digits: Int) -> UInt8 {
    var value = 0
    var count = 0
    while at < bytes.count, count < digits {
      guard let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue, digit < radix else { break }
      value = value * radix + digit
      step()
      count += 1
    }
    return UInt8(truncatingIfNeeded: value)
  }
}
