import DataFormats

/// TermBase eXchange: ISO 30042:2019 (version 3; Core, Min and Basic, data categories as attributes or as elements) and
/// the version of 2008 (`martif`). Written as version 3, in either style.
struct TBXGlossary: GlossaryFormat {
  let name = "tbx"
  let extensions = ["tbx"]
  let keeps = GlossaryFeatures.all

  func isRecognised(_ head: String) -> Bool { head.contains("<tbx") || head.contains("<martif") }

  func read(_ bytes: [UInt8], file: String) throws(DataError) -> GlossaryContents {
    var reader = TBXEntryReader(file: file)
    let root = try XMLReader.read(bytes, file: file, handingOver: ["conceptEntry", "termEntry"]) {
      (entry) throws(DataError) in
      try reader.add(entry)
    }
    guard root.name == "tbx" || root.name == "martif" else {
      throw DataError(
        file: file, line: root.line, column: root.column,
        message: "<\(root.name)> is not TBX; its root is <tbx> (or <martif> before 2019)")
    }
    guard root.child("text")?.child("body") != nil else {
      throw DataError(file: file, line: root.line, column: root.column, message: "no <text> with a <body> in it")
    }
    return try reader.contents()
  }

  func write(_ glossary: Glossary) -> [UInt8] { TBXWriter.bytes(glossary, .dca) }
}

/// What a house says of a concept that TBX has no data category for, as `<admin type="tlcheck-…">`. A file that has one is
/// of the dialect TBX-tlcheck, so that other programs know that it is more than TBX-Basic.
enum TBXExtension: String, CaseIterable {
  case type, status, leak, `case`, accents, inflect, unless, needs, severity, style

  static let prefix = "tlcheck-"

  var name: String { Self.prefix + rawValue }

  init?(name: String) {
    guard name.hasPrefix(Self.prefix) else { return nil }
    self.init(rawValue: String(name.dropFirst(Self.prefix.count)))
  }
}
