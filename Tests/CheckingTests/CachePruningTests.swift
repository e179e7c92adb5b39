import Foundation
import Testing

@testable import Checking

struct CachePruningTests {
  @Test func oldFilesAndThoseBeyondTheEightNewestGo() throws {
    let folder = NSTemporaryDirectory() + "tlcheck-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func make(_ name: String, daysOld: Double) throws {
      let path = folder + "/" + name
      #expect(FileManager.default.createFile(atPath: path, contents: Data("x".utf8)))
      let date = Date(timeIntervalSinceNow: -daysOld * 86_400)
      try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }
    for number in 0..<10 { try make("knowledge-\(number)", daysOld: Double(number) / 10) }
    try make("words-1", daysOld: 100)
    CachePruning.prune(folder: folder, prefix: "knowledge-", except: folder + "/knowledge-9")
    var left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(left == (0..<7).map { "knowledge-\($0)" } + ["knowledge-9", "words-1"])
    try make("knowledge-old", daysOld: 31)
    CachePruning.prune(folder: folder, prefix: "knowledge-", except: folder + "/knowledge-0")
    left = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!left.contains("knowledge-old") && left.contains("knowledge-0"))
  }
}
