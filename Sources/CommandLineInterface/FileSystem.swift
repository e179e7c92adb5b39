internal import Glibc

/// The few things that checking needs of the file system.
enum FileSystem {
  enum Kind: Equatable {
    case file, folder, missing
    /// A device, a pipe, a socket.
    case special
  }

  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .special
    }
  }

  /// Where a symbolic link leads; any other path as it is.
  static func resolvedLink(_ path: String) -> String {
    guard isLink(path), let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Writes a new file, and never over one that is there.
  static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let reason = errno == EEXIST ? "is there already and stays as it is" : "cannot be written: \(errorText(errno))"
      throw FileError(path: path, message: reason)
    }
    defer { close(descriptor) }
    if write(descriptor, bytes, bytes.count) != bytes.count {
      throw FileError(path: path, message: "cannot be written: \(errorText(errno))")
    }
  }

  /// Whether a path is a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Names in a folder, without hidden ones, sorted by their bytes.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else {
      throw FileError(path: folder, message: "cannot be opened: \(errorText(errno)); check its permissions")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All bytes of a file, or of standard input for `-`.
  /// - Throws: when it is not there, can't be read, or is larger than the limit in bytes.
  static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
    if path == "-" { return try read(STDIN_FILENO, name: "standard input", limit: limit) }
    let descriptor = try open(path)
    defer { close(descriptor) }
    return try read(descriptor, name: path, limit: limit)
  }

  /// A descriptor to read from.
  static func open(_ path: String) throws(FileError) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, message: openProblem(errno)) }
    return descriptor
  }

  private static func openProblem(_ number: Int32) -> String {
    switch number {
    case ENOENT, ENOTDIR: "no such file; check the name and the folder"
    case EACCES: "cannot be read: permission denied; ask its owner, or chmod u+r"
    default: "cannot be read: \(errorText(number))"
    }
  }

  private static func read(_ descriptor: Int32, name: String, limit: Int) throws(FileError) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    if size > limit { throw tooLarge(name, limit) }
    var bytes: [UInt8] = []
    var problem: Int32 = 0
    repeat {
      let wanted = bytes.isEmpty ? size + 1 : 1 << 20
      let before = bytes.count
      bytes += [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, wanted)
        problem = got < 0 ? errno : 0
        count = max(0, got)
      }
      if bytes.count > limit { throw tooLarge(name, limit) }
      if bytes.count == before, problem != EINTR { break }
    } while true
    if problem != 0 {
      let reason = problem == EISDIR ? "it is a folder" : errorText(problem)
      throw FileError(path: name, message: "cannot be read: \(reason)")
    }
    return bytes
  }

  static func tooLarge(_ name: String, _ limit: Int) -> FileError {
    FileError(
      path: name, message: "is larger than \(ByteSize.text(limit)); raise the limit with --max-size, or split the file")
  }

  /// The path from the root, without `.` and `..`; symbolic links stay as they are written.
  static func absolutePath(_ path: String) -> String {
    var parts: [Substring] = []
    let whole = path.hasPrefix("/") ? path : workingFolder + "/" + path
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}

/// Sizes as people write them: `500K`, `64M`, `1.5G`.
enum ByteSize {
  private static let units: [(letter: Character, bytes: Int)] = [("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)]

  static func bytes(_ text: String) -> Int? {
    let unit = units.first { text.uppercased().hasSuffix(String($0.letter)) }
    guard let number = Double(unit == nil ? text : String(text.dropLast())), number > 0 else { return nil }
    let bytes = number * Double(unit?.bytes ?? 1)
    return bytes < 1e15 ? Int(bytes) : nil
  }

  static func text(_ bytes: Int) -> String {
    for unit in units where bytes >= unit.bytes && bytes % unit.bytes == 0 {
      return "\(bytes / unit.bytes) \(unit.letter)B"
    }
    return "\(bytes) bytes"
  }
}
