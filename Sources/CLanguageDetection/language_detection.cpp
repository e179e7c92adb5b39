#include "language_detection.h"

#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <dlfcn.h>

namespace {

/// The functions of the library by the names that the compiler gave them. Opened when first asked for: most runs need no
/// language told.
struct Library {
  using Detect = CLD2::Language (*)(
      const char *, int, bool, CLD2::Language *, int *, int *, bool *);
  Detect detect = nullptr;
  decltype(&CLD2::LanguageCode) code = nullptr;
  decltype(&CLD2::LanguageName) name = nullptr;
  decltype(&CLD2::GetLanguageFromName) from_name = nullptr;

  Library() {
    void *handle = dlopen("libcld2.so.0", RTLD_NOW | RTLD_LOCAL);
    if (!handle) return;
    detect = reinterpret_cast<Detect>(dlsym(handle, "_ZN4CLD221DetectLanguageSummaryEPKcibPNS_8LanguageEPiS4_Pb"));
    code = reinterpret_cast<decltype(code)>(dlsym(handle, "_ZN4CLD212LanguageCodeENS_8LanguageE"));
    name = reinterpret_cast<decltype(name)>(dlsym(handle, "_ZN4CLD212LanguageNameENS_8LanguageE"));
    from_name = reinterpret_cast<decltype(from_name)>(dlsym(handle, "_ZN4CLD219GetLanguageFromNameEPKc"));
  }

  bool is_complete() const { return detect && code && name && from_name; }
};

const Library &library() {
  static const Library opened;
  return opened;
}

}  // namespace

bool tl_detect_language(const uint8_t *text, size_t length, char code[TL_LANGUAGE_CODE_BYTES], int *percent) {
  if (!library().is_complete()) return false;
  CLD2::Language languages[3];
  int percents[3];
  int text_bytes = 0;
  bool is_reliable = false;
  CLD2::Language language = library().detect(
      reinterpret_cast<const char *>(text), static_cast<int>(length), true, languages, percents, &text_bytes,
      &is_reliable);
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE || languages[0] != language) return false;
  std::snprintf(code, TL_LANGUAGE_CODE_BYTES, "%s", library().code(language));
  *percent = percents[0];
  return true;
}

const char *tl_language_name(const char *code) {
  if (!library().is_complete()) return nullptr;
  CLD2::Language language = library().from_name(code);
  return language == CLD2::UNKNOWN_LANGUAGE ? nullptr : library().name(language);
}
