import RuleEngine

/// Every rule written in Swift, in alphabetical order; a test compares the list with the folder.
public let allRules: [any Rule] = [
  DoubledMark(),
  EmptyText(),
  ImpossibleSequence(),
  LowerCaseStart(),
  LowerCaseText(),
  MarkAfterQuotation(),
  MissingFinalStop(),
  MissingSpace(),
  RepeatedPhrase(),
  RepeatedSentence(),
  RepeatedWord(),
  SpaceBeforeMark(),
  StrayHyphen(),
  StrayMark(),
  StraySymbol(),
  TruncatedSentence(),
  UnbalancedBracket(),
  UnbalancedQuotation(),
  UnknownWordRule(),
]
