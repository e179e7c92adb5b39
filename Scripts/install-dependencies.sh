#!/bin/sh
# Installs the Debian packages that building and checking need and that are not there yet. Asks no network when nothing
# is missing. Further packages can be named as arguments.
set -eu
packages="pkg-config libhunspell-dev libyaml-dev libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libicu-dev zlib1g-dev libcld2-dev libgettextpo-dev hunspell-en-us hunspell-en-gb hunspell-de-de $*"

if ! command -v "${SWIFT:-swift}" >/dev/null 2>&1; then
  echo "tlcheck is built with Swift 6.2 or later, and there is no swift on the PATH." >&2
  echo "Get it from https://www.swift.org/install/linux/ and put its usr/bin folder on the PATH." >&2
  exit 2
fi

missing=""
for package in $packages; do
  dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "Install the counterparts of these Debian packages:$missing" >&2
  exit 2
fi
root=""
[ "$(id -u)" -eq 0 ] || root="sudo"
echo "Installing$missing"
$root apt-get update -q
# shellcheck disable=SC2086  # a list of words
DEBIAN_FRONTEND=noninteractive $root apt-get install -q -y --no-install-recommends $missing
