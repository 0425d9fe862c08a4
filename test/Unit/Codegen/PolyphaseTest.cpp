//===- PolyphaseTest.cpp - Winograd's convolution of the phases -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WinogradCheck.h"

using namespace mlir;
using namespace mlir::repvgg::cpu;

namespace {

void expectTiles(ConvCase test, int64_t rows, int64_t columns,
                 StringRef rest = "registers 8x3, depth 32, chunk 0, split "
                                  "channels") {
  test.plan = ("polyphase<tile " + Twine(rows) + "x" + Twine(columns) + ", " +
               rest + ">")
                  .str();
  expectWinograd(test, rows, columns);
}

ConvCase strided() {
  ConvCase test;
  test.stride = 2;
  return test;
}

TEST(PolyphaseTest, TileSizes) {
  for (auto [rows, columns] :
       {std::pair<int64_t, int64_t>{2, 2}, {4, 4}, {2, 4}, {4, 2}})
    expectTiles(strided(), rows, columns);
}

TEST(PolyphaseTest, ImageSizes) {
  ConvCase test = strided();
  for (int64_t size : {7, 14, 17}) {
    test.height = size;
    test.width = 29 - size;
    expectTiles(test, 4, 4);
    expectTiles(test, 2, 2);
  }
}

/// Tails of each size, of each phase; with windows of more taps, some terms of
/// a sum are not needed where others are.
TEST(PolyphaseTest, RaggedImages) {
  ConvCase test = strided();
  for (int64_t size : {17, 19, 21, 23})
    for (int64_t batch : {1, 2}) {
      test.height = size;
      test.width = 40 - size;
      test.batch = batch;
      expectTiles(test, 4, 4);
    }
  test.kernelHeight = test.kernelWidth = 5;
  test.padding = 2;
  expectTiles(test, 3, 3);
}

/// The last tiles of several small images meet the same weights.
TEST(PolyphaseTest, ImagesTogether) {
  ConvCase test = strided();
  test.batch = 5;
  test.height = test.width = 14;
  for (StringRef chunk : {"2", "4", "10"})
    expectTiles(
        test, 4, 4,
        ("registers 8x3, depth 32, chunk " + chunk + ", split channels").str());
}

TEST(PolyphaseTest, Paddings) {
  ConvCase test = strided();
  test.padding = 0;
  expectTiles(test, 4, 4);
  test.padding = 2;
  expectTiles(test, 2, 2);
}

TEST(PolyphaseTest, ChannelsThatFillNoBlock) {
  ConvCase test = strided();
  test.inChannels = 19;
  test.outChannels = 56;
  test.shortcut = test.gate = true;
  expectTiles(test, 2, 2, "registers 6x2, depth 16, chunk 0, split channels");
  test.inChannels = 56;
  test.outChannels = 24;
  expectTiles(test, 4, 4);
}

TEST(PolyphaseTest, Tasks) {
  ConvCase test = strided();
  test.batch = 3;
  test.inChannels = 48;
  test.outChannels = 80;
  test.height = 22;
  test.width = 13;
  test.calls = 3;
  for (StringRef split : {"rows", "channels"})
    for (int chunk : {0, 2, 100})
      expectTiles(test, 2, 4,
                  ("registers 8x3, depth 32, chunk " + Twine(chunk) +
                   ", split " + split)
                      .str());
}

TEST(PolyphaseTest, Groups) {
  ConvCase test = strided();
  test.inChannels = 64;
  test.outChannels = 64;
  test.groups = 2;
  test.calls = 3;
  expectTiles(test, 4, 4, "registers 8x2, depth 16, chunk 1, split channels");
}

TEST(PolyphaseTest, StridesThatDiffer) {
  ConvCase test = strided();
  test.strideWidth = 1;
  expectTiles(test, 2, 4);
  test.strideWidth = 3;
  expectTiles(test, 4, 2);
}

TEST(PolyphaseTest, PlainWeights) {
  ConvCase test = strided();
  test.inChannels = 64;
  test.outChannels = 64;
  test.height = 17;
  test.calls = 2;
  for (int64_t groups : {1, 2})
    for (StringRef depth : {"16", "32", "100"}) {
      test.groups = groups;
      expectTiles(test, 4, 2,
                  ("registers 8x2, depth " + depth +
                   ", chunk 2, split channels, weights plain")
                      .str());
    }
  test.groups = 1;
  test.inChannels = 19;
  test.outChannels = 20;
  expectTiles(test, 4, 4,
              "registers 8x2, depth 16, chunk 0, split rows, weights plain");
}

TEST(PolyphaseTest, NarrowVectors) {
  ConvCase test = strided();
  test.inChannels = 20;
  test.outChannels = 28;
  test.vector = 8;
  test.cpu = "x86-64-v3";
  expectTiles(test, 2, 2, "registers 4x2, depth 16, chunk 2, split channels");
  test.vector = 4;
  test.cpu = "x86-64-v2";
  expectTiles(test, 4, 4, "registers 4x2, depth 8, chunk 0, split rows");
}

} // namespace
