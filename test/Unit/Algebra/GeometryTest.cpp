//===- GeometryTest.cpp - Checks and sizes of windows ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Geometry.h"
#include "Reference.h"

#include "gtest/gtest.h"

namespace mlir::repvgg {
namespace {

constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
constexpr int64_t kMin = std::numeric_limits<int64_t>::min();

Geometry plain(Window window) { return {{window}, 4, 4, 1}; }

std::string messageOf(const Geometry &geometry) {
  OrRefusal<Geometry> checked = checkGeometry(geometry);
  if (checked)
    return "accepted";
  EXPECT_EQ(checked.refusal().rule, "input");
  return checked.refusal().message;
}

TEST(Window, OutputSizeCountsPositionsThatFit) {
  for (int64_t size = 1; size <= 4; ++size)
    for (int64_t stride = 1; stride <= 3; ++stride)
      for (int64_t dilation = 1; dilation <= 3; ++dilation)
        for (int64_t low = -1; low <= 2; ++low)
          for (int64_t high = -1; high <= 2; ++high)
            for (int64_t input = 1; input <= 6; ++input) {
              Window w{size, stride, dilation, low, high};
              EXPECT_EQ(w.outputSize(input),
                        test::countOutputs(plain(w), {input}).front());
            }
}

TEST(Window, OutputSizeOfDynamicInputIsDynamic) {
  EXPECT_EQ((Window{3, 2, 1, 1, 1}).outputSize(kDynamicSize), kDynamicSize);
}

TEST(Window, OutputSizeIsSafeOnHostileNumbers) {
  EXPECT_EQ((Window{1, 1, 1, kMax, kMax}).outputSize(kMax), kMax);
  EXPECT_EQ((Window{kMax, 1, kMax, 0, 0}).outputSize(kMax), 0);
  EXPECT_EQ((Window{1, 0, 1, 0, 0}).outputSize(5), 0);
  EXPECT_EQ((Window{1, 1, 1, kMin, kMin}).outputSize(5), 0);
  EXPECT_EQ((Window{1, 1, 1, 0, 0}).outputSize(-7), 0);
}

TEST(CheckGeometry, AcceptsUsualConvolutions) {
  Window window{3, 2, 1, 1, 1};
  EXPECT_EQ(messageOf({{window, window}, 64, 128, 4}), "accepted");
  EXPECT_EQ(messageOf({{}, 512, 1000, 1}), "accepted");
  EXPECT_EQ(messageOf({{window, window, window}, 8, 8, 8}), "accepted");
}

TEST(CheckGeometry, DropsTheDilationOfASingleTap) {
  OrRefusal<Geometry> checked = checkGeometry(plain({1, 2, 5, 0, 0}));
  ASSERT_TRUE(bool(checked));
  EXPECT_EQ(checked->windows[0], (Window{1, 2, 1, 0, 0}));
}

TEST(CheckGeometry, NamesTheAxisAndTheNumber) {
  EXPECT_EQ(messageOf({{Window{}, {0, 1, 1, 0, 0}}, 4, 4, 1}),
            "expects a positive window size on axis 1, but found 0");
  EXPECT_EQ(messageOf(plain({3, -2, 1, 0, 0})),
            "expects a positive stride on axis 0, but found -2");
  EXPECT_EQ(messageOf(plain({3, 1, 0, 0, 0})),
            "expects a positive dilation on axis 0, but found 0");
  EXPECT_EQ(messageOf(plain({3, 1, 1, kMin, 0})),
            "expects a low padding of at most 2147483648 pixels on axis 0, but "
            "found -9223372036854775808");
}

TEST(CheckGeometry, RefusesChannelsThatGroupsDoNotDivide) {
  EXPECT_EQ(messageOf({{}, 6, 8, 4}),
            "expects groups to divide the 6 input and 8 output channels, but "
            "found 4 groups");
  EXPECT_EQ(messageOf({{}, 8, 8, 0}),
            "expects a positive group count, but found 0");
}

TEST(CheckGeometry, RefusesHostileSizesWithoutOverflow) {
  EXPECT_NE(messageOf(plain({kMax, 1, kMax, 0, 0})), "accepted");
  EXPECT_NE(messageOf(plain({1, kMax, 1, 0, 0})), "accepted");
  EXPECT_NE(messageOf(plain({3, 1, 1, 0, kMax})), "accepted");
  EXPECT_NE(messageOf({{}, kMax, kMax, 1}), "accepted");
  EXPECT_NE(messageOf({{}, kMax, kMax, kMin}), "accepted");
  Window big{128, 1, 1, 0, 0}, bigger{129, 1, 1, 0, 0};
  EXPECT_EQ(messageOf({{big, big}, 1, 1, 1}), "accepted");
  EXPECT_EQ(messageOf({{big, bigger}, 1, 1, 1}),
            "expects at most 16384 taps in a window, but found more");
  EXPECT_EQ(messageOf({{}, 1, (1 << 24) + 1, 1}),
            "expects the output channel count to be at most 16777216, but "
            "found 16777217");
  EXPECT_EQ(messageOf({{}, 1 << 16, 1 << 16, 1}),
            "expects at most 2147483648 weight elements, but found more");
}

} // namespace
} // namespace mlir::repvgg
