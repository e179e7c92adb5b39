#include "icu_text.h"

#include <pthread.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uspoof.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utrans.h>

struct tl_sentence_breaker {
  UBreakIterator *iterator;
  UText *text;
};

tl_sentence_breaker *tl_sentence_breaker_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  tl_sentence_breaker *breaker = calloc(1, sizeof *breaker);
  if (!breaker) {
    ubrk_close(iterator);
    return NULL;
  }
  breaker->iterator = iterator;
  return breaker;
}

void tl_sentence_breaker_close(tl_sentence_breaker *breaker) {
  if (!breaker) return;
  ubrk_close(breaker->iterator);
  if (breaker->text) utext_close(breaker->text);
  free(breaker);
}

size_t tl_sentence_breaks(
    tl_sentence_breaker *breaker, const uint8_t *text, size_t length, int32_t *offsets, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  breaker->text = utext_openUTF8(breaker->text, (const char *)text, (int64_t)length, &status);
  ubrk_setUText(breaker->iterator, breaker->text, &status);
  if (U_FAILURE(status)) return 0;
  size_t count = 0;
  ubrk_first(breaker->iterator);
  for (int32_t at = ubrk_next(breaker->iterator); at != UBRK_DONE; at = ubrk_next(breaker->iterator)) {
    if (count < capacity) offsets[count] = at;
    count++;
  }
  return count;
}

/// UTF-8 to UTF-16; the caller frees. NULL on an error.
static UChar *to_utf16(const uint8_t *text, size_t length, int32_t *units, size_t spare) {
  UErrorCode status = U_ZERO_ERROR;
  UChar *buffer = malloc((length + spare + 1) * sizeof *buffer);
  if (!buffer) return NULL;
  u_strFromUTF8(buffer, (int32_t)(length + 1), units, (const char *)text, (int32_t)length, &status);
  if (U_SUCCESS(status)) return buffer;
  free(buffer);
  return NULL;
}

static int64_t to_utf8(const UChar *units, int32_t count, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  u_strToUTF8((char *)result, (int32_t)capacity, &length, units, count, &status);
  return U_SUCCESS(status) && (size_t)length <= capacity ? length : -1;
}

int64_t tl_compose(const uint8_t *text, size_t length, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t units = 0;
  UChar *input = to_utf16(text, length, &units, 0);
  UChar *output = malloc((length * 3 + 1) * sizeof *output);
  int64_t written = -1;
  if (input && output) {
    int32_t count =
        unorm2_normalize(unorm2_getNFCInstance(&status), input, units, output, (int32_t)(length * 3), &status);
    if (U_SUCCESS(status)) written = to_utf8(output, count, result, capacity);
  }
  free(input);
  free(output);
  return written;
}

bool tl_is_composed(const uint8_t *text, size_t length) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t units = 0;
  UChar *input = to_utf16(text, length, &units, 0);
  if (!input) return false;
  bool composed = unorm2_isNormalized(unorm2_getNFCInstance(&status), input, units, &status);
  free(input);
  return U_SUCCESS(status) && composed;
}

int64_t tl_transliterate(
    const char *identifier, const uint8_t *text, size_t length, uint8_t *result, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[128];
  u_uastrncpy(name, identifier, 127);
  name[127] = 0;
  UTransliterator *rules = utrans_openU(name, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE(status)) return -1;
  int32_t units = 0;
  size_t spare = length * 4 + 16;
  UChar *buffer = to_utf16(text, length, &units, spare);
  int64_t written = -1;
  if (buffer) {
    int32_t limit = units;
    utrans_transUChars(rules, buffer, &units, (int32_t)(length + spare), 0, &limit, &status);
    if (U_SUCCESS(status)) written = to_utf8(buffer, units, result, capacity);
  }
  free(buffer);
  utrans_close(rules);
  return written;
}

int tl_column_width(uint32_t code_point) {
  int8_t category = u_charType((UChar32)code_point);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return 0;
  int32_t width = u_getIntPropertyValue((UChar32)code_point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

bool tl_is_letter(uint32_t code_point) { return u_isalpha((UChar32)code_point); }
bool tl_is_upper(uint32_t code_point) { return u_isupper((UChar32)code_point) || u_istitle((UChar32)code_point); }
bool tl_is_mark(uint32_t code_point) {
  int8_t category = u_charType((UChar32)code_point);
  return category == U_NON_SPACING_MARK || category == U_COMBINING_SPACING_MARK || category == U_ENCLOSING_MARK;
}
uint32_t tl_to_lower(uint32_t code_point) { return (uint32_t)u_tolower((UChar32)code_point); }
uint32_t tl_to_upper(uint32_t code_point) { return (uint32_t)u_toupper((UChar32)code_point); }

static USpoofChecker *lookalikes;

static void open_lookalikes(void) {
  UErrorCode status = U_ZERO_ERROR;
  lookalikes = uspoof_open(&status);
  if (U_FAILURE(status)) lookalikes = NULL;
}

uint32_t tl_latin_lookalike(uint32_t code_point) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_lookalikes);  // a checker that nobody changes may be shared by threads
  bool is_greek_small = code_point >= 0x3AC && code_point <= 0x3CE && code_point != 0x3BF;  // α is no slip for a: TNFα
  if (!lookalikes || is_greek_small) return 0;
  UErrorCode status = U_ZERO_ERROR;
  UChar letter[2], skeleton[8];
  int32_t units = 0;
  U16_APPEND_UNSAFE(letter, units, code_point);
  int32_t count = uspoof_getSkeleton(lookalikes, 0, letter, units, skeleton, 8, &status);
  if (U_FAILURE(status) || count != 1 || skeleton[0] > 0x7F || !u_isalpha(skeleton[0])) return 0;
  return skeleton[0] == 'l' && u_isupper((UChar32)code_point) ? 'I' : skeleton[0];
}
