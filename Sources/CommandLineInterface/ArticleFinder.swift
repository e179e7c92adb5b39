import Documents

/// Turns what stands on the command line into articles: files as they are, folders by the texts in them.
struct ArticleFinder {
  /// Endings of the files that are taken from a folder, with the dot.
  let endings: [String]

  static let standard = ArticleFinder(
    endings: (documentFormats.flatMap(\.extensions)
      + BilingualFormat.allCases.filter(\.isFoundInFolders).flatMap(\.extensions)).map { ".\($0)" })

  /// - Parameter report: takes what was named and can't be used.
  /// - Returns: paths, in the order of the operands and by name within a folder; `-` for standard input.
  func articles(in operands: [String], report: (String) -> Void) -> [String] {
    var result: [String] = []
    for operand in operands {
      guard operand != "-", FileSystem.kind(of: operand) == .folder else {
        result.append(operand)
        continue
      }
      let before = result.count
      collect(operand.hasSuffix("/") && operand != "/" ? String(operand.dropLast()) : operand, into: &result, report)
      if result.count == before {
        let patterns = endings.map { "*\($0)" }.joined(separator: ", ")
        report("\(operand): no articles in this folder; they are looked for as \(patterns)")
      }
    }
    return result
  }

  /// Links to folders are not followed, so that a link upwards is no endless way.
  private func collect(_ folder: String, into result: inout [String], _ report: (String) -> Void) {
    let names: [String]
    do throws(FileError) {
      names = try FileSystem.names(in: folder)
    } catch {
      return report("\(error)")
    }
    for name in names {
      let path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
      switch FileSystem.kind(of: path) {
      case .folder: if !FileSystem.isLink(path) { collect(path, into: &result, report) }
      case .file: if endings.contains(where: name.hasSuffix) { result.append(path) }
      case .missing, .special: continue
      }
    }
  }
}
