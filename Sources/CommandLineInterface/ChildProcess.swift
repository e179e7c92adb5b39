internal import Glibc
import Synchronization

/// A program that is run to its end, with nothing on its standard input.
enum ChildProcess {
  struct Result {
    /// The exit status; 127 where there is no such program, 128 and more where a signal ended it.
    var status: Int32
    /// Standard output and standard error, as they came.
    var output: String
  }

  /// One at a time is started: a pipe is only closed in other children once it is marked so.
  private static let starting = Mutex(())

  /// - Parameter arguments: the program first; it is looked for in PATH.
  static func run(_ arguments: [String]) -> Result {
    switch starting.withLock({ _ in start(arguments) }) {
    case .failure(let problem): return Result(status: 127, output: errorText(problem.number))
    case .success(let child):
      let output = String(decoding: bytes(from: child.output), as: UTF8.self)
      close(child.output)
      return Result(status: exitStatus(of: child.process), output: output)
    }
  }

  private struct Child {
    var process: pid_t
    /// The end of the pipe to read from.
    var output: Int32
  }

  private struct SystemProblem: Error {
    var number: Int32
  }

  private static func start(_ arguments: [String]) -> Swift.Result<Child, SystemProblem> {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .failure(SystemProblem(number: errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let problem = posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    if problem == 0 { return .success(Child(process: process, output: ends[0])) }
    close(ends[0])
    return .failure(SystemProblem(number: problem))
  }

  private static func bytes(from descriptor: Int32) -> [UInt8] {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return result }
      result += buffer[..<count]
    }
  }

  private static func exitStatus(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
