// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is held to the same terms: Swift 6 mode, and a warning stops the build.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

func module(_ name: String, path: String? = nil, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: Target.Dependency..., copying resources: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, resources: resources.map { .copy($0) }, swiftSettings: strict)
}

let package = Package(
  name: "tlcheck",
  products: [.executable(name: "tlcheck", targets: ["tlcheck"])],
  targets: [
    // C libraries of the system, and the small C targets that keep their headers away from Swift.
    .systemLibrary(name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
    // These two open their libraries when they are first used: most runs need neither.
    .target(name: "CGettextPO"),
    .target(name: "CLanguageDetection"),
    .target(name: "CEmbeddedData"),

    module("TextModel"),
    module("Findings", "TextModel"),
    module("EmbeddedData", "CEmbeddedData"),
    module("DataFormats", "TextModel", "CYAML", "CXML"),
    module("TextAnalysis", "TextModel", "CICU", "CLanguageDetection"),
    module("Documents", "TextModel", "CICU", "CMarkdown", "CXML", "DataFormats", "CGettextPO"),
    module("Alignment", "TextModel", "Findings", "TextAnalysis", "DataFormats", "CZlib", "EmbeddedData"),
    module("RuleEngine", "TextModel", "Findings", "TextAnalysis", "DataFormats", "Alignment"),
    module("Names", "TextAnalysis"),
    module("Spelling", "TextModel", "TextAnalysis", "DataFormats", "RuleEngine", "CHunspell", "EmbeddedData"),
    module("Terminology", "TextModel", "Findings", "TextAnalysis", "DataFormats", "Documents", "RuleEngine", "Names"),
    module(
      "Rules", "TextModel", "Findings", "TextAnalysis", "DataFormats", "CICU", "Documents", "RuleEngine", "Spelling",
      "Terminology", "Alignment", "Names", "EmbeddedData"),
    module("Provenance", "Findings", "TextAnalysis", "DataFormats", "RuleEngine"),
    module("Reviewing", "TextModel", "Findings", "DataFormats", "RuleEngine"),
    module("Configuration", "Findings", "DataFormats", "RuleEngine", "Reviewing"),
    module(
      "Checking", "TextModel", "Findings", "TextAnalysis", "Documents", "DataFormats", "RuleEngine", "Rules",
      "Spelling", "Terminology", "Alignment", "Configuration", "Reviewing", "Provenance", "EmbeddedData"),
    module(
      "Reporters", "TextModel", "Findings", "DataFormats", "TextAnalysis", "RuleEngine", "CICU", "EmbeddedData"),
    module(
      "CommandLineInterface", "TextModel", "Findings", "DataFormats", "TextAnalysis", "RuleEngine", "Configuration",
      "Documents", "Spelling", "Terminology", "Rules", "Checking", "Reviewing", "Reporters", "EmbeddedData"),
    .executableTarget(name: "tlcheck", dependencies: ["CommandLineInterface"], swiftSettings: strict),

    tests("ReportersTests", "Reporters", "TextModel", "Findings", "RuleEngine", "DataFormats"),
    tests("CheckingTests", "Checking", "DataFormats", "Findings", "RuleEngine", "Terminology", "TextModel"),
    tests("RuleEngineTests", "RuleEngine", "DataFormats", "TextAnalysis", "TextModel"),
    tests("ReviewingTests", "Reviewing", "DataFormats", "TextModel", "Findings"),
    tests("SpellingTests", "Spelling", "DataFormats", "Rules", "RuleEngine", "TextAnalysis", "TextModel", "Findings"),
    tests("TerminologyTests", "Terminology", "DataFormats", "Findings", "RuleEngine"),
    tests("DataFormatsTests", "DataFormats"),
    tests("ConfigurationTests", "Configuration", "DataFormats", "Findings"),
    tests("CommandLineInterfaceTests", "CommandLineInterface", "Configuration", "DataFormats", "Reporters"),
    tests("IntegrationTests", "tlcheck", "DataFormats", copying: ["Cases"]),
    tests("NamesTests", "Names"),
    tests("ProvenanceTests", "Checking", "DataFormats", "Documents", "Findings", "RuleEngine", "TextModel"),
    tests("DocumentsTests", "TextModel", "TextAnalysis", "Documents", "DataFormats"),
    tests("RulesTests", "Rules", "RuleEngine", "Findings", "Spelling", "TextAnalysis", "TextModel"),
    tests("AlignmentTests", "Alignment", "EmbeddedData", "TextAnalysis", "TextModel"),
    tests(
      "BilingualRulesTests", "Rules", "RuleEngine", "Alignment", "DataFormats", "EmbeddedData", "Findings",
      "TextAnalysis", "TextModel"),
    tests("ResidueRulesTests", "TextModel", "Findings", "TextAnalysis", "Documents", "RuleEngine", "Rules"),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .cxx17
)
