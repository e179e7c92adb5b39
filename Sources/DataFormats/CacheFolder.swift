import Glibc

/// Where compiled tables are kept (XDG Base Directory Specification).
public enum CacheFolder {
  /// `$XDG_CACHE_HOME/tlcheck`, else `~/.cache/tlcheck`; nil where neither is known.
  public static var usual: String? {
    if let folder = variable("XDG_CACHE_HOME"), folder.hasPrefix("/") { return folder + "/tlcheck" }
    return variable("HOME").map { $0 + "/.cache/tlcheck" }
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
