//===- File.cpp - Reading files -------------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "File.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace repvgg::runtime {

repvgg_status File::cannot(const char *verb, repvgg_error *error) const {
  return fail(error, REPVGG_CANNOT_READ, "cannot %s '%s': %s", verb, name,
              std::strerror(errno));
}

repvgg_status File::open(const char *path, repvgg_error *error) {
  // A pipe without a writer would be waited for.
  return adopt(path, ::open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY),
               error);
}

repvgg_status File::adopt(const char *path, int descriptor,
                          repvgg_error *error) {
  name = path;
  number = descriptor;
  struct stat found;
  if (number < 0 || fstat(number, &found) != 0)
    return cannot("read", error);
  if (!S_ISREG(found.st_mode))
    return fail(error, REPVGG_CANNOT_READ, "expects '%s' to be a regular file",
                path);
  opened = {found.st_dev, found.st_ino, static_cast<uint64_t>(found.st_size),
            found.st_ctim.tv_sec, found.st_ctim.tv_nsec};
  return REPVGG_OK;
}

void File::replaceDescriptor(int descriptor) {
  close(number);
  number = descriptor;
}

repvgg_status File::read(char *to, uint64_t bytes, uint64_t offset,
                         repvgg_error *error) const {
  while (bytes) {
    ssize_t count = pread(number, to, bytes, offset);
    if (count < 0 && errno == EINTR)
      continue;
    if (count < 0)
      return cannot("read", error);
    if (count == 0)
      return fail(error, REPVGG_CANNOT_READ,
                  "cannot read '%s': it became shorter meanwhile", name);
    to += count;
    offset += count;
    bytes -= count;
  }
  return REPVGG_OK;
}

File::~File() {
  if (number >= 0)
    close(number);
}

} // namespace repvgg::runtime
