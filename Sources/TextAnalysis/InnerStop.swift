/// A full stop that stands inside a term, so that no sentence ends there: “St. Petersburg”, “U.S. House”, “1. FC Köln”.
public enum InnerStop {
  /// A key for each stop of a phrase that a word follows.
  public static func keys(of phrase: String) -> [UInt64] {
    let forms = TokenizedPhrase.forms(phrase)
    return forms.indices.dropLast().compactMap { index in
      guard forms[index].utf8.last == UInt8(ascii: ".") else { return nil }
      let before = forms[index] == "." ? (index > 0 ? forms[index - 1] : "") : String(forms[index].dropLast())
      return before.isEmpty ? nil : key(before: Array(before.utf8)[...], after: Array(forms[index + 1].utf8)[...])
    }
  }

  /// - Parameter before: the word before the stop, without it.
  static func key(before: some Collection<UInt8>, after: some Collection<UInt8>) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in before { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    value = (value ^ UInt64(UInt8(ascii: "."))) &* 0x100_0000_01b3
    for byte in after { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return value
  }
}
