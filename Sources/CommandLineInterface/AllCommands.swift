extension Command {
  /// All commands; the first is meant where none is named.
  static let all: [Command] = [
    Command(
      "check", operands: "FILE|FOLDER|-…", .articles, count: 1...Int.max,
      missing: "a file, a folder, or - for standard input", summary: "check articles (may be left out)",
      details: [
        "Reports what an editor must fix. Folders are searched for articles, hidden files left out; - is standard "
          + "input. A file that cannot be read is named on standard error, and the others are still checked."
      ], run: CheckCommand.run),
    Command(
      "stream", summary: "check documents as JSON Lines, from standard input to standard output",
      details: [
        "Each input line is a document: {\"id\": \"…\", \"text\": \"…\"}, with \"source\", \"language\", "
          + "\"sourceLanguage\", \"glossary\": [{\"source\": \"…\", \"target\": \"…\"}] where there are any, or with "
          + "\"sourceSegments\" and \"segments\" instead of source and text; \"aligned\": false says that these do not "
          + "stand one to one. Each answer is one line, in the order of the input, printed as soon as it and those "
          + "before it are there. A line that cannot be read is answered by {\"id\", \"error\": {\"message\"}}."
      ], run: StreamCommand.run),
    Command(
      "align", operands: "FILE", .articles, count: 1...1, missing: "a translated article",
      summary: "show which sentences of an article render which of its source",
      details: [
        "The source is --source FILE, or the file that lies beside the article under its name. Formats: text, tsv (source, "
          + "translation, score), tmx (TMX 1.4, without what stands on one side only), json."
      ], run: AlignCommand.run),
    Command("rules", summary: "list the rules", run: RulesCommand.list),
    Command(
      "rules test", operands: "[FILE…]", .file, count: 0...Int.max,
      summary: "run the examples of all rules, or of those in rule files", run: RulesCommand.test),
    Command(
      "explain", operands: "RULE…", .rule, count: 1...Int.max, missing: "the id of a rule; tlcheck rules lists them",
      summary: "say what a rule is for, with examples, and how to switch it off", run: ExplainCommand.run),
    Command("terms", summary: "count the terms that a check would know", run: TermsCommand.statistics),
    Command(
      "terms list", operands: "[FILE…]", .file, count: 0...Int.max,
      summary: "list the concepts of glossaries, or of all that a check would use", run: TermsCommand.list),
    Command(
      "terms lookup", operands: "WORD…", .file, count: 1...Int.max, missing: "a word or a name",
      summary: "say what the glossaries know of a word", details: ["The exit status is 1 where they do not know it."],
      run: TermsCommand.lookup),
    Command(
      "terms validate", operands: "FILE…", .file, count: 1...Int.max, missing: "a glossary",
      summary: "find contradictions in a glossary",
      details: ["Forms that are right in one concept and wrong in another, duplicates, forms inside other forms."],
      run: TermsCommand.validate),
    Command(
      "terms convert", operands: "IN OUT", .file, count: 2...2, missing: "two files, one to read and one to write",
      summary: "write a glossary in another format",
      details: [
        "The ending chooses the format: .yml, .csv, .tbx, .xlf or .utx. What it has no place for is named on standard "
          + "error."
      ], run: TermsCommand.convert),
    Command(
      "terms merge", operands: "FILE…", .file, count: 1...Int.max, missing: "glossaries to join",
      summary: "join glossaries; what an earlier one says holds",
      details: ["Without -o FILE the result goes to standard output, in YAML."], run: TermsCommand.merge),
    Command(
      "terms stats", operands: "[FILE…]", .file, count: 0...Int.max, summary: "count concepts and forms",
      run: TermsCommand.statistics),
    Command(
      "init", operands: "[FOLDER]", .file, count: 0...1, summary: "write a commented .tlcheck.yml",
      details: ["An existing file is never overwritten."], run: InitCommand.run),
    Command(
      "completions", operands: "bash|zsh|fish", .words(["bash", "zsh", "fish"]), count: 1...1,
      missing: "a shell: bash, zsh or fish", summary: "print completions for a shell",
      details: ["For bash: tlcheck completions bash > ~/.local/share/bash-completion/completions/tlcheck"],
      run: ReferenceCommands.completions),
    Command("man", summary: "print the manual page", run: ReferenceCommands.manual),
    Command(
      "help", operands: "[COMMAND]", .words(commandNames), count: 0...2, summary: "explain a command",
      run: ReferenceCommands.help),
  ]

  /// Written out: the list itself cannot be asked while it is being made. A test compares the two.
  static let commandNames = [
    "check", "stream", "align", "rules", "test", "explain", "terms", "list", "lookup", "validate", "convert", "merge",
    "stats",
    "init", "completions", "man", "help",
  ]
}
