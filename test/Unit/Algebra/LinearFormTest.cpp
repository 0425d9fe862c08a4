//===- LinearFormTest.cpp - Folding and summing branches ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// One test a rule, on numbers that can be followed by hand, and the known bugs
/// of other implementations.
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

TEST(RuleA1, BatchNormFoldsIntoWeightAndBias) {
  Values weight = {2, 4}, bias = {1, -1};
  Values mean = {0.5, 1}, variance = {3.75, 0}, gamma = {6, 3}, beta = {10, 20};
  auto form = LinearForm::fromConv({{}, 1, 2, 1}, view(weight), view(bias));
  form = form->batchNorm(view(mean), view(variance), view(gamma), view(beta),
                         0.25);
  // a = 6 / sqrt(4), 3 / sqrt(0.25)
  EXPECT_EQ(form->weight(), (Values{6, 24}));
  EXPECT_EQ(form->bias(), (Values{10 + 3 * 0.5, 20 + 6 * -2}));
  EXPECT_EQ(form->biasMagnitude(), (Values{10 + 3 * 1.5, 20 + 6 * 2}));
}

TEST(RuleA1, GammaAndBetaMayBeAbsent) {
  Values mean = {1}, variance = {4};
  auto form = LinearForm::identity(3, 0).batchNorm(
      view(mean), view(variance), std::nullopt, std::nullopt, 0);
  EXPECT_EQ(form->weight(), Values(3, 0.5));
  EXPECT_EQ(form->bias(), Values(3, -0.5));
}

TEST(RuleA1, ConvBiasIsNotLost) {
  Values weight = {1}, bias = {7}, zero = {0}, one = {1};
  auto form = LinearForm::fromConv({{}, 1, 1, 1}, view(weight), view(bias));
  form = form->batchNorm(view(zero), view(one), view(one), view(zero), 0);
  EXPECT_EQ(form->bias(), Values{7});
}

TEST(RuleA1, RefusesStatisticsThatHaveNoDeviation) {
  LinearForm x = LinearForm::identity(2, 2);
  Values mean = {0, 0}, variance = {1, -0.5};
  auto refusal = [&](double epsilon) {
    return textOf(
        x.batchNorm(view(mean), view(variance), view(mean), {}, epsilon));
  };
  EXPECT_EQ(refusal(1e-3), "A1: expects variance + epsilon to be positive, but "
                           "found -0.5 + 0.001 at channel 1");
  EXPECT_EQ(refusal(0.5), "A1: expects variance + epsilon to be positive, but "
                          "found -0.5 + 0.5 at channel 1");
  EXPECT_EQ(refusal(NAN), "A1: expects variance + epsilon to be positive, but "
                          "found 1 + nan at channel 0");
  EXPECT_EQ(refusal(1), "accepted");
}

TEST(RuleA1, RefusesNaNAndInfinitiesByNameAndChannel) {
  LinearForm x = LinearForm::identity(2, 2);
  Values ok = {1, 1}, nan = {1, NAN}, infinite = {-INFINITY, 1};
  EXPECT_EQ(textOf(x.batchNorm(view(nan), view(ok), {}, {}, 0)),
            "A1: expects 'mean' to be finite, but found nan at channel 1");
  EXPECT_EQ(textOf(x.batchNorm(view(ok), view(infinite), {}, {}, 0)),
            "A1: expects 'variance' to be finite, but found -inf at channel 0");
  EXPECT_EQ(textOf(x.batchNorm(view(ok), view(ok), view(nan), {}, 0)),
            "A1: expects 'gamma' to be finite, but found nan at channel 1");
  EXPECT_EQ(textOf(x.batchNorm(view(ok), view(ok), {}, view(infinite), 0)),
            "A1: expects 'beta' to be finite, but found -inf at channel 0");
}

TEST(RuleA1, RefusesAFactorThatOverflows) {
  Values mean = {0}, variance = {1e-300}, gamma = {1e300};
  EXPECT_EQ(textOf(LinearForm::identity(1, 0).batchNorm(
                view(mean), view(variance), view(gamma), {}, 0)),
            "A1: expects gamma / sqrt(variance + epsilon) to be finite, but it "
            "overflows at channel 0 with variance 1e-300");
}

TEST(RuleA1, RefusesAWrongNumberOfElements) {
  Values three = {1, 1, 1};
  EXPECT_EQ(textOf(LinearForm::identity(2, 2).batchNorm(
                view(three), view(three), {}, {}, 0)),
            "input: expects 'mean' to have 2 elements (one for each channel), "
            "but found 3");
}

TEST(RuleA3, IdentityIsTheDiagonalOfItsGroup) {
  Values zeros(4 * 2 * 9, 0.0);
  LinearForm sum =
      add({conv(square(k3x3, 4, 4, 2), zeros), LinearForm::identity(4, 2)});
  Values weight = sum.weight();
  for (int64_t o = 0; o < 4; ++o)
    for (int64_t i = 0; i < 2; ++i)
      for (int64_t tap = 0; tap < 9; ++tap)
        EXPECT_EQ(weight[(o * 2 + i) * 9 + tap], i == o % 2 && tap == 4)
            << o << " " << i << " " << tap;
}

TEST(RuleA3, SumOfIdentitiesStaysDepthwise) {
  Values half = {0.5};
  LinearForm x = LinearForm::identity(8, 2);
  LinearForm sum = add({x, *x.scale(view(half))});
  EXPECT_EQ(sum.geometry(), square(kPoint, 8, 8, 8));
  EXPECT_EQ(sum.weight(), Values(8, 1.5));
}

TEST(RuleA3, RefusesIdentityOfAnotherShape) {
  Values weight(8, 1.0);
  auto sum = LinearForm::add(
      {conv({{}, 4, 2, 1}, weight), LinearForm::identity(4, 0)}, {});
  EXPECT_EQ(textOf(sum), "A16: expects branches with the same number of output "
                         "channels, but found 2 and 4");
}

TEST(RuleA5, ZeroIsAValue) {
  Values weight = {3}, zero = {0}, shift = {2};
  LinearForm branch = *conv({{}, 1, 1, 1}, weight).scale(view(zero));
  EXPECT_EQ(branch.weight(), Values{0});
  EXPECT_EQ(add({branch, LinearForm::identity(1, 0)}).weight(), Values{1});
  EXPECT_EQ(branch.shift(view(shift))->bias(), Values{2});
}

TEST(RuleA5, NegationSubtracts) {
  Values minus = {-1};
  LinearForm x = LinearForm::identity(2, 1);
  EXPECT_EQ(add({x, *x.scale(view(minus))}).weight(), (Values{0, 0}));
}

TEST(RuleA5, ScalePerChannelMovesTheBiasToo) {
  Values shift = {1, 2}, factor = {10, 100};
  auto form =
      LinearForm::identity(2, 0).shift(view(shift))->scale(view(factor));
  EXPECT_EQ(form->weight(), (Values{10, 100}));
  EXPECT_EQ(form->bias(), (Values{10, 200}));
}

TEST(RuleA5, SplatsServeAllChannels) {
  float half = 0.5f;
  WeightView splat{ElementKind::F32, &half, 3, true};
  auto form = LinearForm::identity(3, 0).scale(splat)->shift(splat);
  EXPECT_EQ(form->weight(), Values(3, 0.5));
  EXPECT_EQ(form->bias(), Values(3, 0.5));
}

TEST(RuleA5, RefusesNaNAndOverflow) {
  Values nan = {NAN}, huge = {1e200};
  LinearForm x = LinearForm::identity(2, 0);
  EXPECT_EQ(textOf(x.scale(view(nan))),
            "A5: expects 'scale' to be finite, but found nan at channel 0");
  EXPECT_EQ(textOf(x.shift(view(nan))),
            "A5: expects 'shift' to be finite, but found nan at channel 0");
  EXPECT_EQ(textOf(x.scale(view(huge))->scale(view(huge))),
            "A5: expects 'folded factor' to be finite, but found inf at "
            "channel 0");
}

TEST(RuleA6, PointFallsOnTheExactTapNotTheCentre) {
  Values zeros(9, 0.0), one = {1};
  LinearForm sum = add({conv(square({3, 4, 1, 2, 0}, 1, 1), zeros),
                        conv(square({1, 4, 1, 0, 0}, 1, 1), one)});
  EXPECT_EQ(sum.weight(), (Values{0, 0, 0, 0, 0, 0, 0, 0, 1}));
}

TEST(RuleA6, DilationIsKept) {
  Values nine(9, 1.0), one = {1};
  LinearForm sum = add({conv(square({3, 1, 4, 4, 4}, 1, 1), nine),
                        conv(square(kPoint, 1, 1), one)});
  EXPECT_EQ(sum.geometry(), square({3, 1, 4, 4, 4}, 1, 1));
  EXPECT_EQ(sum.weight(), (Values{1, 1, 1, 1, 2, 1, 1, 1, 1}));
}

TEST(RuleA7, DilatedBesideDenseInsertsZeros) {
  Values a = {1, 2, 3}, b = {10, 20, 30};
  LinearForm sum =
      add({conv({{{3, 1, 2, 2, 2}}, 1, 1, 1}, a), conv({{k3x3}, 1, 1, 1}, b)});
  EXPECT_EQ(sum.weight(), (Values{1, 10, 22, 30, 3}));
}

TEST(RuleA8, RowAndColumnMakeACross) {
  Values row = {1, 2, 3}, column = {10, 20, 30};
  LinearForm sum = add({conv({{kPoint, k3x3}, 1, 1, 1}, row),
                        conv({{k3x3, kPoint}, 1, 1, 1}, column)});
  EXPECT_EQ(sum.weight(), (Values{0, 10, 0, 1, 22, 3, 0, 30, 0}));
}

TEST(RuleA9, AveragePoolIsADepthwiseConstant) {
  Window window{2, 2, 1, 0, 0};
  auto pool = LinearForm::fromAveragePool(3, {window, window});
  EXPECT_EQ(pool->geometry(), square(window, 3, 3, 3));
  EXPECT_EQ(pool->weight(), Values(12, 0.25));
}

TEST(RuleA16, GroupsExpandToBlockDiagonals) {
  Values grouped = {1, 2, 3, 4}, dense(16, 0.0);
  LinearForm sum =
      add({conv({{}, 4, 4, 4}, grouped), conv({{}, 4, 4, 1}, dense)});
  EXPECT_EQ(sum.weight(),
            (Values{1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 4}));
}

TEST(RuleA16, InputAndOutputGroupsNestAlike) {
  // 4 -> 8 channels in 4 groups, into 2 groups of 2 -> 4.
  Values four = {1, 2, 3, 4, 5, 6, 7, 8}, two(16, 0.0);
  LinearForm sum = add({conv({{}, 4, 8, 2}, two), conv({{}, 4, 8, 4}, four)});
  EXPECT_EQ(sum.weight(),
            (Values{1, 0, 2, 0, 0, 3, 0, 4, 5, 0, 6, 0, 0, 7, 0, 8}));
}

TEST(RuleA20, BatchNormOnASum) {
  Values weight = {3}, mean = {1}, variance = {4}, two = {2};
  LinearForm sum =
      add({conv({{}, 1, 1, 1}, weight), LinearForm::identity(1, 0)});
  auto form = sum.batchNorm(view(mean), view(variance), view(two), {}, 0);
  EXPECT_EQ(form->weight(), Values{4});
  EXPECT_EQ(form->bias(), Values{-1});
}

TEST(RuleA21, SumsNest) {
  Values a = {1, 2, 3}, b = {10}, two = {2};
  LinearForm inner =
      *add({conv({{kPoint}, 1, 1, 1}, b), LinearForm::identity(1, 1)})
           .scale(view(two));
  LinearForm outer = add({inner, conv({{k3x3}, 1, 1, 1}, a), inner});
  EXPECT_EQ(outer.weight(), (Values{1, 2 + 44, 3}));
}

/// s = s + s, many times: what a sum uses twice is not written out twice.
TEST(RuleA21, SharedSumsDoNotMultiply) {
  Values weight = {1};
  LinearForm form = conv({{}, 1, 1, 1}, weight);
  for (int i = 0; i < 1000; ++i)
    form = add({form, form});
  EXPECT_EQ(form.terms().size(), 1u);
  EXPECT_EQ(form.weight(), Values{std::ldexp(1.0, 1000)});
  EXPECT_EQ(WeightRows(form).magnitude(0), std::ldexp(1.0, 1000));
}

TEST(RuleA21, WhatIsAddedAndSubtractedKeepsItsMagnitude) {
  Values weight = {3}, minus = {-1};
  LinearForm x = conv({{}, 1, 1, 1}, weight);
  LinearForm shared = add({x, *x.scale(view(minus)), x});
  EXPECT_EQ(shared.terms().size(), 1u);
  EXPECT_EQ(shared.weight(), Values{3});
  EXPECT_EQ(WeightRows(shared, RowKind::Magnitude)[0][0], 9);
}

/// Linear in time, and no recursion in any step.
TEST(RuleA21, SumsNestDeeply) {
  Values weight(9, 0.5), two = {2}, half = {0.5};
  LinearForm form = LinearForm::identity(1, 2);
  for (int i = 0; i < 100000; ++i)
    form = *add({*form.scale(view(i % 2 ? two : half)),
                 conv(square(k3x3, 1, 1), weight)})
                .shift(view(half));
  EXPECT_EQ(form.terms().size(), 100001u);
  EXPECT_GT(form.bias().front(), 0);
}

TEST(RuleA21, RefusesASumThatOverflows) {
  Values weight = {1};
  OrRefusal<LinearForm> form = conv({{}, 1, 1, 1}, weight);
  for (int i = 0; form && i < 2000; ++i)
    form = LinearForm::add({*form, *form}, {});
  EXPECT_EQ(textOf(form), "A5: expects 'folded factor' to be finite, but found "
                          "inf at channel 0");
}

} // namespace
} // namespace mlir::repvgg
