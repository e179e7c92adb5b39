/// In how many articles of a run a form stands, and where first.
struct FormUsage: Sendable {
  struct Place: Sendable {
    /// Number of the article in its run.
    var article: Int32
    var line: Int32
  }

  private(set) var articles = 0
  private(set) var count = 0
  private(set) var first: [Place] = []
  private var last: Int32 = -1
  /// As many places as a message names.
  private static let named = 3

  mutating func add(count: Int = 1, article: Int, line: Int) {
    self.count += count
    let number = Int32(clamping: article)
    if number == last { return }
    last = number
    articles += 1
    if first.count < Self.named { first.append(Place(article: number, line: Int32(clamping: line))) }
  }

  /// More articles, then more often, then earlier.
  func precedes(_ other: FormUsage) -> Bool {
    if articles != other.articles { return articles > other.articles }
    if count != other.count { return count > other.count }
    return (first.first?.article ?? 0) < (other.first.first?.article ?? 0)
  }

  /// `a.txt:3, b.txt:10 and 4 more articles`.
  func named(_ names: [String]) -> String {
    let shown = first.map { "\(names[Int($0.article)]):\($0.line)" }
    let more = articles - shown.count
    if more > 0 { return shown.joined(separator: ", ") + " and \(more) more \(more == 1 ? "article" : "articles")" }
    return shown.count < 2
      ? shown.joined() : shown.dropLast().joined(separator: ", ") + " and " + shown[shown.count - 1]
  }
}

/// The forms that the articles of a run have of each of some matters.
struct FormTable: Sendable {
  struct Form: Sendable {
    var text: String
    var usage: FormUsage
  }

  private var forms: [String: [Form]] = [:]

  subscript(matter: String) -> [Form] { forms[matter] ?? [] }

  mutating func add(_ text: String, of matter: String, count: Int, article: Int, line: Int) {
    let known = forms[matter]?.firstIndex { $0.text == text }
    let index = known ?? forms[matter]?.count ?? 0
    if known == nil { forms[matter, default: []].append(Form(text: text, usage: FormUsage())) }
    forms[matter]?[index].usage.add(count: count, article: article, line: line)
  }
}
