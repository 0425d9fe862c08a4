//===- DepthwiseTest.cpp - Depthwise convolution --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ConvCase.h"
#include "gtest/gtest.h"

using namespace mlir::repvgg::cpu;

namespace {

/// Sums of n products: n units of rounding, twice over; in vectors of 16, 8
/// and 4.
void expectRight(ConvCase test) {
  for (auto [vector, cpu] :
       {std::pair(16, ""), std::pair(8, "x86-64-v3"), std::pair(4, "")}) {
    test.vector = vector;
    test.cpu = cpu;
    auto result = runConvCase(test);
    ASSERT_TRUE(bool(result)) << llvm::toString(result.takeError());
    int64_t terms = test.kernelHeight * test.kernelWidth + 3;
    EXPECT_LE(result->normalizedError, terms * 0x1p-24) << describe(test);
    EXPECT_EQ(result->wrongZeros, 0) << describe(test);
  }
}

ConvCase depthwise(int64_t channels, int64_t multiplier = 1) {
  ConvCase test;
  test.inChannels = test.groups = channels;
  test.outChannels = channels * multiplier;
  test.plan = "<depthwise, tile 1x1, registers 7x2, depth 1, chunk 0, split "
              "rows>";
  return test;
}

TEST(DepthwiseTest, Window) { expectRight(depthwise(32)); }

TEST(DepthwiseTest, LanesBeyondChannels) {
  ConvCase test = depthwise(37);
  test.shortcut = test.gate = true;
  test.height = 9;
  test.width = 13;
  expectRight(test);
}

TEST(DepthwiseTest, StrideAndOddSizesInTasks) {
  ConvCase test = depthwise(19);
  test.batch = 2;
  test.height = 15;
  test.width = 11;
  test.stride = 2;
  test.calls = 3;
  test.shortcut = true;
  test.plan = "<depthwise, tile 1x1, registers 4x2, depth 1, chunk 3, split "
              "rows>";
  expectRight(test);
}

TEST(DepthwiseTest, LargeWindow) {
  ConvCase test = depthwise(48);
  test.kernelHeight = test.kernelWidth = 7;
  test.padding = 3;
  test.height = test.width = 14;
  expectRight(test);
}

TEST(DepthwiseTest, DilationAndMixedSteps) {
  ConvCase test = depthwise(16);
  test.dilation = 2;
  test.padding = 2;
  test.kernelWidth = 5;
  test.paddingWidth = 4;
  test.strideWidth = 3;
  test.height = test.width = 17;
  expectRight(test);
}

TEST(DepthwiseTest, OutputsPerChannel) {
  ConvCase test = depthwise(24, 2);
  test.kernelHeight = test.kernelWidth = 7;
  test.padding = 3;
  test.stride = 2;
  test.height = test.width = 13;
  test.calls = 3;
  expectRight(test);
  test = depthwise(20, 4);
  test.batch = 2;
  expectRight(test);
}

TEST(DepthwiseTest, RefusesChannelsInGroups) {
  ConvCase test = depthwise(32);
  test.groups = 16;
  auto result = runConvCase(test);
  ASSERT_FALSE(bool(result));
  EXPECT_EQ(llvm::toString(result.takeError()),
            "expects groups of one channel, but got groups of 2");
}

} // namespace
