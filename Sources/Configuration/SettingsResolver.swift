import DataFormats

/// Which configuration file holds for a file to check.
public enum ConfigurationChoice: Sendable, Equatable {
  /// The nearest `.tlcheck.yml` in its folder or one above.
  case search
  case file(String)
  case none
}

/// What the resolver needs of the file system and of the program's own data.
public protocol ConfigurationSource {
  /// The bytes of a file; nil where there is none.
  /// - Throws: when it is there and can't be read.
  func bytes(of path: String) throws(DataError) -> [UInt8]?
  /// The path from the root, without `.` and `..`.
  func absolutePath(_ path: String) -> String
  /// Names and texts of the profiles that ship with the program.
  var profiles: [(name: String, bytes: [UInt8])] { get }
}

/// Works out the settings for each file: built-in ones, then the profile, the nearest configuration file, its path
/// sections, and the command line.
public struct SettingsResolver<Source: ConfigurationSource> {
  private let source: Source
  private let choice: ConfigurationChoice
  private let commandLine: SettingsLayer
  private var files: [String: ConfigurationFile?] = [:]
  private var found: [String: ConfigurationFile?] = [:]

  public init(source: Source, choice: ConfigurationChoice, commandLine: SettingsLayer) {
    self.source = source
    self.choice = choice
    self.commandLine = commandLine
  }

  /// - Parameter path: the file to check; nil for standard input, which takes the settings of the working folder.
  public mutating func settings(for path: String?) throws(DataError) -> EffectiveSettings {
    let absolute = source.absolutePath(path ?? ".")
    let folder = path == nil ? absolute : Self.folder(of: absolute)
    let file = try configuration(for: folder)
    var layer = SettingsLayer()
    if let file {
      layer.overlay(file.base)
      if path != nil {
        let relative = Self.path(absolute, below: Self.folder(of: source.absolutePath(file.path)))
        for section in file.sections where section.pattern.matches(relative) { layer.overlay(section.layer) }
      }
    }
    layer.overlay(commandLine)
    var effective = SettingsLayer.builtIn
    if let profile = layer.profile { effective.overlay(try self.profile(profile)) }
    effective.overlay(layer)
    return EffectiveSettings(effective, file: file?.path)
  }

  private mutating func configuration(for folder: String) throws(DataError) -> ConfigurationFile? {
    switch choice {
    case .none: return nil
    case .file(let path):
      if let file = try read(path) { return file }
      throw DataError(file: path, message: "no such configuration file; tlcheck init writes one")
    case .search: return try nearest(to: folder)
    }
  }

  private mutating func nearest(to folder: String) throws(DataError) -> ConfigurationFile? {
    if let known = found[folder] { return known }
    var file = try read((folder == "/" ? "/" : "\(folder)/") + ConfigurationFile.name)
    if file == nil, folder != "/" { file = try nearest(to: Self.folder(of: folder)) }
    found[folder] = .some(file)
    return file
  }

  private mutating func read(_ path: String) throws(DataError) -> ConfigurationFile? {
    if let known = files[path] { return known }
    let name = shortened(path)
    let file: ConfigurationFile?
    if let bytes = try source.bytes(of: path) {
      file = try ConfigurationFile(bytes, path: name)
    } else {
      file = nil
    }
    files[path] = .some(file)
    return file
  }

  private func profile(_ wanted: Sourced<String>) throws(DataError) -> SettingsLayer {
    let name = wanted.value
    if name.contains("/") || name.hasSuffix(".yml") {
      if let bytes = try source.bytes(of: name) { return try Self.profile(ConfigurationFile(bytes, path: name)) }
      throw DataError(file: name, message: "no such profile (asked for by \(wanted.origin))")
    }
    if let known = source.profiles.first(where: { $0.name == name }) {
      return try Self.profile(ConfigurationFile(known.bytes, path: "profile \(name)"))
    }
    let message = YAMLMapping.unknown("profile", name, among: source.profiles.map(\.name))
    if case .file(let path, let line, let column) = wanted.origin {
      throw DataError(file: path, line: line, column: column, message: message)
    }
    throw DataError(file: "\(wanted.origin)", message: message)
  }

  /// A profile says what holds, not where, and rests on no other.
  private static func profile(_ file: ConfigurationFile) throws(DataError) -> SettingsLayer {
    if file.base.profile != nil { throw DataError(file: file.path, message: "a profile cannot name a profile") }
    if !file.sections.isEmpty { throw DataError(file: file.path, message: "a profile cannot have “paths”") }
    return file.base
  }

  /// A path below the working folder without that folder, as a person would write it.
  private func shortened(_ path: String) -> String {
    let here = source.absolutePath(".")
    let prefix = here == "/" ? "/" : here + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func path(_ path: String, below folder: String) -> String {
    let prefix = folder == "/" ? "/" : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
