import Dispatch
import Synchronization

/// Works on items with several threads and delivers the results in the order of the items, each as soon as it and all
/// before it are done. What is in work is bounded, so memory does not grow with the number of items.
final class OrderedPipeline<Item: Sendable, Answer: Sendable>: Sendable {
  private struct State {
    var waiting: [(number: Int, item: Item)] = []
    var done: [Int: Answer] = [:]
    var submitted = 0
    var delivered = 0
    var workers = 0
    var isDelivering = false
    var isStopped = false
  }

  private let state = Mutex(State())
  private let room: DispatchSemaphore
  private let group = DispatchGroup()
  private let queue = DispatchQueue(label: "tlcheck.pipeline", attributes: .concurrent)
  private let jobs: Int
  private let work: @Sendable (Item) -> Answer
  private let deliver: @Sendable (Answer) -> Bool

  /// - Parameters:
  ///   - jobs: items worked on at the same time.
  ///   - work: is called on any thread.
  ///   - deliver: is called by one thread at a time, in order; gives whether more is wanted.
  init(
    jobs: Int, work: @escaping @Sendable (Item) -> Answer, deliver: @escaping @Sendable (Answer) -> Bool
  ) {
    self.jobs = max(1, jobs)
    self.work = work
    self.deliver = deliver
    room = DispatchSemaphore(value: self.jobs * 4)
  }

  /// Waits while too much is in work. Gives whether more is wanted.
  func submit(_ item: Item) -> Bool {
    room.wait()
    let (goesOn, needsWorker) = state.withLock { state -> (Bool, Bool) in
      if state.isStopped { return (false, false) }
      state.waiting.append((state.submitted, item))
      state.submitted += 1
      let needsWorker = state.workers < jobs
      if needsWorker { state.workers += 1 }
      return (true, needsWorker)
    }
    if needsWorker { queue.async(group: group) { self.runWorker() } }
    return goesOn
  }

  /// Waits until all that was submitted is delivered.
  func finish() { group.wait() }

  private func runWorker() {
    while let (number, item) = nextItem() {
      let answer = work(item)
      state.withLock { $0.done[number] = answer }
      deliverWhatIsReady()
    }
  }

  private func nextItem() -> (Int, Item)? {
    state.withLock { state in
      if state.waiting.isEmpty {
        state.workers -= 1
        return nil
      }
      return state.waiting.removeFirst()
    }
  }

  private func deliverWhatIsReady() {
    var mayDeliver = state.withLock { state in
      let isFree = !state.isDelivering
      if isFree { state.isDelivering = true }
      return isFree
    }
    while mayDeliver {
      let next = state.withLock { state -> Answer? in
        let answer = state.done.removeValue(forKey: state.delivered)
        if answer != nil { state.delivered += 1 } else { state.isDelivering = false }
        return answer
      }
      guard let next else { return }
      mayDeliver = deliver(next)
      if !mayDeliver { stop() }
      room.signal()
    }
  }

  /// Nobody wants more: `isDelivering` stays set, so nothing more is delivered.
  private func stop() {
    state.withLock { state in
      state.isStopped = true
      state.waiting = []
    }
    for _ in 0..<jobs * 4 { room.signal() }
  }
}
