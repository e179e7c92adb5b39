#!/bin/sh
# Builds and runs the tests with the address and the thread sanitizer (or the one named). It takes half an hour each, so it is
# not part of `make test`. With TLCHECK_BINARY set, the integration cases run that program instead of the sanitized one.
# What the sanitizers are known to be wrong about stands, with the reason, in Scripts/sanitizers/.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
LSAN_OPTIONS=suppressions=$here/Scripts/sanitizers/leak.txt
TSAN_OPTIONS=suppressions=$here/Scripts/sanitizers/thread.txt
export LSAN_OPTIONS TSAN_OPTIONS
cd "$here"
for kind in ${*:-address thread}; do
  build=.build/sanitize-$kind
  swift build --build-tests --sanitize="$kind" --scratch-path "$build"
  swift test --skip-build --disable-xctest --sanitize="$kind" --scratch-path "$build"
done
