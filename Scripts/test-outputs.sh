#!/bin/sh
# Tests what a built program writes: Scripts/test-outputs.sh PATH-OF-TLCHECK. The report formats are read by their
# readers, the review page is used in a browser. What is not installed is skipped and said.
set -eu
binary=$(realpath "$1")
cd "$(dirname "$0")/.."
if ! command -v python3 >/dev/null; then
  echo "skipped: the tests of the outputs need python3"
  exit 0
fi
export PYTHONDONTWRITEBYTECODE=1
# The first run of a program compiles its rules, and only then are their examples at hand for a format's help texts.
"$binary" --format json -o /dev/null Reports/samples/article.txt || test $? -eq 1
python3 Tests/OutputTests/report_formats_test.py "$binary"
python3 Tests/OutputTests/translate_toolkit_test.py "$binary"
python3 Tests/BrowserTests/review_page_test.py "$binary"
python3 Tests/OutputTests/ci_integration_test.py "$binary"
