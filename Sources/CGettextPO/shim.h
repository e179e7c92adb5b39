#include <gettext-po.h>

/* Linux 3.17; glibc declares it only where the compiler was told of GNU extensions. */
extern int memfd_create(const char *name, unsigned int flags);
