import CEmbeddedData

/// Files of the project that are inside the program.
enum EmbeddedFiles {
  /// - Parameter path: below the project's folder. Nil where there is no such file.
  static func bytes(of path: String) -> [UInt8]? {
    for index in 0..<embedded_file_count() {
      guard let file = embedded_file_at(index)?.pointee, String(cString: file.path) == path else { continue }
      return Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
    return nil
  }
}
