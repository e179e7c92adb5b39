internal import Glibc

/// Measures wall time.
struct Stopwatch {
  private var start = Self.now

  /// Seconds since it was made or since the last lap.
  mutating func lap() -> Double {
    let now = Self.now
    defer { start = now }
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// `3.4 ms`, `120 ms`, `2.5 s`
  static func text(_ seconds: Double) -> String {
    if seconds >= 1 { return "\((seconds * 10).rounded() / 10) s" }
    let milliseconds = seconds * 1000
    return milliseconds >= 10 ? "\(Int(milliseconds.rounded())) ms" : "\((milliseconds * 10).rounded() / 10) ms"
  }
}
