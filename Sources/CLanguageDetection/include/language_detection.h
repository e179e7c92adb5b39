/// The part of CLD2 that tlcheck uses, behind a C header: CLD2's own is C++.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { TL_LANGUAGE_CODE_BYTES = 16 };

/// Says which language most of a UTF-8 text is in: its code ("de", "zh-Hant") with a final NUL, and how many percent of
/// the text are in it. False where CLD2 is not sure, as with a few
/// words, or not installed.
bool tl_detect_language(const uint8_t *text, size_t length, char code[TL_LANGUAGE_CODE_BYTES], int *percent);

/// The English name of a language in capitals ("GERMAN"); NULL for a code that CLD2 does not know.
const char *tl_language_name(const char *code);

#ifdef __cplusplus
}
#endif
