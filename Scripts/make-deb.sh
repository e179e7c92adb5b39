#!/bin/sh
# Makes a Debian package of a built program: Scripts/make-deb.sh .build/release/tlcheck [FOLDER]. The package goes into the
# folder, .build if none is named. Needs dpkg-dev, binutils, chrpath and gzip; uses lintian where it is installed.
#
# DEB_MAINTAINER and DEB_HOMEPAGE name who publishes the package, and where.
set -eu
binary=$(realpath "$1")
cd "$(dirname "$0")/.."
output=${2:-.build}
version=$("$binary" --version | cut -d ' ' -f 2)
revision="$version-1"
maintainer=${DEB_MAINTAINER:-The tlcheck authors <tlcheck@localhost.localdomain>}
homepage=${DEB_HOMEPAGE:-}
architecture=$(dpkg --print-architecture)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/debian/tlcheck
documents=$root/usr/share/doc/tlcheck
# The time of the last commit, so that the same sources give the same package.
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y LICENSE)}"

install -D -m 755 "$binary" "$root/usr/bin/tlcheck"
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$root/usr/bin/tlcheck"
# The search path of the build: nothing of the toolchain is needed, and nothing is looked for beside the program.
chrpath --delete "$root/usr/bin/tlcheck" >/dev/null

mkdir -p "$root/usr/share/man/man1" "$root/usr/share/bash-completion/completions" \
  "$root/usr/share/zsh/vendor-completions" "$root/usr/share/fish/vendor_completions.d" \
  "$root/usr/share/lintian/overrides" "$documents"
"$binary" man | gzip -9n >"$root/usr/share/man/man1/tlcheck.1.gz"
"$binary" completions bash >"$root/usr/share/bash-completion/completions/tlcheck"
"$binary" completions zsh >"$root/usr/share/zsh/vendor-completions/_tlcheck"
"$binary" completions fish >"$root/usr/share/fish/vendor_completions.d/tlcheck.fish"
cp Scripts/packaging/lintian-overrides "$root/usr/share/lintian/overrides/tlcheck"

# The licence as the machine-readable copyright file wants it: indented, a full stop on empty lines.
indented() { sed -e 's/^$/./' -e 's/^/ /' "$@"; }
copyright=$(sed -n 's/^Copyright (c) //p' LICENSE)
{
  echo 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/'
  echo 'Upstream-Name: tlcheck'
  echo
  printf 'Files: *\nCopyright: %s\nLicense: Expat\n\n' "$copyright"
  echo 'Files: Dictionaries/words/*'
  echo 'Copyright: 2000-2026 Kevin Atkinson and others, as named in scowl-copyright'
  printf 'License: SCOWL\n\n'
  printf 'Files: Dictionaries/words/word-*\nCopyright: 2006 Princeton University\nLicense: WordNet\n\n'
  echo 'License: Expat'
  sed '1,/^Copyright/d' LICENSE | sed '1{/^$/d}' | indented
  printf '\nLicense: SCOWL\n'
  indented Dictionaries/words/scowl-copyright.md
  printf '\nLicense: WordNet\n'
  indented Dictionaries/words/wordnet-copyright.md
} >"$documents/copyright"
{
  echo "tlcheck ($revision) unstable; urgency=medium"
  echo
  echo "  * Release $version."
  echo
  echo " -- $maintainer  $(date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n >"$documents/changelog.Debian.gz"

# dpkg-shlibdeps reads which libraries the program needs, and which packages and versions have them.
printf 'Source: tlcheck\n\nPackage: tlcheck\nArchitecture: any\n' >"$work/debian/control"
libraries=$(cd "$work" && dpkg-shlibdeps -O debian/tlcheck/usr/bin/tlcheck 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
mkdir -p "$root/DEBIAN"
{
  echo 'Package: tlcheck'
  echo "Version: $revision"
  echo "Architecture: $architecture"
  echo "Maintainer: $maintainer"
  echo "Installed-Size: $(du -k -s --apparent-size "$root/usr" | cut -f 1)"
  # The last two are opened while it runs, where dpkg-shlibdeps does not see them.
  echo "Depends: $libraries, hunspell-en-gb, hunspell-en-us, libcld2-0, libgettextpo0"
  echo 'Recommends: hunspell-de-de'
  echo 'Suggests: git'
  echo 'Section: text'
  echo 'Priority: optional'
  [ -z "$homepage" ] || echo "Homepage: $homepage"
  cat Scripts/packaging/description
} >"$root/DEBIAN/control"
(cd "$root" && find usr -type f -exec md5sum {} +) | LC_ALL=C sort -k 2 >"$root/DEBIAN/md5sums"
find "$root" -type d -exec chmod 755 {} +
find "$root/usr/share" "$root/DEBIAN" -type f -exec chmod 644 {} +

package="$output/tlcheck_${revision}_$architecture.deb"
mkdir -p "$output"
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null
if command -v lintian >/dev/null; then
  lintian --fail-on error,warning "$package"
else
  echo "skipped: lintian is not installed" >&2
fi
echo "$package"
