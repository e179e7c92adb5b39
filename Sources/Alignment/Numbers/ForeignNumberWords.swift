/// The numbers from two to ten in the words of some languages, in the forms that name nothing else: French neuf is also new,
/// Italian sei also you are.
public enum ForeignNumberWords {
  /// - Parameters:
  ///   - folded: a word in lower case.
  ///   - language: ISO 639-1.
  public static func value(of folded: String, language: some StringProtocol) -> Double? {
    tables[String(language)]?[folded]
  }

  private static let tables: [String: [String: Double]] = [
    "es": table("dos; tres; cuatro; cinco; seis; siete; ocho; nueve; diez"),
    "fr": table("deux; trois; quatre; cinq; six; sept; huit; ; dix"),
    "it": table("due; tre; quattro; cinque; ; sette; otto; nove; dieci"),
    "pt": table("dois duas; três; quatro; cinco; seis; sete; oito; nove; dez"),
    "nl": table("twee; drie; vier; vijf; zes; zeven; acht; negen; tien"),
    "cs": table(
      "dva dvě dvou dvěma; tři tří třem třemi; čtyři čtyř čtyřem čtyřmi; pět pěti; šest šesti; sedm sedmi; osm osmi; "
        + "devět devíti; deset deseti"),
    "pl": table(
      "dwa dwie dwóch dwu dwoma dwiema; trzy trzech trzem trzema; cztery czterech czterem czterema; pięć pięciu; "
        + "sześć sześciu; siedem siedmiu; osiem ośmiu; dziewięć dziewięciu; dziesięć dziesięciu"),
    "ru": table(
      "два две двух двум двумя; три трех трёх трем трём тремя; четыре четырех четырёх четырем четырём; пять пяти пятью; "
        + "шесть шести шестью; семь семи; восемь восьми; девять девяти; десять десяти"),
    "uk": table(
      "два дві двох двом двома; три трьох трьом; чотири чотирьох; п'ять п'яти; шість шести; сім семи; вісім восьми"),
  ]

  /// The forms of each number from two on, parted by semicolons.
  private static func table(_ numbers: String) -> [String: Double] {
    var result: [String: Double] = [:]
    for (index, forms) in numbers.split(separator: ";", omittingEmptySubsequences: false).enumerated() {
      for form in forms.split(separator: " ") { result[String(form)] = Double(index + 2) }
    }
    return result
  }
}
