import TextAnalysis

/// The small words of German and English that say little by themselves, so that their absence in a translation says nothing.
enum ContentWords {
  /// For each distinct form, whether it carries meaning: a word of its own, no article, pronoun, auxiliary or preposition.
  static func flags(of text: AnalyzedText) -> [Bool] {
    let language = text.document.language.prefix { $0 != "-" }
    let small = language == "de" ? german : language == "en" ? english : []
    return text.lexemes.map { lexeme in
      guard lexeme.shape != .other, let first = lexeme.form.unicodeScalars.first, first.properties.isAlphabetic else {
        return false
      }
      if small.isEmpty { return lexeme.form.utf8.count >= 5 }
      return lexeme.folded.utf8.count > 1 && !small.contains(lexeme.folded)
    }
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let german = words(
    """
    der die das den dem des ein eine einen einem einer eines und oder aber denn sondern als wie wenn weil dass daß ob da
    damit dabei dafür dagegen daher darauf daraus darin darüber darum davon dazu dann dort hier ich du er sie es wir ihr mich
    dich sich uns euch mir dir ihm ihn ihnen mein dein sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres
    unser unsere unseren unserem unserer euer eure dieser diese dieses diesen diesem jener jene jenes jenen jenem welcher
    welche welches welchen welchem man was wer wem wen wo wann warum wieso so auch nur noch schon mal ja doch eben halt eher
    sehr zu zum zur im in ins am an ans auf aufs aus bei beim bis durch für gegen hinter mit nach neben ohne über um unter
    vom von vor vorm während wegen zwischen seit ab außer gegenüber entlang trotz statt laut pro per ist sind war waren bin
    bist sei seien wäre wären gewesen werden wird werde wurde wurden würde würden worden geworden hat haben habe hatte
    hatten hätte hätten gehabt kann können könne konnte konnten könnte könnten muss müssen müsse musste mussten müsste soll
    sollen solle sollte sollten will wollen wolle wollte wollten darf dürfen dürfte mag mögen möchte möchten lassen lässt
    ließ nicht kein keine keinen keinem keiner alle allen aller alles viele vielen etwa rund mehr als also nun jetzt immer
    wieder bereits sogar zwar jedoch allerdings hin her los weg vorbei zurück herr frau uhr prozent selbst einmal bzw sowie
    sowohl weder noch je desto umso deren dessen derer woraus wobei womit wofür wodurch darunter ebenfalls zudem außerdem
    gibt geben gab geht ging gehen macht machen gemacht steht stehen stand kommt kommen kam ganz gut etwas nichts beim
    """)

  private static let english = words(
    """
    the a an and or but for nor so yet as if when while because that than though although whether i you he she it we they me
    him her us them my your his its our their mine yours hers ours theirs this these those there here who whom whose which
    what where why how in on at by with from to of into onto about over under after before between during against through
    until without within along across among around toward towards upon off out up down is are was were be been being am do
    does did done doing have has had having will would shall should can could may might must ought not no n't 's s t also
    only just even still already more most less least very too then now again ever never some any all each every both
    either neither such same other another own one once get gets got getting go goes went gone going come comes came make
    makes made take takes took taken per via mr mrs ms s' said says say however therefore thus well back way percent cent
    it's don't didn't isn't wasn't aren't doesn't can't couldn't wouldn't won't i'm we're they're that's he's she's let
    """)
}
