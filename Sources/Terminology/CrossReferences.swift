import DataFormats

/// The references of concepts to each other. They may not lead back to where they began, or whoever follows them never ends.
enum CrossReferences {
  /// - Throws: the first circle, at the concept that closes it.
  static func check(_ contents: GlossaryContents, file: String) throws(DataError) {
    let concepts = contents.glossary.concepts
    guard concepts.contains(where: { $0.hasDetails && !$0.details.related.isEmpty }) else { return }
    guard let circle = circle(in: concepts) else { return }
    let place = contents.places[circle[circle.count - 1]]
    let path = (circle + circle.prefix(1)).map { "“\(concepts[$0].id)”" }.joined(separator: " → ")
    throw DataError(
      file: file, line: place.line, column: place.column,
      message: "the cross references lead in a circle: \(path); take one of them out")
  }

  /// References to concepts that are not there.
  static func unknown(in concepts: [Concept]) -> [(concept: Int, id: String)] {
    guard concepts.contains(where: { $0.hasDetails && !$0.details.related.isEmpty }) else { return [] }
    let known = Set(concepts.map(\.id))
    return concepts.enumerated().flatMap { index, concept in
      concept.hasDetails ? concept.details.related.filter { !known.contains($0) }.map { (index, $0) } : []
    }
  }

  /// A depth-first search with a path of its own: a chain may be as long as the glossary.
  private static func circle(in concepts: [Concept]) -> [Int]? {
    enum Mark {
      case new, open, done
    }
    let numbers = Dictionary(concepts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let next = concepts.map { $0.hasDetails ? $0.details.related.compactMap { numbers[$0] } : [] }
    var marks = [Mark](repeating: .new, count: concepts.count)
    for start in concepts.indices where marks[start] == .new && !next[start].isEmpty {
      var path = [(concept: start, followed: 0)]
      marks[start] = .open
      while let last = path.last {
        guard last.followed < next[last.concept].count else {
          marks[last.concept] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].followed += 1
        let target = next[last.concept][last.followed]
        if marks[target] == .open { return path.map(\.concept).drop { $0 != target }.map { $0 } }
        if marks[target] == .new {
          marks[target] = .open
          path.append((target, 0))
        }
      }
    }
    return nil
  }
}
