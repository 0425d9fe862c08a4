//===- PlanarTest.cpp - First layers --------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SumCheck.h"

using namespace mlir::repvgg::cpu;

namespace {

ConvCase firstLayer(std::string registers) {
  ConvCase test;
  test.inChannels = 3;
  test.outChannels = 48;
  test.height = 21;
  test.width = 33;
  test.stride = 2;
  test.plan = "planar<registers " + registers + ", chunk 4, split rows>";
  return test;
}

TEST(PlanarTest, Strides) {
  for (int64_t stride : {1, 2, 4}) {
    ConvCase test = firstLayer("7x3");
    test.stride = stride;
    expectSums(test);
  }
}

TEST(PlanarTest, Windows) {
  ConvCase test = firstLayer("3x2");
  test.kernelHeight = test.kernelWidth = 7;
  test.padding = 3;
  test.outChannels = 24;
  expectSums(test);
  test.kernelHeight = 1;
  test.kernelWidth = 2;
  test.padding = 0;
  expectSums(test);
}

TEST(PlanarTest, ChannelsAndBatch) {
  for (int64_t channels : {1, 2, 4}) {
    ConvCase test = firstLayer("12x2");
    test.inChannels = channels;
    test.outChannels = 20;
    test.batch = 2;
    test.calls = 3;
    test.shortcut = true;
    expectSums(test);
  }
}

TEST(PlanarTest, NarrowVectors) {
  ConvCase test = firstLayer("4x2");
  test.vector = 8;
  test.cpu = "x86-64-v3";
  expectSums(test);
  test.vector = 4;
  test.cpu = "";
  expectSums(test);
}

} // namespace
