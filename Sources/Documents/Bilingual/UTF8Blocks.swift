import DataFormats
import Glibc

/// The blocks of a file, each turned into UTF-8 as it comes. The encoding is told by a byte-order mark, else by what the
/// file declares, else it is UTF-8.
final class UTF8Blocks {
  private let file: String
  private let next: () throws -> [UInt8]
  private var converter: Converter?
  private var hasBegun = false

  /// - Parameter next: gives the next bytes of the file; none at its end.
  init(file: String, next: @escaping () throws -> [UInt8]) {
    self.file = file
    self.next = next
  }

  /// No bytes at the end of the file.
  func block() throws -> [UInt8] {
    while true {
      var block = try next()
      if block.isEmpty {
        if let converter, converter.hasRest { throw broken(converter) }
        return []
      }
      if !hasBegun { try begin(&block) }
      if let converter {
        guard let converted = converter.convert(block) else { throw broken(converter) }
        block = converted
      }
      if !block.isEmpty { return block }
    }
  }

  private func begin(_ block: inout [UInt8]) throws {
    hasBegun = true
    var encoding: String?
    if block.starts(with: [0xEF, 0xBB, 0xBF]) {
      block.removeFirst(3)
    } else if block.starts(with: [0xFF, 0xFE]) {
      block.removeFirst(2)
      encoding = "UTF-16LE"
    } else if block.starts(with: [0xFE, 0xFF]) {
      block.removeFirst(2)
      encoding = "UTF-16BE"
    } else {
      encoding = Self.declaredEncoding(block)
    }
    guard let encoding, !["utf-8", "us-ascii", "ascii"].contains(encoding.lowercased()) else { return }
    converter = Converter(from: encoding)
    if converter == nil { throw DataError(file: file, message: "is in the encoding “\(encoding)”, which is not known") }
  }

  private func broken(_ converter: Converter) -> DataError {
    DataError(file: file, message: "is not well-formed \(converter.encoding); save it as UTF-8")
  }

  /// What `<?xml … encoding="…"?>` says, or the header of a PO file, `charset=…`.
  static func declaredEncoding(_ block: [UInt8]) -> String? {
    let head = String(decoding: block.prefix(block.starts(with: "<?xml".utf8) ? 200 : 4096), as: UTF8.self)
    if head.hasPrefix("<?xml") {
      guard let declaration = head.firstRange(of: "?>").map({ head[..<$0.lowerBound] }),
        let key = declaration.firstRange(of: "encoding=")
      else { return nil }
      return String(declaration[key.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" })
    }
    guard head.contains("msgid"), let key = head.firstRange(of: "charset=") else { return nil }
    let name = head[key.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return name.isEmpty || name == "CHARSET" ? nil : String(name)
  }
}

/// An open conversion of the C library.
private final class Converter {
  let encoding: String
  private let handle: iconv_t
  private var rest: [UInt8] = []

  init?(from encoding: String) {
    guard let handle = iconv_open("UTF-8", encoding), Int(bitPattern: handle) != -1 else { return nil }
    self.encoding = encoding
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  var hasRest: Bool { !rest.isEmpty }

  /// Nil where the bytes are not of the encoding. A character cut by the block's end is kept for the next one.
  func convert(_ block: [UInt8]) -> [UInt8]? {
    var input = rest + block
    var isBroken = false
    var left = 0
    let result = input.withUnsafeMutableBytes { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count * 4) { output, count in
        var from = bytes.bindMemory(to: CChar.self).baseAddress
        var fromCount = bytes.count
        var toCount = output.count
        output.withMemoryRebound(to: CChar.self) { output in
          var to = output.baseAddress
          if iconv(handle, &from, &fromCount, &to, &toCount) == -1, errno != EINVAL { isBroken = true }
        }
        count = output.count - toCount
        left = fromCount
      }
    }
    rest = Array(input.suffix(left))
    return isBroken ? nil : result
  }
}
