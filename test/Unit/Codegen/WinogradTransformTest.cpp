//===- WinogradTransformTest.cpp - Minimal filtering in integers ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "WinogradTransform.h"
#include "WinogradLinear.h"
#include "gtest/gtest.h"

#include <cmath>
#include <numeric>

using namespace mlir::repvgg::cpu;

namespace {

/// Whether output i takes tap k times sample l just where l = i * stride + k:
/// in integers, after multiplication by the divisors' common multiple.
void expectFilters(int64_t outputs, int64_t tile, int64_t taps,
                   int64_t stride) {
  AxisTransform axis = AxisTransform::getTail(outputs, tile, taps, stride);
  ASSERT_EQ(axis.outputs(), outputs);
  ASSERT_EQ(axis.taps(), taps);
  ASSERT_EQ(axis.step, tile * stride);
  ASSERT_EQ(axis.samples(), (outputs - 1) * stride + taps);
  int64_t common = 1;
  for (int64_t divisor : axis.divisors)
    common = std::lcm(common, divisor);
  EXPECT_EQ(axis.denominator(), common);
  Matrix filter = axis.wholeFilter(), output = axis.wholeOutput();
  for (int64_t i = 0; i < outputs; ++i)
    for (int64_t k = 0; k < taps; ++k)
      for (int64_t l = 0; l < axis.samples(); ++l) {
        int64_t sum = 0, ofIntegers = 0;
        for (int64_t t = 0; t < axis.terms(); ++t) {
          sum += axis.output[i][axis.sumOf[t]] * axis.filter[t][k] *
                 (common / axis.divisors[t]) * axis.input[t][l];
          ofIntegers +=
              output[i][axis.sumOf[t]] * filter[t][k] * axis.input[t][l];
        }
        EXPECT_EQ(ofIntegers, sum);
        EXPECT_EQ(sum, l == i * stride + k ? common : 0)
            << outputs << " outputs of " << tile << ", " << taps
            << " taps, stride " << stride << ": output " << i << ", tap " << k
            << ", sample " << l;
      }
}

/// Calls `check(tile, taps, stride)` for all that the points allow.
template <typename Check>
void forEachTransform(Check check) {
  for (int64_t tile = 1; tile <= 8; ++tile)
    for (int64_t taps = 1; taps <= 7; ++taps)
      for (int64_t stride = 1; stride <= 3; ++stride)
        if (tile + (taps + stride - 1) / stride - 1 <=
            AxisTransform::kMostPoints)
          check(tile, taps, stride);
}

TEST(WinogradTransformTest, Filters) {
  forEachTransform([](int64_t tile, int64_t taps, int64_t stride) {
    expectFilters(tile, tile, taps, stride);
  });
}

TEST(WinogradTransformTest, TailsFilter) {
  forEachTransform([](int64_t tile, int64_t taps, int64_t stride) {
    for (int64_t outputs = 1; outputs < tile; ++outputs)
      expectFilters(outputs, tile, taps, stride);
  });
}

/// Tails share the packed weights: the filter is the whole tiles' own. Errors
/// grow hardly more either (1/2 is a better point with -1/2 than alone), but
/// for what one output of three taps comes to with the points 0, 1 and
/// infinity: by hand, a variance of 2 + 3 + 2 instead of 3.
TEST(WinogradTransformTest, TailsShareTheFilter) {
  forEachTransform([](int64_t tile, int64_t taps, int64_t stride) {
    AxisTransform whole = AxisTransform::get(tile, taps, stride);
    for (int64_t outputs = 1; outputs < tile; ++outputs) {
      AxisTransform tail = AxisTransform::getTail(outputs, tile, taps, stride);
      EXPECT_EQ(tail.filter, whole.filter);
      EXPECT_EQ(tail.divisors, whole.divisors);
      EXPECT_EQ(tail.sumOf, whole.sumOf);
      EXPECT_LE(tail.worstGrowth(), 1.01 * whole.worstGrowth());
      EXPECT_LE(tail.typicalGrowth(),
                std::max(1.05 * whole.typicalGrowth(), std::sqrt(7.0 / 3)));
    }
  });
}

int64_t neededSums(const AxisTransform &axis) {
  int64_t count = 0;
  for (int64_t sum = 0; sum < axis.sums(); ++sum)
    count += axis.needsSum(sum);
  return count;
}

TEST(WinogradTransformTest, TailsNeedFewerSums) {
  for (int64_t outputs = 1; outputs <= 4; ++outputs)
    EXPECT_EQ(neededSums(AxisTransform::getTail(outputs, 4, 3, 1)),
              outputs + 2);
  EXPECT_EQ(neededSums(AxisTransform::getTail(1, 2, 3, 1)), 3);
  EXPECT_EQ(neededSums(AxisTransform::getTail(1, 4, 1, 1)), 1);
  EXPECT_EQ(neededSums(AxisTransform::getTail(2, 4, 3, 2)), 3);
}

TEST(WinogradTransformTest, CountsProducts) {
  EXPECT_EQ(AxisTransform::get(2, 3, 1).terms(), 4);
  EXPECT_EQ(AxisTransform::get(4, 3, 1).terms(), 6);
  EXPECT_EQ(AxisTransform::get(4, 3, 1).sums(), 6);
  EXPECT_EQ(AxisTransform::get(6, 3, 1).sums(), 8);
  // The phases' first and last products go into the same sums.
  EXPECT_EQ(AxisTransform::get(2, 3, 2).terms(), 5);
  EXPECT_EQ(AxisTransform::get(2, 3, 2).sums(), 3);
  EXPECT_EQ(AxisTransform::get(4, 3, 2).terms(), 9);
  EXPECT_EQ(AxisTransform::get(4, 3, 2).sums(), 7);
  // A tile of one pixel is the convolution as it is defined.
  EXPECT_EQ(AxisTransform::get(1, 3, 1).sums(), 1);
}

/// Vector operations of the two transforms.
void expectOperations(const AxisTransform &axis, int64_t input,
                      int64_t output) {
  EXPECT_LE(LinearCode(axis.input).operations(), input);
  EXPECT_LE(LinearCode(axis.output).operations(), output);
}

/// As few as in code written by hand.
TEST(WinogradTransformTest, SharesSums) {
  expectOperations(AxisTransform::get(2, 3, 1), 4, 4);
  expectOperations(AxisTransform::get(4, 3, 1), 12, 10);
  expectOperations(AxisTransform::get(6, 3, 1), 31, 20);
  expectOperations(AxisTransform::get(2, 3, 2), 2, 2);
  expectOperations(AxisTransform::get(4, 3, 2), 9, 10);
}

TEST(WinogradTransformTest, Grows) {
  AxisTransform direct = AxisTransform::get(1, 3, 1);
  EXPECT_DOUBLE_EQ(direct.worstGrowth(), 1);
  EXPECT_DOUBLE_EQ(direct.typicalGrowth(), 1);
  // By hand: the last output of F(2, 3), with the last tap.
  AxisTransform small = AxisTransform::get(2, 3, 1);
  EXPECT_DOUBLE_EQ(small.worstGrowth(), 0.5 * 2 + 0.5 * 2 + 2);
  EXPECT_GT(AxisTransform::get(4, 3, 1).worstGrowth(), small.worstGrowth());
}

} // namespace
