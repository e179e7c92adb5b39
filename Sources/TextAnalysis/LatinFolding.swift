/// Base letters of Latin-1 and Latin Extended-A, as ICU's Latin-ASCII gives them: most words need no transliterator.
enum LatinFolding {
  /// Nil where a letter is beyond the table.
  static func ascii(_ form: String) -> String? {
    var result = ""
    for scalar in form.unicodeScalars {
      switch scalar.value {
      case 0..<0x80: result.unicodeScalars.append(scalar)
      case 0xC0..<0x180: result += bases[Int(scalar.value) - 0xC0]
      default: return nil
      }
    }
    return result
  }

  /// From À to ſ.
  private static let bases: [String] = """
    A A A A A A AE C E E E E I I I I D N O O O O O * O U U U U Y TH ss a a a a a a ae c e e e e i i i i d n o o o o o / \
    o u u u u y th y A a A a A a C c C c C c C c D d D d E e E e E e E e E e G g G g G g G g H h H h I i I i I i I i I i \
    IJ ij J j K k q L l L l L l L l L l N n N n N n 'n N n O o O o O o OE oe R r R r R r S s S s S s S s T t T t T t U u \
    U u U u U u U u U u W w Y y Y Z z Z z Z z s
    """.split(separator: " ").map(String.init)
}
