//===- AMXTest.cpp - Convolutions by tiles --------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The kernel of AMX with guard pages, on the processor's tiles where it has
/// some, else on vectors: integers to the bit.
///
//===----------------------------------------------------------------------===//

#include "ConvCase.h"
#include "Elements.h"
#include "ElementsCheck.h"
#include "gtest/gtest.h"

#include <cmath>

using namespace mlir::repvgg::cpu;

namespace {

using Element = PackedElement;

/// Of results that are exact integers, or rounded to bf16.
void expectRight(const ConvCase &test) {
  expectRight(test, test.outputElement == Element::BF16 ? 0x1p-8 : 0x1p-18);
}

/// Of f32 as two numbers of bf16 each, by docs/Numerics.md: no product of two
/// low parts, and a low part that is rounded on both sides; the sums of three
/// products each, the bias and the epilogue's three roundings are f32's.
void expectSplitRight(ConvCase test) {
  test.target.features = "amx-bf16";
  test.target.splitFloats = true;
  test.inputElement = test.outputElement = Element::F32;
  test.inputUnsigned = false;
  const double u = roundoff(Element::BF16), v = roundoff(Element::F32);
  auto products = static_cast<double>(test.inChannels / test.groups *
                                      test.kernelHeight * test.kernelWidth);
  expectRight(test, 3 * u * u * std::pow(1 + u, 2) +
                        (3 * products + 4) * v * std::pow(1 + u, 4));
}

/// By elements of input and output. Tiles are small, for on vectors all of them
/// is unrolled.
void expectRightInAll(ConvCase test) {
  test.target.features = "amx-bf16,amx-int8";
  test.shortcut = true;
  for (auto [input, output, isUnsigned] :
       {std::tuple(Element::BF16, Element::BF16, false),
        {Element::I8, Element::I8, true},
        {Element::I8, Element::F32, false}}) {
    test.inputElement = input;
    test.outputElement = output;
    test.inputUnsigned = isUnsigned;
    expectRight(test);
  }
  expectSplitRight(test);
}

/// Several depths, rests of channels on both sides, rows that boxes do not
/// divide.
TEST(AMXTest, Square) {
  ConvCase test;
  test.inChannels = 72;
  test.outChannels = 21;
  test.height = 3;
  test.width = 3;
  test.plan = "amx<registers 2x1, depth 16, chunk 0, split channels>";
  expectRightInAll(test);
}

/// A row's last tile begins before the one ahead of it ends; a task for each
/// row of each image.
TEST(AMXTest, WideRows) {
  ConvCase test;
  test.inChannels = 5;
  test.height = 2;
  test.width = 17;
  test.batch = 2;
  test.calls = 3;
  test.plan = "amx<registers 2x1, depth 512, chunk 1, split rows>";
  expectRightInAll(test);
}

TEST(AMXTest, StridedAndDilated) {
  ConvCase test;
  test.inChannels = 33;
  test.outChannels = 48;
  test.height = 9;
  test.width = 10;
  test.stride = 2;
  test.dilation = 2;
  test.paddingBehind = 2;
  test.batch = 2;
  test.plan = "amx<registers 1x3, depth 16, chunk 0, split channels>";
  expectRightInAll(test);
}

/// Groups of a part of a block, and of several.
TEST(AMXTest, Groups) {
  ConvCase test;
  test.inChannels = test.outChannels = 128;
  test.height = 2;
  test.width = 3;
  test.groups = 4;
  test.plan = "amx<registers 2x2, depth 64, chunk 0, split rows>";
  expectRightInAll(test);
  test.groups = 2;
  test.gate = true;
  expectRightInAll(test);
}

/// Rows follow each other, and cannot where the output has a halo.
TEST(AMXTest, Pointwise) {
  ConvCase test;
  test.kernelHeight = test.kernelWidth = 1;
  test.padding = 0;
  test.inChannels = 20;
  test.outChannels = 21;
  test.height = 6;
  test.width = 3;
  test.plan = "amx<registers 4x1, depth 16, chunk 3, split rows>";
  for (Halo halo : {Halo(), Halo{1, 1, 1, 1}}) {
    test.outputHalo = halo;
    expectRightInAll(test);
  }
}

/// Images of one pixel each in a tile.
TEST(AMXTest, Images) {
  ConvCase test;
  test.kernelHeight = test.kernelWidth = 1;
  test.padding = 0;
  test.height = test.width = 1;
  test.outputHalo = {};
  test.inChannels = 70;
  test.outChannels = 21;
  test.batch = 3;
  test.plan = "amx<registers 1x2, depth 64, chunk 0, split channels>";
  expectRightInAll(test);
}

/// Sixteen pixels and a whole row of each.
TEST(AMXTest, WholeTiles) {
  ConvCase test;
  test.kernelHeight = test.kernelWidth = 1;
  test.padding = 0;
  test.inChannels = 64;
  test.height = 1;
  test.width = 32;
  test.plan = "amx<registers 1x1, depth 64, chunk 0, split channels>";
  expectRightInAll(test);
}

/// All columns of a window are a row of a tile; tiles that begin before those
/// ahead of them end, at borders and strides, of images of one pixel.
TEST(AMXTest, FewChannels) {
  ConvCase test;
  test.inChannels = 3;
  test.outChannels = 21;
  test.height = 5;
  test.width = 35;
  test.batch = 2;
  test.stride = 2;
  test.plan = "amx<registers 2x2, depth 3, chunk 1, split rows>";
  expectRightInAll(test);
  test.inChannels = 4;
  test.kernelHeight = 2;
  test.kernelWidth = 4;
  test.paddingWidth = 3;
  test.strideWidth = 3;
  test.height = 6;
  test.plan = "amx<registers 2x1, depth 4, chunk 0, split channels>";
  expectRightInAll(test);
  test.inChannels = 1;
  test.kernelHeight = test.kernelWidth = 3;
  test.padding = test.paddingWidth = 0;
  test.height = test.width = 3;
  expectRightInAll(test);
}

/// Single products, where each of the three shows.
TEST(AMXTest, SplitProducts) {
  ConvCase test;
  test.kernelHeight = test.kernelWidth = 1;
  test.padding = 0;
  test.inChannels = 1;
  test.height = test.width = 16;
  test.relu = false;
  test.plan = "amx<registers 2x1, depth 32, chunk 0, split channels>";
  expectSplitRight(test);
}

/// Two blocks of 32 channels, in the second of which nobody computes a vector.
TEST(AMXTest, SplitBlocks) {
  ConvCase test;
  test.inChannels = 40;
  test.outChannels = 32;
  test.height = test.width = 4;
  test.spareInputHalo = {1, 0, 2, 1};
  test.plan = "amx<registers 2x2, depth 32, chunk 2, split rows>";
  expectSplitRight(test);
}

void expectRefusal(const ConvCase &test, const char *reason) {
  auto result = runConvCase(test);
  ASSERT_FALSE(bool(result)) << reason;
  EXPECT_EQ(llvm::toString(result.takeError()), reason);
}

TEST(AMXTest, Refusals) {
  ConvCase test;
  test.plan = "amx<registers 2x2, depth 64, chunk 0, split channels>";
  test.target.features = "amx-int8";
  test.inputElement = Element::BF16;
  const char *noTiles =
      "expects a target that has tiles for the layer's elements (amx-bf16 for "
      "bf16, and for f32 with split_floats; amx-int8 for i8)";
  expectRefusal(test, noTiles);
  test.inputElement = Element::F32;
  test.target.splitFloats = true;
  expectRefusal(test, noTiles);
  test.target.features = "amx-bf16,amx-int8";
  test.target.splitFloats = false;
  expectRefusal(test, noTiles);
  test.inputElement = Element::I8;
  test.plan = "amx<registers 7x1, depth 64, chunk 0, split channels>";
  expectRefusal(test, "expects at most 6 tiles of sums, but got 7");
  test.plan = "amx<registers 2x1, depth 64, chunk 3, split channels>";
  expectRefusal(test, "expects a chunk that divides the 8 rows of the image, "
                      "but got 3");
  test.plan = "amx<registers 2x1, depth 64, chunk 0, split channels>";
  test.inChannels = test.outChannels = 96;
  test.groups = 3;
  expectRefusal(test,
                "expects groups of whole blocks of 48 channels, or a part "
                "of one, but got groups of 32");
}

} // namespace
