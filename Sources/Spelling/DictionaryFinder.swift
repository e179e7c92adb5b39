import Glibc

/// The two files of a Hunspell dictionary.
public struct DictionaryFiles: Sendable, Equatable {
  public var affixes: String
  public var words: String
}

/// The dictionaries that the checker uses.
public struct DictionarySet: Sendable, Equatable {
  public var british: DictionaryFiles
  public var american: DictionaryFiles
  /// Without it no German words are recognised.
  public var german: DictionaryFiles?

  public init(british: DictionaryFiles, american: DictionaryFiles, german: DictionaryFiles? = nil) {
    self.british = british
    self.american = american
    self.german = german
  }
}

public struct MissingDictionary: Error, Equatable, CustomStringConvertible {
  public var language: String
  public var package: String
  public var folders: [String]

  public var description: String {
    """
    no Hunspell dictionary \(language).aff and \(language).dic in \(folders.joined(separator: ", ")); \
    on Debian: apt install \(package); elsewhere set DICPATH to its folder
    """
  }
}

/// Looks for dictionaries where Hunspell itself and Debian keep them.
public enum DictionaryFinder {
  static let usualFolders = [
    "/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell",
    "/Library/Spelling", "/opt/homebrew/share/hunspell",
  ]

  /// The folders of `DICPATH` (separated by colons), then the usual ones.
  public static var folders: [String] {
    let given = getenv("DICPATH").map { String(cString: $0) } ?? ""
    return given.split(separator: ":").map(String.init) + usualFolders
  }

  /// - Throws: `MissingDictionary` where an English one is not there. The German one may be missing.
  public static func find(in folders: [String] = folders) throws(MissingDictionary) -> DictionarySet {
    let british = try find("en_GB", package: "hunspell-en-gb", in: folders)
    let american = try find("en_US", package: "hunspell-en-us", in: folders)
    return DictionarySet(british: british, american: american, german: try? findGerman(in: folders))
  }

  /// - Throws: `MissingDictionary`, whose text can be shown as advice.
  public static func findGerman(in folders: [String] = folders) throws(MissingDictionary) -> DictionaryFiles {
    try find("de_DE", package: "hunspell-de-de", in: folders)
  }

  private static func find(
    _ language: String, package: String, in folders: [String]
  ) throws(MissingDictionary) -> DictionaryFiles {
    for folder in folders {
      let files = DictionaryFiles(affixes: "\(folder)/\(language).aff", words: "\(folder)/\(language).dic")
      if access(files.affixes, R_OK) == 0, access(files.words, R_OK) == 0 { return files }
    }
    throw MissingDictionary(language: language, package: package, folders: folders)
  }
}
