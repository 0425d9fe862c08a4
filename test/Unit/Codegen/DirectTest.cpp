//===- DirectTest.cpp - Direct convolution --------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Draw.h"
#include "SumCheck.h"

using namespace mlir::repvgg::cpu;

namespace {

TEST(DirectTest, Window) { expectSums({}); }

TEST(DirectTest, SumsInParts) {
  ConvCase test;
  test.inChannels = 56;
  test.outChannels = 80;
  test.shortcut = test.gate = true;
  test.plan = "direct<registers 8x3, depth 16, chunk 0, split channels>";
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
  test.plan = "direct<registers 6x2, depth 16, chunk 2, split rows>";
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
  Draw draw(7);
  for (int round = 0; round < 30; ++round) {
    ConvCase test = draw.any();
    test.inChannels = draw.number(1, 40);
    test.outChannels = draw.number(1, 70);
    test.height = draw.number(5, 17);
    test.width = draw.number(5, 17);
    test.kernelHeight = draw.number(1, 4);
    test.kernelWidth = draw.number(1, 4);
    test.stride = draw.number(1, 3);
    test.padding = draw.number(0, 2);
    test.dilation = draw.number(1, test.height > 12 ? 2 : 1);
    int64_t vectors = draw.number(1, 4);
    test.plan = "direct<registers " +
                std::to_string(draw.number(1, 24 / vectors)) + "x" +
                std::to_string(vectors) + ", depth " +
                std::to_string(test.vector * draw.number(1, 3)) + ", chunk " +
                std::to_string(draw.number(0, 5)) + ", split " +
                (draw.coin() ? "rows" : "channels") + ">";
    expectSums(test);
  }
}

} // namespace
