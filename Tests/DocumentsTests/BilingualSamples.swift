import Testing
import TextModel

@testable import Documents

/// A bilingual file, read.
struct BilingualSample {
  var part: BilingualPart?
  var tally: BilingualTally

  var sources: [String] { Self.texts(part?.source) }
  var targets: [String] { Self.texts(part?.target) }
  var lockedTexts: [String] { part.map { part in part.target.locked.map { part.target.text[$0] } } ?? [] }

  init(_ format: BilingualFormat, _ text: String, source: String? = nil) throws {
    try self.init(format, Array(text.utf8), source: source)
  }

  init(_ format: BilingualFormat, _ bytes: [UInt8], blockSize: Int = 1 << 20, source: String? = nil) throws {
    let file = Self.file(format, bytes, blockSize: blockSize, source: source)
    part = try file.next()
    while try file.next() != nil {}
    tally = file.tally
  }

  static func file(_ format: BilingualFormat, _ bytes: [UInt8], blockSize: Int, source: String? = nil) -> BilingualFile
  {
    var rest = bytes[...]
    return BilingualFile(name: "x", format: format, source: source, target: "en") {
      defer { rest = rest.dropFirst(blockSize) }
      return Array(rest.prefix(blockSize))
    }
  }

  private static func texts(_ document: Document?) -> [String] {
    document.map { document in document.segments.map { document.text[$0.range] } } ?? []
  }
}

/// One file of each format, with what makes each of them hard.
enum BilingualSamples {
  struct Sample: Sendable, CustomTestStringConvertible {
    var format: BilingualFormat
    var text: String
    var testDescription: String { format.rawValue }
  }

  static let all = [
    Sample(format: .tmx, text: tmx), Sample(format: .xliff, text: xliff1), Sample(format: .xliff, text: xliff2),
    Sample(format: .po, text: po), Sample(format: .tsv, text: "de\ten\nDie größte Stadt.\tThe largest town.\n"),
  ]

  static let tmx = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE tmx SYSTEM "tmx14.dtd">
    <tmx version="1.4">
      <header creationtool="x" segtype="sentence" srclang="de-DE" datatype="xml"><note>alt</note></header>
      <body>
        <tu tuid="1"><note>Überschrift &amp; mehr</note>
          <tuv xml:lang="de-DE"><seg>Der Rat tagt &amp; berät.</seg></tuv>
          <tuv xml:lang="en-GB"><seg>The <!-- now -->council meets &#38; confers.</seg></tuv>
          <tuv xml:lang="fr"><seg>Le conseil.</seg></tuv>
        </tu>
        <tu><tuv xml:lang="en-GB"><seg>He saw <![CDATA[<Bonn>]]>.</seg></tuv>
            <tuv xml:lang="de-DE"><seg>Er sah <bpt i="1">&lt;b&gt;</bpt>&lt;Bonn&gt;<ept i="1">&lt;/b&gt;</ept>.</seg></tuv></tu>
        <tu><tuv xml:lang="de-DE"><seg>Leer</seg></tuv><tuv xml:lang="en-GB"><seg/></tuv></tu>
        <tu><tuv xml:lang="de-DE"><seg>Offen</seg></tuv><tuv xml:lang="en-GB"><seg>Open</seg></tuv></tu>
      </body>
    </tmx>
    """

  static let xliff1 = """
    <?xml version='1.0'?>
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="a" source-language="de" target-language="en" datatype="html"><body>
        <trans-unit id="1"><source>Der <x id="7"/> ist <g id="1">offen</g>.</source>
          <target state="translated">The <x id="7"/> is <g id="1">open</g>.</target>
          <alt-trans><source>Das</source><target>That</target></alt-trans></trans-unit>
        <group translate="no"><trans-unit id="2"><source>Nein</source><target>Nein</target></trans-unit></group>
        <trans-unit id="3"><source>Eins. Zwei.</source>
          <seg-source><mrk mtype="seg" mid="a">Eins.</mrk> <mrk mtype="seg" mid="b">Zwei.</mrk></seg-source>
          <target><mrk mtype="seg" mid="a">One.</mrk> <mrk mtype="seg" mid="b"><mrk mtype="protected">Two</mrk>.</mrk></target>
          <note>Zählen</note></trans-unit>
        <trans-unit id="4"><source>Neu</source><target state="needs-translation">Neu</target></trans-unit>
        <trans-unit id="5"><source>Ohne</source></trans-unit>
      </body></file>
    </xliff>
    """

  static let xliff2 = """
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0" version="2.1"
        srcLang="de" trgLang="en-US">
      <file id="f"><unit id="1"><m:matches><m:match ref="#s"><source>Er ging.</source><target>He went.</target></m:match></m:matches>
        <notes><note>Wer?</note></notes>
        <segment><source>Er kam.</source><target>He came.</target></segment>
        <ignorable><source> </source></ignorable>
        <segment state="initial"><source>Neu.</source><target>Neu.</target></segment></unit>
      <unit id="2"><segment state="final"><source>Sie<ph id="b" type="fmt" subType="xlf:lb"/>ging<cp hex="0008"/> nach Bonn.</source>
        <target>She<ph id="b" type="fmt" subType="xlf:lb"/>went<cp hex="0008"/> to <mrk id="m" translate="no">Bonn</mrk>.</target></segment></unit>
      <unit id="3" translate="no"><segment><source>Code</source><target>Code</target></segment></unit></file>
    </xliff>
    """

  static let po = """
    # Kopf
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Language: en\\n"
    "Plural-Forms: nplurals=2; plural=n != 1;\\n"

    #. Hinweis
    #: a.c:1
    msgctxt "Titel"
    msgid "Der „Rat“ "
    "tagt.\\n"
    msgstr "The \\"council\\""
    "\\tmeets.\\n"

    #, fuzzy
    msgid "Alt"
    msgstr "Aged"

    #, c-format
    msgid "%d Stadt"
    msgid_plural "%d Städte"
    msgstr[0] "%d town"
    msgstr[1] "%d towns"

    msgid "offen"
    msgstr ""

    #~ msgid "weg"
    #~ msgstr "gone"

    """
}
