import Checking

/// The program's own knowledge, compiled once for all tests.
let builtInKnowledge = Result { try KnowledgeBase() }
