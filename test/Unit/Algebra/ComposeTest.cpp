//===- ComposeTest.cpp - One map after another ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What is composed equals the two maps in a row on every pixel of images of 1
/// to K + 2 pixels an axis; what is refused would not.
///
//===----------------------------------------------------------------------===//

#include "Reference.h"
#include "RepVGG/Algebra/Apply.h"
#include "RepVGG/Algebra/ErrorBound.h"
#include "RepVGG/Algebra/Image.h"
#include "RepVGG/Algebra/WeightRows.h"

#include "gtest/gtest.h"

#include <cmath>

namespace mlir::repvgg {
namespace {

using test::Random;
using test::Sizes;
using test::Values;

WeightView view(const Values &values) { return WeightView::of(values); }

/// A convolution with its constants.
struct Conv {
  Geometry geometry;
  Values weight, bias;

  LinearForm form() const {
    return *LinearForm::fromConv(geometry, view(weight), view(bias));
  }
};

Conv makeConv(Random &random, const Geometry &geometry, bool biased) {
  Conv conv{geometry, random.reals(geometry.weightElements()),
            Values(geometry.outChannels, 0.0)};
  if (biased)
    conv.bias = random.reals(geometry.outChannels);
  return conv;
}

Values evaluate(const Conv &conv, const Values &image, const Sizes &sizes) {
  return test::affine(test::convolve(conv.geometry, conv.weight, image, sizes),
                      Values(conv.geometry.outChannels, 1.0), conv.bias);
}

/// The two convolutions in a row on images of all sizes from 1 to `largest`
/// against the composed form; the number of images on which both have pixels.
int expectSame(Random &random, const Conv &first, const Conv &second,
               int64_t largest) {
  OrRefusal<LinearForm> form = LinearForm::compose(first.form(), second.form());
  EXPECT_TRUE(bool(form)) << (form ? "" : form.refusal().message);
  if (!form)
    return 0;
  int images = 0;
  unsigned axes = first.geometry.windows.size();
  int64_t count = 1;
  for (unsigned axis = 0; axis < axes; ++axis)
    count *= largest;
  for (int64_t index = 0; index < count; ++index) {
    Sizes sizes;
    for (int64_t rest = index, axis = 0; axis < axes; ++axis, rest /= largest)
      sizes.push_back(rest % largest + 1);
    Sizes middle = test::countOutputs(first.geometry, sizes);
    if (llvm::any_of(middle, [](int64_t size) { return size < 1; }))
      continue;
    Sizes output = test::countOutputs(second.geometry, middle);
    if (llvm::any_of(output, [](int64_t size) { return size < 1; }))
      continue;
    int64_t pixels = 1;
    for (int64_t size : sizes)
      pixels *= size;
    Values image = random.reals(first.geometry.inChannels * pixels);
    Values expected = evaluate(second, evaluate(first, image, sizes), middle);
    Image input(first.geometry.inChannels, sizes, image);
    Image found = apply(*form, input);
    Image magnitude = applyMagnitude(*form, input);
    EXPECT_EQ(Sizes(found.sizes().begin(), found.sizes().end()), output);
    for (size_t i = 0; i < expected.size(); ++i)
      EXPECT_NEAR(found.values()[i], expected[i],
                  evaluationBound(*form, magnitude.values()[i]))
          << "value " << i << " of image " << index;
    ++images;
  }
  return images;
}

std::string ruleOf(const Conv &first, const Conv &second) {
  OrRefusal<LinearForm> form = LinearForm::compose(first.form(), second.form());
  return form ? "accepted" : form.refusal().rule;
}

constexpr Window kPoint{1, 1, 1, 0, 0};
constexpr Window k3x3{3, 1, 1, 1, 1};
constexpr Window kValid3{3, 1, 1, 0, 0};

Geometry square(Window window, int64_t in, int64_t out, int64_t groups = 1) {
  return {{window, window}, in, out, groups};
}

TEST(RuleA10, AnyWindowThenAPoint) {
  Random random(10);
  Conv first = makeConv(random, square(k3x3, 3, 4), true);
  Conv second = makeConv(random, square(kPoint, 4, 2), true);
  EXPECT_EQ(expectSame(random, first, second, 5), 25);
}

TEST(RuleA11, APointWithoutBiasThenAPaddedWindow) {
  Random random(11);
  Conv first = makeConv(random, square(kPoint, 3, 4), false);
  Conv second = makeConv(random, square(k3x3, 4, 2), true);
  EXPECT_EQ(expectSame(random, first, second, 5), 25);
}

TEST(RuleA12, ABiasBeforePaddingIsRefused) {
  Random random(12);
  Conv first = makeConv(random, square(kPoint, 3, 4), true);
  Conv padded = makeConv(random, square(k3x3, 4, 2), true);
  EXPECT_EQ(ruleOf(first, padded), "A12");
  Conv unpadded = makeConv(random, square(kValid3, 4, 2), true);
  EXPECT_EQ(expectSame(random, first, unpadded, 5), 9);
}

TEST(RuleA13, AShiftBeforePaddingIsRefused) {
  Random random(13);
  Conv first = makeConv(random, square(kPoint, 4, 4, 4), true);
  Conv padded = makeConv(random, square(k3x3, 4, 2), true);
  EXPECT_EQ(ruleOf(first, padded), "A13");
  first.bias.assign(4, 0.0);
  EXPECT_EQ(expectSame(random, first, padded, 5), 25);
}

TEST(RuleA14, AStridedPointThenAWindow) {
  Random random(14);
  Conv first = makeConv(random, square({1, 2, 1, 0, 0}, 3, 4), false);
  Conv second = makeConv(random, square({3, 3, 2, 2, 1}, 4, 2), true);
  EXPECT_GT(expectSame(random, first, second, 9), 0);
  // A crop leaves pixels where the second map reads zeros.
  first.geometry.windows[1].padHigh = -1;
  EXPECT_EQ(ruleOf(first, second), "A14");
}

TEST(RuleA15, TwoWindowsAreExactOnlyWithoutPaddingBetween) {
  Random random(15);
  Conv first = makeConv(random, square(k3x3, 2, 3), true);
  Conv padded = makeConv(random, square(k3x3, 3, 2), true);
  EXPECT_EQ(ruleOf(first, padded), "A15");
  Conv unpadded = makeConv(random, square({3, 2, 1, 0, 0}, 3, 2), true);
  EXPECT_GT(expectSame(random, first, unpadded, 7), 0);
}

TEST(RuleA17, GroupsStayGroups) {
  Random random(17);
  Conv first = makeConv(random, square(kPoint, 4, 8, 2), false);
  Conv second = makeConv(random, square(k3x3, 8, 4, 2), true);
  EXPECT_EQ(LinearForm::compose(first.form(), second.form())->geometry(),
            square(k3x3, 4, 4, 2));
  EXPECT_EQ(expectSame(random, first, second, 4), 16);
}

TEST(RuleA18, DepthwiseWithAMultiplierThenAPoint) {
  Random random(18);
  Conv first = makeConv(random, square(k3x3, 3, 6, 3), true);
  Conv second = makeConv(random, square(kPoint, 6, 2), true);
  EXPECT_EQ(expectSame(random, first, second, 4), 16);
}

TEST(Compose, LinearLayersInARow) {
  Random random(1);
  Conv first = makeConv(random, {{}, 5, 3, 1}, true);
  Conv second = makeConv(random, {{}, 3, 4, 1}, true);
  EXPECT_EQ(expectSame(random, first, second, 1), 1);
}

TEST(Compose, RefusesAnotherNumberOfChannels) {
  Random random(2);
  EXPECT_EQ(ruleOf(makeConv(random, {{}, 5, 3, 1}, true),
                   makeConv(random, {{}, 4, 4, 1}, true)),
            "A22");
}

TEST(Compose, MagnitudesDoNotCancel) {
  Values one = {1, 1}, difference = {1, -1}, none = {0};
  LinearForm first =
      *LinearForm::fromConv({{}, 1, 2, 1}, view(one), std::nullopt);
  LinearForm second =
      *LinearForm::fromConv({{}, 2, 1, 1}, view(difference), std::nullopt);
  OrRefusal<LinearForm> form = LinearForm::compose(first, second);
  EXPECT_EQ(form->weight(), none);
  EXPECT_EQ(WeightRows(*form, RowKind::Magnitude)[0][0], 2);
  EXPECT_EQ(WeightRows(*form).magnitude(0), 2);
}

TEST(Compose, RefusesWhatOverflows) {
  Values huge = {1e200};
  LinearForm form =
      *LinearForm::fromConv({{}, 1, 1, 1}, view(huge), std::nullopt);
  EXPECT_EQ(LinearForm::compose(form, form).refusal().message,
            "expects 'composed weight' to be finite, but found inf at channel "
            "0");
}

/// A window with random numbers, often without padding.
Window drawWindow(Random &random, bool padded, bool point) {
  Window window;
  window.size = point ? 1 : random.integer(1, 4);
  window.stride = random.integer(1, 3);
  window.dilation = random.integer(1, 2);
  window.padLow = padded ? random.integer(0, 3) : -random.integer(0, 1);
  window.padHigh = padded ? random.integer(0, 3) : -random.integer(0, 1);
  return window;
}

TEST(Compose, RandomMapsInARowAreOneMap) {
  for (uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    int64_t unit = random.integer(1, 2), firstGroups = random.integer(1, 3),
            secondGroups = random.integer(1, 3);
    bool padded = random.integer(0, 1), axes = random.integer(0, 1);
    Geometry first{
        {}, firstGroups * unit, firstGroups * secondGroups, firstGroups};
    Geometry second{
        {}, firstGroups * secondGroups, secondGroups * unit, secondGroups};
    int64_t largest = 3;
    for (int axis = 0; axis <= axes; ++axis) {
      first.windows.push_back(drawWindow(random, true, padded));
      second.windows.push_back(drawWindow(random, padded, false));
      largest = std::max(largest, first.windows.back().extent() +
                                      second.windows.back().extent() + 1);
    }
    expectSame(random, makeConv(random, first, !padded),
               makeConv(random, second, true), largest);
  }
}

} // namespace
} // namespace mlir::repvgg
