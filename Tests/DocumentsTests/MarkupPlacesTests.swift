import Documents
import Testing
import TextModel

/// What is taken out of Markdown and HTML, and that each byte of it knows its place in the file.
@Suite struct MarkupPlacesTests {
  private func read(_ file: String, _ name: String) throws -> Document {
    try DocumentReader().read(Array(file.utf8), name: name).document
  }

  private func parts(_ document: Document) -> [String] {
    document.segments.map { "\($0.role.rawValue): \(document.text[$0.range])" }
  }

  /// The bytes of the file that a word of the text stands for.
  private func place(of word: String, in document: Document) throws -> String {
    let bytes = document.text.bytes
    let wanted = Array(word.utf8)
    let start = try #require(
      (0...bytes.count - wanted.count).first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }, "\(word)")
    let file = try #require(document.file)
    return file.text[file.map.fileRange(start..<start + wanted.count)]
  }

  /// Copied pieces hold the same bytes as the file.
  private func expectTrueCopies(_ document: Document) throws {
    let file = try #require(document.file)
    var last = 0
    for piece in file.map.pieces {
      #expect(piece.file.lowerBound >= last)
      last = piece.file.upperBound
      let shown = document.text[piece.text]
      if piece.isCopy, shown.contains(where: { !$0.isWhitespace }) { #expect(shown == file.text[piece.file]) }
    }
  }

  static let page = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="iso-8859-1"><title>Bridge | News</title><style>p { x: "Kiev" }</style></head>
    <body><nav>Home <a href="/">News</a></nav>
    <main><p class="kicker">Transport</p>
    <h1>Cafés &amp; bridges in K&ouml;ln</h1>
    <p>The   <b>Nato</b>&nbsp;boss &#8220;spoke&#x201D; to AT&T
       in the <a href="http://example.org/Kiev?a=1&b=2">caf&eacute;</a>.<!-- a note --></p>
    <p hidden>Not seen.</p><p style="display: none">Nor this.</p>
    <p>Run <code>make Kiev</code> twice<sup>1</sup>. He said <i lang="de">Grüß Gott</i> and left.<br>Then he went.
    <ul><li>one point<li>another point</ul>
    <figure><img src="a.png" alt="Kiev"><figcaption>The bridge. <span class="credit">Photo: Jane Doe</span></figcaption></figure>
    <script>var a = "<p>Kiev</p>";</script>
    <pre>Kiev</pre>
    <h2>What next</h2>
    <blockquote><p>It is old.</p></blockquote>
    </main><footer>About us</footer></body></html>
    """

  @Test func readsAPageAsABrowserShowsIt() throws {
    let document = try read(Self.page, "a.html")
    #expect(
      parts(document) == [
        "kicker: Transport", "headline: Cafés & bridges in Köln",
        "body: The Nato\u{A0}boss “spoke” to AT&T in the café.",
        "body: Run \u{FFFC} twice. He said \u{FFFC} and left.\nThen he went.", "list-item: one point",
        "list-item: another point", "caption: The bridge.", "credit: Photo: Jane Doe", "subhead: What next",
        "body: It is old.",
      ])
    #expect(document.format == "html")
    try expectTrueCopies(document)
  }

  @Test func wordsOfAPageKnowTheirPlace() throws {
    let document = try read(Self.page, "a.html")
    let places = [
      ("Köln", "K&ouml;ln"), ("Cafés & bridges", "Cafés &amp; bridges"), ("Nato\u{A0}boss", "Nato</b>&nbsp;boss"),
      ("“spoke”", "&#8220;spoke&#x201D;"), ("AT&T in", "AT&T\n   in"), ("café", "caf&eacute;"),
      ("\u{FFFC} twice", "<code>make Kiev</code> twice"), ("another", "another"), ("old", "old"),
    ]
    for (word, bytes) in places { #expect(try place(of: word, in: document) == bytes) }
  }

  @Test func aPartOfAPageIsReadAsItIs() throws {
    let document = try read("<p>One line of text.\n<p>Another <em>line</em>.<p lang=fr>Bonjour.</p>", "a.htm")
    #expect(parts(document) == ["body: One line of text.", "body: Another line.", "body: Bonjour."])
    #expect(try read("", "a.html").segments.isEmpty)
    #expect(try read("<", "a.html").segments.count <= 1)
  }

  static let article = #"""
    ---
    title: "The bridge of Köln"
    tags: [Kiev, Lvov]
    ---

    # The *Köln* boss \*x\* &amp; caf&eacute;

    The **Nato** boss said [the link *text*](http://a.b/Kiev "ti)tle Kiev") and
      indented <b>words</b> `Kiev` here  
    hard break ~~Kiev~~ <https://x.y/Kiev> at the end[^1].

    > Quoted line one
    > with *two
    > lines* of it
    lazy line with **bold**

    - item one
      continues *here*
    - [ ] task **two**

    | A | B \| c |
    |---|---|
    | x *y* | Lvov |

        Kiev = code

    ![A bridge at night](a.png "Kiev")

    <figure><figcaption>The old
    bridge</figcaption></figure>

    See [the rules][r] and [r]. Snake\_case.

    [r]: http://x "Kiev"
    [^1]: The note *says* so.
    """#

  @Test func readsMarkdownAsItIsShown() throws {
    let document = try read(Self.article, "a.md")
    #expect(
      parts(document) == [
        "headline: The bridge of Köln", "subhead: The Köln boss *x* & café",
        "body: The Nato boss said the link text and\nindented words \u{FFFC} here\nhard break https://x.y/Kiev at the end.",
        "body: Quoted line one\nwith two\nlines of it\nlazy line with bold", "list-item: item one\ncontinues here",
        "list-item: task two", "list-item: A", "list-item: B | c", "list-item: x y", "list-item: Lvov",
        "caption: A bridge at night", "caption: The old bridge", "body: See the rules and r. Snake_case.",
        "body: The note says so.",
      ])
    #expect(document.format == "markdown")
    try expectTrueCopies(document)
  }

  @Test func wordsOfMarkdownKnowTheirPlace() throws {
    let document = try read(Self.article, "a.md")
    let places = [
      ("bridge of Köln", "bridge of Köln"), ("Köln boss", "Köln* boss"), ("*x* & café", #"*x\* &amp; caf&eacute;"#),
      ("Nato boss", "Nato** boss"), ("text and", #"text*](http://a.b/Kiev "ti)tle Kiev") and"#),
      ("indented words", "indented <b>words"), ("\u{FFFC} here", "`Kiev` here"), ("two\nlines", "two\n> lines"),
      ("lazy line with bold", "lazy line with **bold"), ("continues", "continues"), ("B | c", #"B \| c"#),
      ("old bridge", "old\nbridge"), ("Snake_case", #"Snake\_case"#), ("note says", "note *says"),
    ]
    for (word, bytes) in places { #expect(try place(of: word, in: document) == bytes, "\(word)") }
  }

  @Test func lineEndsAndLargeCharactersKeepPlacesTrue() throws {
    for (file, name, words) in [(Self.page, "a.html", "another point"), (Self.article, "a.md", "lazy line")] {
      let lines = file.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(4)
      let document = try read("😀 é\r\n\r\n" + lines.joined(separator: "\r\n"), name)
      try expectTrueCopies(document)
      #expect(try place(of: words, in: document) == words)
    }
  }

  @Test func commentsOfOthersAreNoConcern() throws {
    let document = try read("<!-- note --><p>Text <!-- tlcheck-disable a.b --> here.</p>", "a.html")
    let file = try #require(document.file)
    #expect(file.comments.map { file.text[$0] } == ["<!-- tlcheck-disable a.b -->"])
    #expect(parts(document) == ["body: Text here."])
  }

  @Test func brokenMarkupIsReadToItsEnd() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "<p>", "</b>", "<", "&", "&amp", "*", "**", "[x](", "`", "\n", " > ", "- ", "é", "word ", "<!--", "]]>", "\\",
    ]
    for _ in 0..<300 {
      let file = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for name in ["a.md", "a.html"] { try expectTrueCopies(read(file, name)) }
    }
  }

  @Test func replacementsKeepTheMarkupAroundThem() throws {
    let document = try read("<p>The <b>Nato</b> boss met K&ouml;ln’s <i>old and</i> new boss.</p>", "a.html")
    let file = try #require(document.file)
    func written(_ word: String, _ new: String) throws -> String? {
      let start = try #require(document.text[0..<document.text.count].range(of: word))
      return file.replacement(new, of: start, in: document.text)
    }
    #expect(try written("Nato boss", "Nato chief") == "Nato</b> chief")
    #expect(try written("Köln’s", "Köln’s & its") == "K&ouml;ln’s &amp; its")
    #expect(try written("old and new", "young") == nil)
    #expect(try written("new ", "") == "")
  }
}

extension String {
  /// Bytes of the first place of a word.
  fileprivate func range(of word: String) -> Range<Int>? {
    let all = Array(utf8)
    let wanted = Array(word.utf8)
    return (0...all.count - wanted.count).first { all[$0..<$0 + wanted.count].elementsEqual(wanted) }.map {
      $0..<$0 + wanted.count
    }
  }
}
