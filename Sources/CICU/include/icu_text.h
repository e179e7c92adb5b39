/// The part of ICU that tlcheck uses, behind names of our own: a header that includes <unicode/…> clashes with the
/// ICU inside Foundation, and ICU's real symbols carry its version (ubrk_open_72).
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Finds where sentences begin in UTF-8 text (UAX #29 with the locale's tailoring).
typedef struct tl_sentence_breaker tl_sentence_breaker;

/// NULL when ICU has no data for sentences. Belongs to one thread.
tl_sentence_breaker *tl_sentence_breaker_open(const char *locale);
void tl_sentence_breaker_close(tl_sentence_breaker *breaker);

/// Writes the byte offsets that end a sentence, in order, at most `capacity` of them; gives how many there are.
size_t tl_sentence_breaks(
    tl_sentence_breaker *breaker, const uint8_t *text, size_t length, int32_t *offsets, size_t capacity);

/// Composes UTF-8 text (NFC). Gives the length of the result, or -1 on an error; writes nothing past `capacity`.
int64_t tl_compose(const uint8_t *text, size_t length, uint8_t *result, size_t capacity);

/// Whether the text is in NFC already.
bool tl_is_composed(const uint8_t *text, size_t length);

/// Rewrites UTF-8 text by an ICU transliterator ("Latin-ASCII", "Cyrillic-Latin", …). Length of the result, or -1.
int64_t tl_transliterate(
    const char *identifier, const uint8_t *text, size_t length, uint8_t *result, size_t capacity);

/// Columns a code point takes in a terminal: 0 for combining marks, 2 for wide East Asian characters, else 1.
int tl_column_width(uint32_t code_point);

/// General category groups of a code point.
bool tl_is_letter(uint32_t code_point);
bool tl_is_upper(uint32_t code_point);
bool tl_is_mark(uint32_t code_point);
/// Simple case mapping of one code point.
uint32_t tl_to_lower(uint32_t code_point);
uint32_t tl_to_upper(uint32_t code_point);

/// The Latin letter that a Greek or Cyrillic one is easily taken for (UTS 39, confusables); 0 where there is none.
uint32_t tl_latin_lookalike(uint32_t code_point);
