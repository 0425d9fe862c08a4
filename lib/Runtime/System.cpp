//===- System.cpp - What this machine has ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "System.h"

#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace repvgg::runtime {

namespace {

/// A file's first bytes as a string; empty if it cannot be read.
struct Beginning {
  explicit Beginning(const char *path) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
      return;
    ssize_t length = read(file, text, sizeof(text) - 1);
    text[length > 0 ? length : 0] = '\0';
    close(file);
  }

  char text[1024] = "";
};

uint64_t smaller(uint64_t a, uint64_t b) { return a < b ? a : b; }

} // namespace

uint64_t readNumber(const char *path, const char *key) {
  Beginning file(path);
  const char *found = std::strstr(file.text, key);
  const char *number = found ? found + std::strlen(key) : "";
  char *end = nullptr;
  uint64_t value = std::strtoull(number, &end, 10);
  return end == number ? UINT64_MAX : value;
}

uint64_t availableMemory() {
  uint64_t kilobytes = readNumber("/proc/meminfo", "MemAvailable:");
  uint64_t machine =
      kilobytes < UINT64_MAX / 1024 ? kilobytes * 1024 : UINT64_MAX;
  // Of both versions of control groups, as seen from inside of a container.
  uint64_t group =
      smaller(readNumber("/sys/fs/cgroup/memory.max", ""),
              readNumber("/sys/fs/cgroup/memory/memory.limit_in_bytes", ""));
  return smaller(machine, group);
}

} // namespace repvgg::runtime
