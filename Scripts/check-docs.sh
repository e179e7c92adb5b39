#!/bin/sh
# Complains where docs/rules is not what the rules say: Scripts/check-docs.sh PATH-OF-TLCHECK
set -eu
binary=$(realpath "$1")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$binary" rules --config none --format markdown --output-dir "$work"
if ! diff -rq docs/rules "$work" >/dev/null; then
  echo "docs/rules is out of date; write it anew with: make docs" >&2
  exit 1
fi
