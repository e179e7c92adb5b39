import Glibc

/// Memory that lives as long as anything refers to it: a mapped file, or bytes of our own.
public final class SharedMemory: @unchecked Sendable {
  public let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Copies.
  public init(_ source: UnsafeRawBufferPointer) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(source.count, 1), alignment: 16)
    copy.copyMemory(from: source)
    bytes = UnsafeRawBufferPointer(rebasing: copy[..<source.count])
    isMapped = false
  }

  /// Maps a file for reading; nil where it can't be.
  public init?(mapping path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let size = WholeFile.status(descriptor)?.st_size, size > 0,
      let start = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
    isMapped = true
  }

  deinit {
    let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
    if isMapped { munmap(start, bytes.count) } else { start?.deallocate() }
  }
}

/// A read-only array of plain values that may lie in a mapped file, so that loading it costs nothing.
public struct FlatArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable, RandomAccessCollection {
  private let memory: SharedMemory
  private let elements: UnsafeBufferPointer<Element>

  public init(_ values: [Element]) {
    memory = values.withUnsafeBytes { SharedMemory($0) }
    elements = UnsafeBufferPointer(
      start: memory.bytes.baseAddress?.assumingMemoryBound(to: Element.self), count: values.count)
  }

  /// - Parameter range: bytes of the memory, aligned for the element.
  init(_ memory: SharedMemory, range: Range<Int>, count: Int) {
    self.memory = memory
    let start = memory.bytes.baseAddress.map { ($0 + range.lowerBound).assumingMemoryBound(to: Element.self) }
    elements = UnsafeBufferPointer(start: start, count: count)
  }

  /// The elements without bounds checks and reference counting, for hot loops that hold the array meanwhile.
  public var unchecked: UnsafeBufferPointer<Element> { elements }

  public var startIndex: Int { 0 }
  public var endIndex: Int { elements.count }
  public subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < elements.count)
      return elements[index]
    }
  }
  public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(elements))
  }
}

/// A list whose elements are decoded when they are asked for: of thousands of concepts an article meets a few dozen.
public struct LazyArray<Element: BinaryCodable & Sendable>: Sendable {
  private enum Storage: Sendable {
    case values([Element])
    /// Where each element begins in the bytes.
    case encoded(starts: FlatArray<UInt32>, bytes: FlatArray<UInt8>)
  }

  private var storage: Storage

  public init(_ values: [Element] = []) { storage = .values(values) }

  public var count: Int {
    switch storage {
    case .values(let values): values.count
    case .encoded(let starts, _): starts.count
    }
  }

  /// Nil where the cache is damaged; it has a checksum, so that does not happen by chance.
  public subscript(index: Int) -> Element? {
    switch storage {
    case .values(let values): return values[index]
    case .encoded(let starts, let bytes):
      let start = Int(starts[index])
      let end = index + 1 < starts.count ? Int(starts[index + 1]) : bytes.count
      guard start <= end, end <= bytes.count else { return nil }
      var decoder = bytes.withUnsafeBytes {
        BinaryDecoder(SharedMemory(UnsafeRawBufferPointer(rebasing: $0[start..<end])))
      }
      return try? Element(from: &decoder)
    }
  }

  public var all: [Element] { (0..<count).compactMap { self[$0] } }

  public mutating func append(_ element: Element) {
    var values: [Element]
    if case .values(let own) = storage { values = own } else { values = all }
    storage = .values([])
    values.append(element)
    storage = .values(values)
  }
}

extension LazyArray: BinaryCodable {
  public func encode(to encoder: inout BinaryEncoder) {
    var starts: [UInt32] = []
    var body = BinaryEncoder()
    for element in all {
      starts.append(UInt32(body.bytes.count))
      element.encode(to: &body)
    }
    encoder.encode(plain: starts)
    encoder.encode(plain: body.bytes)
  }

  public init(from decoder: inout BinaryDecoder) throws(DamagedCache) {
    let starts: FlatArray<UInt32> = try decoder.flat()
    storage = .encoded(starts: starts, bytes: try decoder.flat())
  }
}
