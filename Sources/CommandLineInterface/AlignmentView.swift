import DataFormats
import Findings
import Reporters
import TextModel

/// An alignment as people and programs read it.
struct AlignmentView {
  private let target: Document
  private let source: Document
  private let alignment: AlignedSource

  init(target: Document, source: Document, alignment: AlignedSource) {
    self.target = target
    self.source = source
    self.alignment = alignment
  }

  private struct Pair {
    var source: String
    var target: String
    var link: AlignedSource.Link
  }

  private var pairs: [Pair] {
    alignment.links.map { link in
      Pair(
        source: Self.line(link.source.map { alignment.sourceSegments[$0] }, source.text),
        target: Self.line(link.target.map { alignment.targetSegments[$0] }, target.text), link: link)
    }
  }

  /// Some segments on one line.
  private static func line(_ ranges: [Range<Int>], _ text: SourceText) -> String {
    ranges.flatMap { text[$0].split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
  }

  /// Each pair below the other, with how many sentences and how sure.
  var text: String {
    let tags = [source.language, target.language].map { String($0.prefix { $0 != "-" }) }
    return pairs.map { pair in
      let score = Int((pair.link.score * 100).rounded())
      let head = "\(pair.link.source.count)–\(pair.link.target.count)" + (score > 0 ? "  \(score) %" : "")
      let sides = [(tags[0], pair.source), (tags[1], pair.target)].filter { !$0.1.isEmpty }
      return ([head] + sides.map { "  \($0.0)  \(TerminalText.shown($0.1))" }).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// Names of the columns, then a pair a line; what stands on one side only has nothing on the other.
  var tsv: String {
    let head = "\(source.language)\t\(target.language)\tscore\n"
    return head + pairs.map { "\($0.source)\t\($0.target)\t\(Self.rounded($0.link.score))\n" }.joined()
  }

  /// TMX 1.4b; a memory holds pairs only.
  func tmx(toolVersion: String) -> String {
    var xml = XMLText()
    xml.element("tmx", ["version": "1.4"]) { xml in
      xml.element(
        "header",
        [
          "creationtool": "tlcheck", "creationtoolversion": toolVersion, "segtype": "sentence", "o-tmf": "tlcheck",
          "adminlang": "en", "srclang": source.language, "datatype": "plaintext",
        ], text: "")
      xml.element("body") { xml in
        for pair in pairs where !pair.source.isEmpty && !pair.target.isEmpty {
          xml.element("tu") { xml in
            xml.element("prop", ["type": "score"], text: Self.rounded(pair.link.score))
            xml.element("tuv", ["xml:lang": source.language]) { $0.element("seg", text: pair.source) }
            xml.element("tuv", ["xml:lang": target.language]) { $0.element("seg", text: pair.target) }
          }
        }
      }
    }
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  /// The fields of the report contract, with the texts.
  func json(sourcePath: String) -> String {
    var json = JSONWriter()
    json.object {
      $0.field("path", target.name)
      $0.field("sourcePath", sourcePath)
      $0.field("language", target.language)
      $0.field("sourceLanguage", source.language)
      Self.write("segments", alignment.targetSegments, target, to: &$0)
      Self.write("sourceSegments", alignment.sourceSegments, source, to: &$0)
      $0.field(array: "alignment", of: alignment.links) { json, link in
        json.object {
          $0.field(array: "source", of: link.source) { $0.number($1) }
          $0.field(array: "target", of: link.target) { $0.number($1) }
          $0.field("score", link.score)
        }
      }
    }
    json.lineBreak()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func write(_ name: String, _ ranges: [Range<Int>], _ document: Document, to json: inout JSONWriter) {
    var counter = PositionCounter(document.text, origin: document.origin)
    json.field(array: name, of: ranges) { json, range in
      json.object {
        $0.field("start", counter.position(at: range.lowerBound).offset)
        $0.field("end", counter.position(at: range.upperBound).offset)
        $0.field("text", document.text[range])
      }
    }
  }

  private static func rounded(_ score: Double) -> String { "\((score * 1000).rounded() / 1000)" }
}
