#!/bin/sh
# Prints the folder of programs of a virtual environment with what Tests/requirements.txt names, which is made where it is
# missing or older. Prints nothing where that cannot be done; the tests then use what is installed, and name what they skip.
set -eu
cd "$(dirname "$0")/.."
tools=$PWD/.build/test-tools
if [ ! -f "$tools/made" ] || [ Tests/requirements.txt -nt "$tools/made" ]; then
  {
    rm -rf "$tools"
    python3 -m venv "$tools" &&
      "$tools/bin/pip" install -q --disable-pip-version-check -r Tests/requirements.txt &&
      # For the copy of axe-core in it; what it depends on is not needed for that.
      "$tools/bin/pip" install -q --disable-pip-version-check --no-deps axe-playwright-python==0.1.8 &&
      touch "$tools/made"
  } >&2 || { echo "the test tools cannot be installed; what is missing is skipped" >&2; exit 0; }
fi
echo "$tools/bin"
