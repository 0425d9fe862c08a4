//===- ElementsTest.cpp - Convolutions of other elements than f32 ---------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Integers are right to the bit. Products of narrow floats are of f32: what is
/// stored is rounded once.
///
//===----------------------------------------------------------------------===//

#include "Elements.h"
#include "ConvCase.h"
#include "ElementsCheck.h"
#include "IntegerProducts.h"
#include "gtest/gtest.h"

using namespace mlir::repvgg::cpu;

namespace {

using Element = PackedElement;

/// Of sums in f32, before they are rounded to what is stored.
constexpr double kSumOfFloats = 0x1p-20;

void expectRounded(const ConvCase &test) {
  expectRight(test, roundoff(test.outputElement) + kSumOfFloats);
}

/// All that kernels of direct sums do differently: windows, strides, groups,
/// channels that do not fill a vector or a step, several depths.
std::vector<ConvCase> directCases() {
  ConvCase square;
  square.inChannels = 24;
  square.outChannels = 21;
  square.height = 7;
  square.width = 9;
  square.shortcut = true;
  square.plan = "direct<registers 4x2, depth 8, chunk 3, split rows>";
  ConvCase strided = square;
  strided.stride = 2;
  strided.dilation = 2;
  strided.inChannels = 5;
  strided.outChannels = 37;
  strided.paddingBehind = 2;
  strided.batch = 2;
  strided.calls = 3;
  strided.plan = "direct<registers 3x1, depth 16, chunk 0, split channels>";
  ConvCase grouped = square;
  grouped.inChannels = grouped.outChannels = 64;
  grouped.groups = 2;
  grouped.gate = true;
  grouped.batch = 2;
  grouped.plan = "direct<registers 2x2, depth 16, chunk 2, split channels>";
  ConvCase pointwise = square;
  pointwise.kernelHeight = pointwise.kernelWidth = 1;
  pointwise.padding = 0;
  pointwise.outputHalo = {};
  pointwise.inChannels = 33;
  pointwise.plan =
      "pointwise<registers 5x2, depth 16, chunk 0, split channels>";
  ConvCase linear = pointwise;
  linear.batch = 5;
  linear.height = linear.width = 1;
  return {square, strided, grouped, pointwise, linear};
}

ConvCase depthwiseCase() {
  ConvCase test;
  test.inChannels = test.outChannels = test.groups = 20;
  test.height = 9;
  test.plan = "depthwise<pixels 4x2, chunk 0>";
  test.shortcut = true;
  return test;
}

ConvCase planarCase() {
  ConvCase test;
  test.inChannels = 3;
  test.outChannels = 20;
  test.stride = 2;
  test.height = test.width = 11;
  test.plan = "planar<registers 3x2, chunk 2, split rows>";
  return test;
}

void expectIntegers(ConvCase test) {
  test.inputElement = Element::I8;
  for (int64_t lanes : {4, 8, 16})
    for (const std::string &features : integerFeatures(lanes))
      for (bool isUnsigned : {false, true})
        for (Element output : {Element::I8, Element::F32, Element::BF16}) {
          if (output != Element::I8 && (lanes != 8 || isUnsigned))
            continue;
          test.vector = lanes;
          test.target.features = features;
          test.inputUnsigned = isUnsigned;
          test.outputElement = output;
          expectRounded(test);
        }
}

TEST(ElementsTest, DirectIntegers) {
  for (const ConvCase &test : directCases())
    expectIntegers(test);
}

TEST(ElementsTest, DepthwiseIntegers) { expectIntegers(depthwiseCase()); }

TEST(ElementsTest, PlanarIntegers) { expectIntegers(planarCase()); }

/// Plans that transform integers, tails on both axes.
std::vector<ConvCase> transformedCases() {
  std::vector<ConvCase> cases;
  auto add = [&](ConvCase test, const std::string &name, bool splitsRows) {
    for (const char *weights : {"plain", "prepared"}) {
      test.plan = name + ", registers 3x2, depth 32, chunk 2, split " +
                  (splitsRows ? "rows" : "channels") + ", weights " + weights +
                  ">";
      cases.push_back(test);
    }
  };
  ConvCase square;
  square.inChannels = 40;
  square.outChannels = 37;
  square.height = 14;
  square.width = 13;
  square.shortcut = true;
  for (const char *tile : {"4x4", "3x4", "3x3", "2x4", "2x2"})
    add(square, std::string("winograd<tile ") + tile, /*splitsRows=*/true);
  ConvCase grouped = square;
  grouped.inChannels = grouped.outChannels = 96;
  grouped.groups = 2;
  grouped.batch = 2;
  grouped.calls = 3;
  add(grouped, "winograd<tile 3x4", /*splitsRows=*/false);
  ConvCase strided = square;
  strided.stride = 2;
  strided.height = strided.width = 27;
  for (const char *tile : {"4x4", "2x2"})
    add(strided, std::string("polyphase<tile ") + tile, /*splitsRows=*/true);
  return cases;
}

/// By pairs of i16, which any machine with vectors of integers multiplies.
TEST(ElementsTest, TransformedIntegers) {
  for (ConvCase test : transformedCases()) {
    test.inputElement = Element::I8;
    for (int64_t lanes : {4, 8, 16})
      for (const std::string &features : integerFeatures(lanes))
        for (bool isUnsigned : {false, true}) {
          test.vector = lanes;
          test.target.features = features;
          test.inputUnsigned = isUnsigned;
          test.outputElement = isUnsigned ? Element::I8 : Element::F32;
          // Of prepared weights the products are those of plain ones.
          bool isPrepared = test.plan.find("prepared") != std::string::npos;
          if ((!isPrepared || (lanes == 8 && isUnsigned)) &&
              createShortProducts(problemOf(test).target))
            expectRounded(test);
        }
  }
}

TEST(ElementsTest, NarrowFloats) {
  std::vector<ConvCase> cases = directCases();
  cases.push_back(depthwiseCase());
  cases.push_back(planarCase());
  ConvCase winograd;
  winograd.inChannels = 20;
  winograd.height = winograd.width = 13;
  winograd.shortcut = true;
  winograd.plan =
      "winograd<tile 2x2, registers 6x1, depth 16, chunk 0, split rows>";
  cases.push_back(winograd);
  ConvCase polyphase = winograd;
  polyphase.stride = 2;
  polyphase.plan =
      "polyphase<tile 2x2, registers 6x1, depth 16, chunk 0, split rows>";
  cases.push_back(polyphase);
  for (const ConvCase &transformed : {winograd, polyphase})
    for (const char *weights : {", weights plain", ", weights prepared"}) {
      ConvCase test = transformed;
      test.plan.insert(test.plan.size() - 1, weights);
      cases.push_back(test);
    }
  for (ConvCase test : cases)
    for (int64_t lanes : {4, 8, 16})
      for (auto [input, output] : {std::pair(Element::BF16, Element::BF16),
                                   std::pair(Element::BF16, Element::F32),
                                   std::pair(Element::F32, Element::BF16),
                                   std::pair(Element::F16, Element::F16)}) {
        if (lanes != 8 && (input != Element::BF16 || output != Element::BF16))
          continue;
        test.vector = lanes;
        test.inputElement = input;
        test.outputElement = output;
        test.target.smallWeights = lanes != 4;
        // Blocks of two vectors.
        test.target.features = lanes == 16 ? "amx-bf16" : "";
        if (hasHost("avx512bf16"))
          test.target.features += ",avx512bf16";
        expectRounded(test);
      }
}

TEST(ElementsTest, RefusesWhatIsForFloats) {
  ConvCase test;
  test.inputElement = Element::I8;
  test.plan =
      "winograd<tile 2x2, registers 6x1, depth 16, chunk 0, split rows>";
  auto result = runConvCase(test);
  ASSERT_FALSE(bool(result));
  EXPECT_EQ(llvm::toString(result.takeError()),
            "expects plain or prepared weights of integers");
}

/// What is refused of integers, by what is wrong with it.
TEST(ElementsTest, RefusesTransformsOfIntegers) {
  ConvCase test;
  test.inputElement = Element::I8;
  test.vector = 8;
  test.target.features = "avx2";
  auto refusal = [&](const char *tile) {
    test.plan =
        std::string("winograd<tile ") + tile +
        ", registers 3x2, depth 32, chunk 0, split rows, weights plain>";
    auto result = runConvCase(test);
    return result ? "" : llvm::toString(result.takeError());
  };
  test.inputUnsigned = true;
  test.height = test.width = 16;
  EXPECT_EQ(refusal("4x4"), "");
  test.height = test.width = 15;
  EXPECT_EQ(refusal("4x4"), "expects tiles whose transforms stay within 16 "
                            "bits");
  EXPECT_EQ(refusal("3x4"), "");
  test.inChannels = 480;
  EXPECT_EQ(refusal("3x4"), "expects sums that leave bits for what they are to "
                            "be divided by");
  EXPECT_EQ(refusal("3x3"), "");
  test.target.features = "";
  EXPECT_EQ(refusal("3x3"), "expects a target that multiplies pairs of i16");
}

/// 23 x 23 products of 255 and 127 are more than f32 holds exactly.
TEST(ElementsTest, RefusesSumsThatF32Rounds) {
  ConvCase test = depthwiseCase();
  test.inputElement = Element::I8;
  test.inputUnsigned = true;
  test.kernelHeight = test.kernelWidth = 23;
  test.padding = 11;
  auto result = runConvCase(test);
  ASSERT_FALSE(bool(result));
  EXPECT_EQ(llvm::toString(result.takeError()),
            "expects sums of integers that f32 holds exactly, but got windows "
            "with too many of them");
}

} // namespace
