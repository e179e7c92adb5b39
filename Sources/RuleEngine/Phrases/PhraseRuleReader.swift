import DataFormats
import Findings
import TextModel

/// Reads a file of phrase rules; the keys are described in Dictionaries/README.md.
public enum PhraseRuleReader {
  private static let fileKeys = ["family", "about", "defaults", "rules"]
  private static let defaultKeys = [
    "category", "mqm", "severity", "confidence", "in", "quotations", "languages", "origin",
  ]
  private static let ruleKeys =
    defaultKeys + ["id", "summary", "why", "source", "pattern", "unless", "needs", "message", "replace", "examples"]

  public static func read(_ bytes: some Collection<UInt8>, file: String) throws(DataError) -> [PhraseRule] {
    let top = try YAMLMapping(try YAMLReader.read(bytes, file: file), file: file, allowed: fileKeys)
    let family = try top.requiredString("family")
    let defaults = try defaultValues(top, file: file)
    var seen: Set<String> = []
    return try top.nodes("rules").map { (node) throws(DataError) in
      let fields = try YAMLMapping(node, file: file, allowed: ruleKeys, defaults: defaults)
      let rule = try rule(fields, family: family)
      guard seen.insert(rule.description.id).inserted else {
        throw fields.error(at: fields["id"], "the id “\(rule.description.id)” stands in this file twice")
      }
      return rule
    }
  }

  private static func defaultValues(_ top: YAMLMapping, file: String) throws(DataError) -> YAMLMapping? {
    guard let node = top["defaults"] else { return nil }
    return try YAMLMapping(node, file: file, allowed: defaultKeys)
  }

  private static func rule(_ fields: YAMLMapping, family: String) throws(DataError) -> PhraseRule {
    let name = try fields.requiredString("id")
    guard name.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }) else {
      throw fields.error(at: fields["id"], "an id is of lower-case letters, digits and hyphens")
    }
    guard let category = try fields.choice("category", Category.self) else {
      throw fields.error(at: nil, "“category” is missing, here and in the defaults")
    }
    let errorType = try errorType(fields)
    let patterns = try fields.strings("pattern")
    guard !patterns.isEmpty else { throw fields.error(at: nil, "“pattern” is missing") }
    let replacements = try fields.strings("replace")
    let description = RuleDescription(
      id: "\(family).\(name)", summary: try fields.requiredString("summary"),
      rationale: try fields.requiredString("why"),
      category: category, errorType: errorType,
      severity: try fields.choice("severity", Severity.self) ?? .minor,
      confidence: try fields.double("confidence") ?? 0.9,
      scope: try scope(fields), languages: try languages(fields),
      origin: try fields.string("origin"), sourceExpression: try fields.string("source"),
      examples: try examples(fields))
    return PhraseRule(
      description: description, patterns: patterns, unless: try fields.strings("unless"),
      needs: try fields.strings("needs"), message: try fields.requiredString("message"), replacements: replacements)
  }

  private static func errorType(_ fields: YAMLMapping) throws(DataError) -> ErrorType {
    guard let name = try fields.string("mqm") else {
      throw fields.error(at: nil, "“mqm” is missing, here and in the defaults")
    }
    guard let entry = ErrorTypology.entry(for: ErrorType(rawValue: name)) else {
      let names = ErrorTypology.all.map(\.type.rawValue)
      throw fields.error(at: fields["mqm"], YAMLMapping.unknown("MQM error type", name, among: names))
    }
    return entry.type
  }

  private static func languages(_ fields: YAMLMapping) throws(DataError) -> [String] {
    let tags = try fields.strings("languages")
    return tags.isEmpty ? ["en"] : tags
  }

  private static func scope(_ fields: YAMLMapping) throws(DataError) -> Scope {
    let roles = try fields.nodes("in").map { (node) throws(DataError) in
      try fields.choice(node, named: "part", Role.self)
    }
    let quotations = try fields.choice("quotations", Scope.Quotations.self) ?? .check
    return Scope(roles: roles.isEmpty ? nil : Set(roles), quotations: quotations)
  }

  private static func examples(_ fields: YAMLMapping) throws(DataError) -> [RuleExample] {
    guard let node = fields["examples"] else { throw fields.error(at: nil, "“examples” are missing") }
    let lists = try YAMLMapping(node, file: fields.file, allowed: ["bad", "good"])
    let bad = try lists.nodes("bad").map { (node) throws(DataError) in
      let texts = (node.sequence ?? [node]).compactMap(\.string)
      let example = RuleExample.bad(texts.first ?? "", texts.count > 1 ? texts[1] : nil)
      guard !example.marked.isEmpty else { throw fields.error(at: node, "mark what must be found with ⟦ and ⟧") }
      return example
    }
    let good = try lists.strings("good").map { RuleExample.good($0) }
    guard !bad.isEmpty, !good.isEmpty else {
      throw fields.error(at: node, "a rule needs at least one bad and one good example")
    }
    return bad + good
  }
}
