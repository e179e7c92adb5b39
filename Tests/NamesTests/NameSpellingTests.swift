import Names
import Testing

struct NameSpellingTests {
  @Test(arguments: [
    ("Jermak", "Yermak"), ("Schoigu", "Shoigu"), ("Chodorkowski", "Khodorkovsky"), ("Selenskyj", "Zelensky"),
    ("Kudryzkyj", "Kudrytskyi"), ("Tschernyschewski", "Chernyshevsky"), ("Saluschnyj", "Zaluzhnyi"),
    ("Medwedjew", "Medvedev"), ("Poroschenko", "Poroshenko"), ("Tchekhov", "Chekhov"), ("Zjuganow", "Tsyuganov"),
  ])
  func systemsOfRomanisationMeet(_ german: String, _ english: String) {
    #expect(NameSpelling(german).relation(to: NameSpelling(english)) == .romanisation)
  }

  @Test(arguments: [("Höcke", "Hoecke"), ("Höcke", "Hocke"), ("Bø", "Bö"), ("Mbappé", "Mbappe"), ("Weiß", "Weiss")])
  func marksMayBeLeftOut(_ one: String, _ other: String) {
    #expect(NameSpelling(one).relation(to: NameSpelling(other)) == .marks)
  }

  @Test(arguments: [
    ("Sergei", "Sergey"), ("Dmitri", "Dmitriy"), ("Zelensky", "Zelenskyy"), ("Natalia", "Natalya"),
    ("Fedorov", "Fyodorov"),
    ("Alekseeva", "Alexeyeva"), ("Philipp", "Filip"), ("Viktor", "Victor"), ("Podoliak", "Podolyak"),
  ])
  func lettersOfOneSystemVary(_ one: String, _ other: String) {
    #expect(NameSpelling(one).relation(to: NameSpelling(other)) == .letters)
  }

  @Test(arguments: [
    ("Putin", "Rasputin"), ("Merkel", "Scholz"), ("Hoecke", "Hocke"), ("Biden", "Baden"), ("Kuleba", "Kolomoisky"),
  ])
  func othersShareNoKey(_ one: String, _ other: String) {
    let relation = NameSpelling(one).relation(to: NameSpelling(other))
    #expect(relation == .none || relation == .near)
  }

  @Test(arguments: [("Шойгу", "Shoigu"), ("Чернышевский", "Tschernyschewski"), ("Хрущёв", "Khrushchev")])
  func cyrillicIsReadToo(_ cyrillic: String, _ latin: String) {
    #expect(NameSpelling(cyrillic).canBeSameName(as: NameSpelling(latin)))
  }

  @Test func endingsOfOneNameAreNear() {
    #expect(NameSpelling("Kowalska").relation(to: NameSpelling("Kowalski")) == .near)
    #expect(NameSpelling("Aristoteles").relation(to: NameSpelling("Lissabon")) == .none)
  }
}
