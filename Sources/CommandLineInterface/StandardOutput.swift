internal import Glibc

/// Standard output, for what is printed at once.
enum StandardOutput {
  /// Prints a text. A reader that went away is no fault; a full disk is.
  static func print(_ text: String) -> ExitStatus {
    let writer = DescriptorWriter(STDOUT_FILENO, name: "standard output")
    do {
      try writer.write(Array(text.utf8))
      try writer.flush()
      return .clean
    } catch is ClosedPipe {
      return .clean
    } catch {
      Messages(isQuiet: false, isVerbose: false).error("\(error)")
      return .failure
    }
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Columns of the terminal, or what COLUMNS says, or 100.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 { return Int(size.ws_col) }
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns >= 40 { return min(columns, 1000) }
    return 100
  }

  static func usesColor(_ choice: Invocation.ColorChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
