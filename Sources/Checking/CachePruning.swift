import DataFormats
internal import Glibc

/// Keeps the cache folder small: each change of a glossary or of the program leaves a file that nobody reads again.
enum CachePruning {
  private static let newestKept = 8
  private static let secondsKept = 30 * 24 * 3600

  /// Deletes files of a prefix that are older than 30 days or beyond the 8 newest.
  /// - Parameter current: the path of the file that was just written.
  static func prune(folder: String, prefix: String, except current: String) {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    var files: [(path: String, modified: Int)] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      let path = "\(folder)/\(name)"
      guard name.hasPrefix(prefix), path != current, let status = WholeFile.status(path) else { continue }
      files.append((path, status.st_mtim.tv_sec))
    }
    files.sort { $0.modified > $1.modified }
    let oldest = time(nil) - secondsKept
    for (index, file) in files.enumerated() where index >= newestKept - 1 || file.modified < oldest {
      unlink(file.path)
    }
  }
}
