import CGettextPO
import DataFormats
import Glibc
import Synchronization
import TextModel

/// Messages of a program, by GNU gettext's own library: what is a message, what is fuzzy or obsolete, and what is wrong
/// with the file. The library does not tell where a message stands; `POPlaces` does.
final class POReader: BilingualReader {
  private let file: String
  private var bytes: [UInt8] = []
  private(set) var languages = BilingualLanguages()

  init(file: String) { self.file = file }

  func units(in block: [UInt8]) throws -> [BilingualUnit] {
    bytes += block
    return []
  }

  func finish() throws -> [BilingualUnit] {
    let messages = try POLibrary.messages(Self.declaringUTF8(bytes), file: file)
    let entries = POPlaces.entries(in: bytes)
    var units: [BilingualUnit] = []
    for (index, message) in messages.enumerated() {
      if message.source.isEmpty, message.context == nil {
        let language = Self.field("Language", of: message.translations.first ?? "")
        languages = BilingualLanguages(source: nil, target: language)
        continue
      }
      // Both count every message that is not obsolete; where they do not agree, the text has no place in the file.
      let entry = entries.count == messages.count && entries[index].id == message.source ? entries[index] : nil
      units += Self.units(of: message, entry)
    }
    return units
  }

  /// One for each form of the translation: the first renders the singular, the others the plural.
  private static func units(of message: POMessage, _ entry: POPlaces.Entry?) -> [BilingualUnit] {
    message.translations.enumerated().map { form, translation in
      let isPlural = form > 0 && message.plural != nil
      var unit = BilingualUnit(id: message.context ?? "", note: message.note)
      unit.source =
        (isPlural ? entry?.plural : entry?.source) ?? placeless((isPlural ? message.plural : nil) ?? message.source)
      unit.target = placeless(translation)
      if let placed = entry?.translations.dropFirst(form).first, placed.bytes.elementsEqual(translation.utf8) {
        unit.target = placed
      }
      unit.state = translation.isEmpty ? .untranslated : message.isFuzzy ? .fuzzy : .translated
      return unit
    }
  }

  private static func placeless(_ text: String) -> ExtractedText {
    var result = ExtractedText()
    result.begin(at: result.end, isVerbatim: false)
    result.append(text.utf8)
    return result
  }

  private static func field(_ name: String, of header: String) -> String? {
    for line in header.split(separator: "\n") where line.hasPrefix(name + ": ") {
      return String(line.dropFirst(name.count + 2))
    }
    return nil
  }

  /// What is handed on is UTF-8 already, so the header must say so, too.
  private static func declaringUTF8(_ bytes: [UInt8]) -> [UInt8] {
    guard let encoding = UTF8Blocks.declaredEncoding(bytes), encoding.lowercased() != "utf-8" else { return bytes }
    let mark = Array("charset=\(encoding)".utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else { return bytes }
    return bytes[..<start] + Array("charset=UTF-8".utf8) + bytes[(start + mark.count)...]
  }
}

/// A message that is not obsolete.
struct POMessage: Sendable {
  var context: String?
  var source: String
  var plural: String?
  /// One, or those for each number.
  var translations: [String]
  var isFuzzy: Bool
  /// What the program's author tells translators, and what they tell each other.
  var note: String
}

/// libgettextpo. It keeps its state in global variables, so it serves one file at a time.
private enum POLibrary {
  private struct Problem {
    var line: Int
    var column: Int
    var message: String
  }

  private static let turn = Mutex(())
  /// Nil where it is not installed.
  private static let library: tl_gettext? = {
    var library = tl_gettext()
    return tl_gettext_open(&library) ? library : nil
  }()
  private static let problems = Mutex<[Problem]>([])

  static func messages(_ bytes: [UInt8], file: String) throws(DataError) -> [POMessage] {
    // The library reads files only, and for an empty one it has nothing to say.
    if bytes.allSatisfy({ $0 <= 0x20 }) { return [] }
    guard let library else {
      throw DataError(file: file, message: "PO files need a library; install the package libgettextpo0")
    }
    let descriptor = tl_memory_file()
    defer { close(descriptor) }
    var written = 0
    bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let count = write(descriptor, buffer.baseAddress! + written, buffer.count - written)
        if count <= 0 { break }
        written += count
      }
    }
    guard written == bytes.count else { throw DataError(file: file, message: "no memory to read it") }
    let (messages, found) = turn.withLock { _ in read("/proc/self/fd/\(descriptor)", library) }
    if let problem = found.first {
      throw DataError(file: file, line: problem.line, column: problem.column, message: problem.message)
    }
    return messages
  }

  private static func read(_ path: String, _ library: tl_gettext) -> ([POMessage], [Problem]) {
    problems.withLock { $0 = [] }
    var handler = po_xerror_handler()
    handler.xerror = { severity, _, _, line, column, _, text in
      POLibrary.take(severity, line, column, text)
    }
    handler.xerror2 = { severity, _, _, line, column, _, text, _, _, _, _, _, _ in
      POLibrary.take(severity, line, column, text)
    }
    guard let file = library.file_read(path, &handler) else {
      take(1, 1, 1, "cannot be read as PO")
      return ([], problems.withLock { $0 })
    }
    defer { library.file_free(file) }
    let iterator = library.message_iterator(file, nil)
    defer { library.message_iterator_free(iterator) }
    var messages: [POMessage] = []
    while let message = library.next_message(iterator) {
      if library.is_obsolete(message) == 0 { messages.append(Self.message(message, library)) }
    }
    return (messages, problems.withLock { $0 })
  }

  private static func take(_ severity: Int32, _ line: Int, _ column: Int, _ text: UnsafePointer<CChar>?) {
    guard severity != PO_SEVERITY_WARNING else { return }
    let message = text.map { String(cString: $0) } ?? "is no PO file"
    problems.withLock {
      // (size_t)(-1) stands for: not known.
      $0.append(Problem(line: max(1, line), column: max(1, column), message: message))
    }
  }

  private static func message(_ message: po_message_t, _ library: tl_gettext) -> POMessage {
    let plural = library.msgid_plural(message).map { String(cString: $0) }
    var translations: [String] = []
    if plural == nil {
      translations = [string(library.msgstr(message))]
    } else {
      while let form = library.msgstr_plural(message, Int32(translations.count)) {
        translations.append(String(cString: form))
      }
    }
    let notes = [string(library.extracted_comments(message)), string(library.comments(message))]
    let words = notes.joined(separator: " ").split(whereSeparator: \.isWhitespace)
    return POMessage(
      context: library.msgctxt(message).map { String(cString: $0) }, source: string(library.msgid(message)),
      plural: plural, translations: translations, isFuzzy: library.is_fuzzy(message) != 0,
      note: words.joined(separator: " "))
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
