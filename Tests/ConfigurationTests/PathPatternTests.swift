import Testing

@testable import Configuration

struct PathPatternTests {
  @Test(arguments: [
    ("*.txt", "a.txt", true), ("*.txt", "a/b.txt", true), ("*.txt", "a.md", false),
    ("opinion/**", "opinion/a.txt", true), ("opinion/**", "opinion/a/b.txt", true), ("opinion/**", "opinion", false),
    ("opinion/", "opinion/a.txt", true), ("opinion/*.txt", "opinion/a/b.txt", false),
    ("**/draft-*.txt", "draft-1.txt", true), ("**/draft-*.txt", "x/y/draft-.txt", true),
    ("a/**/z.txt", "a/z.txt", true), ("a/**/z.txt", "a/b/c/z.txt", true), ("a/**/z.txt", "b/a/z.txt", false),
    ("?.txt", "ä.txt", true), ("?.txt", "ab.txt", false), ("[a-c]1.txt", "b1.txt", true),
    ("[!a-c]1.txt", "b1.txt", false), ("./a.txt", "a.txt", true), ("/a.txt", "b/a.txt", false),
    ("a*b*c.txt", "aXbYbZc.txt", true), ("a*b*c.txt", "aXcYb.txt", false), ("[", "[", true),
  ])
  func matches(pattern: String, path: String, expected: Bool) {
    #expect(PathPattern(pattern).matches(path) == expected, "\(pattern) with \(path)")
  }
}
