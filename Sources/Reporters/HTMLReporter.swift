import DataFormats
import EmbeddedData
import Findings
import RuleEngine

/// One self-contained page to review articles in: Reports/templates/review with the documents as data in it.
struct HTMLReporter: Reporter {
  static let format = ReportFormat(
    name: "html", summary: "a page to review the articles in, one file that loads nothing else", fileExtension: "html")

  private let context: ReportContext
  private let page: ReviewPage
  private var json = JSONWriter(escapesMarkup: true)
  private var seenRules: Set<String> = []

  init(_ context: ReportContext) {
    self.context = context
    page = ReviewPage()
  }

  mutating func begin(_ sink: any OutputSink) throws {
    try sink.write(page.beforeData)
    json.begin("{")
    json.field("tool", "tlcheck " + context.toolVersion)
    json.field("passingScore", context.passingScore)
    json.key("documents")
    json.begin("[")
    try sink.write(json.take())
  }

  mutating func add(_ checked: CheckedDocument, to sink: any OutputSink) throws {
    for finding in checked.findings { seenRules.insert(finding.rule) }
    ReviewJSON.write(checked, to: &json)
    json.lineBreak()
    try sink.write(json.take())
  }

  mutating func finish(_ sink: any OutputSink) throws {
    json.end("]")
    let rules = seenRules.sorted().compactMap { context.rules[$0] }
    json.field(object: "rules") { json in
      for rule in rules {
        json.field(object: rule.id) {
          $0.field("summary", rule.summary)
          $0.field("rationale", rule.rationale)
        }
      }
    }
    json.end("}")
    try sink.write(json.take())
    try sink.write(page.afterData)
  }
}

/// The page around the data.
struct ReviewPage {
  private(set) var beforeData = ""
  private(set) var afterData = ""

  /// In the order in which they use each other.
  private static let scripts = ["model", "article", "list", "main"]

  init() {
    let style = Self.file("review.css")
    let script = Self.scripts.map { Self.file($0 + ".js") }.joined(separator: "\n")
    let parts = [
      "style": style, "style-hash": Self.policySource(style), "script": script,
      "script-hash": Self.policySource(script),
    ]
    var result = ""
    for piece in Self.pieces(of: Self.file("review.html")) {
      switch piece {
      case .text(let text): result += text
      case .place("data"):
        beforeData = result
        result = ""
      case .place(let name): result += parts[name] ?? ""
      }
    }
    afterData = result
  }

  private enum Piece {
    case text(String)
    case place(String)
  }

  /// Cuts a template at its `{{name}}` places.
  private static func pieces(of template: String) -> [Piece] {
    var result: [Piece] = []
    var rest = Array(template.utf8)[...]
    while let open = index(of: "{{", in: rest), let close = index(of: "}}", in: rest[open...]) {
      result.append(.text(String(decoding: rest[..<open], as: UTF8.self)))
      result.append(.place(String(decoding: rest[(open + 2)..<close], as: UTF8.self)))
      rest = rest[(close + 2)...]
    }
    return result + [.text(String(decoding: rest, as: UTF8.self))]
  }

  private static func index(of pair: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(pair.utf8)
    return bytes.indices.dropLast().first { bytes[$0] == wanted[0] && bytes[$0 + 1] == wanted[1] }
  }

  private static func policySource(_ text: String) -> String { "sha256-" + base64(SHA256.digest(Array(text.utf8))) }

  private static func file(_ name: String) -> String {
    EmbeddedFiles.text("Reports/templates/review/" + name)
  }
}
