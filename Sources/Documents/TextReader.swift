import TextModel

extension DocumentFormat {
  /// An article as plain text.
  public static let text = DocumentFormat(name: "text", extensions: ["txt", "text"]) { text in
    text.bytes.withUnsafeBufferPointer { bytes in
      var reader = ArticleReader(bytes)
      return reader.segments()
    }
  }
}
