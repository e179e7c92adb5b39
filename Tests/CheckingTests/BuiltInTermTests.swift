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
  private static func probes(_ concepts: [Concept]) -> [Probe] {
    var owners: [String: Set<String>] = [:]
    for concept in concepts {
      for form in forms(of: concept) { owners[form, default: []].insert(concept.id) }
    }
    return concepts.flatMap { concept in
      let right = concept.terms.filter { $0.status == .preferred || $0.status == .admitted }.map(\.text)
      return forms(of: concept).filter { owners[$0]?.count == 1 }.map { form in
        Probe(concept: concept, form: form, wanted: right.contains(form) ? nil : concept.preferred)
      }
    }
  }

  private static func forms(of concept: Concept) -> [String] {
    let sources = concept.leaks ? concept.sourceForms.values.flatMap { $0 } : []
    return Array(Set(concept.terms.map(\.text) + sources)).sorted()
  }

  private static func run() throws -> (probes: [Probe], findings: [Finding]) {
    let knowledge = try KnowledgeBase()
    var options = CheckOptions()
    options.spelling = false
    let checker = try Checker(options: options, knowledge: knowledge)
    var probes = probes(knowledge.terms.concepts.all)
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
    let findings = checker.check(document).findings.filter { $0.rule.hasPrefix("terminology.") }
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
        #expect(own.isEmpty, "\(probe.concept.id): “\(probe.form)” is right, and \(own.first?.message ?? "")")
        continue
      }
      let isFound = own.contains { $0.range == probe.range && $0.replacements.contains(wanted) }
      #expect(
        isFound, "\(probe.concept.id): “\(probe.form)” is not found with “\(wanted)”: \(own.first?.message ?? "")")
    }
  }
}
