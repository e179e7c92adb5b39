import Configuration

/// Finds the text that an article was translated from by what the two are called: `x.en.txt` and `x.de.txt`, `en/x.txt` and
/// `de/x.txt`, `x.txt` and `x.de.txt`, or as a pattern of the configuration says.
struct SourceFinder {
  /// Tags of languages as files and folders are called, in the order in which they are looked for.
  private static let usualSources = ["de", "fr", "es", "it", "nl", "pl", "pt", "ru", "uk", "cs", "da", "sv", "tr"]
  private static let targets = ["en", "en-GB", "en-US", "en_GB", "en_US"]

  private let settings: EffectiveSettings
  private let sources: [String]

  init(_ settings: EffectiveSettings) {
    self.settings = settings
    sources = settings.sourceLanguage.map { [$0, String($0.prefix { $0 != "-" })] } ?? Self.usualSources
  }

  /// The path of the source; nil where there is none.
  func source(of path: String) -> String? {
    for pattern in settings.sources {
      guard let relative = relative(path), let found = pattern.value.source(of: relative) else { continue }
      let source = folder + found
      if Self.isFile(source) { return source }
    }
    return candidates(for: path).first(where: Self.isFile)
  }

  /// Whether a file is named as a text in the language of a source: it is no translation.
  func isNamedAsSource(_ path: String) -> Bool {
    let name = Self.name(of: path)
    guard let dot = name.lastIndex(of: ".") else { return false }
    return sources.contains { source in Self.separators.contains { name[..<dot].hasSuffix($0 + source) } }
  }

  private static func isFile(_ path: String) -> Bool { FileSystem.kind(of: path) == .file }

  private static let separators = [".", "_", "-"]

  private func candidates(for path: String) -> [String] {
    let name = Self.name(of: path)
    let place = path.dropLast(name.count)
    guard let dot = name.lastIndex(of: ".") else { return [] }
    let (stem, ending) = (name[..<dot], name[dot...])
    var result: [String] = []
    for source in sources {
      for target in Self.targets {
        for separator in Self.separators where stem.hasSuffix(separator + target) {
          result.append(place + stem.dropLast(target.count) + source + ending)
        }
      }
      result += folderCandidates(place, source: source).map { $0 + name }
      if !isNamedAsSource(path) { result.append(place + stem + "." + source + ending) }
    }
    return result
  }

  /// The innermost folder that is called by the language of the translation, called by that of the source.
  private func folderCandidates(_ place: Substring, source: String) -> [String] {
    var folders = place.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let index = folders.lastIndex(where: Self.targets.contains) else { return [] }
    folders[index] = source
    return [folders.joined(separator: "/")]
  }

  private static func name(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }

  /// The folder of the configuration file, with a slash, as paths are given here.
  private var folder: String {
    guard let file = settings.file, let slash = file.lastIndex(of: "/") else { return "" }
    return String(file[...slash])
  }

  /// The path seen from that folder.
  private func relative(_ path: String) -> String? {
    let whole = FileSystem.absolutePath(path)
    var base = FileSystem.absolutePath(folder.isEmpty ? "." : folder)
    if !base.hasSuffix("/") { base += "/" }
    return whole.hasPrefix(base) ? String(whole.dropFirst(base.count)) : nil
  }
}
