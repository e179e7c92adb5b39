import TextModel

/// What an element of a page means for a reader of its text.
struct HTMLElement {
  enum Kind {
    case inline, block, lineBreak
    /// Not read, or not by people who read the article: nothing of it is checked.
    case hidden, hiddenBlock
    /// Read but not checked: something stands for it in its sentence.
    case opaque
    /// Raised: a mark of a footnote, which is no part of the word before it.
    case raised
  }

  var kind: Kind
  var role: Role?
  var region: MarkupText.Region?

  private init(_ kind: Kind, _ role: Role? = nil, _ region: MarkupText.Region? = nil) {
    self.kind = kind
    self.role = role
    self.region = region
  }

  /// By its name in lower case; an unknown element is inline.
  static func named(_ name: String) -> HTMLElement { all[name] ?? HTMLElement(.inline) }

  private static let all: [String: HTMLElement] = {
    var all: [String: HTMLElement] = [
      "h1": .init(.block, .headline), "figcaption": .init(.block, .caption), "caption": .init(.block, .caption),
      "article": .init(.block, nil, .article), "main": .init(.block, nil, .main), "br": .init(.lineBreak),
      "address": .init(.block, .byline), "sup": .init(.raised), "pre": .init(.hiddenBlock),
    ]
    for name in ["h2", "h3", "h4", "h5", "h6", "legend", "summary"] { all[name] = .init(.block, .subhead) }
    for name in ["li", "dt", "dd", "td", "th"] { all[name] = .init(.block, .listItem) }
    let blocks = [
      "aside", "blockquote", "body", "center", "details", "dir", "div", "dl", "fieldset", "figure", "header", "hgroup",
      "hr", "html", "ol", "p", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ]
    for name in blocks { all[name] = .init(.block) }
    for name in ["script", "style", "noscript", "template", "del", "s", "strike", "rp", "rt"] {
      all[name] = .init(.hidden)
    }
    let furniture = [
      "audio", "button", "canvas", "datalist", "dialog", "form", "head", "iframe", "map", "menu", "nav", "object",
      "select", "textarea", "video",
    ]
    for name in furniture { all[name] = .init(.hiddenBlock) }
    for name in ["code", "kbd", "math", "samp", "svg", "var"] { all[name] = .init(.opaque) }
    return all
  }()

  /// What editorial systems call the parts of an article in `class`, `itemprop` and `rel`.
  static func role(ofClass name: Substring) -> Role? { roles[name.lowercased()] }

  private static let roles: [String: Role] = [
    "kicker": .kicker, "overline": .kicker, "eyebrow": .kicker, "dachzeile": .kicker, "headline": .headline,
    "subline": .subhead, "subtitle": .subhead, "subheadline": .subhead, "byline": .byline, "author": .byline,
    "dateline": .dateline, "caption": .caption, "wp-caption-text": .caption, "credit": .credit, "credits": .credit,
    "copyright": .credit, "photo-credit": .credit, "image-credit": .credit,
  ]
}

/// The attributes of an element that say how its text is read.
struct HTMLAttributes {
  var isHidden = false
  /// Names, quotations and titles that are to stay as they are.
  var isUntranslated = false
  /// Primary subtag, in lower case.
  var language: String?
  var role: Role?

  mutating func add(_ name: String, _ value: String) {
    switch name {
    case "hidden": isHidden = true
    case "aria-hidden": if value == "true" { isHidden = true }
    case "style":
      let style = value.lowercased().filter { $0 != " " }
      if style.contains("display:none") || style.contains("visibility:hidden") { isHidden = true }
    case "translate": if value == "no" { isUntranslated = true }
    case "lang", "xml:lang": language = value.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init)
    case "class", "itemprop", "rel":
      role = role ?? value.split(whereSeparator: \.isWhitespace).lazy.compactMap(HTMLElement.role).first
    default: break
    }
  }
}
