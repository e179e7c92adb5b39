import Names
import Testing

struct GermanTransliterationTests {
  @Test(arguments: [
    ("Kudryzkyj", "Kudrytskyi"), ("Ukrenerho", "Ukrenergo"), ("Medwedjew", "Medvedev"), ("Krawtschuk", "Kravchuk"),
    ("Tymoschtschenko", "Tymoshchenko"), ("Awdijiwka", "Avdiivka"), ("Pokrowsk", "Pokrovsk"), ("Lipezk", "Lipetsk"),
    ("Wolodymyr", "Volodymyr"), ("Kupjansk", "Kupyansk"), ("Janukowytsch", "Yanukovych"),
    ("Lukjanow", "Lukyanov"), ("Kisseljowa", "Kiselyova"), ("Gorschkow", "Gorshkov"), ("Puschkin", "Pushkin"),
    ("Saakaschwili", "Saakashvili"), ("Schewardnadse", "Shevardnadze"), ("Petrosjan", "Petrosyan"),
    ("Dschamal", "Jamal"), ("Winnyzja", "Vinnytsia"), ("Krasnojarsk", "Krasnoyarsk"), ("Walujewa", "Valuyeva"),
  ])
  func onlyGermanWritesThese(_ german: String, _ english: String) {
    let found = GermanTransliteration(german)
    #expect(found?.isSure == true)
    #expect(found?.english.first == english)
  }

  @Test(arguments: [
    "Tschentscher", "Petrow", "Nowak", "Strelow", "Schröder", "Bartsch", "Zelenskyy", "Babiš", "Kaminski", "Schumacher",
    "Kudrow", "Andrzej", "Heathrow", "Modrow", "Achleiten", "Schulz", "Fritsch", "Sebastjan", "Limanowa", "Gutschow",
    "Dassow", "Kowalewski", "Janikow", "Wojciechowska", "Brouwerij",
    "Landschaft", "Bjorn", "Ljubljana", "Gudjohnsen", "Tjarks", "Stefanowicz", "Jankowska", "Marjan", "Schewe",
    "Raschke", "Sliwka", "Grudnikowa", "Szenkowa",
  ])
  func namesOfGermansAndOthersAreLeft(_ name: String) {
    #expect(GermanTransliteration(name)?.isSure != true)
  }

  /// German sch stands for two sounds.
  @Test func offersBothSoundsOfSch() {
    #expect(GermanTransliteration("Saluschnyj")?.english == ["Salushnyi", "Saluzhnyi"])
    #expect(GermanTransliteration("Schelenskyj")?.english == ["Shelenskyi", "Zhelenskyi"])
  }
}
