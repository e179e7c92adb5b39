/// A list whose elements are decoded when they are asked for: of thousands of concepts an article meets a few dozen.
public struct LazyArray<Element: BinaryCodable & Sendable>: Sendable {
  /// Elements encoded one after the other.
  public struct Part: Sendable {
    /// Where each element begins in the bytes.
    fileprivate var starts: FlatArray<UInt32>
    fileprivate var bytes: FlatArray<UInt8>

    public init(encoding elements: some Collection<Element>) {
      var starts: [UInt32] = []
      starts.reserveCapacity(elements.count)
      var body = BinaryEncoder()
      for element in elements {
        starts.append(UInt32(body.bytes.count))
        element.encode(to: &body)
      }
      self.init(starts: FlatArray(starts), bytes: FlatArray(body.bytes))
    }

    fileprivate init(starts: FlatArray<UInt32>, bytes: FlatArray<UInt8>) {
      self.starts = starts
      self.bytes = bytes
    }

    fileprivate subscript(index: Int) -> Element? {
      let start = Int(starts[index])
      let end = index + 1 < starts.count ? Int(starts[index + 1]) : bytes.count
      guard start <= end, end <= bytes.count else { return nil }
      var decoder = bytes.withUnsafeBytes {
        BinaryDecoder(SharedMemory(UnsafeRawBufferPointer(rebasing: $0[start..<end])))
      }
      return try? Element(from: &decoder)
    }
  }

  private var parts: [Part] = []
  /// The index at which each part begins.
  private var firsts: [Int] = []
  /// What was appended one by one, after the parts.
  private var tail: [Element]
  private var encodedCount = 0

  public init(_ values: [Element] = []) { tail = values }

  public var count: Int { encodedCount + tail.count }

  /// Nil where the cache is damaged; it has a checksum, so that does not happen by chance.
  public subscript(index: Int) -> Element? {
    if index >= encodedCount { return tail[index - encodedCount] }
    var low = 0
    var high = parts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if firsts[middle] <= index { low = middle } else { high = middle }
    }
    return parts[low][index - firsts[low]]
  }

  public var all: [Element] { (0..<count).compactMap { self[$0] } }

  public mutating func append(_ element: Element) { tail.append(element) }

  /// Appends elements that were encoded elsewhere, on another thread for one.
  public mutating func append(_ part: Part) {
    if !tail.isEmpty {
      let own = tail
      tail = []
      append(Part(encoding: own))
    }
    parts.append(part)
    firsts.append(encodedCount)
    encodedCount += part.starts.count
  }
}

extension LazyArray: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    let parts = tail.isEmpty ? parts : parts + [Part(encoding: tail)]
    var starts: [UInt32] = []
    starts.reserveCapacity(count)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
    for part in parts {
      let shift = UInt32(bytes.count)
      for start in part.starts.unchecked { starts.append(start + shift) }
      bytes.append(contentsOf: part.bytes.unchecked)
    }
    encoder.encode(plain: starts)
    encoder.encode(plain: bytes)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    self.init()
    let starts: FlatArray<UInt32> = try decoder.flat()
    append(Part(starts: starts, bytes: try decoder.flat()))
  }
}
