/// The part of a Hunspell affix file (hunspell(5)) that tells which forms a stem has.
struct AffixRules: Sendable {
  typealias Flag = UInt32

  struct Affix: Sendable {
    /// Both as Unicode scalars.
    var strip: [UInt32]
    var add: [UInt32]
    /// Flags of further affixes that the made form takes.
    var continuation: [Flag]
    var condition: [ConditionPart]
    var combines: Bool
  }

  enum ConditionPart: Sendable {
    case any
    case one(of: [UInt32])
    case none(of: [UInt32])

    func matches(_ scalar: UInt32) -> Bool {
      switch self {
      case .any: true
      case .one(let set): set.contains(scalar)
      case .none(let set): !set.contains(scalar)
      }
    }
  }

  enum FlagStyle: Sendable {
    case character, long, number
  }

  private(set) var suffixes: [Flag: [Affix]] = [:]
  private(set) var prefixes: [Flag: [Affix]] = [:]
  private var style = FlagStyle.character
  private var aliases: [[Flag]] = []

  init(text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
      guard let keyword = fields.first else { continue }
      switch keyword {
      case "FLAG": style = fields.count > 1 ? Self.style(fields[1]) : style
      case "AF":
        if fields.count > 1, aliases.count > 0 || Int(fields[1]) == nil || fields.count > 2 { addAlias(fields[1]) }
      case "SFX", "PFX": if fields.count >= 5 { add(fields, isSuffix: keyword == "SFX") }
      case "\u{FEFF}SET", "SET": break
      default: break
      }
      if keyword == "SFX" || keyword == "PFX", fields.count == 4 {
        combining[flags(fields[1]).first ?? 0] = fields[2] == "Y"
      }
    }
  }

  private var combining: [Flag: Bool] = [:]

  private static func style(_ name: String) -> FlagStyle {
    name == "long" ? .long : name == "num" ? .number : .character
  }

  private mutating func addAlias(_ text: String) { aliases.append(plainFlags(text)) }

  private mutating func add(_ fields: [String], isSuffix: Bool) {
    guard let flag = flags(fields[1]).first else { return }
    let parts = fields[3].split(separator: "/", maxSplits: 1).map(String.init)
    let affix = Affix(
      strip: fields[2] == "0" ? [] : Self.scalars(fields[2]),
      add: parts.isEmpty || parts[0] == "0" ? [] : Self.scalars(parts[0]),
      continuation: parts.count > 1 ? flags(parts[1]) : [],
      condition: Self.condition(fields[4]), combines: combining[flag] ?? true)
    if isSuffix { suffixes[flag, default: []].append(affix) } else { prefixes[flag, default: []].append(affix) }
  }

  /// The flags written after a stem or affix.
  func flags(_ text: String) -> [Flag] {
    if !aliases.isEmpty, let index = Int(text), (1...aliases.count).contains(index) { return aliases[index - 1] }
    return plainFlags(text)
  }

  private func plainFlags(_ text: String) -> [Flag] {
    switch style {
    case .character: return Self.scalars(text)
    case .number: return text.split(separator: ",").compactMap { Flag($0) }
    case .long:
      let scalars = Self.scalars(text)
      return stride(from: 0, to: scalars.count - 1, by: 2).map { scalars[$0] << 16 | scalars[$0 + 1] }
    }
  }

  static func scalars(_ text: some StringProtocol) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private static func condition(_ text: String) -> [ConditionPart] {
    if text == "." { return [] }
    var parts: [ConditionPart] = []
    var set: [UInt32]?
    for scalar in text.unicodeScalars {
      if scalar == "[" {
        set = []
      } else if scalar == "]", let members = set {
        let negated = members.first == UInt32(UInt8(ascii: "^"))
        parts.append(negated ? .none(of: Array(members.dropFirst())) : .one(of: members))
        set = nil
      } else if set != nil {
        set?.append(scalar.value)
      } else {
        parts.append(scalar == "." ? .any : .one(of: [scalar.value]))
      }
    }
    return parts
  }
}

extension AffixRules.Affix {
  func suffixed(_ word: [UInt32]) -> [UInt32]? {
    guard word.count >= max(condition.count, strip.count), word.suffix(strip.count).elementsEqual(strip) else {
      return nil
    }
    let tail = word.suffix(condition.count)
    guard zip(tail, condition).allSatisfy({ $1.matches($0) }) else { return nil }
    return word.dropLast(strip.count) + add
  }

  func prefixed(_ word: [UInt32]) -> [UInt32]? {
    guard word.count >= max(condition.count, strip.count), word.starts(with: strip) else { return nil }
    guard zip(word, condition).allSatisfy({ $1.matches($0) }) else { return nil }
    return add + word.dropFirst(strip.count)
  }
}
