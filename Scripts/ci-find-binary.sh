#!/bin/sh
# Prints the path of a tlcheck to run in CI: the one that TLCHECK_BINARY names, one on the PATH, or one that is built here
# (Swift 6.2 must be there then). What is done meanwhile goes to standard error.
set -eu
if [ -n "${TLCHECK_BINARY:-}" ]; then
  [ -x "$TLCHECK_BINARY" ] || { echo "tlcheck: $TLCHECK_BINARY is no program" >&2; exit 2; }
  realpath "$TLCHECK_BINARY"
elif command -v tlcheck; then
  :
else
  cd "$(dirname "$0")/.."
  make build >&2
  realpath .build/release/tlcheck
fi
