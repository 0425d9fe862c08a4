//===- DirectTest.cpp - Direct convolution --------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ConvCase.h"
#include "gtest/gtest.h"

using namespace mlir::repvgg::cpu;

namespace {

/// Sums of n products: n units of rounding, twice over.
void expectRight(const ConvCase &test) {
  auto result = runConvCase(test);
  ASSERT_TRUE(bool(result)) << llvm::toString(result.takeError());
  int64_t terms =
      test.inChannels / test.groups * test.kernelHeight * test.kernelWidth + 3;
  EXPECT_LE(result->normalizedError, terms * 0x1p-24) << describe(test);
  EXPECT_EQ(result->wrongZeros, 0) << describe(test);
}

TEST(DirectTest, Window) { expectRight({}); }

TEST(DirectTest, SumsInParts) {
  ConvCase test;
  test.inChannels = 56;
  test.outChannels = 80;
  test.shortcut = test.gate = true;
  test.plan = "<direct, tile 1x1, registers 8x3, depth 16, chunk 0, split "
              "channels>";
  expectRight(test);
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
  expectRight(test);
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
  expectRight(test);
}

} // namespace
