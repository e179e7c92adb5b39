/// The words of a short phrase, cut by the same scanner as a text's.
public enum TokenizedPhrase {
  /// The forms in order, without the hyphens that join words.
  public static func forms(_ phrase: String) -> [String] {
    let bytes = Array(phrase.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
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

  public static func isHyphen(_ form: String) -> Bool { form == "-" || form == "\u{2010}" || form == "\u{2011}" }
}
