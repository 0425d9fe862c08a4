//===- CostTest.cpp - Which branches go together, and what they cost ------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Cost.h"
#include "RepVGG/Algebra/CheapestSplit.h"
#include "RepVGG/Algebra/Unify.h"
#include "llvm/ADT/SmallVectorExtras.h"

#include "gtest/gtest.h"

namespace mlir::repvgg {
namespace {

using Sets = llvm::SmallVector<llvm::SmallVector<unsigned>>;

/// `rows` x `columns` taps on `channels` channels, same size out as in.
Geometry kernel(int64_t rows, int64_t columns, int64_t channels = 64,
                int64_t groups = 1, int64_t dilation = 1) {
  Geometry geometry;
  for (int64_t taps : {rows, columns}) {
    int64_t pad = dilation * (taps - 1) / 2;
    geometry.windows.push_back({taps, 1, taps == 1 ? 1 : dilation, pad, pad});
  }
  geometry.inChannels = geometry.outChannels = channels;
  geometry.groups = groups;
  return geometry;
}

Geometry square(int64_t taps, int64_t channels = 64, int64_t groups = 1,
                int64_t dilation = 1) {
  return kernel(taps, taps, channels, groups, dilation);
}

WorkSize image(int64_t pixels) { return {1, {pixels, pixels}, 4}; }

Sets split(llvm::ArrayRef<Geometry> branches, int64_t pixels = 28) {
  return cheapestSplit(branches, image(pixels), MachineRates());
}

TEST(CostTest, CountsMacsAndBytes) {
  Work work = workOf(square(3, 8), image(4), MachineRates());
  EXPECT_EQ(work.macs, 8 * 8 * 9 * 16);
  EXPECT_EQ(work.bytes, 4 * (2 * 8 * 16 + 8 * 8 * 9 + 8));
  EXPECT_EQ(work.launches, 1);
  EXPECT_GT(work.seconds, MachineRates().launchSeconds);
}

TEST(CostTest, UnknownSizesAreAssumed) {
  WorkSize unknown{kDynamicSize, {kDynamicSize, kDynamicSize}, 4};
  EXPECT_EQ(workOf(square(3), unknown, MachineRates()).macs,
            workOf(square(3), image(kAssumedSize), MachineRates()).macs);
}

TEST(CostTest, HugeGeometriesDoNotOverflow) {
  Geometry geometry = square(3, kMaxChannels);
  WorkSize size{kMaxWindowValue, {kMaxWindowValue, kMaxWindowValue}, 8};
  EXPECT_GT(workOf(geometry, size, MachineRates()).macs, 1e30);
}

TEST(CostTest, WithoutPixelsThereIsNoArithmetic) {
  Geometry valid = square(3);
  for (Window &window : valid.windows)
    window.padLow = window.padHigh = 0;
  EXPECT_EQ(workOf(valid, image(2), MachineRates()).macs, 0);
}

TEST(CostTest, LinearLayersHaveNoWindow) {
  Geometry linear{{}, 16, 32, 1};
  EXPECT_EQ(workOf(linear, {4, {}, 4}, MachineRates()).macs, 4 * 16 * 32);
  EXPECT_EQ(cheapestSplit({linear, linear}, {4, {}, 4}, MachineRates()),
            (Sets{{0, 1}}));
}

TEST(CostTest, SumsReadWhatTheyAddTo) {
  MachineRates rates;
  Geometry geometry = square(3);
  Work one = workOf(geometry, image(28), rates);
  Work two = workOfSum({geometry, geometry}, image(28), rates);
  EXPECT_EQ(two.macs, 2 * one.macs);
  EXPECT_EQ(two.bytes, 2 * one.bytes + 64 * 28 * 28 * 4);
}

TEST(SplitTest, EqualGeometriesGoTogether) {
  EXPECT_EQ(split({square(3), square(3), square(3)}), (Sets{{0, 1, 2}}));
}

TEST(SplitTest, IdentityFoldsIntoAnyConvolution) {
  for (int64_t groups : {1, 4, 64})
    EXPECT_EQ(split({square(1, 64, 64), square(3, 64, groups)}),
              (Sets{{0, 1}}));
}

TEST(SplitTest, RepVGGIsOneConvolution) {
  for (int64_t pixels : {7, 14, 56, 224})
    EXPECT_EQ(split({square(3), square(1), square(1, 64, 64)}, pixels),
              (Sets{{0, 1, 2}}));
}

TEST(SplitTest, DepthwiseAndDenseStayApart) {
  for (int64_t taps : {3, 5, 7, 13})
    EXPECT_EQ(split({square(taps, 64, 64), square(1)}), (Sets{{0}, {1}}));
}

TEST(SplitTest, DilatedConvolutionsOfAtrousPoolingStayApart) {
  EXPECT_EQ(split({square(3, 64, 1, 1), square(3, 64, 1, 6),
                   square(3, 64, 1, 12), square(3, 64, 1, 18)}),
            (Sets{{0}, {1}, {2}, {3}}));
}

TEST(SplitTest, ShortStripsAreASquareAndLongOnesTakeThePoint) {
  EXPECT_EQ(split({kernel(1, 3), kernel(3, 1), square(1)}), (Sets{{0, 1, 2}}));
  EXPECT_EQ(split({kernel(1, 7), kernel(7, 1), square(1)}).size(), 2u);
  EXPECT_EQ(split({kernel(1, 15), kernel(15, 1), square(1)}).size(), 2u);
}

TEST(SplitTest, LargeDepthwiseKernelsTakeSmallOnes) {
  EXPECT_EQ(split({square(31, 64, 64), square(5, 64, 64)}), (Sets{{0, 1}}));
  // UniRepLKNet's: sizes and dilations inside of 17 x 17.
  EXPECT_EQ(
      split({square(17, 64, 64), square(5, 64, 64, 1), square(9, 64, 64, 2),
             square(3, 64, 64, 4), square(3, 64, 64, 5), square(3, 64, 64, 7)}),
      (Sets{{0, 1, 2, 3, 4, 5}}));
}

TEST(SplitTest, WhatDoesNotUnifyStaysApart) {
  Geometry strided = square(1);
  strided.windows[0].stride = 2;
  EXPECT_EQ(split({square(3), strided, square(1)}), (Sets{{0, 2}, {1}}));
}

TEST(SplitTest, IllegalGeometriesAreLeftAlone) {
  Geometry illegal = square(3);
  illegal.groups = 0;
  illegal.windows[0].size = 0;
  EXPECT_EQ(split({illegal, square(3)}), (Sets{{0}, {1}}));
  EXPECT_TRUE(split({}).empty());
}

TEST(SplitTest, NeverDearerThanOneOpABranch) {
  uint64_t state = 1;
  auto draw = [&](uint64_t count) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return int64_t((state >> 33) % count);
  };
  MachineRates rates;
  for (int turn = 0; turn < 300; ++turn) {
    llvm::SmallVector<Geometry> branches;
    for (int64_t i = 0, e = 1 + draw(6); i < e; ++i)
      branches.push_back(kernel(1 + 2 * draw(4), 1 + 2 * draw(4), 16,
                                int64_t(1) << (2 * draw(3)), 1 + draw(3)));
    WorkSize size = image(5 + draw(40));
    llvm::SmallVector<Geometry> joint;
    for (llvm::ArrayRef<unsigned> set : cheapestSplit(branches, size, rates))
      joint.push_back(*unify(
          llvm::map_to_vector(set, [&](unsigned i) { return branches[i]; }),
          size.inputSizes));
    EXPECT_LE(workOfSum(joint, size, rates).seconds,
              workOfSum(branches, size, rates).seconds * (1 + 1e-12));
  }
}

// A search that is cubic would not end; `tools/bench.sh scale` shows the curve.
TEST(SplitTest, ManyBranches) {
  llvm::SmallVector<Geometry> equal(3000, square(3)), different;
  for (int64_t i = 0; i < 3000; ++i) {
    Geometry geometry = square(1);
    geometry.windows[0].padLow = i * i;
    geometry.windows[0].padHigh = -i * i;
    different.push_back(geometry);
  }
  EXPECT_EQ(split(equal).size(), 1u);
  EXPECT_LE(split(different).size(), 3000u);
}

} // namespace
} // namespace mlir::repvgg
