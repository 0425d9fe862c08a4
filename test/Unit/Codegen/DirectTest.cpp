//===- DirectTest.cpp - Direct convolution --------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SumCheck.h"

#include <random>

using namespace mlir::repvgg::cpu;

namespace {

TEST(DirectTest, Window) { expectSums({}); }

TEST(DirectTest, SumsInParts) {
  ConvCase test;
  test.inChannels = 56;
  test.outChannels = 80;
  test.shortcut = test.gate = true;
  test.plan = "<direct, tile 1x1, registers 8x3, depth 16, chunk 0, split "
              "channels>";
  expectSums(test);
}

TEST(DirectTest, OddSizesInTasks) {
  ConvCase test;
  test.batch = 2;
  test.inChannels = 19;
  test.outChannels = 37;
  test.height = 7;
  test.width = 11;
  test.stride = 2;
  test.calls = 3;
  test.shortcut = true;
  test.plan = "<direct, tile 1x1, registers 6x2, depth 16, chunk 2, split "
              "rows>";
  expectSums(test);
}

TEST(DirectTest, GroupsAndDilation) {
  ConvCase test;
  test.inChannels = 64;
  test.outChannels = 96;
  test.groups = 2;
  test.dilation = 2;
  test.padding = 2;
  test.kernelHeight = 3;
  test.kernelWidth = 1;
  test.paddingWidth = 0;
  expectSums(test);
}

/// Whatever comes, in vectors of every width: some dozens of random cases.
TEST(DirectTest, RandomCases) {
  std::mt19937 generator(7);
  auto pick = [&](int64_t low, int64_t high) {
    return std::uniform_int_distribution<int64_t>(low, high)(generator);
  };
  for (int round = 0; round < 30; ++round) {
    ConvCase test;
    test.vector = int64_t(4) << pick(0, 2);
    test.cpu = test.vector == 8 ? "x86-64-v3" : "";
    test.batch = pick(1, 2);
    test.inChannels = pick(1, 40);
    test.outChannels = pick(1, 70);
    test.height = pick(5, 17);
    test.width = pick(5, 17);
    test.kernelHeight = pick(1, 4);
    test.kernelWidth = pick(1, 4);
    test.stride = pick(1, 3);
    test.padding = pick(0, 2);
    test.dilation = pick(1, test.height > 12 ? 2 : 1);
    test.shortcut = pick(0, 1);
    test.gate = test.shortcut && pick(0, 1);
    test.calls = pick(1, 3);
    test.outputHalo = {pick(0, 2), pick(0, 2), pick(0, 2), pick(0, 2)};
    int64_t vectors = pick(1, 4);
    test.plan = "<direct, tile 1x1, registers " +
                std::to_string(pick(1, 24 / vectors)) + "x" +
                std::to_string(vectors) + ", depth " +
                std::to_string(test.vector * pick(1, 3)) + ", chunk " +
                std::to_string(pick(0, 5)) + ", split " +
                (pick(0, 1) ? "rows" : "channels") + ">";
    expectSums(test);
  }
}

} // namespace
