// Written by Scripts/embed-data.sh.
#include "embedded_data.h"
static const unsigned char file0[] = {
#embed "../../Dictionaries/classes.yml" suffix(,)
0};
static const unsigned char file1[] = {
#embed "../../Dictionaries/glossaries/austria-switzerland.yml" suffix(,)
0};
static const unsigned char file2[] = {
#embed "../../Dictionaries/glossaries/european-cities.yml" suffix(,)
0};
static const unsigned char file3[] = {
#embed "../../Dictionaries/glossaries/german-cities.yml" suffix(,)
0};
static const unsigned char file4[] = {
#embed "../../Dictionaries/glossaries/german-laender.yml" suffix(,)
0};
static const unsigned char file5[] = {
#embed "../../Dictionaries/glossaries/german-regions.yml" suffix(,)
0};
static const unsigned char file6[] = {
#embed "../../Dictionaries/glossaries/institutions-austria-switzerland.yml" suffix(,)
0};
static const unsigned char file7[] = {
#embed "../../Dictionaries/glossaries/institutions-eu.yml" suffix(,)
0};
static const unsigned char file8[] = {
#embed "../../Dictionaries/glossaries/institutions-germany.yml" suffix(,)
0};
static const unsigned char file9[] = {
#embed "../../Dictionaries/glossaries/institutions-international.yml" suffix(,)
0};
static const unsigned char file10[] = {
#embed "../../Dictionaries/glossaries/russia-belarus-caucasus-central-asia.yml" suffix(,)
0};
static const unsigned char file11[] = {
#embed "../../Dictionaries/glossaries/ukraine.yml" suffix(,)
0};
static const unsigned char file12[] = {
#embed "../../Dictionaries/words/accepted-news.txt" suffix(,)
0};
static const unsigned char file13[] = {
#embed "../../Dictionaries/words/common-english.txt" suffix(,)
0};
static const unsigned char file14[] = {
#embed "../../Dictionaries/words/frequent-english.txt" suffix(,)
0};
static const unsigned char file15[] = {
#embed "../../Dictionaries/words/loanwords-german.txt" suffix(,)
0};
static const struct embedded_file files[] = {
    {"Dictionaries/classes.yml", file0, sizeof file0 - 1},
    {"Dictionaries/glossaries/austria-switzerland.yml", file1, sizeof file1 - 1},
    {"Dictionaries/glossaries/european-cities.yml", file2, sizeof file2 - 1},
    {"Dictionaries/glossaries/german-cities.yml", file3, sizeof file3 - 1},
    {"Dictionaries/glossaries/german-laender.yml", file4, sizeof file4 - 1},
    {"Dictionaries/glossaries/german-regions.yml", file5, sizeof file5 - 1},
    {"Dictionaries/glossaries/institutions-austria-switzerland.yml", file6, sizeof file6 - 1},
    {"Dictionaries/glossaries/institutions-eu.yml", file7, sizeof file7 - 1},
    {"Dictionaries/glossaries/institutions-germany.yml", file8, sizeof file8 - 1},
    {"Dictionaries/glossaries/institutions-international.yml", file9, sizeof file9 - 1},
    {"Dictionaries/glossaries/russia-belarus-caucasus-central-asia.yml", file10, sizeof file10 - 1},
    {"Dictionaries/glossaries/ukraine.yml", file11, sizeof file11 - 1},
    {"Dictionaries/words/accepted-news.txt", file12, sizeof file12 - 1},
    {"Dictionaries/words/common-english.txt", file13, sizeof file13 - 1},
    {"Dictionaries/words/frequent-english.txt", file14, sizeof file14 - 1},
    {"Dictionaries/words/loanwords-german.txt", file15, sizeof file15 - 1},
};
size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }
const struct embedded_file *embedded_file_at(size_t index) { return &files[index]; }
