//===- PointwiseTest.cpp - Convolution of one pixel -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SumCheck.h"

using namespace mlir::repvgg::cpu;

namespace {

ConvCase onePixel(std::string registers, int64_t depth = 64) {
  ConvCase test;
  test.kernelHeight = test.kernelWidth = 1;
  test.padding = 0;
  test.plan = "pointwise<registers " + registers + ", depth " +
              std::to_string(depth) + ", chunk 0, split channels>";
  return test;
}

TEST(PointwiseTest, JoinsRowsWithoutHalo) {
  ConvCase test = onePixel("8x3");
  test.inChannels = 48;
  test.outChannels = 96;
  test.height = 7;
  test.width = 9;
  test.outputHalo = {};
  test.shortcut = true;
  expectSums(test);
}

TEST(PointwiseTest, KeepsRowsApartAtAHalo) {
  ConvCase test = onePixel("8x3");
  test.outputHalo = {1, 1, 0, 2};
  test.shortcut = test.gate = true;
  expectSums(test);
}

TEST(PointwiseTest, SumsInPartsWithTails) {
  ConvCase test = onePixel("6x4", 16);
  test.batch = 3;
  test.inChannels = 72;
  test.outChannels = 40;
  test.calls = 2;
  test.outputHalo = {};
  expectSums(test);
}

TEST(PointwiseTest, Strides) {
  ConvCase test = onePixel("8x3");
  test.stride = 2;
  test.height = 11;
  expectSums(test);
}

/// A shortcut of several images, rows taken together.
TEST(PointwiseTest, ShortcutOfABatch) {
  ConvCase test = onePixel("25x1", 16);
  test.batch = 2;
  test.inChannels = 6;
  test.outChannels = 8;
  test.height = test.width = 9;
  test.stride = 2;
  test.shortcut = true;
  test.outputHalo = {};
  expectSums(test);
}

/// A linear layer: images of one pixel share the registers.
TEST(PointwiseTest, LinearLayers) {
  for (int64_t batch : {1, 5, 8}) {
    ConvCase test = onePixel("4x2", 128);
    test.batch = batch;
    test.height = test.width = 1;
    test.inChannels = 200;
    test.outChannels = 100;
    test.outputHalo = {};
    test.relu = false;
    test.calls = 3;
    expectSums(test);
  }
}

TEST(PointwiseTest, NarrowVectors) {
  ConvCase test = onePixel("4x3");
  test.inChannels = 20;
  test.outChannels = 28;
  test.vector = 8;
  test.cpu = "x86-64-v3";
  expectSums(test);
  test.vector = 4;
  test.cpu = "";
  expectSums(test);
}

TEST(PointwiseTest, RefusesWindows) {
  ConvCase test = onePixel("8x3");
  test.kernelWidth = 3;
  auto result = runConvCase(test);
  ASSERT_FALSE(bool(result));
  EXPECT_EQ(llvm::toString(result.takeError()),
            "expects a window of 1x1, but got 1x3");
}

} // namespace
