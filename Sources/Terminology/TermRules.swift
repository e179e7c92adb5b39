import Findings
import RuleEngine

/// The rules that glossaries feed.
public enum TermRules {
  public static let all = [deprecated, forbidden, sourceForm, variants]

  static let deprecated = RuleDescription(
    id: "terminology.deprecated", summary: "A form that is out of use",
    rationale:
      "Names and terms change, and houses decide: a form that was right once tells readers that a text is old or unedited.",
    category: .terminology, errorType: "terminology/inconsistent-with-terminology-resource", severity: .major,
    confidence: 0.97,
    examples: [
      .bad("Two drones were shot down over ⟦Kiev⟧ on Monday.", "Two drones were shot down over Kyiv on Monday."),
      .bad("⟦Kiev⟧’s mayor asked for help.", "Kyiv’s mayor asked for help."),
      .good("The chef served chicken Kiev with peas."),
      .good("Two drones were shot down over Kyiv on Monday."),
    ])

  static let forbidden = RuleDescription(
    id: "terminology.forbidden", summary: "A form that the glossary forbids",
    rationale: "The glossary lists it as wrong in English: mostly a literal rendering of the source term.",
    category: .terminology, errorType: "terminology/wrong-term", severity: .major, confidence: 0.95,
    examples: [
      .bad(
        "He told the ⟦German Press Agency⟧ that he would stay.",
        "He told the dpa that he would stay."),
      .good("He told dpa that he would stay."),
    ])

  static let sourceForm = RuleDescription(
    id: "terminology.source-form", summary: "A name left in its German form",
    rationale: "The name has an English form, or another transliteration; the German one was left standing.",
    category: .name, errorType: "terminology/wrong-term", severity: .major, confidence: 0.95, origin: "de",
    examples: [
      .bad("President ⟦Selenskyj⟧ thanked the allies.", "President Zelenskyy thanked the allies."),
      .bad("The train to ⟦Mailand⟧ was late.", "The train to Milan was late."),
      .good("President Zelenskyy thanked the allies."),
      .good("She works at the TU Wien."),
      .good("The Federal Constitutional Court (Bundesverfassungsgericht) ruled."),
      .good("The town, called Mailand in German, is rich."),
    ])

  static let variants = RuleDescription(
    id: "consistency.term-variants", summary: "One name in two admitted forms, or not in the house's",
    rationale:
      "Each of the forms is right, but an article keeps to one, or readers wonder whether two things are meant.",
    category: .consistency, errorType: "terminology/inconsistent-use", severity: .neutral, confidence: 0.8,
    examples: [
      .bad(
        "NATO will meet. The head of NATO came. ⟦Nato⟧ fell.", "NATO will meet. The head of NATO came. NATO fell."),
      .bad(
        "The DFB Cup begins. The DFB Cup is old. Bonn are out of the ⟦DFB-Pokal⟧.",
        "The DFB Cup begins. The DFB Cup is old. Bonn are out of the DFB Cup."),
      .bad("Björn Engel met Markus ⟦Soder⟧.", "Björn Engel met Markus Söder."),
      .good("NATO will meet. The North Atlantic Treaty Organization was founded in 1949."),
      .good("NATO will meet. NATO is old."),
    ])

  static func rule(for status: TermRow.Status, isSourceForm: Bool) -> RuleDescription {
    isSourceForm ? sourceForm : status == .deprecated ? deprecated : forbidden
  }

  static func severity(of kind: Concept.Kind) -> Severity { kind == .term ? .minor : .major }

  /// - Parameter term: nil for a form of the source language.
  static func message(
    _ rule: RuleDescription, _ term: Term?, found: String, _ wanted: String, _ concept: Concept
  ) -> String {
    let reason = concept.reason ?? term.flatMap { concept.note(on: $0.text) } ?? concept.note(on: wanted)
    let ending = reason.map { " " + $0 } ?? ""
    if term?.status == .superseded { return "“\(found)” was replaced by “\(wanted)”; write that.\(ending)" }
    switch rule.id {
    case deprecated.id: return "“\(found)” is out of use; write “\(wanted)”.\(ending)"
    case sourceForm.id: return "“\(found)” is the German form; English has “\(wanted)”.\(ending)"
    default: return "“\(found)” is not the English term; write “\(wanted)”.\(ending)"
    }
  }
}

extension Concept {
  /// The usage note of a form.
  fileprivate func note(on form: String) -> String? { hasDetails ? details.forms[form]?.note : nil }
}
