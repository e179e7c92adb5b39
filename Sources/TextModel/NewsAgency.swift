/// News agencies by the names that stand in datelines, signatures and picture credits.
public enum NewsAgency {
  /// Agencies of German-language services, whose tags have no business in an English text.
  private static let german: Set<String> = [
    "dpa", "dpa-afx", "dpa-infocom", "dpad", "dapd", "ddp", "sid", "apa", "epd", "kna", "sda", "keystone-sda", "ots",
    "afp-de",
    "rnd", "ntb", "adn", "vwd",
  ]

  private static let international: Set<String> = [
    "afp", "ap", "reuters", "rtr", "xinhua", "tass", "itar-tass", "interfax", "ria", "kyodo", "ansa", "efe", "pti",
    "ani",
    "ians", "upi", "anp", "belga", "pap", "ctk", "čtk", "mti", "lusa", "ukrinform", "anadolu", "aa", "yonhap",
    "bloomberg",
    "irna", "wam", "kna", "tt", "lehtikuva", "ritzau", "unian", "agerpres", "bta",
  ]

  private static let pictures: Set<String> = [
    "epa", "epa-efe", "getty", "imago", "shutterstock", "istock", "keystone", "dpa-zentralbild", "zb", "zumapress",
    "zuma",
    "sipa", "picture-alliance", "picture alliance", "getty images", "nurphoto", "pool", "alamy", "depositphotos",
    "photopress",
    "apa-picturedesk", "adobe stock", "unsplash", "pixabay", "ap photo", "via ap", "afp photo", "imago images",
    "action press",
    "xinhuanet", "via reuters", "archive", "handout",
  ]

  /// `dpa`, `dpa/lby`, `dpa-tmn`, `AFP-de`: a service that writes German. Any case.
  public static func isGerman(_ name: some StringProtocol) -> Bool {
    let lower = name.lowercased()
    if german.contains(lower) { return true }
    guard lower.hasPrefix("dpa/") || lower.hasPrefix("dpa-") || lower.hasPrefix("afp/") else { return false }
    let desk = lower.dropFirst(4)
    return (2...4).contains(desk.count) && desk.allSatisfy(\.isLetter)
  }

  public static func isAgency(_ name: some StringProtocol) -> Bool {
    isGerman(name) || international.contains(name.lowercased())
  }

  /// An agency, or a house that sells pictures.
  public static func suppliesPictures(_ name: some StringProtocol) -> Bool {
    isAgency(name) || pictures.contains(name.lowercased())
  }
}
