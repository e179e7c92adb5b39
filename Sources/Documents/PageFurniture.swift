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

  /// The longest line worth asking about, in bytes.
  public static let longest = 240

  /// - Parameters:
  ///   - line: UTF-8 of a paragraph of at most `longest` bytes.
  ///   - isUnfinished: whether it ends without a stop, as prose doesn't.
  public static func recognise(_ line: some Sequence<UInt8>, isUnfinished: Bool) -> PageFurniture? {
    let folded = FoldedLine(line)
    if let found = prefixes.prefix(of: folded) { return found.value }
    if isUnfinished {
      if let kind = exact.whole(folded.core) { return kind }
      if rightsReserved.contains(where: { folded.hasSuffix($0, before: folded.bytes.count) }) { return .copyright }
    }
    if CreditLine.mayBeSignature(folded), CreditLine.isSignature(String(decoding: Array(line), as: UTF8.self)) {
      return .signature
    }
    if isCopyright(folded) { return .copyright }
    if CreditLine.mayBeCredit(folded, isUnfinished: isUnfinished) {
      let text = String(decoding: Array(line), as: UTF8.self)
      if CreditLine.isCredit(text, folded, isUnfinished: isUnfinished) { return .credit }
    }
    if CaptionLine.isCaption(folded) { return .caption }
    let isByline = isUnfinished && Byline.mayBe(folded) && Byline.matches(String(decoding: Array(line), as: UTF8.self))
    return isByline ? .byline : nil
  }

  private static func isCopyright(_ line: FoldedLine) -> Bool {
    guard copyrightMarks.prefix(of: line) != nil else { return false }
    let text = line.text
    return text.contains("20") || text.contains("19") || text.contains("rights reserved")
      || text.hasPrefix("copyright ©")
  }

  private static let copyrightMarks = PhraseTable([((), ["©", "(c)", "copyright"])])
  private static let rightsReserved = ["all rights reserved", "alle rechte vorbehalten"].map { Array($0.utf8) }
  private static let exact = PhraseTable(exactPhrases)
  private static let prefixes = PhraseTable(prefixPhrases)

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
        "advertisement", "advertisements", "advertising", "anzeige", "ad", "werbung", "publicité", "publicidad",
        "реклама",
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
        "read more:", "read more about", "read more on", "read more -", "read more –", "see also -", "also read:",
        "read also:", "read next:", "see also:",
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
        "follow us:", "share this", "share on", "share via", "print this", "we use cookies",
        "this website uses cookies",
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
    (
      .copyright,
      [
        "all rights reserved", "alle rechte vorbehalten", "no part of this publication", "no part of this article",
        "tous droits réservés",
      ]
    ),
  ]
}
