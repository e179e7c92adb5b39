/// The version of the program, as `--version` and reports give it (semver.org).
public let toolVersion = "0.1.0"
