#define _GNU_SOURCE
#include "gettext_messages.h"

#include <dlfcn.h>
#include <sys/mman.h>

bool tl_gettext_open(tl_gettext *library) {
  void *handle = dlopen("libgettextpo.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return false;
  library->file_read = dlsym(handle, "po_file_read_v3");
  library->file_free = dlsym(handle, "po_file_free");
  library->message_iterator = dlsym(handle, "po_message_iterator");
  library->message_iterator_free = dlsym(handle, "po_message_iterator_free");
  library->next_message = dlsym(handle, "po_next_message");
  library->msgctxt = dlsym(handle, "po_message_msgctxt");
  library->msgid = dlsym(handle, "po_message_msgid");
  library->msgid_plural = dlsym(handle, "po_message_msgid_plural");
  library->msgstr = dlsym(handle, "po_message_msgstr");
  library->msgstr_plural = dlsym(handle, "po_message_msgstr_plural");
  library->comments = dlsym(handle, "po_message_comments");
  library->extracted_comments = dlsym(handle, "po_message_extracted_comments");
  library->is_obsolete = dlsym(handle, "po_message_is_obsolete");
  library->is_fuzzy = dlsym(handle, "po_message_is_fuzzy");
  return library->file_read && library->file_free && library->message_iterator && library->message_iterator_free &&
         library->next_message && library->msgctxt && library->msgid && library->msgid_plural && library->msgstr &&
         library->msgstr_plural && library->comments && library->extracted_comments && library->is_obsolete &&
         library->is_fuzzy;
}

int tl_memory_file(void) { return memfd_create("tlcheck", MFD_CLOEXEC); }
