/// Completions for shells, made from the declarations.
enum ShellCompletions {
  static func text(for shell: String) -> String {
    switch shell {
    case "zsh": zsh
    case "fish": fish
    default: bash
    }
  }

  private static var firstWords: [String] { Command.all.map(\.name).filter { !$0.contains(" ") } }

  private static func flags(of option: OptionDeclaration) -> [String] {
    (option.short.map { ["-\($0)"] } ?? []) + ["--\(option.name)"]
  }

  /// Options of a command, and of those whose first word it is.
  private static func options(of command: Command) -> [OptionDeclaration] {
    OptionDeclaration.all.filter { firstWords(of: $0).contains(command.name) }
  }

  private static func firstWords(of option: OptionDeclaration) -> Set<String> {
    Set(option.commands.map { String($0.prefix { $0 != " " }) })
  }

  /// The second word of commands that have two, by the first.
  private static var secondWords: [(first: String, second: [String])] {
    firstWords.compactMap { first in
      let second = Command.all.filter { $0.name.hasPrefix(first + " ") }.map {
        String($0.name.dropFirst(first.count + 1))
      }
      return second.isEmpty ? nil : (first, second)
    }
  }

  private static var bash: String {
    var values = ""
    for option in OptionDeclaration.all {
      let pattern = flags(of: option).joined(separator: "|")
      switch option.value {
      case .none: continue
      case .choice, .report:
        values +=
          "    \(pattern)) COMPREPLY=($(compgen -W '\(option.words.joined(separator: " "))' -- \"$current\")); return ;;\n"
      case .file: values += "    \(pattern)) COMPREPLY=($(compgen -f -- \"$current\")); return ;;\n"
      case .fileOrName:
        values +=
          "    \(pattern)) COMPREPLY=($(compgen -f -W '\(option.words.joined(separator: " "))' -- \"$current\")); return ;;\n"
      case .rule, .text: values += "    \(pattern)) return ;;\n"
      }
    }
    var commands = ""
    for command in Command.all where !command.name.contains(" ") {
      let second = secondWords.first { $0.first == command.name }?.second ?? []
      let options = options(of: command).map { "--\($0.name)" } + second + command.operandWords
      commands += "    \(command.name)) words='\(options.joined(separator: " "))' ;;\n"
    }
    return """
      # bash completion for tlcheck
      _tlcheck() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=check word words=
        COMPREPLY=()
        if [[ $current == = ]]; then current=; fi
        if [[ $previous == = ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
        case $previous in
      \(values)  esac
        for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
          case $word in \(firstWords.joined(separator: "|"))) command=$word; break ;; esac
        done
        case $command in
      \(commands)  esac
        if [[ $COMP_CWORD == 1 ]]; then words+=' \(firstWords.joined(separator: " "))'; fi
        COMPREPLY=($(compgen -W "$words" -- "$current"))
        if [[ $current != -* ]]; then COMPREPLY+=($(compgen -f -- "$current")); fi
      }
      complete -o filenames -F _tlcheck tlcheck

      """
  }

  private static var zsh: String {
    func quoted(_ text: String) -> String {
      text.map { "[]:\\".contains($0) ? "\\\($0)" : $0 == "'" ? "'\\''" : String($0) }.joined()
    }
    func specification(_ option: OptionDeclaration) -> String {
      let action: String? =
        switch option.value {
        case .none: nil
        case .choice, .report: "(\(option.words.joined(separator: " ")))"
        case .file: "_files"
        case .fileOrName: "{compadd -- \(option.words.joined(separator: " ")); _files}"
        case .rule, .text: " "
        }
      let tail = "[\(quoted(option.help))]" + (action.map { ":\(option.name):\($0)" } ?? "")
      let star = option.isRepeatable ? "*" : ""
      return flags(of: option).map { flag in
        let joined = option.placeholder == nil ? "" : flag.hasPrefix("--") ? "=" : "+"
        return "      '\(star)\(flag)\(joined)\(tail)' \\\n"
      }.joined()
    }
    var cases = ""
    for command in Command.all where !command.name.contains(" ") {
      let second = secondWords.first { $0.first == command.name }?.second ?? []
      let words = second + command.operandWords
      let operand = words.isEmpty ? "'*:file:_files'" : "'*:word:(\(words.joined(separator: " ")))'"
      cases += "    \(command.name))\n      _arguments -s -S \\\n"
      cases += options(of: command).map(specification).joined() + "      \(operand) ;;\n"
    }
    let commands = Command.all.filter { !$0.name.contains(" ") }
      .map { "    '\($0.name):\(quoted($0.summary))'\n" }.joined()
    return """
      #compdef tlcheck
      _tlcheck() {
        local -a commands=(
      \(commands)  )
        local command=check
        (( CURRENT > 2 )) && [[ ${commands[(r)$words[2]:*]} == ${words[2]}:* ]] && command=$words[2]
        if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
          _describe command commands
          _files
          return
        fi
        case $command in
      \(cases)  esac
      }
      _tlcheck "$@"

      """
  }

  private static var fish: String {
    func quoted(_ text: String) -> String {
      "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
    }
    var lines = ["# fish completion for tlcheck"]
    for command in Command.all where !command.name.contains(" ") {
      lines.append("complete -c tlcheck -n __fish_use_subcommand -a \(command.name) -d \(quoted(command.summary))")
      let words = (secondWords.first { $0.first == command.name }?.second ?? []) + command.operandWords
      for word in words {
        lines.append("complete -c tlcheck -n '__fish_seen_subcommand_from \(command.name)' -a \(word)")
      }
    }
    for option in OptionDeclaration.all {
      let takers = firstWords(of: option).sorted()
      let others = firstWords.filter { !takers.contains($0) }
      let condition =
        takers.contains("check")
        ? (others.isEmpty ? "" : " -n 'not __fish_seen_subcommand_from \(others.joined(separator: " "))'")
        : " -n '__fish_seen_subcommand_from \(takers.joined(separator: " "))'"
      let short = option.short.map { " -s \($0)" } ?? ""
      let value: String =
        switch option.value {
        case .none: ""
        case .choice, .report: " -x -a \(quoted(option.words.joined(separator: " ")))"
        case .file: " -r -F"
        case .fileOrName: " -r -F -a \(quoted(option.words.joined(separator: " ")))"
        case .rule, .text: " -x"
        }
      lines.append("complete -c tlcheck\(condition)\(short) -l \(option.name)\(value) -d \(quoted(option.help))")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
