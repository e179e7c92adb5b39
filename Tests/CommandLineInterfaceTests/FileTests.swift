import Foundation
import Testing

@testable import CommandLineInterface

struct FileTests {
  /// An empty folder, removed at the end.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func put(_ text: String, _ path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test func findsArticlesSortedAndLeavesHiddenOnesOut() throws {
    try withFolder { folder in
      for name in ["b.txt", "a/z.txt", "a/ä.txt", ".hidden.txt", ".git/x.txt", "c.png", "Z.txt"] {
        try put("x", "\(folder)/\(name)")
      }
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/a/loop", withDestinationPath: folder)
      var problems: [String] = []
      let finder = ArticleFinder(endings: [".txt"])
      let found = finder.articles(in: [folder + "/", "-", "missing.txt"]) { problems.append($0) }
      #expect(
        found.map { $0.replacing(folder + "/", with: "") } == [
          "Z.txt", "a/z.txt", "a/ä.txt", "b.txt", "-", "missing.txt",
        ])
      #expect(problems.isEmpty)
    }
  }

  @Test func saysWhenAFolderHoldsNoArticle() throws {
    try withFolder { folder in
      var problems: [String] = []
      #expect(ArticleFinder(endings: [".txt"]).articles(in: [folder]) { problems.append($0) }.isEmpty)
      #expect(problems == ["\(folder): no articles in this folder; they are looked for as *.txt"])
    }
  }

  @Test func aFileAppearsOnlyWhenItIsWhole() throws {
    try withFolder { folder in
      try put("old", "\(folder)/r.txt")
      var file: AtomicFile? = try AtomicFile("\(folder)/r.txt")
      try file?.write(Array("new".utf8))
      #expect(try String(contentsOfFile: "\(folder)/r.txt", encoding: .utf8) == "old")
      try file?.commit()
      file = nil
      #expect(try String(contentsOfFile: "\(folder)/r.txt", encoding: .utf8) == "new")
      var abandoned: AtomicFile? = try AtomicFile("\(folder)/s.txt")
      try abandoned?.write([65])
      abandoned = nil
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["r.txt"])
    }
  }

  @Test func readsNoMoreThanTheLimit() throws {
    try withFolder { folder in
      try put("12345", "\(folder)/a")
      #expect(try FileSystem.read("\(folder)/a", limit: 5) == Array("12345".utf8))
      #expect(throws: FileError.self) { try FileSystem.read("\(folder)/a", limit: 4) }
      #expect { try FileSystem.read("\(folder)/b") } throws: { "\($0)".contains("no such file") }
      #expect { try FileSystem.read(folder) } throws: { "\($0)".contains("it is a folder") }
    }
  }

  @Test func neverOverwritesWhatItCreates() throws {
    try withFolder { folder in
      try FileSystem.create("\(folder)/a", [65])
      #expect(throws: FileError.self) { try FileSystem.create("\(folder)/a", [66]) }
      #expect(try FileSystem.read("\(folder)/a") == [65])
    }
  }

  @Test func readsLinesAndSkipsThoseThatAreTooLong() throws {
    try withFolder { folder in
      let long = String(repeating: "x", count: 200_000)
      let alsoLong = String(repeating: "z", count: 100_001)
      try put("a\n\n\(long)\nb\n\(alsoLong)\nlast", "\(folder)/lines")
      let descriptor = open("\(folder)/lines", O_RDONLY)
      defer { close(descriptor) }
      var reader = LineReader(descriptor, limit: 100_000)
      var lines: [LineReader.Line] = []
      while let line = reader.next() { lines.append(line) }
      #expect(lines == [.bytes([97]), .bytes([]), .tooLong, .bytes([98]), .tooLong, .bytes(Array("last".utf8))])
    }
  }

  @Test func readsALineThatFillsManyBlocks() throws {
    try withFolder { folder in
      let long = String(repeating: "y", count: 300_000)
      try put("\(long)\n\(long)", "\(folder)/lines")
      let descriptor = open("\(folder)/lines", O_RDONLY)
      defer { close(descriptor) }
      var reader = LineReader(descriptor, limit: 1 << 20)
      #expect(reader.next() == .bytes(Array(long.utf8)))
      #expect(reader.next() == .bytes(Array(long.utf8)))
      #expect(reader.next() == nil)
    }
  }

  @Test(arguments: [("500K", 512_000), ("64M", 64 << 20), ("1.5g", 3 << 29), ("7", 7)])
  func readsSizes(text: String, bytes: Int) {
    #expect(ByteSize.bytes(text) == bytes)
  }

  @Test func pathsAreMadeAbsolute() {
    #expect(FileSystem.absolutePath("/a/./b/../c//d") == "/a/c/d")
    #expect(FileSystem.absolutePath("x").hasSuffix("/x"))
  }
}
