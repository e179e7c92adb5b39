import Alignment
import Testing

struct PlainFiguresTests {
  private func first(_ text: String) -> [Double] { PlainFigures(text).figures.first?.values ?? [] }

  @Test(arguments: [("Costó 1.500 euros", 1500), ("約１０メートル", 10), ("लगभग २५ लोग", 25), ("0,5 %", 0.5), ("15:30", 15)])
  func digitsOfAnyScriptAreRead(_ text: String, _ value: Double) { #expect(first(text).contains(value)) }

  @Test func innerSignsLeaveBothReadings() {
    #expect(first("1.500").contains(1500))
    #expect(first("1.500").contains(1.5))
  }

  @Test func aStopAfterAFigureIsNoPartOfIt() {
    let figures = PlainFigures("En 1956, 3 personas.").figures
    #expect(figures.map(\.range) == [3..<7, 9..<10])
  }

  @Test func reignsAreTold() {
    #expect(PlainFigures("令和2年").countsReigns)
    #expect(!PlainFigures("2020年").countsReigns)
  }
}
