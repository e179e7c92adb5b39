// Written by Scripts/embed-data.sh.
#include "embedded_data.h"
static const unsigned char file0[] = {
#embed "../../Dictionaries/classes.yml" suffix(,)
0};
static const struct embedded_file files[] = {
    {"Dictionaries/classes.yml", file0, sizeof file0 - 1},
};
size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }
const struct embedded_file *embedded_file_at(size_t index) { return &files[index]; }
