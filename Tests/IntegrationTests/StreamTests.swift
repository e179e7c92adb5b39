import Foundation
import Testing

/// `tlcheck stream` as a client uses it: with pipes that stay open.
struct StreamTests {
  @Test(.timeLimit(.minutes(2)))
  func answersEachLineBeforeTheNextIsSent() throws {
    let runner = try CaseRunner()
    defer { runner.remove() }
    let process = runner.process("exec tlcheck stream --config none")
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 0..<3 {
      input.fileHandleForWriting.write(Data("{\"id\": \"n\(number)\", \"text\": \"He went to Kiev.\"}\n".utf8))
      let line = readLine(from: output.fileHandleForReading)
      #expect(line.contains("\"n\(number)\""))
      #expect(line.contains("Kyiv"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
  }

  /// Waits for a whole line.
  private func readLine(from handle: FileHandle) -> String {
    var bytes = Data()
    while !bytes.contains(0x0A) {
      let more = handle.availableData
      if more.isEmpty { break }
      bytes += more
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
