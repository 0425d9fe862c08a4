//===- ErrorBoundTest.cpp - Bounds on rounding errors ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/ErrorBound.h"
#include "Reference.h"
#include "RepVGG/Algebra/Apply.h"
#include "RepVGG/Algebra/Image.h"
#include "RepVGG/Algebra/Rounding.h"

#include "gtest/gtest.h"

#include <cmath>

namespace mlir::repvgg {
namespace {

using test::Values;

TEST(Gamma, IsHighams) {
  EXPECT_EQ(gamma(0, 0.125), 0);
  EXPECT_EQ(gamma(4, 0.125), 1);
  EXPECT_EQ(gamma(8, 0.125), INFINITY);
  EXPECT_NEAR(gamma(1000, unitRoundoff(ElementKind::F64)), 1.11e-13, 1e-15);
}

TEST(UnitRoundoff, RoundsOnePlusUDown) {
  for (ElementKind kind : {ElementKind::F64, ElementKind::F32, ElementKind::F16,
                           ElementKind::BF16}) {
    double u = unitRoundoff(kind), stored;
    roundTo(kind, 1 + u, &stored);
    EXPECT_EQ((WeightView{kind, &stored, 1, false})[0], 1);
    roundTo(kind, 1 + 2 * u, &stored);
    EXPECT_EQ((WeightView{kind, &stored, 1, false})[0], 1 + 2 * u);
  }
}

TEST(ApplyMagnitude, SumsAbsoluteValuesOfAllTerms) {
  Values weight = {3, -4}, minus = {-1}, shift = {-5};
  auto x = LinearForm::fromConv({{}, 2, 1, 1}, WeightView::of(weight), {});
  auto y = x->scale(WeightView::of(minus))->shift(WeightView::of(shift));
  auto sum = LinearForm::add({*x, *y}, {});
  Image image = Image::rankOne({1, -10}, {}, {-2});
  EXPECT_EQ(apply(*sum, image).values()[0], -5);
  EXPECT_EQ(applyMagnitude(*sum, image).values()[0], 5 + 2 * (6 + 80));
  EXPECT_EQ(applyMagnitude(*sum, image.dense()).values()[0], 5 + 2 * (6 + 80));
}

/// The sum in `kind`, rounded after each operation, of weights in `kind`.
double narrowSum(ElementKind kind, const Values &weight, const Values &image) {
  auto rounded = [&](double value) {
    double stored;
    roundTo(kind, value, &stored);
    return (WeightView{kind, &stored, 1, false})[0];
  };
  double total = 0;
  for (size_t i = 0; i < weight.size(); ++i)
    total = rounded(total + rounded(rounded(weight[i]) * image[i]));
  return total;
}

TEST(ConvolutionBound, HoldsForNarrowArithmeticAndIsNotIdle) {
  for (ElementKind kind :
       {ElementKind::F32, ElementKind::F16, ElementKind::BF16}) {
    double worst = 0;
    for (uint64_t seed = 0; seed < 50; ++seed) {
      SCOPED_TRACE("seed " + std::to_string(seed));
      test::Random random(seed);
      // Few terms and integer images keep f16 and bf16 far from underflow.
      Values weight = random.reals(16, 0.5, 1), pixels;
      for (int i = 0; i < 16; ++i)
        pixels.push_back(random.integer(1, 8));
      auto form =
          LinearForm::fromConv({{}, 16, 1, 1}, WeightView::of(weight), {});
      Image image(16, {}, pixels);
      double exact = apply(*form, image).values()[0];
      double magnitude = applyMagnitude(*form, image).values()[0];
      double bound = convolutionBound(*form, kind, kind, magnitude);
      double error = std::fabs(narrowSum(kind, weight, pixels) - exact);
      ASSERT_LE(error, bound);
      worst = std::max(worst, error / bound);
    }
    EXPECT_GT(worst, 0.01) << "the bound is too loose to find anything";
  }
}

TEST(EvaluationBound, GrowsWithTheWorkAndStaysNearRoundoff) {
  Values weight(512 * 9, 1.0), one = {1};
  Geometry geometry{{{3, 1, 1, 1, 1}, {3, 1, 1, 1, 1}}, 512, 1, 1};
  auto form = LinearForm::fromConv(geometry, WeightView::of(weight), {});
  double bound = evaluationBound(*form, 1);
  EXPECT_GT(bound, 512 * 9 * 0x1p-53);
  EXPECT_LT(bound, 2e-12);
  EXPECT_GT(evaluationBound(*form->scale(WeightView::of(one)), 1), bound);
}

} // namespace
} // namespace mlir::repvgg
