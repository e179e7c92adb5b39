/// The figures of a text in any language, by their digits alone: what a translation takes over whatever the words around it.
public struct PlainFigures: Sendable {
  public struct Figure: Sendable {
    /// Readings of its inner signs: 1.500 is one thousand five hundred or one and a half.
    public var values: [Double]
    /// UTF-8 byte offsets in the text that was read.
    public var range: Range<Int>
    /// Whether a sign behind it multiplies it: 5万.
    public var isMultiplied: Bool

    public init(values: [Double], range: Range<Int>, isMultiplied: Bool) {
      self.values = values
      self.range = range
      self.isMultiplied = isMultiplied
    }
  }

  public private(set) var figures: [Figure] = []
  /// Whether years are counted by a reign: 令和2年 is 2020.
  public let countsReigns: Bool

  /// - Parameter base: where the text begins in the one that ranges are to be of.
  public init(_ text: String, at base: Int = 0) {
    countsReigns = Self.reigns.contains(where: text.contains)
    var current = Substring.UnicodeScalarView()
    var start = base
    var offset = base
    let scalars = text[...].unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      if Self.digit(scalar) != nil
        || !current.isEmpty && Self.isInner(scalar, before: scalars[index...].dropFirst().first)
      {
        if current.isEmpty { start = offset }
        current.append(scalar)
      } else {
        add(current, start..<offset, isMultiplied: Self.multipliers.contains(scalar))
        current = Substring.UnicodeScalarView()
      }
      offset += scalar.utf8.count
    }
    add(current, start..<offset, isMultiplied: false)
  }

  private static let multipliers = Set("十百千万萬億亿兆만억천백십".unicodeScalars)
  private static let reigns = ["昭和", "平成", "令和", "民国", "民國"]
  private static let inner: Set<Unicode.Scalar> = [".", ",", ":", "'", "’", "\u{A0}", "\u{202F}", "，", "．", "："]

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return (0x30...0x39).contains(scalar.value) ? UInt8(scalar.value) : nil }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
    return UInt8(ascii: "0") + UInt8(value)
  }

  private static func isInner(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    inner.contains(scalar) && next.flatMap(digit) != nil
  }

  private mutating func add(_ scalars: Substring.UnicodeScalarView, _ range: Range<Int>, isMultiplied: Bool) {
    guard !scalars.isEmpty else { return }
    let groups = scalars.split { Self.digit($0) == nil }.map { group in
      String(decoding: group.compactMap(Self.digit), as: UTF8.self)
    }
    guard groups.allSatisfy({ $0.count <= 15 }) else { return }
    var values = [Double(groups.joined()) ?? 0]
    if groups.count > 1 {
      values += groups.compactMap(Double.init)
      values.append(Double(groups.dropLast().joined() + "." + groups[groups.count - 1]) ?? 0)
    }
    figures.append(Figure(values: values, range: range, isMultiplied: isMultiplied))
  }
}
