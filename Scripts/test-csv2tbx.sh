#!/bin/sh
# Reads what translate-toolkit's csv2tbx writes: Scripts/test-csv2tbx.sh BINARY. Says so and passes where that is missing.
set -eu
binary=${1:-.build/release/tlcheck}
if ! python3 -c 'import translate.convert.csv2tbx' 2>/dev/null; then
  echo "skipped: translate-toolkit is not installed (pip install translate-toolkit)"
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf 'comment,Kyiv,Kiew\nmore,Munich,München\n' >"$folder/in.csv"
python3 -m translate.convert.csv2tbx --progress=none "$folder/in.csv" "$folder/out.tbx"
"$binary" terms convert "$folder/out.tbx" "$folder/back.csv"
# csv2tbx calls the first language “en” and the second “xx”.
grep -q '^Kiew,Kyiv,' "$folder/back.csv"
grep -q '^München,Munich,' "$folder/back.csv"
echo "1 passed, 0 failed"
