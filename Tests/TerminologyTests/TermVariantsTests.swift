import Testing

@testable import Terminology

@Suite struct TermVariantsTests {
  @Test(arguments: [
    ("DFB Cup", "DFB-Pokal"), ("German Cup", "DFB Cup"), ("climate summit", "climate conference"),
  ])
  func `an event with one word changed is the same event`(_ a: String, _ b: String) {
    #expect(TermVariants.areRenderings(a, b, of: .event))
  }

  @Test func `a World Cup is not the World Championship of every sport`() {
    #expect(!TermVariants.areRenderings("World Cup", "World Championship", of: .event))
    #expect(!TermVariants.areRenderings("World Championship", "World Championships", of: .event))
  }

  @Test func `of a term only forms of one stem mean the same`() {
    #expect(TermVariants.areRenderings("short-time work", "short-time working", of: .term))
    #expect(!TermVariants.areRenderings("asylum seeker", "asylum claim", of: .term))
    #expect(!TermVariants.areRenderings("right-wing extremist", "right-wing extremism", of: .term))
  }

  @Test(arguments: [("Huracan", "Huracán"), ("Soder", "Söder")])
  func `a form without its marks has lost them`(_ form: String, _ preferred: String) {
    #expect(TermVariants.hasLostMarks(form, of: preferred))
  }

  @Test(arguments: [("Soeder", "Söder"), ("Erdogan", "Erdoğan"), ("Söder", "Söder")])
  func `spelled-out umlauts and marks of farther languages are no loss`(_ form: String, _ preferred: String) {
    #expect(!TermVariants.hasLostMarks(form, of: preferred))
  }
}
