import EmbeddedData
import Checking
import Configuration
import DataFormats

/// Configuration as it is found on disk, and the profiles inside the program.
struct SettingsSource: ConfigurationSource {
  func bytes(of path: String) throws(DataError) -> [UInt8]? {
    switch FileSystem.kind(of: path) {
    case .missing: return nil
    case .folder: throw DataError(file: path, message: "is a folder; a configuration file is expected")
    case .file, .special:
      do throws(FileError) {
        return try FileSystem.read(path, limit: 16 << 20)
      } catch {
        throw DataError(file: error.path, message: error.message)
      }
    }
  }

  func absolutePath(_ path: String) -> String { FileSystem.absolutePath(path) }

  var profiles: [(name: String, bytes: [UInt8])] {
    EmbeddedFiles.files(under: "Dictionaries/profiles/").compactMap { file in
      guard let name = file.path.split(separator: "/").last, name.hasSuffix(".yml") else { return nil }
      return (String(name.dropLast(4)), Array(file.bytes))
    }
  }
}
