/// Values that are written to a cache file and read back as they were. The layout is private to one version of the program
/// on one machine, so it has no tags: fields follow each other in the order in which they are written.
public protocol BinaryCodable {
  func encode(to encoder: inout BinaryEncoder)
  init(from decoder: inout BinaryDecoder) throws(DamagedCache)
}

/// The file ends early, or holds what can't be.
public struct DamagedCache: Error {
  public init() {}
}

public struct BinaryEncoder {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  public mutating func encode(_ value: UInt8) { bytes.append(value) }

  public mutating func encode(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Puts another value where one of the same size was encoded.
  /// - Parameter offset: where its first byte stands.
  public mutating func replace(at offset: Int, with value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
  }

  public mutating func encode(_ text: String) {
    var text = text
    text.withUTF8 {
      encode(UInt32($0.count))
      bytes.append(contentsOf: $0)
    }
  }

  public mutating func encode(_ value: Double) { encode(value.bitPattern) }
  public mutating func encode(_ value: Bool) { encode(UInt8(value ? 1 : 0)) }

  public mutating func encode(_ values: [some BinaryCodable]) {
    encode(UInt32(values.count))
    for value in values { value.encode(to: &self) }
  }

  public mutating func encode(_ values: [String]) {
    encode(UInt32(values.count))
    for value in values { encode(value) }
  }

  /// An array of plain values (no references in them), as it lies in memory, at a multiple of eight bytes.
  public mutating func encode<Plain: BitwiseCopyable>(plain values: [Plain]) {
    values.withUnsafeBytes { encode(plain: $0, count: values.count) }
  }

  public mutating func encode<Plain>(plain values: FlatArray<Plain>) {
    values.withUnsafeBytes { encode(plain: $0, count: values.count) }
  }

  private mutating func encode(plain values: UnsafeRawBufferPointer, count: Int) {
    encode(UInt32(count))
    while bytes.count % 8 != 0 { bytes.append(0) }
    bytes.append(contentsOf: values)
  }
}

public struct BinaryDecoder {
  private let memory: SharedMemory
  private var at = 0

  public init(_ memory: SharedMemory) { self.memory = memory }

  private mutating func take(_ count: Int) throws(DamagedCache) -> Range<Int> {
    guard count >= 0, count <= memory.bytes.count - at else { throw DamagedCache() }
    defer { at += count }
    return at..<at + count
  }

  public mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) throws(DamagedCache) -> Value
  {
    let range = try take(MemoryLayout<Value>.size)
    return Value(littleEndian: memory.bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: Value.self))
  }

  private mutating func count() throws(DamagedCache) -> Int { Int(try integer(UInt32.self)) }

  public mutating func string() throws(DamagedCache) -> String {
    let range = try take(try count())
    return String(decoding: UnsafeRawBufferPointer(rebasing: memory.bytes[range]), as: UTF8.self)
  }

  public mutating func double() throws(DamagedCache) -> Double { Double(bitPattern: try integer()) }
  public mutating func bool() throws(DamagedCache) -> Bool { try integer(UInt8.self) != 0 }

  public mutating func array<Value: BinaryCodable>(_ type: Value.Type = Value.self) throws(DamagedCache) -> [Value] {
    let count = try count()
    guard count <= memory.bytes.count - at else { throw DamagedCache() }
    var result: [Value] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(try Value(from: &self)) }
    return result
  }

  public mutating func strings() throws(DamagedCache) -> [String] {
    let count = try count()
    guard count <= memory.bytes.count - at else { throw DamagedCache() }
    var result: [String] = []
    for _ in 0..<count { result.append(try string()) }
    return result
  }

  /// A name of an enumeration.
  public mutating func choice<Choice: RawRepresentable>(_ type: Choice.Type = Choice.self) throws(DamagedCache)
    -> Choice
  where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try string()) else { throw DamagedCache() }
    return choice
  }

  /// Plain values where they lie.
  public mutating func flat<Plain>(_ type: Plain.Type = Plain.self) throws(DamagedCache) -> FlatArray<Plain> {
    let count = try count()
    _ = try take((8 - at % 8) % 8)
    let range = try take(count * MemoryLayout<Plain>.stride)
    return FlatArray(memory, range: range, count: count)
  }

  /// An optional text, written as a list of none or one.
  public mutating func optionalString() throws(DamagedCache) -> String? { try strings().first }
}

extension BinaryEncoder {
  public mutating func encode(_ text: String?) { encode(text.map { [$0] } ?? []) }
}
