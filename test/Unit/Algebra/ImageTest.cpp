//===- ImageTest.cpp - f64 images and what is applied to them -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Image.h"
#include "Reference.h"
#include "RepVGG/Algebra/Apply.h"

#include "gtest/gtest.h"

namespace mlir::repvgg {
namespace {

using test::Values;

TEST(Image, RankOneIsAProduct) {
  Image image = Image::rankOne({2, 3}, {1, 3}, {1, 10, 100});
  EXPECT_TRUE(image.isRankOne());
  EXPECT_EQ(image.channels(), 2);
  EXPECT_EQ(image.pixels(), 3);
  Image dense = image.dense();
  EXPECT_FALSE(dense.isRankOne());
  EXPECT_EQ(Values(dense.values()), (Values{2, 20, 200, 3, 30, 300}));
}

TEST(Image, WithoutAxesHasOnePixel) {
  Image image = Image::rankOne({2, 3}, {}, {5});
  EXPECT_EQ(image.pixels(), 1);
  EXPECT_EQ(Values(image.dense().values()), (Values{10, 15}));
}

TEST(Apply, ReadsZerosOutsideAndAddsTheBiasEverywhere) {
  Values weight = {1, 10, 100}, bias = {1000};
  auto form =
      LinearForm::fromConv({{{3, 1, 1, 1, 1}}, 1, 1, 1}, WeightView::of(weight),
                           WeightView::of(bias));
  Image result = apply(*form, Image(1, {2}, {1, 2}));
  EXPECT_EQ(Values(result.values()), (Values{1000 + 10 + 200, 1000 + 1 + 20}));
}

TEST(Apply, StridesDilatesAndCrops) {
  Values weight = {1, 10};
  // Reads pixels 2y + 1 and 2y + 4 of 8.
  auto form = LinearForm::fromConv({{{2, 2, 3, -1, 0}}, 1, 1, 1},
                                   WeightView::of(weight), {});
  Image result = apply(*form, Image(1, {8}, {0, 1, 2, 3, 4, 5, 6, 7}));
  EXPECT_EQ(Values(result.values()), (Values{1 + 40, 3 + 60}));
}

TEST(Apply, PaddingWiderThanTheImage) {
  Values weight = {1};
  auto form = LinearForm::fromConv({{{1, 2, 1, 5, 5}}, 1, 1, 1},
                                   WeightView::of(weight), {});
  Image result = apply(*form, Image(1, {2}, {3, 4}));
  EXPECT_EQ(Values(result.values()), (Values{0, 0, 0, 4, 0, 0}));
}

/// Window sizes with a contraction of their own, and others; groups too.
TEST(Apply, RankOneEqualsDense) {
  for (int64_t size : {1, 2, 3, 5, 7})
    for (int64_t groups : {1, 2, 13}) {
      test::Random random(size * 100 + groups);
      Window window{size, 1, 1, size / 2, size / 2};
      Geometry geometry{{window, window}, 26, 26, groups};
      // Small integers: every sum is exact.
      Values weight, channels, pixels;
      for (int64_t i = 0; i < geometry.weightElements(); ++i)
        weight.push_back(random.integer(-9, 9));
      for (int64_t i = 0; i < 26; ++i)
        channels.push_back(random.integer(-9, 9));
      for (int64_t i = 0; i < 12; ++i)
        pixels.push_back(random.integer(-9, 9));
      auto form = LinearForm::fromConv(geometry, WeightView::of(weight), {});
      Image factored = Image::rankOne(channels, {3, 4}, pixels);
      Values expected = test::convolve(
          geometry, weight, Values(factored.dense().values()), {3, 4});
      Image found = apply(*form, factored),
            dense = apply(*form, factored.dense());
      EXPECT_EQ(Values(found.values()), expected);
      EXPECT_EQ(Values(dense.values()), expected);
    }
}

TEST(ApplyAll, TakesImagesOfAnySizeAndKind) {
  Values weight = {1, 2, 3};
  auto form = LinearForm::fromConv({{{3, 1, 1, 1, 1}}, 1, 1, 1},
                                   WeightView::of(weight), {});
  Image images[] = {Image(1, {1}, {1}), Image::rankOne({2}, {2}, {1, 1})};
  auto results = applyAll(*form, images);
  ASSERT_EQ(results.size(), 2u);
  EXPECT_EQ(Values(results[0].values()), Values{2});
  EXPECT_EQ(Values(results[1].values()), (Values{10, 6}));
}

} // namespace
} // namespace mlir::repvgg
