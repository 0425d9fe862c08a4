//===- SumPropertyTest.cpp - Random sums of random branches ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A sum of branches, folded and fused, equals the branches evaluated one by
/// one on every pixel, the border included, to within the proven rounding
/// bound. Images have 1 to K + 2 pixels an axis, where border pixels dominate.
///
//===----------------------------------------------------------------------===//

#include "Reference.h"
#include "RepVGG/Algebra/Apply.h"
#include "RepVGG/Algebra/ErrorBound.h"
#include "RepVGG/Algebra/Image.h"

#include "gtest/gtest.h"

#include <cmath>

namespace mlir::repvgg::test {
namespace {

/// One branch: a convolution, then y = factor * conv + offset by way of BN.
struct Branch {
  Geometry geometry;
  Values weight, bias;
  Values mean, variance, gamma, beta;
  double epsilon = 1e-3;

  OrRefusal<LinearForm> form() const {
    auto conv = LinearForm::fromConv(geometry, WeightView::of(weight),
                                     WeightView::of(bias));
    if (!conv)
      return conv;
    return conv->batchNorm(WeightView::of(mean), WeightView::of(variance),
                           WeightView::of(gamma), WeightView::of(beta),
                           epsilon);
  }

  Values factor() const {
    Values result;
    for (size_t c = 0; c < gamma.size(); ++c)
      result.push_back(gamma[c] / std::sqrt(variance[c] + epsilon));
    return result;
  }

  Values evaluate(const Values &image, const Sizes &sizes) const {
    Values offset;
    for (size_t c = 0; c < gamma.size(); ++c)
      offset.push_back(factor()[c] * (bias[c] - mean[c]) + beta[c]);
    return affine(convolve(geometry, weight, image, sizes), factor(), offset);
  }

  Values magnitude(const Values &image, const Sizes &sizes) const {
    Values offset;
    for (size_t c = 0; c < gamma.size(); ++c)
      offset.push_back(std::fabs(factor()[c]) *
                           (std::fabs(bias[c]) + std::fabs(mean[c])) +
                       std::fabs(beta[c]));
    return affine(
        convolve(geometry, magnitudes(weight), magnitudes(image), sizes),
        magnitudes(factor()), offset);
  }
};

Branch randomBranch(Random &random, const Geometry &geometry) {
  int64_t channels = geometry.outChannels;
  return {geometry,
          random.reals(geometry.weightElements()),
          random.reals(channels),
          random.reals(channels),
          random.reals(channels, 0.01, 2),
          random.reals(channels),
          random.reals(channels)};
}

/// A window with the stride and the size equation of `like`.
Window randomWindow(Random &random, const Window &like) {
  Window window = like;
  int64_t slack = like.padLow + like.padHigh - like.dilation * (like.size - 1);
  window.size = random.integer(1, 4);
  window.dilation = random.integer(1, 3);
  window.padLow = random.integer(-2, 4);
  window.padHigh = slack - window.padLow + window.dilation * (window.size - 1);
  return window;
}

Geometry randomGeometry(Random &random) {
  static const int64_t groupCounts[] = {1, 2, 3, 6};
  Geometry geometry{{}, 6, 6 * random.integer(1, 2), 1};
  geometry.groups = groupCounts[random.integer(0, 3)];
  for (int64_t axis = random.integer(0, 3); axis > 0; --axis)
    geometry.windows.push_back({random.integer(1, 4), random.integer(1, 3),
                                random.integer(1, 3), random.integer(-1, 4),
                                random.integer(-1, 4)});
  return geometry;
}

std::vector<Branch> randomBranches(Random &random) {
  std::vector<Branch> branches;
  Geometry like = randomGeometry(random);
  for (int64_t count = random.integer(1, 4); count > 0; --count) {
    branches.push_back(randomBranch(random, like));
    like.groups = randomGeometry(random).groups;
    for (Window &window : like.windows)
      window = randomWindow(random, window);
  }
  return branches;
}

/// Sizes of 1 to K + 2 on which the window fits, or nothing.
Sizes randomSizes(Random &random, const Geometry &geometry) {
  Sizes sizes;
  for (const Window &window : geometry.windows)
    sizes.push_back(random.integer(1, window.extent() + 2));
  for (int64_t count : countOutputs(geometry, sizes))
    if (count == 0)
      return {};
  return sizes;
}

void expectEqual(const Image &found, const std::vector<Branch> &branches,
                 const Values &image, const Sizes &sizes,
                 const LinearForm &form) {
  Values expected = branches[0].evaluate(image, sizes);
  Values magnitude = branches[0].magnitude(image, sizes);
  for (size_t i = 1; i < branches.size(); ++i) {
    expected = sum(expected, branches[i].evaluate(image, sizes));
    magnitude = sum(magnitude, branches[i].magnitude(image, sizes));
  }
  ASSERT_EQ(found.values().size(), expected.size());
  for (size_t i = 0; i < expected.size(); ++i)
    ASSERT_NEAR(found.values()[i], expected[i],
                evaluationBound(form, magnitude[i]))
        << "at element " << i;
}

void checkOneSum(Random &random, int &checked) {
  std::vector<Branch> branches = randomBranches(random);
  std::vector<LinearForm> forms;
  for (const Branch &branch : branches)
    forms.push_back(*branch.form());
  std::vector<int64_t> dynamic(branches[0].geometry.windows.size(),
                               kDynamicSize);
  OrRefusal<LinearForm> fused = LinearForm::add(forms, dynamic);
  ASSERT_TRUE(bool(fused)) << fused.refusal().message;
  for (int i = 0; i < 3; ++i) {
    Sizes sizes = randomSizes(random, fused->geometry());
    if (sizes.size() != dynamic.size())
      continue;
    Image factored(0, {0}, {});
    int64_t pixels = 1;
    for (int64_t size : sizes)
      pixels *= size;
    factored = Image::rankOne(random.reals(6), sizes, random.reals(pixels));
    Image dense(6, sizes, random.reals(6 * pixels));
    expectEqual(apply(*fused, dense), branches, dense.values(), sizes, *fused);
    expectEqual(apply(*fused, factored), branches, factored.dense().values(),
                sizes, *fused);
    ++checked;
  }
}

TEST(SumProperty, FusedEqualsBranchesOnEveryPixel) {
  int checked = 0;
  for (uint64_t seed = 0; seed < 400; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    checkOneSum(random, checked);
    if (HasFatalFailure())
      return;
  }
  EXPECT_GT(checked, 400) << "too few sums had an image that they fit on";
}

/// Pads changed at random, so that output sizes agree for some sizes only.
void checkOneStaticSum(Random &random, int &fused, int &refused) {
  std::vector<Branch> branches = randomBranches(random);
  Sizes sizes = randomSizes(random, branches[0].geometry);
  std::vector<LinearForm> forms;
  bool agree = true;
  for (Branch &branch : branches) {
    for (Window &window : branch.geometry.windows)
      window.padHigh += random.integer(0, 1);
    forms.push_back(*branch.form());
    agree &= countOutputs(branch.geometry, sizes) ==
             countOutputs(branches[0].geometry, sizes);
  }
  if (sizes.empty())
    return;
  OrRefusal<LinearForm> sum = LinearForm::add(forms, sizes);
  ASSERT_EQ(bool(sum), agree);
  ++(sum ? fused : refused);
  if (!sum) {
    EXPECT_EQ(sum.refusal().rule, "A6");
    return;
  }
  ASSERT_EQ(countOutputs(sum->geometry(), sizes),
            countOutputs(branches[0].geometry, sizes));
  int64_t pixels = 6;
  for (int64_t size : sizes)
    pixels *= size;
  Image image(6, sizes, random.reals(pixels));
  expectEqual(apply(*sum, image), branches, image.values(), sizes, *sum);
}

TEST(SumProperty, StaticSizesFuseExactlyWhenOutputSizesAgree) {
  int fused = 0, refused = 0;
  for (uint64_t seed = 1000; seed < 1400; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    checkOneStaticSum(random, fused, refused);
    if (HasFatalFailure())
      return;
  }
  EXPECT_GT(fused, 50);
  EXPECT_GT(refused, 20);
}

/// ((a + b) * factor + c): the same as the branches with a and b rescaled.
TEST(SumProperty, NestedSumsEqualFlatSums) {
  for (uint64_t seed = 2000; seed < 2100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    std::vector<Branch> branches = randomBranches(random);
    if (branches.size() < 3)
      continue;
    Values factor = random.reals(branches[0].gamma.size());
    std::vector<int64_t> sizes(branches[0].geometry.windows.size(),
                               kDynamicSize);
    std::vector<LinearForm> inner = {*branches[0].form(), *branches[1].form()},
                            outer;
    LinearForm scaled =
        *LinearForm::add(inner, sizes)->scale(WeightView::of(factor));
    outer.push_back(scaled);
    for (size_t i = 0; i < branches.size(); ++i) {
      if (i >= 2)
        outer.push_back(*branches[i].form());
      else
        inner[i] = *inner[i].scale(WeightView::of(factor));
    }
    inner.insert(inner.end(), outer.begin() + 1, outer.end());
    LinearForm nested = *LinearForm::add(outer, sizes);
    LinearForm flat = *LinearForm::add(inner, sizes);
    EXPECT_EQ(nested.geometry(), flat.geometry());
    EXPECT_EQ(nested.weight(), flat.weight());
  }
}

} // namespace
} // namespace mlir::repvgg::test
