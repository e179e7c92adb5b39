#!/bin/sh
# What ten times the phrase rules cost: the rules of Dictionaries/rules nine times more, each pattern followed by a word
# that no text has, so that the search goes as far as for the real ones and finds nothing. Both are timed in one run.
set -eu
binary=$(realpath "${1:-.build/release/tlcheck}")
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
awk -v limit=1000000 '
  { lines[NR] = $0 }
  END { for (n = 0; size < limit; n++) for (i = 1; i <= NR; i++) {
    line = lines[i]; if (length(line) > 60) line = "In case " n "-" i " " line
    print line; size += length(line) + 1 } }' "$here/Reports/samples/article.txt" >1MB.txt
cat >make.py <<'PYTHON'
import glob, itertools, json, re, sys
patterns = []
for path in sorted(glob.glob(sys.argv[1] + "/Dictionaries/rules/**/*.yml", recursive=True)):
    lines = open(path, encoding="utf-8").read().split("\n")
    for number, line in enumerate(lines):
        found = re.match(r"  pattern: *(.*)$", line)
        if not found:
            continue
        value = found[1].strip()
        if value:
            items = [value]
        else:
            after = itertools.takewhile(lambda line: re.match(" +- ", line), lines[number + 1:])
            items = [item.strip()[2:] for item in after]
        for item in items:
            item = item.strip("\"'")
            if not item.startswith("[") and "{end}" not in item and item.count("(") == item.count(")"):
                patterns.append(item)
for copy in range(9):
    with open(f"more{copy}.yml", "w", encoding="utf-8") as out:
        print(f"family: more{copy}\ndefaults: {{category: style, mqm: style/awkward, severity: neutral}}\nrules:", file=out)
        for number, pattern in enumerate(patterns):
            word = f"zzqx{copy}v{number}"
            print(f"- {{id: r{number}, summary: x, why: x, message: x, pattern: {json.dumps(pattern + ' ' + word, ensure_ascii=False)},"
                  f" examples: {{bad: [⟦{word}⟧], good: [x]}}}}", file=out)
print(f"{len(patterns)} patterns, and {9 * len(patterns)} more")
PYTHON
python3 make.py "$here"
options=$(for n in 0 1 2 3 4 5 6 7 8; do printf ' --rule-file more%s.yml' "$n"; done)
compare() { # the best of eight runs each, in turn, by processor time, so that what else the machine does tells little
  python3 - "$binary" "$options" <<'PYTHON'
import resource, subprocess, sys
binary, options = sys.argv[1], sys.argv[2].split()
best = {}
for _ in range(8):
    for more in (0, 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [binary, "--config", "none", "-q", "-o", "/dev/null", *(options if more else []), "1MB.txt"]
        done = subprocess.run(command)
        if done.returncode > 1:
            sys.exit(done.returncode)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        best[more] = min(best.get(more, 1e9), spent)
print(f"1 MB: {best[0] * 1000:.0f} ms of processor time, {best[1] * 1000:.0f} ms with ten times as many rules: "
      f"{best[1] / best[0]:.2f} times")
PYTHON
}
compare
