#!/bin/sh
# Writes Sources/CEmbeddedData/embedded_data.c, which lists each file that goes into the program. It is rewritten only
# when the list changes; what is in a file is read by the compiler itself (#embed).
set -eu
cd "$(dirname "$0")/.."
list=Sources/CEmbeddedData/embedded_data.c
files=$(find Dictionaries Reports/templates -type f ! -name '*.md' | LC_ALL=C sort)
{
  echo '// Written by Scripts/embed-data.sh.'
  echo '#include "embedded_data.h"'
  n=0
  for file in $files; do
    printf 'static const unsigned char file%d[] = {\n#embed "../../%s" suffix(,)\n0};\n' "$n" "$file"
    n=$((n + 1))
  done
  echo 'static const struct embedded_file files[] = {'
  n=0
  for file in $files; do
    printf '    {"%s", file%d, sizeof file%d - 1},\n' "$file" "$n" "$n"
    n=$((n + 1))
  done
  echo '};'
  echo 'size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }'
  echo 'const struct embedded_file *embedded_file_at(size_t index) { return &files[index]; }'
} >"$list.new"
if cmp -s "$list.new" "$list"; then rm "$list.new"; else mv "$list.new" "$list"; fi
