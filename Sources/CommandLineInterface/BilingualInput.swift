import Checking
import Documents
import TextModel

extension ArticleJob {
  /// Hands on what is to be checked: the article itself, or a bilingual file part by part, so that memory does not grow
  /// with it.
  /// - Parameter take: gives whether more is wanted.
  func forEachPart(_ take: (ArticleJob) -> Bool) -> Bool {
    if case .bytes = content { return take(self) }
    do {
      var blocks: FileBlocks?
      let format = try InputFormat(wanted: inputFormat, path: path) {
        let opened = try FileBlocks(path)
        blocks = opened
        return try opened.peek()
      }
      switch format {
      case .article:
        var job = self
        // What was read of standard input cannot be read again.
        if path == "-", let blocks { job.content = .bytes(try blocks.rest(limit: limit)) }
        return take(job)
      case .bilingual(let format):
        return try forEachPart(of: try blocks ?? FileBlocks(path), format, take)
      }
    } catch let error as FileError where error.message.hasPrefix("no such file") {
      return take(failing("\(error)" + commandMeant))
    } catch {
      return take(failing("\(error)"))
    }
  }

  private func forEachPart(
    of blocks: FileBlocks, _ format: BilingualFormat, _ take: (ArticleJob) -> Bool
  ) throws -> Bool {
    if source != nil { throw FileError(path: path, message: "holds its source itself; leave --source out") }
    let limit = limit
    var size = 0
    let file = BilingualFile(
      name: path, format: format, source: settings.sourceLanguage, target: settings.language
    ) {
      let block = try blocks.next()
      size += block.count
      if format == .po, size > limit { throw FileSystem.tooLarge(path, limit) }
      return block
    }
    // The last part tells of the whole, so each waits for the next.
    var number = 0
    var waiting = try file.next() ?? BilingualPart.empty(name: path, format: format, language: settings.language)
    while true {
      let following = try file.next()
      var job = self
      job.content = .part(waiting, number: number, isWhole: number == 0 && following == nil)
      if following == nil { job.notes = file.tally.note.map { [$0] } ?? [] }
      // Where the first part cannot be compared, no other can: that is said once.
      let isSenseless = number == 0 && checker.mismatch(in: waiting) != nil
      guard take(job), !isSenseless, let following else { return true }
      waiting = following
      number += 1
    }
  }

  private func failing(_ message: String) -> ArticleJob {
    var job = self
    job.content = .failed(message)
    return job
  }
}
