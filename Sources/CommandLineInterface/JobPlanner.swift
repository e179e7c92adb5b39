import Checking
import Configuration
import DataFormats
import Documents
import Reviewing
import Spelling

/// Finds the articles of a run and what their settings ask for. Settings come first, for all articles: what is wrong with
/// them is said before anything is reported.
struct JobPlanner {
  private let invocation: Invocation
  private let messages: Messages
  private var problems: Set<String> = []
  private var described: Set<ObjectIdentifier> = []
  /// Paths of the articles' sources that were found by their names.
  private var usedSources: Set<String> = []
  /// Folders with such sources.
  private var sourceFolders: Set<Substring> = []

  init(_ invocation: Invocation, _ messages: Messages) {
    self.invocation = invocation
    self.messages = messages
  }

  mutating func jobs() throws(UsageError) -> [ArticleJob] {
    var resolver = SettingsResolver(
      source: SettingsSource(), choice: invocation.configuration, commandLine: invocation.settings)
    var pool = CheckerPool(measuresRules: invocation.showsStatistics)
    let articles = ArticleFinder.standard.articles(in: invocation.operands) { report($0) }
    if let source = invocation.source, source != Self.noSource, articles.count > 1 {
      throw UsageError("--source belongs to one article, and \(articles.count) are given")
    }
    var jobs: [ArticleJob] = []
    for path in articles {
      do {
        let settings = try resolver.settings(for: path == "-" ? nil : path)
        messages.detail("\(path): \(settings.file.map { "settings from \($0)" } ?? "no configuration file")")
        var watch = Stopwatch()
        let checker = try pool.checker(for: settings)
        describe(checker, settings, seconds: watch.lap())
        jobs.append(
          ArticleJob(
            path: path, source: source(of: path, settings), inputFormat: invocation.inputFormat, checker: checker,
            settings: settings, limit: invocation.maximumSize, changedSince: invocation.changedSince,
            ownSuppressions: suppressions(beside: path)))
      } catch let error as CheckerPool.FailedSetup {
        report(error.message)
      } catch {
        report("\(error)")
      }
    }
    return jobs.filter { isArticle($0.path, $0.settings) }
  }

  /// What `--source` takes for: none, whatever the files are called.
  private static let noSource = "none"

  private mutating func source(of path: String, _ settings: EffectiveSettings) -> String? {
    if let source = invocation.source { return source == Self.noSource ? nil : source }
    guard path != "-", BilingualFormat.forFile(named: path) == nil,
      let source = SourceFinder(settings).source(of: path)
    else { return nil }
    messages.detail("\(path): translated from \(source)")
    usedSources.insert(FileSystem.absolutePath(source))
    sourceFolders.insert(Self.folder(of: source))
    return source
  }

  /// The sources of other articles are not checked as English, nor is what lies among them and has no translation.
  private func isArticle(_ path: String, _ settings: EffectiveSettings) -> Bool {
    if usedSources.isEmpty || path == "-" { return true }
    if usedSources.contains(FileSystem.absolutePath(path)) { return false }
    let isAsked = invocation.operands.contains(path)
    guard !isAsked, sourceFolders.contains(Self.folder(of: path)), SourceFinder(settings).isNamedAsSource(path) else {
      return true
    }
    messages.note("\(path) has no translation beside it and is not checked")
    return false
  }

  private static func folder(of path: String) -> Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }

  private mutating func report(_ problem: String) {
    if problems.insert(problem).inserted { messages.error(problem) }
  }

  /// An article is checked even where the file beside it cannot be used; the exit status tells.
  private mutating func suppressions(beside path: String) -> [Suppression] {
    let file = path + SuppressionReader.fileExtension
    guard path != "-", FileSystem.kind(of: file) == .file else { return [] }
    do {
      let found = try SuppressionReader.read(FileSystem.read(file, limit: 16 << 20), file: file)
      messages.detail("\(path): \(found.count) suppressions from \(file)")
      return found
    } catch {
      report("\(error)")
      return []
    }
  }

  /// What a new checker rests on.
  private mutating func describe(_ checker: Checker, _ settings: EffectiveSettings, seconds: Double) {
    guard invocation.isVerbose, described.insert(ObjectIdentifier(checker)).inserted else { return }
    messages.detail(
      "rules and terms: \(checker.knowledge.descriptions.count) rules, ready in \(Stopwatch.text(seconds))")
    for path in settings.glossaries { messages.detail("glossary: \(path)") }
    for path in settings.ruleFiles { messages.detail("rule file: \(path)") }
    for path in settings.acceptFiles { messages.detail("accepted words: \(path)") }
    guard settings.spelling, let dictionaries = try? DictionaryFinder.find() else { return }
    let files = [dictionaries.british, dictionaries.american] + (dictionaries.german.map { [$0] } ?? [])
    messages.detail("dictionaries: \(files.map(\.words).joined(separator: ", "))")
  }
}
