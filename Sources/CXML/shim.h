#include <libxml/xmlversion.h>
/* libxml2 would include ICU's headers, which clash with those of Foundation. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
