/// A kind of file that holds source and translation side by side. A new one is a reader, and a case here.
public enum BilingualFormat: String, Sendable, CaseIterable {
  case po, tmx, tsv, xliff

  /// File name endings without the dot, in lower case.
  public var extensions: [String] {
    switch self {
    case .po: ["po"]
    case .tmx: ["tmx"]
    case .tsv: ["tsv", "tab"]
    // Those of tools add namespaces of their own to XLIFF 1.2.
    case .xliff: ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff", "txlf"]
    }
  }

  /// Whether such files are articles to check wherever they lie: a table may be anything.
  public var isFoundInFolders: Bool { self != .tsv }

  public static func forFile(named path: String) -> BilingualFormat? {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return allCases.first { $0.extensions.contains(ending) }
  }

  /// By what a file begins with, for one whose name says nothing; tables cannot be told so.
  public static func forContent(_ head: [UInt8]) -> BilingualFormat? {
    // Every second byte of Western text in UTF-16 is NUL.
    let text = String(decoding: head.prefix(2048).filter { $0 != 0 }, as: UTF8.self)
    if text.contains("<tmx") { return .tmx }
    if text.contains("<xliff") || text.contains(":xliff ") { return .xliff }
    let lines = text.split(whereSeparator: \.isNewline)
    return lines.contains { $0.hasPrefix("msgid \"") || $0.hasPrefix("msgctxt \"") } ? .po : nil
  }
}
