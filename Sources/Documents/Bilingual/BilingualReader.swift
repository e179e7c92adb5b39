import DataFormats
import TextModel

/// Reads the units of a bilingual file in one format.
protocol BilingualReader: AnyObject {
  /// - Parameter block: the next bytes of the file as UTF-8, without a byte-order mark.
  /// - Throws: `DataError` with the place where the file is not of its format.
  func units(in block: [UInt8]) throws -> [BilingualUnit]
  /// What is left at the end of the file.
  func finish() throws -> [BilingualUnit]
  /// What the file says its languages are, once that was read.
  var languages: BilingualLanguages { get }
}

/// BCP 47 tags of the two sides; nil where they are not known.
public struct BilingualLanguages: Sendable, Equatable {
  public var source: String?
  public var target: String?

  public init(source: String? = nil, target: String? = nil) {
    self.source = source
    self.target = target
  }

  /// Whether two tags name one language, whatever country they name: `en` and `en-GB`; `en_GB` too.
  static func areSame(_ a: String, _ b: String) -> Bool { primary(a) == primary(b) }

  static func primary(_ tag: String) -> String { tag.prefix { $0 != "-" && $0 != "_" }.lowercased() }
}
