/// The file that `tlcheck init` writes: every setting with what it means, commented out.
public enum ConfigurationTemplate {
  public static var text: String {
    var lines = [
      "# Settings of tlcheck for the articles in this folder and below; the nearest such file holds.",
      "# Take the # off a line to use it. tlcheck --print-config FILE shows what holds for a file, and why.",
    ]
    for key in SettingKey.all {
      lines.append("")
      lines.append("# \(key.help)")
      if !key.values.isEmpty { lines.append("# One of: \(key.values.joined(separator: ", ")).") }
      lines.append("#\(key.name): \(key.example)")
    }
    lines += [
      "",
      "# Findings to leave as they are: a rule, and where wanted the marked text, a reason and the last day.",
      "# For one article these stand in a file beside it, article.txt.tlcheck.",
      "#suppress:",
      "#- {rule: spelling.unknown-word, text: Kiezdeutsch, reason: the word is the subject, until: 2030-12-31}",
      "",
      "# Settings for some paths only; the patterns are those of .gitignore, and a later section wins.",
      "#paths:",
      "#  opinion/**:",
      "#    min-severity: major",
      "#  \"*-draft.txt\":",
      "#    fail-on: never",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
