import Configuration
import Reporters
import Terminology

extension Command {
  /// Commands that read articles.
  static let checking = ["check"]
  /// Commands for which the settings of `.tlcheck.yml` matter.
  static let settingTakers = [
    "check", "stream", "align", "rules", "explain", "terms", "terms list", "terms lookup", "terms stats",
  ]
  static let every = Command.all.map(\.name)
}

extension OptionDeclaration {
  /// All options, in the order in which help shows them within their group.
  static let all: [OptionDeclaration] = output + language + limits + running + information

  private static let output: [OptionDeclaration] = [
    OptionDeclaration(
      "format", short: "f", .report(allReporters.map { $0.format.name }), isRepeatable: true, group: .output,
      help: "How to report; with =FILE the report goes to that file. May be given several times.",
      commands: ["check", "rules", "align"]
    ) { text, invocation throws(InvalidSetting) in
      let name = String(text.prefix { $0 != "=" })
      let file = String(text.dropFirst(name.count + 1))
      if text.hasSuffix("="), file.isEmpty { throw InvalidSetting("the file after “=” is missing") }
      invocation.reports.append(Invocation.Report(format: name, file: file.isEmpty ? nil : file))
    },
    OptionDeclaration(
      "output", short: "o", .file, group: .output,
      help: "Write the report to this file instead of standard output; it appears only when it is whole.",
      commands: ["check", "rules", "align", "terms merge"]
    ) { text, invocation in invocation.outputFile = text },
    OptionDeclaration(
      "tbx-style", .choice(TBXStyle.allCases.map(\.rawValue)), group: .output,
      help: "How a TBX file is written: dca has its data categories as attributes, dct as elements.",
      commands: ["terms convert", "terms merge"]
    ) { text, invocation in invocation.tbxStyle = TBXStyle(rawValue: text) ?? .dca },
    OptionDeclaration(
      "output-dir", .file, group: .output,
      help: "Write each report that names no file to report.EXTENSION in this folder, which is made if needed; "
        + "--format text=- still goes to standard output.", commands: ["check", "rules"]
    ) { text, invocation throws(InvalidSetting) in
      if text.isEmpty { throw InvalidSetting("the folder is missing") }
      invocation.outputFolder = text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
    },
    OptionDeclaration(
      "color", .choice(Invocation.ColorChoice.allCases.map(\.rawValue)), group: .output,
      help: "Colours: auto means on a terminal and without NO_COLOR in the environment.",
      commands: ["check", "rules", "explain"]
    ) { text, invocation in invocation.color = Invocation.ColorChoice(rawValue: text) ?? .auto },
    OptionDeclaration(
      "terms", group: .output, help: "Add the table of terms to the text report."
    ) { _, invocation in invocation.showsTerms = true },
    OptionDeclaration(
      "quiet", short: "q", group: .output, help: "No notes on standard error, only errors.",
      commands: ["check", "stream"]
    ) { _, invocation in invocation.isQuiet = true },
    OptionDeclaration(
      "verbose", short: "v", group: .output,
      help: "Say on standard error what is read, which settings hold, and what takes how long.",
      commands: ["check", "stream"]
    ) { _, invocation in invocation.isVerbose = true },
    OptionDeclaration(
      "stats", group: .output, help: "At the end, count findings and time by rule on standard error.",
      commands: ["check", "stream"]
    ) { _, invocation in invocation.showsStatistics = true },
  ]

  private static let language: [OptionDeclaration] = [
    OptionDeclaration("language", setting: .language, group: .language),
    OptionDeclaration("source-language", setting: .sourceLanguage, .text("TAG"), group: .language),
    OptionDeclaration(
      "source", .file, group: .language,
      help:
        "The text that the article was translated from, or none; if not given, a file is looked for whose name says "
        + "so, as x.de.txt beside x.en.txt.",
      commands: ["check", "align"]
    ) { text, invocation in invocation.source = text },
    OptionDeclaration(
      "input-format", .choice(InputFormat.names), group: .language,
      help: "How to read the files; auto goes by their names, and by what they hold where these say nothing."
    ) { text, invocation in invocation.inputFormat = text },
    OptionDeclaration(
      "glossary", setting: .glossaries, .file, isRepeatable: true, group: .language,
      help: "Add a glossary (YAML or CSV). May be given several times."),
    OptionDeclaration(
      "rule-file", setting: .ruleFiles, .file, isRepeatable: true, group: .language,
      help: "Add a file of phrase rules. May be given several times."),
    OptionDeclaration("style", setting: .style, .fileOrName(in: "Dictionaries/styles/"), group: .language),
    OptionDeclaration(
      "rule", setting: .rules, .rule, isRepeatable: true, group: .language,
      help: "Switch a rule off or give it a severity: ID=off|neutral|minor|major|critical; ID may end in .* for a "
        + "family. May be given several times."),
    OptionDeclaration(
      "no-spelling", group: .language, help: "Do not check spelling; no Hunspell dictionary is needed then.",
      commands: Command.settingTakers
    ) { _, invocation throws(InvalidSetting) in
      try SettingKey.spelling.apply("off", from: .option("--no-spelling"), to: &invocation.settings)
    },
    OptionDeclaration("profile", setting: .profile, .fileOrName(in: "Dictionaries/profiles/"), group: .language),
    OptionDeclaration(
      "config", short: "c", .file, group: .language,
      help: "Use this configuration file instead of the nearest .tlcheck.yml; none for no file.",
      commands: Command.settingTakers
    ) { text, invocation in invocation.configuration = text == "none" ? .none : .file(text) },
  ]

  private static let limits: [OptionDeclaration] = [
    OptionDeclaration("min-severity", setting: .minSeverity, group: .limits, commands: ["check", "stream"]),
    OptionDeclaration(
      "min-confidence", setting: .minConfidence, .text("NUMBER"), group: .limits, commands: ["check", "stream"]),
    OptionDeclaration("fail-on", setting: .failOn, group: .limits, commands: ["check", "stream"]),
    OptionDeclaration(
      "max-penalty", setting: .maxPenalty, .text("POINTS"), group: .limits, commands: ["check", "stream"]),
    OptionDeclaration(
      "changed-since", .text("REV"), group: .limits,
      help: "Report only findings on lines that git says were changed since this revision."
    ) { text, invocation in invocation.changedSince = text },
    OptionDeclaration(
      "decisions", .file, group: .limits,
      help: "Apply what editors decided in the review page: what they ignored is silent, what they accepted is said "
        + "to be done."
    ) { text, invocation in invocation.decisions = text },
    OptionDeclaration(
      "baseline", .file, group: .limits, help: "Report only findings that this file does not know yet."
    ) { text, invocation in invocation.baseline = text },
    OptionDeclaration(
      "write-baseline", group: .limits,
      help: "Write what is found in these articles to the file of --baseline, and exit with status 0."
    ) { _, invocation in invocation.writesBaseline = true },
  ]

  private static let running: [OptionDeclaration] = [
    OptionDeclaration(
      "across", group: .running,
      help: "Compare the articles of the run with each other: names and terms in several forms, compounds, spelling, "
        + "and with sources one sentence in several translations. Each article is read twice."
    ) { _, invocation in invocation.comparesArticles = true },
    OptionDeclaration(
      "jobs", short: "j", .text("NUMBER"), group: .running,
      help: "Articles checked at the same time; as many as there are processors if not given.",
      commands: ["check", "stream"]
    ) { text, invocation throws(InvalidSetting) in
      guard let number = Int(text), (1...1024).contains(number) else {
        throw InvalidSetting("“\(text)” is no number from 1 to 1024")
      }
      invocation.jobs = number
    },
    OptionDeclaration(
      "max-size", .text("SIZE"), group: .running,
      help: "Refuse texts larger than this, as in 500K, 64M (the default), 1G.", commands: ["check", "stream", "align"]
    ) { text, invocation throws(InvalidSetting) in
      guard let bytes = ByteSize.bytes(text) else {
        throw InvalidSetting("“\(text)” is no size; write it as 500K, 64M or 1G")
      }
      invocation.maximumSize = bytes
    },
  ]

  private static let information: [OptionDeclaration] = [
    OptionDeclaration(
      "print-config", group: .information,
      help: "Print the settings that hold for each file, with where each comes from, and check nothing.",
      commands: ["check", "stream"]
    ) { _, invocation in invocation.wantsConfiguration = true },
    OptionDeclaration(
      "help", short: "h", group: .information, help: "Explain the command and its options.", commands: Command.every
    ) { _, invocation in invocation.wantsHelp = true },
    OptionDeclaration(
      "version", short: "V", group: .information, help: "Print the version.", commands: Command.every
    ) { _, invocation in invocation.wantsVersion = true },
  ]
}
