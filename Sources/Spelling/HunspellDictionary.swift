internal import CHunspell

/// An open Hunspell dictionary. Hunspell's handles belong to one thread, so this can't be copied.
struct HunspellDictionary: ~Copyable {
  private let handle: OpaquePointer

  /// Loads the dictionary, which takes 30 to 50 ms. Nil where Hunspell gives no handle or the dictionary is not in UTF-8.
  init?(_ files: DictionaryFiles) {
    guard let handle = Hunspell_create(files.affixes, files.words) else { return nil }
    guard let encoding = Hunspell_get_dic_encoding(handle), String(cString: encoding).uppercased() == "UTF-8" else {
      Hunspell_destroy(handle)
      return nil
    }
    self.handle = handle
  }

  deinit { Hunspell_destroy(handle) }

  func accepts(_ word: String) -> Bool { word.withCString { Hunspell_spell(handle, $0) != 0 } }

  /// - Parameter word: UTF-8 with a closing zero.
  func accepts(zeroTerminated word: [UInt8]) -> Bool {
    word.withUnsafeBytes { Hunspell_spell(handle, $0.baseAddress?.assumingMemoryBound(to: CChar.self)) != 0 }
  }
}
