import Configuration
import Testing

@Suite struct SourcePatternTests {
  @Test(arguments: [
    ("en/*.txt", "de/*.txt", "en/a.txt", "de/a.txt"), ("*.en.txt", "*.de.txt", "a.b.en.txt", "a.b.de.txt"),
    ("out/**.md", "in/**.txt", "out/x/y.md", "in/x/y.txt"),
    ("*/en/*", "*/quelle/*", "2024/en/a.txt", "2024/quelle/a.txt"),
    ("ü/*.txt", "ö/*.txt", "ü/ä.txt", "ö/ä.txt"), ("a.txt", "b.txt", "a.txt", "b.txt"),
  ])
  func findsTheSource(_ article: String, _ source: String, _ path: String, _ found: String) throws {
    #expect(try SourcePattern(article: article, source: source).source(of: path) == found)
  }

  @Test(arguments: [("en/*.txt", "en/a/b.txt"), ("en/*.txt", "en/a.md"), ("*.en.txt", "x/a.en.txt"), ("a", "b")])
  func leavesOtherPathsAlone(_ article: String, _ path: String) throws {
    let source = article.contains("*") ? "x/*" : "x"
    #expect(try SourcePattern(article: article, source: source).source(of: path) == nil)
  }

  @Test(arguments: [("*/a", "a"), ("*", "**"), ("a/*", "a/*")])
  func refusesPatternsThatDoNotGoTogether(_ article: String, _ source: String) {
    #expect(throws: InvalidSetting.self) { try SourcePattern(article: article, source: source) }
  }
}
