import Reviewing

/// Which lines of an article git says were changed.
enum GitChanges {
  /// - Throws: when git cannot tell: no repository, no such revision, no git.
  static func lines(of path: String, since revision: String) throws(FileError) -> ChangedLines {
    if path == "-" { throw FileError(path: "standard input", message: "has no lines that git knows; name a file") }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let git = ["git", "--literal-pathspecs", "-C", folder]
    let comparison = ChildProcess.run(
      git + ["diff", "--unified=0", "--no-color", "--no-ext-diff", "--end-of-options", revision, "--", name])
    guard comparison.status == 0 else { throw problem(path, revision, comparison) }
    if comparison.output.contains("@@ -") { return ChangedLines(unifiedDiff: comparison.output) }
    // Nothing was compared: git does not know the file yet, or it holds no lines.
    let isBinary = comparison.output.contains("Binary files ")
    if isBinary || ChildProcess.run(git + ["ls-files", "--error-unmatch", "--", name]).status != 0 { return .all }
    return ChangedLines(ranges: [])
  }

  private static func problem(_ path: String, _ revision: String, _ result: ChildProcess.Result) -> FileError {
    let said = result.output.split(separator: "\n").first.map(String.init) ?? "no reason given"
    return FileError(path: path, message: "git cannot tell what changed since “\(revision)”: \(said)")
  }
}
