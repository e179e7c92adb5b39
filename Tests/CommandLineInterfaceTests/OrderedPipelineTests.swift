import Dispatch
import Synchronization
import Testing

@testable import CommandLineInterface

struct OrderedPipelineTests {
  @Test func deliversInOrderWhateverFinishesFirst() {
    let delivered = Mutex<[Int]>([])
    let pipeline = OrderedPipeline<Int, Int>(jobs: 4) { number in
      var value = number
      for _ in 0..<(number % 7 * 2000) { value = value &* 31 &+ 1 }
      return value == .min ? -1 : number
    } deliver: { answer in
      delivered.withLock { $0.append(answer) }
      return true
    }
    for number in 0..<500 { #expect(pipeline.submit(number)) }
    pipeline.finish()
    #expect(delivered.withLock { $0 } == Array(0..<500))
  }

  @Test func deliversAnAnswerBeforeTheNextItemIsGiven() {
    let arrived = DispatchSemaphore(value: 0)
    let pipeline = OrderedPipeline<Int, Int>(jobs: 2) {
      $0
    } deliver: { _ in
      arrived.signal()
      return true
    }
    for number in 0..<3 {
      _ = pipeline.submit(number)
      #expect(arrived.wait(timeout: .now() + .seconds(60)) == .success)
    }
    pipeline.finish()
  }

  @Test func takesNoMoreThanItsWindow() {
    let running = Mutex((now: 0, most: 0))
    let pipeline = OrderedPipeline<Int, Int>(jobs: 3) { number in
      running.withLock { state in
        state.now += 1
        state.most = max(state.most, state.now)
      }
      running.withLock { $0.now -= 1 }
      return number
    } deliver: { _ in
      true
    }
    for number in 0..<300 { _ = pipeline.submit(number) }
    pipeline.finish()
    #expect(running.withLock { $0.most } <= 3)
  }

  @Test func stopsWhenNoMoreIsWanted() {
    let delivered = Mutex<[Int]>([])
    let pipeline = OrderedPipeline<Int, Int>(jobs: 2) {
      $0
    } deliver: { answer in
      delivered.withLock { $0.append(answer) }
      return answer < 10
    }
    var number = 0
    while pipeline.submit(number) { number += 1 }
    pipeline.finish()
    #expect(delivered.withLock { $0 } == Array(0...10))
  }
}
