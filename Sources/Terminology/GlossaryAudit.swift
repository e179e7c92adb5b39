import DataFormats

/// What is doubtful in a glossary: forms that concepts contradict each other about.
public enum GlossaryAudit {
  public struct Remark: Sendable, Equatable {
    public var file: String
    public var place: GlossaryContents.Place
    public var message: String
  }

  /// A form where it stands.
  private struct Use {
    enum Role {
      case right, wrong, source
    }
    var concept: Int
    var role: Role
    var status: String
    var text: String
  }

  /// - Parameter bytes: the file, to find the places of its forms.
  public static func remarks(_ contents: GlossaryContents, bytes: [UInt8], file: String) -> [Remark] {
    let concepts = contents.glossary.concepts
    let finder = FormPlaces(bytes: bytes, concepts: contents.places)
    var uses: [String: [Use]] = [:]
    for (index, concept) in concepts.enumerated() {
      for use in self.uses(of: concept, index) { uses[use.text, default: []].append(use) }
    }
    var found: [(concept: Int, text: String, message: String)] = []
    for (text, all) in uses where all.count > 1 {
      for (later, use) in all.enumerated().dropFirst() {
        guard let message = conflict(use, with: all[..<later], concepts, contents.places) else { continue }
        found.append((use.concept, text, message))
      }
    }
    found += nested(concepts, uses)
    found += CrossReferences.unknown(in: concepts).map { concept, id in
      (concept, id, "“\(concepts[concept].id)” refers to “\(id)”, which this glossary does not have")
    }
    return found.map { Remark(file: file, place: finder.place(of: $0.text, in: $0.concept), message: $0.message) }
      .sorted { ($0.place.line, $0.place.column, $0.message) < ($1.place.line, $1.place.column, $1.message) }
  }

  private static func uses(of concept: Concept, _ index: Int) -> [Use] {
    let terms = concept.terms.map { term in
      Use(concept: index, role: term.status.isRight ? .right : .wrong, status: term.status.rawValue, text: term.text)
    }
    let sources = concept.sourceForms.flatMap { language, forms in
      forms.map { Use(concept: index, role: .source, status: "a source form (\(language))", text: $0) }
    }
    return terms + sources
  }

  /// The worst thing between a use of a form and those before it.
  private static func conflict(
    _ use: Use, with earlier: ArraySlice<Use>, _ concepts: [Concept], _ places: [GlossaryContents.Place]
  ) -> String? {
    func other(_ one: Use) -> String { "“\(concepts[one.concept].id)” (line \(places[one.concept].line))" }
    if let one = earlier.first(where: { $0.concept == use.concept }) {
      // That a name is the same in both languages is usual.
      guard one.role != use.role || use.role != .source else { return "“\(use.text)” stands twice in one concept" }
      if one.role == .source || use.role == .source { return nil }
      return "“\(use.text)” is \(one.status) and \(use.status) in one concept; keep one"
    }
    if let one = earlier.first(where: { $0.role != use.role && $0.role != .source && use.role != .source }) {
      return "“\(use.text)” is \(use.status) here and \(one.status) in \(other(one)); decide for one"
    }
    // That several concepts admit a form is usual: “secretary of state”.
    guard let one = earlier.first(where: { $0.role == use.role && (use.role != .right || $0.status == use.status) })
    else {
      return nil
    }
    switch use.role {
    case .right:
      return use.status == Term.Status.admitted.rawValue
        ? nil : "“\(use.text)” is preferred here and in \(other(one)); join the two concepts"
    case .wrong: return "“\(use.text)” is \(use.status) here and in \(other(one)); only the first one's advice is given"
    case .source:
      return "the source form “\(use.text)” stands in \(other(one)) too; only the first one's term is advised"
    }
  }

  /// Forms to avoid that stand inside a right form of another concept: the longer one wins there.
  private static func nested(
    _ concepts: [Concept], _ uses: [String: [Use]]
  ) -> [(concept: Int, text: String, message: String)] {
    var found: [(concept: Int, text: String, message: String)] = []
    for concept in concepts {
      for term in concept.terms where term.status.isRight {
        let words = term.text.split(separator: " ")
        guard words.count > 1 else { continue }
        for start in words.indices {
          for end in start..<words.count where end - start + 1 < words.count {
            let part = words[start...end].joined(separator: " ")
            guard let use = uses[part]?.first(where: { $0.role == .wrong && concepts[$0.concept].id != concept.id })
            else {
              continue
            }
            found.append(
              (
                use.concept, part,
                "“\(part)” is \(use.status) here and stands inside “\(term.text)” of “\(concept.id)”; the longer form wins there"
              ))
          }
        }
      }
    }
    return found
  }
}

/// Where the forms of a concept stand in its file.
private struct FormPlaces {
  private let bytes: [UInt8]
  private let concepts: [GlossaryContents.Place]
  private let lineStarts: [Int]

  init(bytes: [UInt8], concepts: [GlossaryContents.Place]) {
    self.bytes = bytes
    self.concepts = concepts
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The first place of a form as a whole word in its concept's lines, or that of the concept.
  func place(of form: String, in concept: Int) -> GlossaryContents.Place {
    let own = concepts[concept]
    let next = concept + 1 < concepts.count ? concepts[concept + 1].line : lineStarts.count + 1
    for line in own.line..<max(next, own.line + 1) where line <= lineStarts.count {
      let start = lineStarts[line - 1]
      let end = line < lineStarts.count ? lineStarts[line] : bytes.count
      if let column = column(of: Array(form.utf8), in: bytes[start..<end]) { return .init(line: line, column: column) }
    }
    return own
  }

  private func column(of form: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
    guard !form.isEmpty, line.count >= form.count else { return nil }
    for start in line.startIndex...line.endIndex - form.count where line[start] == form[0] {
      guard line[start..<start + form.count].elementsEqual(form) else { continue }
      let before = start > line.startIndex ? line[start - 1] : 0x20
      let after = start + form.count < line.endIndex ? line[start + form.count] : 0x20
      guard !Self.isWordByte(before), !Self.isWordByte(after) else { continue }
      return line[line.startIndex..<start].count { $0 & 0xC0 != 0x80 } + 1
    }
    return nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
  }
}
