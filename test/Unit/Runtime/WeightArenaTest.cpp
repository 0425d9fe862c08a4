//===- WeightArenaTest.cpp - Layout of weights ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/WeightArena.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace mlir::repvgg;

namespace {

ArrayRef<char> bytes(StringRef text) { return {text.data(), text.size()}; }

TEST(WeightArena, AlignsAndShares) {
  WeightArena arena;
  EXPECT_EQ(arena.size(), 0u);
  EXPECT_EQ(arena.add(bytes("abc")), 0u);
  EXPECT_EQ(arena.add(bytes("abcd")), 64u);
  EXPECT_EQ(arena.addOwned({'a', 'b', 'c'}), 0u);
  EXPECT_EQ(arena.addOwned({'x'}), 128u);
  EXPECT_EQ(arena.size(), 129u);
}

TEST(WeightArena, CopiesWithZerosBetween) {
  WeightArena arena;
  arena.add(bytes("abc"));
  arena.add(bytes("d"));
  std::string expected = "abc" + std::string(61, '\0') + "d";
  std::string memory(arena.size(), '?');
  arena.copyTo(memory.data());
  EXPECT_EQ(memory, expected);
  std::string file;
  raw_string_ostream os(file);
  arena.writeTo(os);
  EXPECT_EQ(file, expected);
}

TEST(WeightArena, ReleasesWhatItMoves) {
  WeightArena arena;
  std::string order;
  arena.add(bytes("abc"), [&] { order += "1"; });
  arena.add(bytes("abc"), [&] { order += "never"; });
  arena.add(bytes("d"), [&] { order += "2"; });
  std::string memory(arena.size(), '?');
  arena.moveTo(memory.data());
  EXPECT_EQ(memory, "abc" + std::string(61, '\0') + "d");
  EXPECT_EQ(order, "12");
}

TEST(WeightArena, TakesNothing) {
  WeightArena arena;
  EXPECT_EQ(arena.add({}), 0u);
  EXPECT_EQ(arena.size(), 0u);
  arena.copyTo(nullptr);
}

} // namespace
