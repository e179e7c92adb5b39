/// The files of Dictionaries/ and of the report template, inside the program.
#pragma once
#include <stddef.h>

struct embedded_file {
  const char *path;  ///< below the project's folder, e.g. "Dictionaries/classes.yml"
  const unsigned char *bytes;
  size_t size;
};

size_t embedded_file_count(void);
const struct embedded_file *embedded_file_at(size_t index);
