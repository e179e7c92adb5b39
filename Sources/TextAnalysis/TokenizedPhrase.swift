/// The words of a short phrase, cut by the same scanner as a text's.
public enum TokenizedPhrase {
  /// The forms in order, without the hyphens that join words.
  public static func forms(_ phrase: String) -> [String] {
    var phrase = phrase
    return phrase.withUTF8 { buffer in
      if let words = plain(buffer) { return words }
      var scanner = WordScanner(buffer, range: 0..<buffer.count)
      var pieces: [(form: String, spaceBefore: Bool)] = []
      while let piece = scanner.next() {
        let form = String(decoding: buffer[piece.range], as: UTF8.self)
        pieces.append((form, !piece.flags.isEmpty))
      }
      return pieces.indices.compactMap { index in
        let joins =
          pieces.count > 1 && index > 0 && index + 1 < pieces.count && isHyphen(pieces[index].form)
          && !pieces[index].spaceBefore && !pieces[index + 1].spaceBefore
        return joins ? nil : pieces[index].form
      }
    }
  }

  /// Long glossaries are of words in ASCII, parted by single spaces or hyphens; that needs no scanner. Nil for anything else.
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
    var words: [String] = []
    var start = 0
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0x20
      if 0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte { continue }
      guard byte == 0x20 || byte == 0x2D, start < index else { return nil }
      words.append(String(decoding: bytes[start..<index], as: UTF8.self))
      start = index + 1
    }
    return words
  }

  public static func isHyphen(_ form: String) -> Bool { form == "-" || form == "\u{2010}" || form == "\u{2011}" }
}
