/// Sorts of words whose order is free after some others: a question or an inversion sets the subject after its verb.
struct FreeOrder: Sendable {
  /// A bit for each code.
  private struct CodeSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ codes: [WordOrderModel.Code]) {
      for code in codes {
        if code < 64 { low |= 1 << UInt64(code) } else { high |= 1 << UInt64(code - 64) }
      }
    }

    func contains(_ code: WordOrderModel.Code) -> Bool {
      code < 64 ? low >> UInt64(code) & 1 == 1 : high >> UInt64(code - 64) & 1 == 1
    }
  }

  private let auxiliaries, subjects, lateSubjects, unmoved, modals: CodeSet
  private let start, number, capitalised, noun, nounOrVerb: WordOrderModel.Code

  init(_ model: WordOrderModel) {
    func codes(_ words: String) -> [WordOrderModel.Code] {
      words.split(separator: " ").compactMap { model.code(word: String($0)) }
    }
    let contraction = model.code(named: "contraction")
    let unknown = model.code(named: "unknown")
    start = model.code(named: "start")
    number = model.code(named: "number")
    capitalised = model.code(named: "capitalised")
    noun = model.code(classes: .noun)
    nounOrVerb = model.code(classes: [.noun, .verb])
    unmoved = CodeSet([contraction, unknown])
    auxiliaries = CodeSet(codes("can is are do have has had") + [contraction])
    modals = CodeSet(codes("can should"))
    let subjects = codes("he it there one that this each some many") + [capitalised, unknown]
    self.subjects = CodeSet(subjects)
    lateSubjects = CodeSet(
      subjects + [number, model.code(classes: .pluralNoun), model.code(classes: [.noun, .pluralNoun])])
  }

  /// Whether the codes at a place and behind it may have changed places.
  func mayBeSwapped(_ line: [WordOrderModel.Code], _ place: Int) -> Bool {
    let (before, first, second) = (line[place - 1], line[place], line[place + 1])
    if unmoved.contains(first) || unmoved.contains(second) { return false }
    if auxiliaries.contains(first), lateSubjects.contains(second) { return false }
    if auxiliaries.contains(before), subjects.contains(first) { return false }
    // `Should intent be …`: a question.
    if before == start && modals.contains(first) || line[place - 2] == start && modals.contains(before) { return false }
    if first == number { return second != capitalised && second != noun && second != nounOrVerb }
    return first != capitalised || second != capitalised
  }
}
