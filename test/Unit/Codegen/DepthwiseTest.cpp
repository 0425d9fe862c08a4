//===- DepthwiseTest.cpp - Depthwise convolution --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Draw.h"
#include "SumCheck.h"

using namespace mlir::repvgg::cpu;

namespace {

/// In vectors of 16, 8 and 4.
void expectSumsOfAllVectors(ConvCase test) {
  for (auto [vector, cpu] :
       {std::pair(16, ""), std::pair(8, "x86-64-v3"), std::pair(4, "")}) {
    test.vector = vector;
    test.cpu = cpu;
    expectSums(test);
  }
}

ConvCase depthwise(int64_t channels, int64_t multiplier = 1) {
  ConvCase test;
  test.inChannels = test.groups = channels;
  test.outChannels = channels * multiplier;
  test.plan = "depthwise<pixels 7x2, chunk 0>";
  return test;
}

TEST(DepthwiseTest, Window) { expectSumsOfAllVectors(depthwise(32)); }

TEST(DepthwiseTest, LanesBeyondChannels) {
  ConvCase test = depthwise(37);
  test.shortcut = test.gate = true;
  test.height = 9;
  test.width = 13;
  expectSumsOfAllVectors(test);
}

TEST(DepthwiseTest, StrideAndOddSizesInTasks) {
  ConvCase test = depthwise(19);
  test.batch = 2;
  test.height = 15;
  test.width = 11;
  test.stride = 2;
  test.calls = 3;
  test.shortcut = true;
  test.plan = "depthwise<pixels 4x2, chunk 3>";
  expectSumsOfAllVectors(test);
}

TEST(DepthwiseTest, LargeWindow) {
  ConvCase test = depthwise(48);
  test.kernelHeight = test.kernelWidth = 7;
  test.padding = 3;
  test.height = test.width = 14;
  expectSumsOfAllVectors(test);
}

TEST(DepthwiseTest, DilationAndMixedSteps) {
  ConvCase test = depthwise(16);
  test.dilation = 2;
  test.padding = 2;
  test.kernelWidth = 5;
  test.paddingWidth = 4;
  test.strideWidth = 3;
  test.height = test.width = 17;
  expectSumsOfAllVectors(test);
}

TEST(DepthwiseTest, OutputsPerChannel) {
  ConvCase test = depthwise(24, 2);
  test.kernelHeight = test.kernelWidth = 7;
  test.padding = 3;
  test.stride = 2;
  test.height = test.width = 13;
  test.calls = 3;
  expectSumsOfAllVectors(test);
  test = depthwise(20, 4);
  test.batch = 2;
  expectSumsOfAllVectors(test);
}

TEST(DepthwiseTest, RefusesChannelsInGroups) {
  ConvCase test = depthwise(32);
  test.groups = 16;
  auto result = runConvCase(test);
  ASSERT_FALSE(bool(result));
  EXPECT_EQ(llvm::toString(result.takeError()),
            "expects groups of one channel, but got groups of 2");
}

/// Whatever comes, in vectors of every width: some dozens of random cases.
TEST(DepthwiseTest, RandomCases) {
  Draw draw(11);
  for (int round = 0; round < 16; ++round) {
    ConvCase test = draw.any();
    test.inChannels = test.groups = draw.number(1, 40);
    test.outChannels = test.inChannels << draw.number(0, 2);
    test.height = draw.number(7, 17);
    test.width = draw.number(7, 17);
    test.kernelHeight = draw.number(1, 7);
    test.kernelWidth = draw.number(1, 7);
    test.stride = draw.number(1, 3);
    test.strideWidth = draw.number(1, 3);
    test.padding = draw.number(0, 3);
    test.dilation = draw.number(1, test.height > 13 && test.width > 13 ? 2 : 1);
    int64_t rows = draw.number(1, 3);
    test.plan = "depthwise<pixels " +
                std::to_string(draw.number(1, 16 / rows)) + "x" +
                std::to_string(rows) + ", chunk " +
                std::to_string(draw.number(0, 5)) + ">";
    expectSums(test);
  }
}

} // namespace
