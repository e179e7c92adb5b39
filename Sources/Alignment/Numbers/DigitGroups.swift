/// Digits with their inner signs, as two traditions read them: 1.234,5 and 1,234.5.
struct DigitGroups {
  var values: [Double]
  var parts: [[Double]] = []
  /// Letters after the digits: th, m, bn, er.
  var suffix: String
  /// Hour and minute, where it can be a time of day.
  var time: (hour: Int, minute: Int)?

  /// - Parameter decimalComma: whether the language writes 1,5 for one and a half.
  init?(_ form: String, decimalComma: Bool) {
    var groups: [Substring] = []
    var signs: [Character] = []
    var rest = form[...]
    while let first = rest.first {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if digits.isEmpty {
        guard !groups.isEmpty, groups.count > signs.count, ".,:’'".contains(first),
          rest.dropFirst().first.map({ $0.isASCII && $0.isNumber }) == true
        else { break }
        signs.append(first)
        rest = rest.dropFirst()
      } else {
        groups.append(digits)
        rest = rest[digits.endIndex...]
      }
    }
    guard !groups.isEmpty, groups.allSatisfy({ $0.count <= 15 }) else { return nil }
    suffix = rest.lowercased()
    values = []
    let numbers = groups.map { Double($0) ?? 0 }
    if signs.isEmpty {
      values = [numbers[0]]
      return
    }
    read(groups, signs, numbers, decimalComma: decimalComma)
  }

  private mutating func read(
    _ groups: [Substring], _ signs: [Character], _ numbers: [Double], decimalComma: Bool
  ) {
    let decimal: Character = decimalComma ? "," : "."
    let thousands: Character = decimalComma ? "." : ","
    let isDecimalLast = signs.last == decimal
    let wholeSigns = isDecimalLast ? signs.dropLast() : signs[...]
    let wholeGroups = isDecimalLast ? groups.dropLast() : groups[...]
    let isGrouped =
      wholeSigns.allSatisfy { $0 == thousands || $0 == "’" || $0 == "'" }
      && wholeGroups.dropFirst().allSatisfy { $0.count == 3 } && wholeGroups[0].count <= 3
    let isTimeLike = groups.count == 2 && groups[1].count == 2 && numbers[0] < 25 && numbers[1] < 60
    if isTimeLike { time = (Int(numbers[0]), Int(numbers[1])) }
    if isGrouped || (isDecimalLast && signs.count == 1) {
      let whole = wholeGroups.reduce("") { $0 + $1 }
      values = [Double(isDecimalLast ? whole + "." + groups[groups.count - 1] : whole) ?? 0]
      return
    }
    if signs.count == 1, signs[0] != ":" { values = [Double(groups[0] + "." + groups[1]) ?? 0] }
    parts = numbers.enumerated().map { index, number in
      index == 1 && (1...12).contains(number)
        ? [number, NumberMention.month(Int(number))] : [number]
    }
    if signs.allSatisfy({ $0 == ":" }), isTimeLike, groups[0].count == 2 {
      values.append(NumberMention.time(hour: Int(numbers[0]), minute: Int(numbers[1])))
    }
  }
}
