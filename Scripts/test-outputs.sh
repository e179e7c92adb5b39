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
tools=$(Scripts/test-tools.sh)
[ -z "$tools" ] || export PATH="$tools:$PATH"
python3 Tests/OutputTests/report_formats_test.py "$binary"
python3 Tests/OutputTests/markup_examples_test.py "$binary"
python3 Tests/OutputTests/translate_toolkit_test.py "$binary"
python3 Tests/BrowserTests/review_page_test.py "$binary"
python3 Tests/OutputTests/ci_integration_test.py "$binary"
python3 Tests/OutputTests/bilingual_files_test.py "$binary"
python3 Tests/OutputTests/packaging_test.py "$binary"
