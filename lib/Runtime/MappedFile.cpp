//===- MappedFile.cpp - A file's bytes, read-only -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MappedFile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace repvgg::runtime {

/// Closes a file descriptor.
struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0)
      ::close(number);
  }
};

static repvgg_status cannotRead(const char *path, repvgg_error *error) {
  return fail(error, REPVGG_CANNOT_READ, "cannot read '%s': %s", path,
              std::strerror(errno));
}

repvgg_status MappedFile::open(const char *path, repvgg_error *error) {
  Descriptor file{::open(path, O_RDONLY | O_CLOEXEC)};
  struct stat status;
  if (file.number < 0 || fstat(file.number, &status) != 0)
    return cannotRead(path, error);
  if (!S_ISREG(status.st_mode))
    return fail(error, REPVGG_CANNOT_READ, "expects '%s' to be a regular file",
                path);
  if (status.st_size == 0)
    return REPVGG_OK;
  int flags = MAP_PRIVATE;
#ifdef MAP_POPULATE
  flags |= MAP_POPULATE; // All of it is read at once, to hash it.
#endif
  void *mapped =
      mmap(nullptr, status.st_size, PROT_READ, flags, file.number, 0);
  if (mapped == MAP_FAILED)
    return cannotRead(path, error);
  memory = mapped;
  length = status.st_size;
  return REPVGG_OK;
}

MappedFile::~MappedFile() {
  if (memory)
    munmap(memory, length);
}

uint64_t hashOf(const void *data, uint64_t bytes) {
  return XXH3_64bits(data, bytes);
}

} // namespace repvgg::runtime
