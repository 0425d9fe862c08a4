//===- WinogradTest.cpp - Winograd's convolution, stride 1 ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WinogradCheck.h"

using namespace mlir;
using namespace mlir::repvgg::cpu;

namespace {

std::string planOf(int64_t rows, int64_t columns, StringRef rest) {
  return ("winograd<tile " + Twine(rows) + "x" + Twine(columns) + ", " + rest +
          ">")
      .str();
}

void expectTiles(ConvCase test, int64_t rows, int64_t columns,
                 StringRef rest = "registers 8x3, depth 32, chunk 0, split "
                                  "channels") {
  test.plan = planOf(rows, columns, rest);
  expectWinograd(test, rows, columns);
}

/// In tasks of rows and of channels, in chunks of so many rows of tiles of
/// `tile` x `tile` pixels.
void expectChunks(const ConvCase &test, int64_t tile, ArrayRef<int> chunks,
                  StringRef registersAndDepth) {
  for (StringRef split : {"rows", "channels"})
    for (int chunk : chunks)
      expectTiles(
          test, tile, tile,
          (registersAndDepth + ", chunk " + Twine(chunk) + ", split " + split)
              .str());
}

TEST(WinogradTest, TileSizes) {
  for (auto [rows, columns] : {std::pair<int64_t, int64_t>{2, 2},
                               {4, 4},
                               {2, 4},
                               {4, 2},
                               {6, 6},
                               {5, 6},
                               {1, 1},
                               {3, 1}})
    expectTiles({}, rows, columns);
}

/// Tiles reach over the image's end by every possible number of pixels.
TEST(WinogradTest, ImageSizes) {
  ConvCase test;
  for (int64_t size : {7, 9, 10}) {
    test.height = size;
    test.width = 21 - size;
    expectTiles(test, 4, 4);
  }
}

/// The last row and column of tiles have sums, register tiles and pixels of
/// their own, in every combination.
TEST(WinogradTest, RaggedImages) {
  ConvCase test;
  test.inChannels = 24;
  test.outChannels = 40;
  for (int64_t height : {13, 14, 15, 16})
    for (int64_t width : {14, 15, 16})
      for (int64_t batch : {1, 3}) {
        test.height = height;
        test.width = width;
        test.batch = batch;
        test.calls = batch;
        expectTiles(test, 4, 4,
                    "registers 14x2, depth 32, chunk 0, split channels");
      }
}

/// Chunks of whole images put the same regions of all of them together; chunks
/// of rows let the last row of tiles reach beyond the image.
TEST(WinogradTest, RaggedChunks) {
  ConvCase test;
  test.batch = 5;
  test.inChannels = test.outChannels = 64;
  test.groups = 2;
  test.height = 14;
  test.width = 15;
  test.shortcut = true;
  test.calls = 3;
  expectChunks(test, 4, {3, 4, 8, 12, 20}, "registers 9x2, depth 16");
}

/// Tails of one to five pixels, and chunks of some of the images.
TEST(WinogradTest, LargeTiles) {
  ConvCase test;
  test.batch = 3;
  test.inChannels = 24;
  test.outChannels = 40;
  test.relu = true;
  for (int64_t size = 12; size < 18; ++size) {
    test.height = size;
    test.width = 31 - size;
    expectChunks(test, 6, {0, 2, 6}, "registers 8x3, depth 32");
  }
}

TEST(WinogradTest, ImagesSmallerThanTiles) {
  ConvCase test;
  for (int64_t size : {1, 2, 3}) {
    test.height = size;
    test.width = 5 - size;
    expectTiles(test, 4, 4);
    expectTiles(test, 2, 4);
    expectTiles(test, 6, 6);
  }
}

TEST(WinogradTest, Paddings) {
  ConvCase test;
  test.padding = 0;
  expectTiles(test, 4, 4);
  test.padding = 2;
  test.paddingWidth = 0;
  expectTiles(test, 4, 2);
}

TEST(WinogradTest, ChannelsThatFillNoBlock) {
  ConvCase test;
  test.inChannels = 56;
  test.outChannels = 20;
  expectTiles(test, 2, 2);
  test.inChannels = 19;
  test.outChannels = 56;
  test.shortcut = test.gate = true;
  expectTiles(test, 4, 4, "registers 6x2, depth 16, chunk 0, split channels");
}

TEST(WinogradTest, Tasks) {
  ConvCase test;
  test.batch = 3;
  test.inChannels = 32;
  test.outChannels = 112;
  test.height = 13;
  test.width = 7;
  test.calls = 3;
  expectChunks(test, 4, {0, 2, 5, 100}, "registers 8x3, depth 16");
}

TEST(WinogradTest, Groups) {
  ConvCase test;
  test.inChannels = 64;
  test.outChannels = 96;
  test.groups = 2;
  test.shortcut = true;
  test.calls = 3;
  for (StringRef split : {"channels", "rows"})
    expectTiles(test, 4, 4,
                ("registers 8x2, depth 16, chunk 1, split " + split).str());
}

TEST(WinogradTest, OneAxis) {
  ConvCase test;
  test.kernelHeight = 1;
  test.padding = 0;
  test.paddingWidth = 1;
  expectTiles(test, 4, 4);
  expectTiles(test, 1, 4);
}

TEST(WinogradTest, NarrowVectors) {
  ConvCase test;
  test.inChannels = 44;
  test.outChannels = 36;
  test.height = 11;
  test.vector = 8;
  test.cpu = "x86-64-v3";
  expectTiles(test, 4, 4, "registers 4x2, depth 16, chunk 2, split channels");
  test.vector = 4;
  test.cpu = "x86-64-v2";
  test.inChannels = 18;
  expectTiles(test, 2, 4, "registers 4x2, depth 8, chunk 0, split rows");
}

/// In blocks of input channels that are all, some, or a part of one; groups,
/// tails of images and of channels, several images, tasks.
TEST(WinogradTest, PlainWeights) {
  auto plain = [](StringRef rest) { return (rest + ", weights plain").str(); };
  for (int64_t tile : {2, 4, 6})
    expectTiles({}, tile, tile,
                plain("registers 8x3, depth 32, chunk 0, split channels"));
  ConvCase test;
  test.inChannels = 56;
  test.outChannels = 40;
  test.height = 13;
  test.batch = 2;
  test.calls = 2;
  test.shortcut = test.gate = true;
  for (StringRef depth : {"1", "16", "32", "48", "500"})
    for (StringRef split : {"channels", "rows"})
      expectTiles(
          test, 2, 4,
          plain(("registers 6x2, depth " + depth + ", chunk 3, split " + split)
                    .str()));
  test.inChannels = 64;
  test.outChannels = 96;
  test.groups = 2;
  expectTiles(test, 4, 4,
              plain("registers 8x2, depth 16, chunk 0, split channels"));
  test.vector = 8;
  test.cpu = "x86-64-v3";
  test.groups = 1;
  test.inChannels = 19;
  expectTiles(test, 4, 4,
              plain("registers 4x3, depth 8, chunk 0, split channels"));
  test.kernelHeight = 1;
  test.padding = 0;
  test.paddingWidth = 1;
  expectTiles(test, 1, 4,
              plain("registers 4x2, depth 16, chunk 0, split channels"));
}

/// Made of plain ones before the first call: groups, and a rest of vectors.
TEST(WinogradTest, PreparedWeights) {
  ConvCase test;
  test.inChannels = 64;
  test.outChannels = 96;
  test.height = 13;
  test.calls = 2;
  for (int64_t groups : {1, 2}) {
    test.groups = groups;
    for (StringRef split : {"channels", "rows"})
      expectTiles(test, 4, 4,
                  ("registers 6x2, depth 16, chunk 3, split " + split +
                   ", weights prepared")
                      .str());
  }
}

TEST(WinogradTest, Refusals) {
  auto expectRefused = [](const ConvCase &test, StringRef part) {
    auto result = runConvCase(test);
    ASSERT_FALSE(bool(result));
    EXPECT_NE(llvm::toString(result.takeError()).find(part), std::string::npos);
  };
  StringRef rest = "registers 8x3, depth 32, chunk 0, split channels";
  ConvCase test;
  test.plan = planOf(7, 7, rest);
  expectRefused(test, "points");
  test.plan = planOf(4, 4, rest);
  test.stride = 2;
  expectRefused(test, "stride");
  test.stride = 1;
  test.dilation = 2;
  expectRefused(test, "dilation");
  test.dilation = 1;
  test.groups = 2;
  expectRefused(test, "whole blocks");
}

} // namespace
