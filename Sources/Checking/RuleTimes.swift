internal import Glibc
import Synchronization

/// Sums the time that rules take, over all threads. Costs nothing where it is off.
final class RuleTimes: Sendable {
  private let nanoseconds: Mutex<[String: Int]>?

  init(isOn: Bool) { nanoseconds = isOn ? Mutex([:]) : nil }

  func measure<Value>(_ name: @autoclosure () -> String, _ body: () -> Value) -> Value {
    guard nanoseconds != nil else { return body() }
    let start = Self.now
    let value = body()
    let taken = Self.now - start
    nanoseconds?.withLock { [name = name()] in $0[name, default: 0] += taken }
    return value
  }

  /// By rule, in seconds.
  var seconds: [String: Double] {
    nanoseconds?.withLock { $0.mapValues { Double($0) / 1e9 } } ?? [:]
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
