#include "language_detection.h"

#include <cstdio>
#include <cstring>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

bool tl_detect_language(const uint8_t *text, size_t length, char code[TL_LANGUAGE_CODE_BYTES], int *percent) {
  CLD2::Language languages[3];
  int percents[3];
  int text_bytes = 0;
  bool is_reliable = false;
  CLD2::Language language = CLD2::DetectLanguageSummary(
      reinterpret_cast<const char *>(text), static_cast<int>(length), true, languages, percents, &text_bytes,
      &is_reliable);
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE || languages[0] != language) return false;
  std::snprintf(code, TL_LANGUAGE_CODE_BYTES, "%s", CLD2::LanguageCode(language));
  *percent = percents[0];
  return true;
}

const char *tl_language_name(const char *code) {
  CLD2::Language language = CLD2::GetLanguageFromName(code);
  return language == CLD2::UNKNOWN_LANGUAGE ? nullptr : CLD2::LanguageName(language);
}
