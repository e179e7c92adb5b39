import Foundation
import Testing

/// Everything in Cases/, run with the real program.
struct CaseTests {
  @Test(arguments: try CaseFile.all())
  func holds(_ example: CaseFile) throws {
    let runner = try CaseRunner()
    defer { runner.remove() }
    for file in example.files { try runner.put(file.bytes, at: file.path) }
    let outcome = try runner.run(example.command, input: example.input)
    let seen = Comment(
      rawValue: "status \(outcome.status)\n--- stdout\n\(outcome.output)\n--- stderr\n\(outcome.errors)")
    #expect(outcome.status == example.status, seen)
    if let output = example.output { #expect(outcome.output == output, seen) }
    for text in example.outputHolds { #expect(outcome.output.contains(text), seen) }
    for text in example.outputLacks { #expect(!outcome.output.contains(text), seen) }
    if let errors = example.errors { #expect(outcome.errors == errors, seen) }
    for text in example.errorsHold { #expect(outcome.errors.contains(text), seen) }
    for text in example.errorsLack { #expect(!outcome.errors.contains(text), seen) }
    for file in example.writes {
      let text = try? String(contentsOf: runner.folder.appendingPathComponent(file.path), encoding: .utf8)
      #expect(text?.contains(file.holds) == true, seen)
    }
    for path in example.leavesOut {
      #expect(!FileManager.default.fileExists(atPath: runner.folder.appendingPathComponent(path).path), seen)
    }
  }

  @Test func thereAreCases() throws {
    #expect(try CaseFile.all().count >= 30)
  }
}
