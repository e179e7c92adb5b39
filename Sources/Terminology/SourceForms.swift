/// What a concept is called in source languages, by BCP 47 tag: lists of forms, sorted by language. Concepts have one or two
/// languages, and glossaries are long, so it is a list and no dictionary.
public struct SourceForms: Sendable, Equatable, ExpressibleByDictionaryLiteral {
  private var lists: [List] = []

  private struct List: Equatable {
    var language: String
    var forms: [String]
  }

  public init() {}

  public init(dictionaryLiteral lists: (String, [String])...) {
    for (language, forms) in lists { self[language] = forms }
  }

  public var count: Int { lists.count }

  /// Nil for a language that has no list.
  public subscript(language: String) -> [String]? {
    get { lists.first { $0.language == language }?.forms }
    set {
      let index = lists.firstIndex { $0.language >= language } ?? lists.count
      let isKnown = index < lists.count && lists[index].language == language
      switch (newValue, isKnown) {
      case (let forms?, true): lists[index].forms = forms
      case (let forms?, false): lists.insert(List(language: language, forms: forms), at: index)
      case (nil, true): lists.remove(at: index)
      case (nil, false): break
      }
    }
  }

  /// Adds a form at the end of its language's list, if it is not there.
  mutating func add(_ form: String, in language: String) {
    guard let index = lists.firstIndex(where: { $0.language == language }) else { return self[language] = [form] }
    if !lists[index].forms.contains(form) { lists[index].forms.append(form) }
  }

  public var languages: [String] { lists.map(\.language) }

  /// All forms, those of one language after those of another.
  public var all: [String] { lists.count == 1 ? lists[0].forms : lists.flatMap(\.forms) }
}

extension SourceForms: Sequence {
  public func makeIterator() -> some IteratorProtocol<(language: String, forms: [String])> {
    lists.lazy.map { (language: $0.language, forms: $0.forms) }.makeIterator()
  }
}
