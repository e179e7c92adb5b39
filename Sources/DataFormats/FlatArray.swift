import Glibc

/// Memory that lives as long as anything refers to it: a mapped file, or bytes of our own.
public final class SharedMemory: @unchecked Sendable {
  public let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Copies.
  public init(_ source: UnsafeRawBufferPointer) {
    // `malloc` aligns for any plain value.
    let copy = UnsafeMutableRawBufferPointer(start: malloc(max(source.count, 1)), count: source.count)
    copy.copyMemory(from: source)
    bytes = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  /// Takes memory over that `malloc` or `calloc` gave.
  fileprivate init(owning memory: UnsafeRawBufferPointer) {
    bytes = memory
    isMapped = false
  }

  /// Maps a file for reading; nil where it can't be.
  public init?(mapping path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let size = WholeFile.status(descriptor)?.st_size, size > 0,
      let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
    isMapped = true
  }

  /// Gives back the pages of a mapped file that were only looked over; they come again when they are used.
  public func forget(_ range: Range<Int>) {
    guard isMapped, let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress) else { return }
    let pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))
    let first = (range.lowerBound + pageSize - 1) / pageSize * pageSize
    if range.upperBound > first { madvise(start + first, range.upperBound - first, MADV_DONTNEED) }
  }

  deinit {
    let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
    if isMapped { munmap(start, bytes.count) } else { free(start) }
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

/// Memory for plain values that is filled once and then read as a `FlatArray`, without a copy of it.
public final class ZeroedArray<Element: BitwiseCopyable & Sendable> {
  public let elements: UnsafeMutableBufferPointer<Element>
  private var isGivenAway = false

  /// - Parameter count: how many values, all of zero bytes. Pages that nobody writes to cost nothing.
  public init(zeros count: Int) {
    let memory = calloc(max(count, 1), MemoryLayout<Element>.stride)
    elements = UnsafeMutableBufferPointer(start: memory?.assumingMemoryBound(to: Element.self), count: count)
  }

  /// The first values, all of them if not told, which now own the memory: nothing may be written any more.
  public func frozen(_ count: Int? = nil) -> FlatArray<Element> {
    precondition(!isGivenAway)
    isGivenAway = true
    let count = count ?? elements.count
    let bytes = UnsafeRawBufferPointer(start: elements.baseAddress, count: count * MemoryLayout<Element>.stride)
    return FlatArray(SharedMemory(owning: bytes), range: 0..<bytes.count, count: count)
  }

  deinit { if !isGivenAway { free(elements.baseAddress) } }
}
