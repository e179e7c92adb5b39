internal import CEmbeddedData
internal import Glibc

/// The files of Dictionaries/ and Reports/templates/ inside the program.
public enum EmbeddedFiles {
  /// Its bytes live as long as the program.
  public struct File: @unchecked Sendable {
    public let path: String
    public let bytes: UnsafeBufferPointer<UInt8>
    init(path: String, bytes: UnsafeBufferPointer<UInt8>) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Those whose path begins so, in alphabetical order.
  public static func files(under prefix: String) -> [File] {
    (0..<embedded_file_count()).compactMap { index in
      guard let file = embedded_file_at(index)?.pointee, strncmp(file.path, prefix, prefix.utf8.count) == 0 else {
        return nil
      }
      return File(path: String(cString: file.path), bytes: UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
  }

  /// The names, without `.yml`, of the files in a folder.
  public static func names(in folder: String) -> [String] {
    files(under: folder).map { String($0.path.dropFirst(folder.count)) }.filter { $0.hasSuffix(".yml") }
      .map { String($0.dropLast(4)) }
  }

  public static func text(_ path: String) -> String {
    files(under: path).first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// The lines of a word list, without comments.
  public static func words(_ path: String) -> [String] {
    guard let bytes = files(under: path).first?.bytes else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
