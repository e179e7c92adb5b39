import Dispatch
internal import Glibc
import Synchronization

/// Says how far a run is, on a terminal, once it has taken half a second.
final class ProgressLine: Sendable {
  private struct State {
    var done = 0
    var isFinished = false
  }

  private let messages: Messages
  private let total: Int
  private let state = Mutex(State())
  private static let delay = DispatchTimeInterval.milliseconds(500)
  private static let interval = DispatchTimeInterval.milliseconds(200)

  init(total: Int, _ messages: Messages, isQuiet: Bool) {
    self.messages = messages
    self.total = total
    if !isQuiet, isatty(STDERR_FILENO) == 1 { show(after: Self.delay) }
  }

  func advance() { state.withLock { $0.done += 1 } }

  func finish() {
    state.withLock { $0.isFinished = true }
    messages.hideProgress()
  }

  private func show(after delay: DispatchTimeInterval) {
    DispatchQueue.global().asyncAfter(deadline: .now() + delay) { [weak self] in self?.show() }
  }

  private func show() {
    // Under the lock, so that nothing is shown any more once it is finished.
    let goesOn = state.withLock { state in
      if state.isFinished { return false }
      messages.showProgress("\(state.done) of \(total) articles checked …")
      return true
    }
    if goesOn { show(after: Self.interval) }
  }
}
