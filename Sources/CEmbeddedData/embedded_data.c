// Written by Scripts/embed-data.sh.
#include "embedded_data.h"
static const unsigned char file0[] = {
#embed "../../Dictionaries/classes.yml" suffix(,)
0};
static const unsigned char file1[] = {
#embed "../../Dictionaries/glossaries/austria-switzerland.yml" suffix(,)
0};
static const unsigned char file2[] = {
#embed "../../Dictionaries/glossaries/german-cities.yml" suffix(,)
0};
static const unsigned char file3[] = {
#embed "../../Dictionaries/glossaries/german-laender.yml" suffix(,)
0};
static const unsigned char file4[] = {
#embed "../../Dictionaries/glossaries/german-regions.yml" suffix(,)
0};
static const unsigned char file5[] = {
#embed "../../Dictionaries/glossaries/institutions-germany.yml" suffix(,)
0};
static const unsigned char file6[] = {
#embed "../../Dictionaries/words/accepted-news.txt" suffix(,)
0};
static const unsigned char file7[] = {
#embed "../../Dictionaries/words/common-english.txt" suffix(,)
0};
static const unsigned char file8[] = {
#embed "../../Dictionaries/words/frequent-english.txt" suffix(,)
0};
static const unsigned char file9[] = {
#embed "../../Dictionaries/words/loanwords-german.txt" suffix(,)
0};
static const struct embedded_file files[] = {
    {"Dictionaries/classes.yml", file0, sizeof file0 - 1},
    {"Dictionaries/glossaries/austria-switzerland.yml", file1, sizeof file1 - 1},
    {"Dictionaries/glossaries/german-cities.yml", file2, sizeof file2 - 1},
    {"Dictionaries/glossaries/german-laender.yml", file3, sizeof file3 - 1},
    {"Dictionaries/glossaries/german-regions.yml", file4, sizeof file4 - 1},
    {"Dictionaries/glossaries/institutions-germany.yml", file5, sizeof file5 - 1},
    {"Dictionaries/words/accepted-news.txt", file6, sizeof file6 - 1},
    {"Dictionaries/words/common-english.txt", file7, sizeof file7 - 1},
    {"Dictionaries/words/frequent-english.txt", file8, sizeof file8 - 1},
    {"Dictionaries/words/loanwords-german.txt", file9, sizeof file9 - 1},
};
size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }
const struct embedded_file *embedded_file_at(size_t index) { return &files[index]; }
