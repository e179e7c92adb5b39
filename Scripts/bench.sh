#!/bin/sh
# Times the program beside peers in the same run: the sample article, texts of 10 KB to 10 MB made of it, and glossaries of
# 100 and 100,000 terms. Prints tables; judges nothing, for machines differ. Uses hyperfine; hunspell, aspell and typos where installed.
set -eu
binary=${1:-.build/release/tlcheck}
here=$(cd "$(dirname "$0")/.." && pwd)
article=$here/Reports/samples/article.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/Scripts/install-dependencies.sh" hyperfine hunspell

# The article again and again, each time with other numbers, so that no two paragraphs are the same.
awk -v limit=10000000 '
  { lines[NR] = $0 }
  END { for (n = 0; size < limit; n++) for (i = 1; i <= NR; i++) {
    line = lines[i]; if (length(line) > 60) line = "In case " n "-" i " " line
    print line; size += length(line) + 1 } }' "$article" >"$work/10MB.txt"
head -c 10000 "$work/10MB.txt" >"$work/10KB.txt"
head -c 100000 "$work/10MB.txt" >"$work/100KB.txt"
head -c 1000000 "$work/10MB.txt" >"$work/1MB.txt"
for count in 100 100000; do
  { echo "source,target"; seq "$count" | sed 's/.*/Quellwort&,target word &/'; } >"$work/$count.csv"
done

run() { hyperfine --style basic --warmup 1 --min-runs 3 --ignore-failure --export-markdown "$work/table.md" "$@" >/dev/null 2>&1; cat "$work/table.md"; echo; }
peer() { if command -v "$1" >/dev/null 2>&1; then echo "$2"; fi; }

echo "# The sample article"
set -- "$binary $article" "hunspell -d en_US -l $article"
[ -z "$(peer aspell x)" ] || set -- "$@" "aspell --lang=en_US list < $article"
[ -z "$(peer typos x)" ] || set -- "$@" "typos $article"
run "$@"
echo "# Size (time should be linear)"
run "$binary -o /dev/null $work/10KB.txt" "$binary -o /dev/null $work/100KB.txt" "$binary -o /dev/null $work/1MB.txt" \
  "$binary -o /dev/null $work/10MB.txt" "hunspell -d en_US -l $work/10MB.txt"
echo "# Terms in a glossary (1 MB of text)"
run "$binary -o /dev/null --glossary $work/100.csv $work/1MB.txt" "$binary -o /dev/null --glossary $work/100000.csv $work/1MB.txt"
echo "# Peak memory, KB"
for file in "$article" "$work/10MB.txt"; do
  /usr/bin/time -f "%M $file" "$binary" -o /dev/null "$file" 2>&1 >/dev/null | tail -n 1 | sed "s|$work/||"
done
