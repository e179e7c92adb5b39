/// Short lines that a page or an agency leaves around an article, told by their wording alone.
public enum PageFurniture: Sendable, Equatable {
  /// Read more, related articles.
  case related
  case advertisement
  /// Newsletters, subscriptions, cookies, sharing, comments, print and font buttons.
  case pageTool
  /// `Source: …`, `[Source: Xinhua] [Edit: …]`.
  case sourceLine
  case copyright
  /// `dpa`, `(dpa/lby)`, initials between parentheses.
  case signature
  /// Who took or sells a picture.
  case credit
  /// The text below a picture, with the label it had on the page.
  case caption
  case byline

  /// - Parameters:
  ///   - line: a paragraph of at most `longest` bytes.
  ///   - isUnfinished: whether it ends without a stop, as prose doesn't.
  public static func recognise(_ line: String, isUnfinished: Bool) -> PageFurniture? {
    let lower = line.lowercased()
    guard let first = lower.utf8.first else { return nil }
    if isUnfinished, let kind = exact[lower.trimmingPunctuation()] { return kind }
    for (phrase, kind) in prefixes[first] ?? [] where lower.hasPrefix(phrase) { return kind }
    if isUnfinished, lower.hasSuffix("all rights reserved") || lower.hasSuffix("alle rechte vorbehalten") {
      return .copyright
    }
    if CreditLine.isSignature(line) { return .signature }
    if isCopyright(lower) { return .copyright }
    if CreditLine.isCredit(line, lower: lower, isUnfinished: isUnfinished) { return .credit }
    if CaptionLine.isCaption(lower) { return .caption }
    return isUnfinished && Byline.matches(line) ? .byline : nil
  }

  /// The longest line worth asking about.
  public static let longest = 240

  private static func isCopyright(_ lower: String) -> Bool {
    guard lower.hasPrefix("©") || lower.hasPrefix("(c)") || lower.hasPrefix("copyright") else { return false }
    return lower.contains("20") || lower.contains("19") || lower.contains("rights reserved")
      || lower.hasPrefix("copyright ©")
  }

  private static let exact: [String: PageFurniture] = {
    var table: [String: PageFurniture] = [:]
    for (kind, phrases) in exactPhrases {
      for phrase in phrases { table[phrase] = kind }
    }
    return table
  }()

  private static let prefixes: [UInt8: [(String, PageFurniture)]] = {
    var table: [UInt8: [(String, PageFurniture)]] = [:]
    for (kind, phrases) in prefixPhrases {
      for phrase in phrases { table[phrase.utf8.first ?? 0, default: []].append((phrase, kind)) }
    }
    return table
  }()

  /// Whole lines, in lower case, without marks at the ends.
  private static let exactPhrases: [(PageFurniture, [String])] = [
    (
      .related,
      [
        "read more", "more", "related", "related articles", "related stories", "related topics", "related content",
        "related news", "recommended", "also read", "read also", "see also", "more on the topic", "more on this topic",
        "lesen sie auch", "mehr zum thema", "das könnte sie auch interessieren", "you might also be interested in",
        "you may also like", "this might also interest you", "lire aussi", "à lire aussi", "lea también", "leer más",
        "читайте также", "continue reading", "read on", "weiterlesen", "learn more", "show more", "top stories",
      ]
    ),
    (
      .advertisement,
      [
        "advertisement", "advertisements", "advertising", "anzeige", "ad", "werbung", "publicité", "publicidad", "реклама",
        "sponsored", "sponsored content", "promoted", "article continues after advertisement",
        "article continues below advertisement", "story continues below advertisement", "scroll to continue",
      ]
    ),
    (
      .pageTool,
      [
        "share", "share this", "tweet", "print", "print article", "send", "e-mail", "email", "comment", "comments",
        "leave a comment", "write a comment", "newsletter", "subscribe", "subscribe now", "log in", "login", "register",
        "sign in", "sign up", "cookie settings", "accept all", "accept cookies", "privacy policy", "back to top",
        "to the homepage", "to the top", "listen to article", "teilen", "drucken", "merken", "kommentare", "facebook",
        "twitter", "whatsapp", "pinterest", "linkedin", "bookmark", "font size", "skip to content", "menu", "search",
      ]
    ),
  ]

  /// How a line begins that can be nothing else.
  private static let prefixPhrases: [(PageFurniture, [String])] = [
    (
      .related,
      [
        "read more:", "read more about", "read more on", "also read:", "read also:", "read next:", "see also:",
        "related:", "more on this:", "more on the topic:", "more about this:", "lesen sie auch", "lesen sie hier",
        "mehr zum thema", "lire aussi", "à lire aussi", "lea también", "lee también", "leer más:", "читайте также",
        "читайте:", "читать далее", "also interesting:", "auch interessant", "recommended:",
        "read the full", "click here", "watch:", "watch the video",
      ]
    ),
    (
      .pageTool,
      [
        "subscribe to our", "subscribe to the", "subscribe now", "sign up for", "sign up to", "follow us on",
        "follow us:", "share this", "share on", "share via", "print this", "we use cookies", "this website uses cookies",
        "this site uses cookies", "cookie settings", "font:", "font size", "register now", "log in to",
        "to the newsletter", "get our newsletter", "our newsletter", "comments (", "newsletter:", "jetzt abonnieren",
        "zum newsletter", "abonnieren sie", "s'abonner", "suscríbete", "подпишитесь", "подписывайтесь", "like us on",
        "join our", "download our app", "download the app", "scan the qr", "scan qr", "[font", "large medium small",
        "small medium large", "text size",
      ]
    ),
    (
      .sourceLine,
      [
        "source site", "source:", "sources:", "(source:", "[source", "source link", "source url", "quelle:", "quellen:",
        "(quelle:", "source :", "fuente:", "источник:", "original article:", "original source:", "originally published",
        "article source:", "editor:", "responsible editor:", "(editor:", "[editor", "[edit:", "edit:", "(edit:",
        "redaktion:", "reporter:", "tags:", "keywords:", "schlagworte:", "schlagwörter:", "category:", "topics:",
        "posted in", "filed under", "last updated", "updated:", "published:", "stand:",
      ]
    ),
    (.advertisement, ["advertisement:", "article continues", "story continues", "anzeige:"]),
    (.copyright, ["all rights reserved", "alle rechte vorbehalten", "no part of this publication", "no part of this article", "tous droits réservés"]),
  ]
}

extension String {
  /// Without white space and marks at both ends.
  func trimmingPunctuation() -> String {
    let isOuter: (Unicode.Scalar) -> Bool = { " .:!…»«›>|[](){}-–—+\t\u{A0}".unicodeScalars.contains($0) }
    guard let start = unicodeScalars.firstIndex(where: { !isOuter($0) }),
      let end = unicodeScalars.lastIndex(where: { !isOuter($0) })
    else { return "" }
    return String(unicodeScalars[start...end])
  }
}
