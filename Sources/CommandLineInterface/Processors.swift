internal import Glibc

/// How much can be done at the same time.
enum Processors {
  /// Those that this process may use (glibc looks at its affinity).
  static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
