/// A number, date or time as a text says it, with the values it can stand for.
public struct NumberMention: Sendable, Equatable {
  /// How firmly another language is expected to say it too.
  public enum Firmness: Sendable, Comparable {
    /// Often said otherwise (both, twice, half, first, the 45 of A45): can answer for a number, need not be answered.
    case hint
    /// In words: rendered or paraphrased.
    case spelled
    /// In digits.
    case figure
  }

  public var tokens: Range<Int>
  /// What it can stand for, likeliest first. Times, months and weekdays have codes of their own, out of the way of numbers.
  public var values: [Double]
  /// What it is made of, where it can be taken apart: a score, a date in figures.
  public var parts: [[Double]] = []
  public var firmness: Firmness
  /// 1, or the thousand, million … that it was said in.
  public var magnitude: Double = 1

  public init(
    tokens: Range<Int>, values: [Double], parts: [[Double]] = [], firmness: Firmness,
    magnitude: Double = 1
  ) {
    self.tokens = tokens
    self.values = values
    self.parts = parts
    self.firmness = firmness
    self.magnitude = magnitude
  }

  public func agrees(with other: NumberMention) -> Bool {
    values.contains { value in other.values.contains { Self.same(value, $0) } }
  }

  /// Equal but for what binary fractions lose.
  public static func same(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-9 * max(abs(a), abs(b))
  }

  /// Minutes on a twelve-hour face, so that 15.30 Uhr and 3.30 pm meet.
  public static func time(hour: Int, minute: Int) -> Double {
    -1_000_000 - Double((hour * 60 + minute) % 720)
  }
  /// - Parameter month: 1 to 12.
  public static func month(_ month: Int) -> Double { -2_000_000 - Double(month) }
  /// - Parameter day: 1 for Monday to 7.
  public static func weekday(_ day: Int) -> Double { -3_000_000 - Double(day) }

  public var isCalendarWord: Bool { (values.first ?? 0) <= -2_000_000 }
  public var isTime: Bool { values.contains { $0 <= -1_000_000 && $0 > -2_000_000 } }
}
