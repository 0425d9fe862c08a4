//===- MemoryTest.cpp - The default allocator -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Memory.h"
#include "gtest/gtest.h"

#include <cstdio>
#include <fstream>
#include <string>

using namespace repvgg::runtime;

namespace {

/// Whether the kernel gives large pages to those who ask for them.
bool hasLargePages() {
  std::ifstream setting("/sys/kernel/mm/transparent_hugepage/enabled");
  std::string text;
  std::getline(setting, text);
  return text.find("[always]") != std::string::npos ||
         text.find("[madvise]") != std::string::npos;
}

/// Whether large pages are wished for at `address`.
bool isAdvised(const char *address) {
  std::ifstream maps("/proc/self/smaps");
  bool here = false;
  for (std::string line; std::getline(maps, line);) {
    unsigned long begin, end;
    if (std::sscanf(line.c_str(), "%lx-%lx ", &begin, &end) == 2)
      here = begin <= reinterpret_cast<uintptr_t>(address) &&
             reinterpret_cast<uintptr_t>(address) < end;
    else if (here && line.rfind("VmFlags:", 0) == 0)
      return line.find(" hg") != std::string::npos;
  }
  return false;
}

char *allocate(size_t bytes) {
  const repvgg_allocator *from = repvgg_default_allocator();
  return static_cast<char *>(from->allocate(from->user, bytes, kAlignment));
}

void release(char *memory, size_t bytes) {
  const repvgg_allocator *from = repvgg_default_allocator();
  from->release(from->user, memory, bytes);
}

TEST(MemoryTest, LiesInLargePagesToItsLastByte) {
  for (size_t bytes : {kLargePage, 3 * kLargePage + 5}) {
    char *memory = allocate(bytes);
    ASSERT_NE(memory, nullptr);
    EXPECT_EQ(reinterpret_cast<uintptr_t>(memory) % kLargePage, 0u);
    if (hasLargePages()) {
      EXPECT_TRUE(isAdvised(memory));
      EXPECT_TRUE(isAdvised(memory + bytes - 1));
    }
    memory[0] = memory[bytes - 1] = 1;
    release(memory, bytes);
  }
}

TEST(MemoryTest, IsAlignedWhereItIsSmall) {
  for (size_t bytes : {size_t(1), size_t(100), kLargePage - 1}) {
    char *memory = allocate(bytes);
    ASSERT_NE(memory, nullptr);
    EXPECT_EQ(reinterpret_cast<uintptr_t>(memory) % kAlignment, 0u);
    release(memory, bytes);
  }
}

TEST(MemoryTest, RefusesWhatNoMachineHas) {
  for (size_t bytes : {SIZE_MAX, SIZE_MAX - kLargePage + 2})
    EXPECT_EQ(allocate(bytes), nullptr);
}

} // namespace
