import DataFormats
import Documents

/// Reads glossaries in each of the formats that desks and tools have.
public enum GlossaryReader {
  static let formats: [any GlossaryFormat] = [
    DelimitedGlossary(),
    TBXGlossary(),
    UTXGlossary(),
    XLIFFGlossary(),
    YAMLGlossary(),
  ]

  /// Of a file, in bytes. Some 300,000 concepts in TBX, its longest format.
  private static let sizeLimit = 96 << 20

  /// - Parameter file: its name, whose ending chooses the format where the content does not.
  /// - Throws: what is wrong with it, and where; nothing of a broken file is kept.
  public static func read(_ bytes: [UInt8], file: String) throws(DataError) -> Glossary {
    try contents(bytes, file: file).glossary
  }

  /// The glossary with the places of its concepts, and what could not be kept.
  public static func contents(_ bytes: [UInt8], file: String) throws(DataError) -> GlossaryContents {
    guard bytes.count <= sizeLimit else {
      throw DataError(
        file: file,
        message: "has \(bytes.count >> 20) MB, and a glossary may have \(sizeLimit >> 20); split it, or leave out the "
          + "languages and fields that the desk does not need")
    }
    let text = try decoded(bytes, file: file)
    let result = try format(of: text, file: file).read(text, file: file)
    if !result.hasCheckedIdentifiers { try checkIdentifiers(result, file: file) }
    try CrossReferences.check(result, file: file)
    return result
  }

  private static func format(of text: [UInt8], file: String) throws(DataError) -> any GlossaryFormat {
    let head = String(decoding: text.prefix(2048), as: UTF8.self)
    if let format = formats.first(where: { $0.isRecognised(head) }) { return format }
    let ending = file.split(separator: ".").last?.lowercased() ?? ""
    if let format = formats.first(where: { $0.extensions.contains(ending) }) { return format }
    let known = formats.flatMap(\.extensions).map { "." + $0 }.joined(separator: ", ")
    throw DataError(file: file, message: "is no glossary that is known here; known endings: \(known)")
  }

  /// UTF-8 without a byte-order mark, out of UTF-8, UTF-16 or Windows-1252 (what Excel saves).
  private static func decoded(_ bytes: [UInt8], file: String) throws(DataError) -> [UInt8] {
    do throws(DocumentError) {
      return try TextDecoder(limit: sizeLimit).decode(bytes, name: file).text.bytes
    } catch {
      let remedy = error.reason == .binary ? "save the glossary as CSV, TBX or YAML" : error.remedy
      throw DataError(file: file, message: "\(error.message); \(remedy)")
    }
  }

  private static func checkIdentifiers(_ contents: GlossaryContents, file: String) throws(DataError) {
    var first = [String: Int](minimumCapacity: contents.places.count)
    for (index, concept) in contents.glossary.concepts.enumerated() {
      guard let known = first.updateValue(index, forKey: concept.id) else { continue }
      throw .repeatedIdentifier(
        concept.id, file: file, contents.places[index], firstLine: contents.places[known].line)
    }
  }
}

extension DataError {
  static func repeatedIdentifier(
    _ id: String, file: String, _ place: GlossaryContents.Place, firstLine: Int
  ) -> DataError {
    DataError(
      file: file, line: place.line, column: place.column,
      message: "the id “\(id)” stands on line \(firstLine) too; give each concept its own")
  }
}
