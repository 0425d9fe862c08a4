//===- LinearFormValuesTest.cpp - Weights of linear forms -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// How weights are read, written and added up, and which are refused.
///
//===----------------------------------------------------------------------===//

#include "Forms.h"
#include "RepVGG/Algebra/Rounding.h"
#include "RepVGG/Algebra/WeightRows.h"

#include "gtest/gtest.h"

#include <cmath>

namespace mlir::repvgg {
namespace {

using namespace test;

TEST(LinearForm, SharedWeightsAreNotChanged) {
  Values weight = {5}, two = {2};
  LinearForm x = conv({{}, 1, 1, 1}, weight);
  LinearForm y = *x.scale(view(two));
  EXPECT_EQ(x.weight(), Values{5});
  EXPECT_EQ(y.weight(), Values{10});
  EXPECT_EQ(weight, Values{5});
}

TEST(LinearForm, WritesTheWeightRoundedOnce) {
  test::Random random(7);
  Values weight = random.reals(6 * 4 * 9), point = random.reals(6 * 4);
  LinearForm sum = add(
      {conv(square(k3x3, 4, 6), weight), conv(square(kPoint, 4, 6), point)});
  for (ElementKind kind : {ElementKind::F64, ElementKind::F32, ElementKind::F16,
                           ElementKind::BF16}) {
    std::vector<char> found(weight.size() * elementBytes(kind));
    std::vector<char> expected = found;
    sum.writeWeight(kind, found.data());
    roundTo(kind, sum.weight(), expected.data());
    EXPECT_EQ(found, expected);
  }
}

TEST(LinearForm, ReadsWeightsInTheirOwnElementType) {
  Values wide = {1.5, -0.25, 3};
  for (ElementKind kind :
       {ElementKind::F32, ElementKind::F16, ElementKind::BF16}) {
    char narrow[16];
    roundTo(kind, wide, narrow);
    auto form = LinearForm::fromConv({{{3, 1, 1, 1, 1}}, 1, 1, 1},
                                     {kind, narrow, 3, false}, std::nullopt);
    EXPECT_EQ(form->weight(), wide);
  }
}

TEST(LinearForm, MagnitudesDoNotCancel) {
  Values weight = {3}, minus = {-1};
  LinearForm x = conv({{}, 1, 1, 1}, weight);
  LinearForm sum = add({x, *x.scale(view(minus))});
  EXPECT_EQ(WeightRows(sum)[0][0], 0);
  EXPECT_EQ(WeightRows(sum, RowKind::Magnitude)[0][0], 6);
  LinearForm negated = *LinearForm::identity(1, 0).scale(view(minus));
  EXPECT_EQ(WeightRows(negated, RowKind::Magnitude)[0][0], 1);
  negated = *negated.shift(view(weight))->scale(view(minus));
  EXPECT_EQ(negated.bias(), Values{-3});
  EXPECT_EQ(negated.biasMagnitude(), Values{3});
}

TEST(LinearForm, MagnitudeIsTheSumOfTheMagnitudeRow) {
  test::Random random(11);
  // More than one chain of additions, and a remainder.
  Values grouped = random.reals(6 * 2 * 9), dense = random.reals(6 * 6),
         factor = random.reals(6);
  std::vector<char> narrow(grouped.size() * 4);
  roundTo(ElementKind::F32, grouped, narrow.data());
  WeightView view32{ElementKind::F32, narrow.data(), 108, false};
  double two = -2;
  WeightView splat{ElementKind::F64, &two, 36, true};
  Geometry point = square(kPoint, 6, 6);
  LinearForm sum =
      add({*LinearForm::fromConv(square(k3x3, 6, 6, 3), view32, {}),
           *conv(point, dense).scale(view(factor)),
           *LinearForm::identity(6, 2).scale(view(factor)),
           *LinearForm::fromConv(point, splat, {})});
  WeightRows rows(sum), magnitudes(sum, RowKind::Magnitude);
  for (int64_t o = 0; o < 6; ++o) {
    double expected = 0;
    for (double value : magnitudes[o])
      expected += value;
    EXPECT_NEAR(rows.magnitude(o), expected, 100 * 0x1p-53 * expected);
    EXPECT_EQ(rows.magnitude(o), magnitudes.magnitude(o));
  }
}

TEST(LinearForm, RefusesWeightsThatAreNotFinite) {
  Values weight(2 * 3 * 9, 1.0), bias = {0, NAN};
  EXPECT_EQ(textOf(LinearForm::fromConv(square(k3x3, 3, 2), view(weight),
                                        view(bias))),
            "A5: expects 'bias' to be finite, but found nan at channel 1");
  weight[27 + 4] = INFINITY;
  EXPECT_EQ(textOf(LinearForm::fromConv(square(k3x3, 3, 2), view(weight), {})),
            "input: expects 'weight' to be finite, but found inf at element "
            "31, output channel 1");
}

TEST(LinearForm, HostileChannelCountsAreRefusedNotAllocated) {
  Values one = {1};
  LinearForm x = LinearForm::identity(int64_t(1) << 60, 2);
  EXPECT_EQ(textOf(x.scale(view(one))),
            "input: expects at most 16777216 channels, but found "
            "1152921504606846976");
  EXPECT_FALSE(bool(x.batchNorm(view(one), view(one), {}, {}, 0)));
  EXPECT_FALSE(bool(LinearForm::add({x, x}, {1, 1})));
  EXPECT_TRUE(LinearForm::identity(0, 2).weight().empty());
}

TEST(LinearForm, RefusesWeightsOfAnotherSize) {
  Values weight(5, 1.0), bias = {1};
  EXPECT_EQ(textOf(LinearForm::fromConv({{}, 3, 2, 1}, view(weight), {})),
            "input: expects 'weight' to have 6 elements (output channels * "
            "input channels per group * window sizes), but found 5");
  weight.resize(6);
  EXPECT_EQ(
      textOf(LinearForm::fromConv({{}, 3, 2, 1}, view(weight), view(bias))),
      "input: expects 'bias' to have 2 elements (one for each output "
      "channel), but found 1");
}

} // namespace
} // namespace mlir::repvgg
