import Dispatch

/// Runs `body` for 0..<count on all cores and gives the results in order. One item runs in the caller's thread.
public func concurrentMap<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  if count <= 1 { return (0..<count).map(body) }
  let results = UnsafeMutableBufferPointer<Result?>.allocate(capacity: count)
  results.initialize(repeating: nil)
  defer {
    results.deinitialize()
    results.deallocate()
  }
  let shared = SharedBuffer(results)
  DispatchQueue.concurrentPerform(iterations: count) { shared.pointer[$0] = body($0) }
  return results.map { $0! }
}

/// Each index is written by one thread only, and read when all are done.
private struct SharedBuffer<Element>: @unchecked Sendable {
  let pointer: UnsafeMutableBufferPointer<Element>
  init(_ pointer: UnsafeMutableBufferPointer<Element>) { self.pointer = pointer }
}
