#!/bin/sh
# Checks articles in a GitHub workflow: annotations on standard output, SARIF and the review page in a folder, a table in
# the job's summary. action.yml calls it; it reads these variables of the environment:
#
#   TLCHECK           the program
#   INPUT_FILES       files and folders, separated by line breaks
#   INPUT_ARGUMENTS   further arguments, separated by line breaks: --fail-on=major
#   INPUT_CHANGED     true: in a pull request, only what it changes counts
#   REPORT_FOLDER     where report.sarif, report.html and report.md go
#
# The exit status is that of tlcheck: 0 clean, 1 findings that count, 2 something could not be done.
set -eu
reports=${REPORT_FOLDER:?}
set --
while IFS= read -r line; do
  [ -z "$line" ] || set -- "$@" "$line"
done <<LINES
${INPUT_ARGUMENTS:-}
LINES
if [ "${INPUT_CHANGED:-false}" = true ] && [ -n "${GITHUB_BASE_REF:-}" ]; then
  # A shallow checkout has no common ancestor; the branch itself is the next best.
  git fetch --quiet --no-tags origin "$GITHUB_BASE_REF"
  base=$(git merge-base FETCH_HEAD HEAD || git rev-parse FETCH_HEAD)
  set -- "$@" "--changed-since=$base"
fi
set -- "$@" --
while IFS= read -r line; do
  [ -z "$line" ] || set -- "$@" "$line"
done <<LINES
${INPUT_FILES:-.}
LINES
status=0
"$TLCHECK" --format github=- --format sarif --format html --format markdown --output-dir "$reports" "$@" || status=$?
if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -f "$reports/report.md" ]; then
  cat "$reports/report.md" >>"$GITHUB_STEP_SUMMARY"
fi
exit "$status"
