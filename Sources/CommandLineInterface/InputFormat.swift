import Documents

/// How a file is to be read.
enum InputFormat: Sendable, Equatable {
  /// An article, in the format that its name tells.
  case article
  case bilingual(BilingualFormat)

  static let auto = "auto"
  /// What `--input-format` takes.
  static let names = [auto] + (documentFormats.map(\.name) + BilingualFormat.allCases.map(\.rawValue)).sorted()

  /// - Parameters:
  ///   - wanted: one of `names`.
  ///   - head: gives what the file begins with; asked only where its name says nothing.
  init(wanted: String, path: String, head: () throws -> [UInt8]) rethrows {
    if wanted != Self.auto {
      self = BilingualFormat(rawValue: wanted).map(InputFormat.bilingual) ?? .article
    } else if let format = BilingualFormat.forFile(named: path) {
      self = .bilingual(format)
    } else if Self.isKnownArticle(path) {
      self = .article
    } else {
      self = BilingualFormat.forContent(try head()).map(InputFormat.bilingual) ?? .article
    }
  }

  private static func isKnownArticle(_ path: String) -> Bool {
    documentFormats.contains { format in format.extensions.contains { path.lowercased().hasSuffix("." + $0) } }
  }
}
