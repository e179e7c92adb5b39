import DataFormats
import Reviewing

/// A `.tlcheck.yml`: settings, and sections for some paths.
public struct ConfigurationFile: Sendable {
  public struct Section: Sendable {
    public var pattern: PathPattern
    public var layer: SettingsLayer
  }

  /// As errors and `--print-config` name it.
  public let path: String
  public let base: SettingsLayer
  public let sections: [Section]

  /// What it is called in its folder.
  public static let name = ".tlcheck.yml"
  private static let pathsKey = "paths"

  /// - Parameters:
  ///   - path: its name in messages; paths inside are relative to its folder.
  /// - Throws: what is not YAML, an unknown key or a wrong value, with its place.
  public init(_ bytes: [UInt8], path: String) throws(DataError) {
    self.path = path
    let root = try YAMLReader.read(bytes, file: path)
    if root.isNull {
      base = SettingsLayer()
      sections = []
      return
    }
    let names = SettingKey.all.map(\.name) + [SuppressionReader.key]
    let mapping = try YAMLMapping(root, file: path, allowed: names + [Self.pathsKey])
    base = try Self.layer(mapping)
    sections = try Self.sections(mapping, names)
  }

  private static func sections(_ mapping: YAMLMapping, _ names: [String]) throws(DataError) -> [Section] {
    guard let node = mapping[pathsKey] else { return [] }
    guard let pairs = node.mapping else {
      throw mapping.error(at: node, "“\(pathsKey)” takes patterns with settings below each")
    }
    return try pairs.map { (key, value) throws(DataError) in
      guard let pattern = key.string, !pattern.isEmpty else { throw mapping.error(at: key, "expected a path pattern") }
      let section = try YAMLMapping(value, file: mapping.file, allowed: names)
      return Section(pattern: PathPattern(pattern), layer: try layer(section))
    }
  }

  private static func layer(_ mapping: YAMLMapping) throws(DataError) -> SettingsLayer {
    var layer = SettingsLayer()
    layer.suppressions = try SuppressionReader.suppressions(in: mapping)
    for key in SettingKey.all {
      guard let node = mapping[key.name] else { continue }
      for (text, place) in try texts(of: node, for: key, in: mapping) {
        let origin = Origin.file(path: mapping.file, line: place.line, column: place.column)
        do throws(InvalidSetting) {
          try key.apply(text, from: origin, to: &layer)
        } catch {
          throw mapping.error(at: place, "“\(key.name)”: \(error)")
        }
      }
    }
    return layer
  }

  private static func texts(
    of node: YAMLNode, for key: SettingKey, in mapping: YAMLMapping
  ) throws(DataError) -> [(String, YAMLNode)] {
    switch key.shape {
    case .scalar:
      guard let text = node.string else { throw mapping.error(at: node, "“\(key.name)” takes one value") }
      let isFile =
        [SettingKey.profile.name, SettingKey.style.name].contains(key.name)
        && (text.contains("/") || text.hasSuffix(".yml"))
      return [(isFile ? resolve(text, besides: mapping.file) : text, node)]
    case .list, .paths:
      return try mapping.nodes(key.name).map { (item) throws(DataError) in
        guard let text = item.string, !text.isEmpty else {
          throw mapping.error(at: item, "“\(key.name)” takes a list of texts")
        }
        if case .paths = key.shape { return (resolve(text, besides: mapping.file), item) }
        return (text, item)
      }
    case .mapping:
      guard let pairs = node.mapping else {
        throw mapping.error(at: node, "“\(key.name)” takes names with a value each")
      }
      return try pairs.map { (name, value) throws(DataError) in
        guard let name = name.string, let text = value.string else {
          throw mapping.error(at: value, "“\(key.name)” takes one value for each name")
        }
        return ("\(name)=\(text)", value)
      }
    }
  }

  /// A path that stands in a file, seen from the folder in which the program runs.
  static func resolve(_ path: String, besides file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return String(file[...slash]) + path
  }
}
