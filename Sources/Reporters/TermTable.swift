import Findings

/// The terms of a document, one a line: what it is called here, whether that is right, how it is written.
struct TermTable {
  private(set) var text: String

  init(_ checked: CheckedDocument, _ palette: TerminalPalette, width: Int) {
    let nameColumns = min(36, checked.terms.reduce(4) { max($0, TerminalText.width(of: $1.preferred)) })
    text = "  " + palette.paint("Terms", .bold) + "\n"
    for row in checked.terms {
      let name = TerminalText.shown(row.preferred)
      let padding = String(repeating: " ", count: max(0, nameColumns - TerminalText.width(of: name)))
      let status = row.status.rawValue
      let statusPadding = String(repeating: " ", count: max(0, 14 - status.utf8.count))
      let style: TerminalPalette.Style = row.status == .ok ? .green : .yellow
      text += "  \(name)\(padding)  \(palette.paint(status, style))\(statusPadding)"
      text += palette.paint(Self.forms(of: row, in: checked), .dim) + "\n"
    }
  }

  /// Each way the term is written, with its number and what is wrong with it, in order of appearance.
  private static func forms(of row: TermRow, in checked: CheckedDocument) -> String {
    struct Form: Hashable {
      var text: String
      var status: TermRow.Status
    }
    var order: [Form] = []
    var counts: [Form: Int] = [:]
    for occurrence in row.occurrences {
      let form = Form(text: TerminalText.shown(checked.document.text[occurrence.range]), status: occurrence.status)
      if counts[form] == nil { order.append(form) }
      counts[form, default: 0] += 1
    }
    return order.map { form in
      // One form that the row's own status speaks of needs no more words.
      let status = form.status == .ok || order.count == 1 ? "" : " (\(form.status.rawValue))"
      return "\(form.text) ×\(counts[form, default: 0])\(status)"
    }.joined(separator: ", ")
  }
}
