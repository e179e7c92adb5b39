import DataFormats

/// How a TBX file says its data categories (ISO 30042:2019): `<termNote type="partOfSpeech">` or `<min:partOfSpeech>`.
public enum TBXStyle: String, Sendable, CaseIterable {
  /// Data categories as attributes.
  case dca
  /// Data categories as elements (tags) of their modules.
  case dct

  /// Attributes of the root beside those that both styles have: the modules' namespaces, of tbxinfo.net and of this program.
  func modules(isBasic: Bool) -> [(key: String, value: String)] {
    guard self == .dct else { return [] }
    let modules = [Self.min, Self.basic].map { ("xmlns:\($0)", "http://www.tbxinfo.net/ns/\($0)") }
    return isBasic ? modules : modules + [("xmlns:\(Self.own)", "urn:x-tlcheck:terms")]
  }

  /// The elements of a data category.
  /// - Parameters:
  ///   - carrier: the element that has it as an attribute in the other style.
  ///   - target: of a reference.
  func write(_ category: String, in carrier: String, _ text: String, target: String? = nil, to xml: inout XMLText) {
    let name = self == .dca ? carrier : "\(Self.module(of: category)):\(category)"
    let type = self == .dca ? [("type", category)] : []
    xml.element(name, type + (target.map { [("target", $0)] } ?? []), text: text)
  }

  private static let min = "min"
  private static let basic = "basic"
  private static let own = "tlcheck"

  private static func module(of category: String) -> String {
    if category.hasPrefix(TBXExtension.prefix) { return own }
    return ["administrativeStatus", "partOfSpeech", "subjectField"].contains(category) ? min : basic
  }
}
