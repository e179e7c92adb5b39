import Checking
import Findings
import RuleEngine
import Terminology
import TextModel
import Testing

/// Each concept of the glossaries inside the program, each of its forms in a sentence that says nothing else.
struct BuiltInTermTests {
  /// A form in its sentence, and what is to be said of it.
  private struct Probe {
    var concept: Concept
    var form: String
    /// Nil where the form is right.
    var wanted: String?
    var range = 0..<0
  }

  /// Forms that several concepts have are left out: which of them is meant only the text can say.
  /// So are source forms that differ from a right one by a hyphen or a plural alone, which are silent.
  private static func probes(_ concepts: [Concept]) -> [Probe] {
    var owners: [String: Set<String>] = [:]
    for concept in concepts {
      for form in forms(of: concept) { owners[form, default: []].insert(concept.id) }
    }
    return concepts.flatMap { concept in
      let right = concept.terms.filter { $0.status == .preferred || $0.status == .admitted }.map(\.text)
      let written = Set(concept.terms.map(\.text))
      return forms(of: concept).filter { form in
        owners[form]?.count == 1 && !isCovered(form, by: concept.unless)
          && (written.contains(form) || !right.contains { spaced($0) == spaced(form) })
      }.map { Probe(concept: concept, form: $0, wanted: right.contains($0) ? nil : concept.preferred) }
    }
  }

  /// `{name} Maria Theresia` keeps “Kaiserin Maria Theresia” silent, which is a form for comparing with a source.
  private static func isCovered(_ form: String, by patterns: [String]) -> Bool {
    patterns.contains { $0.hasPrefix("{name} ") && form.hasSuffix($0.dropFirst("{name}".count)) }
  }

  private static func spaced(_ form: String) -> String {
    let words = form.split { $0 == "-" || $0 == " " }.joined(separator: " ").lowercased()
    return words.hasSuffix("s") ? String(words.dropLast()) : words
  }

  private static func forms(of concept: Concept) -> [String] {
    let sources = concept.leaks ? concept.sourceForms.all : []
    return Array(Set(concept.terms.map(\.text) + sources)).sorted()
  }

  private static func run() throws -> (probes: [Probe], findings: [Finding]) {
    let knowledge = try builtInKnowledge.get()
    var options = CheckOptions()
    options.spelling = false
    let checker = try Checker(options: options, knowledge: knowledge)
    var probes = probes(knowledge.terms.all)
    var text = ""
    var segments: [Segment] = []
    for index in probes.indices {
      let start = text.utf8.count
      text += "The paper of the day had more on "
      probes[index].range = text.utf8.count..<text.utf8.count + probes[index].form.utf8.count
      text += probes[index].form + " , as it said later.\n\n"
      segments.append(Segment(role: .body, range: start..<text.utf8.count - 2, paragraph: index))
    }
    let document = Document(
      name: "probes", format: "text", text: SourceText(text), language: "en", segments: segments)
    let findings = checker.check(document).findings
    return (probes, findings.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  @Test func rightFormsAreSilentAndOthersAreFoundWithThePreferredOne() throws {
    let (probes, findings) = try Self.run()
    #expect(probes.count > 10_000)
    var next = 0
    for probe in probes {
      while next < findings.count, findings[next].range.upperBound <= probe.range.lowerBound { next += 1 }
      let own = findings[next...].prefix { $0.range.lowerBound < probe.range.upperBound }
      guard let wanted = probe.wanted else {
        let own = own.filter { $0.rule.hasPrefix("terminology.") }
        #expect(own.isEmpty, "\(probe.concept.id): “\(probe.form)” is right, and \(own.first?.message ?? "")")
        continue
      }
      // A rule of another family may say the same with more of the sentence; a plural is answered by one.
      let isFound = own.contains { finding in
        guard finding.rule.hasPrefix("terminology.") else { return true }
        return finding.range == probe.range && finding.replacements.contains { $0.hasPrefix(wanted) }
      }
      #expect(
        isFound, "\(probe.concept.id): “\(probe.form)” is not found with “\(wanted)”: \(own.first?.message ?? "")")
    }
  }
}
