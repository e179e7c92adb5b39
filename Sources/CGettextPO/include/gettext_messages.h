/// The part of libgettextpo that tlcheck uses. The library is opened when a PO file is read, so that no other run pays for it.
#pragma once
#include <gettext-po.h>
#include <stdbool.h>

typedef struct {
  __typeof__(&po_file_read_v3) file_read;
  __typeof__(&po_file_free) file_free;
  __typeof__(&po_message_iterator) message_iterator;
  __typeof__(&po_message_iterator_free) message_iterator_free;
  __typeof__(&po_next_message) next_message;
  __typeof__(&po_message_msgctxt) msgctxt;
  __typeof__(&po_message_msgid) msgid;
  __typeof__(&po_message_msgid_plural) msgid_plural;
  __typeof__(&po_message_msgstr) msgstr;
  __typeof__(&po_message_msgstr_plural) msgstr_plural;
  __typeof__(&po_message_comments) comments;
  __typeof__(&po_message_extracted_comments) extracted_comments;
  __typeof__(&po_message_is_obsolete) is_obsolete;
  __typeof__(&po_message_is_fuzzy) is_fuzzy;
} tl_gettext;

/// Opens the library. False where it is not installed.
bool tl_gettext_open(tl_gettext *library);

/// A file in memory: libgettextpo reads files only. A descriptor, or -1.
int tl_memory_file(void);
