//===- CodeCopy.cpp - A library that nobody can change --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CodeCopy.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace repvgg::runtime {

/// Bytes that are copied at once.
static constexpr uint64_t kPiece = 32 << 10;

static bool writeAll(int file, const char *from, uint64_t bytes) {
  while (bytes) {
    ssize_t count = write(file, from, bytes);
    if (count < 0 && errno == EINTR)
      continue;
    if (count <= 0)
      return false;
    from += count;
    bytes -= count;
  }
  return true;
}

void CodeCopy::createInMemory() {
#if defined(__linux__) && defined(MFD_ALLOW_SEALING)
  unsigned flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
#ifdef MFD_EXEC
  // Kernels before 6.3 know no such flag, and need none.
  number = memfd_create("repvgg-model", flags | MFD_EXEC);
#endif
  if (number < 0)
    number = memfd_create("repvgg-model", flags);
  if (number < 0)
    return;
  std::snprintf(name, sizeof(name), "/proc/self/fd/%d", number);
  if (access(name, R_OK) == 0)
    return;
  close(number);
  number = -1;
#endif
}

void CodeCopy::createTemporary() {
  const char *folder = std::getenv("TMPDIR");
  std::snprintf(name, sizeof(name), "%s/repvgg-XXXXXX",
                folder && *folder ? folder : "/tmp");
  number = mkstemp(name);
  temporary = number >= 0;
}

repvgg_status CodeCopy::fill(const File &source, repvgg_error *error) {
  char piece[kPiece];
  for (uint64_t begin = 0; begin < source.size(); begin += kPiece) {
    uint64_t left = source.size() - begin,
             bytes = left < kPiece ? left : kPiece;
    if (repvgg_status status = source.read(piece, bytes, begin, error))
      return status;
    if (!writeAll(number, piece, bytes))
      return source.cannot("copy", error);
  }
  return REPVGG_OK;
}

void CodeCopy::seal() {
#if defined(__linux__) && defined(F_ADD_SEALS)
  // A temporary file has no seals; its user alone could write to it.
  (void)fcntl(number, F_ADD_SEALS,
              F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
#endif
}

repvgg_status CodeCopy::open(const File &source, repvgg_error *error) {
  createInMemory();
  if (number < 0)
    createTemporary();
  if (number < 0)
    return source.cannot("copy", error);
  if (repvgg_status status = fill(source, error))
    return status;
  seal();
  return copy.adopt(source.path(), number, error);
}

// glibc compares names first: a descriptor's number, and with it the name, may
// be that of a library which is still loaded from a descriptor closed since.
// While this one is open nobody else can be given its number.
bool CodeCopy::chooseName() {
#ifdef __linux__
  while (!temporary) {
    void *other = dlopen(name, RTLD_LAZY | RTLD_LOCAL | RTLD_NOLOAD);
    if (!other)
      return true;
    dlclose(other);
    int next = fcntl(number, F_DUPFD_CLOEXEC, number + 1);
    if (next < 0)
      return false;
    copy.replaceDescriptor(next);
    number = next;
    std::snprintf(name, sizeof(name), "/proc/self/fd/%d", number);
  }
#endif
  return true;
}

void *CodeCopy::load() {
  return chooseName() ? dlopen(name, RTLD_NOW | RTLD_LOCAL) : nullptr;
}

CodeCopy::~CodeCopy() {
  if (temporary)
    unlink(name);
  if (number >= 0 && copy.descriptor() < 0)
    close(number);
}

} // namespace repvgg::runtime
