import Foundation
import RuleEngine
import Testing

@testable import Checking

@Suite struct KnowledgeCacheTests {
  /// A report holds rules' summaries, reasons and examples, so the first run must not know more than those after it.
  @Test func whatIsSavedIsWhatWasCompiled() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tlcheck-cache-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = KnowledgeCache(folder: folder.path, files: [])
    let cold = try cache.knowledge { try builtInKnowledge.get() }
    let warm = try cache.knowledge {
      Issue.record("nothing was saved")
      return cold
    }
    #expect(warm.descriptions.count == cold.descriptions.count)
    for (first, later) in zip(cold.descriptions, warm.descriptions) {
      #expect(first == later)
    }
    #expect(warm.terms.count == cold.terms.count)
  }
}
