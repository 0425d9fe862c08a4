//===- UnifyTest.cpp - The common window of several branches --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Unify.h"
#include "RepVGG/Algebra/Geometry.h"

#include "gtest/gtest.h"

namespace mlir::repvgg {
namespace {

constexpr int64_t kLargest = std::numeric_limits<int64_t>::max();

Geometry branch(Window window, int64_t groups = 1, int64_t channels = 12) {
  return {{window}, channels, channels, groups};
}

/// The common window of branches on one axis, or the refusal's text.
Window common(std::initializer_list<Window> windows,
              int64_t inputSize = kDynamicSize) {
  llvm::SmallVector<Geometry> branches;
  for (const Window &window : windows)
    branches.push_back(branch(window));
  OrRefusal<Geometry> result = unify(branches, inputSize);
  if (result)
    return result->windows[0];
  ADD_FAILURE() << result.refusal().rule << ": " << result.refusal().message;
  return {};
}

std::string refusalOf(llvm::ArrayRef<Geometry> branches,
                      llvm::ArrayRef<int64_t> inputSizes = kDynamicSize) {
  OrRefusal<Geometry> result = unify(branches, inputSizes);
  return result ? "accepted"
                : result.refusal().rule + ": " + result.refusal().message;
}

TEST(UnifyA6, RepVGGSetIsThe3x3) {
  Window dense{3, 1, 1, 1, 1};
  EXPECT_EQ(common({dense, {1, 1, 1, 0, 0}, {1, 1, 1, 0, 0}}), dense);
}

TEST(UnifyA6, StridedBlockIsThe3x3) {
  Window dense{3, 2, 1, 1, 1};
  EXPECT_EQ(common({{1, 2, 1, 0, 0}, dense}), dense);
}

TEST(UnifyA6, DilatedBlockKeepsItsDilation) {
  Window dilated{3, 1, 4, 4, 4};
  EXPECT_EQ(common({dilated, {1, 1, 1, 0, 0}}), dilated);
  EXPECT_EQ(common({{1, 1, 7, 0, 0}, dilated}), dilated);
}

TEST(UnifyA6, PaddingThatIsNotDilationMovesTheTap) {
  // The 1x1 reads the window's tap (2), not its centre.
  Window dense{3, 4, 1, 2, 0};
  EXPECT_EQ(common({dense, {1, 4, 1, 0, 0}}), dense);
  auto embedding = embed(branch({1, 4, 1, 0, 0}), branch(dense));
  ASSERT_TRUE(bool(embedding));
  EXPECT_EQ(embedding->front().offset, 2);
}

TEST(UnifyA6, MinimalCoverOfOffsetsAndDilations) {
  // Taps at {-4, 0, 4} and {-2}: progression -4, -2, 0, 2, 4.
  EXPECT_EQ(common({{3, 1, 4, 4, 4}, {1, 1, 1, 2, -2}}),
            (Window{5, 1, 2, 4, 4}));
  // Taps at {-2, 0, 2} and {-1, 0, 1}.
  EXPECT_EQ(common({{3, 1, 2, 2, 2}, {3, 1, 1, 1, 1}}),
            (Window{5, 1, 1, 2, 2}));
  // Two taps that do not touch.
  EXPECT_EQ(common({{1, 1, 1, 3, -3}, {1, 1, 1, -3, 3}}),
            (Window{2, 1, 6, 3, 3}));
}

TEST(UnifyA6, SingleTapsStayASingleTap) {
  EXPECT_EQ(common({{1, 2, 3, 0, 0}, {1, 2, 9, 0, 0}}),
            (Window{1, 2, 1, 0, 0}));
}

TEST(UnifyA6, AsymmetricPadding) {
  EXPECT_EQ(common({{2, 1, 1, 1, 0}, {3, 1, 1, 1, 1}}),
            (Window{3, 1, 1, 1, 1}));
}

TEST(UnifyA8, CroppedAndPerAxisWindows) {
  Geometry row{{{1, 1, 1, 0, 0}, {3, 1, 1, 1, 1}}, 4, 4, 1};
  Geometry column{{{3, 1, 1, 1, 1}, {1, 1, 1, 0, 0}}, 4, 4, 1};
  OrRefusal<Geometry> both = unify({row, column}, {kDynamicSize, kDynamicSize});
  ASSERT_TRUE(bool(both));
  Window square{3, 1, 1, 1, 1};
  EXPECT_EQ(both->windows, (llvm::SmallVector<Window, 3>{square, square}));
  // ACNet: a 3x3 without padding beside a 1x3 that crops a row on each side.
  EXPECT_EQ(common({{3, 1, 1, 0, 0}, {1, 1, 1, -1, -1}}),
            (Window{3, 1, 1, 0, 0}));
}

TEST(UnifyA6, FloorsThatMatchForOneSizeOnly) {
  // 8 pixels, stride 2: the slack of one pixel is never read.
  Window dense{3, 2, 1, 1, 0}, point{1, 2, 1, 0, 0};
  EXPECT_EQ(common({dense, point}, 8), dense);
  EXPECT_EQ(common({point, dense}, 8), dense);
  EXPECT_EQ(refusalOf({branch(dense), branch(point)}),
            "A6: expects low + high padding - dilation * (size - 1) to be "
            "equal on axis 0, which has a dynamic size, but found -1 and 0; "
            "make the size static or change the padding");
  EXPECT_EQ(refusalOf({branch(dense), branch(point)}, 7),
            "A6: expects branches of one output size, but found 3 and 4 on "
            "axis 0 of size 7; change the padding");
}

TEST(UnifyA16, GreatestCommonGroupCount) {
  auto groups = [](std::initializer_list<int64_t> counts) {
    llvm::SmallVector<Geometry> branches;
    for (int64_t count : counts)
      branches.push_back(branch({}, count));
    return unify(branches, kDynamicSize)->groups;
  };
  EXPECT_EQ(groups({4, 6}), 2);
  EXPECT_EQ(groups({4, 12}), 4);
  EXPECT_EQ(groups({12, 12}), 12);
  EXPECT_EQ(groups({12, 1}), 1);
  EXPECT_EQ(groups({2, 3}), 1);
}

TEST(UnifyRefusal, SaysWhatDiffers) {
  EXPECT_EQ(refusalOf({branch({3, 2, 1, 1, 1}), branch({1, 1, 1, 0, 0})}),
            "A22: expects branches of one stride, but found 2 and 1 on axis 0; "
            "give all branches the same stride");
  EXPECT_EQ(refusalOf({branch({}), branch({}, 1, 8)}),
            "A22: expects branches that read the same number of channels, but "
            "found 12 and 8");
  EXPECT_EQ(refusalOf({{{Window{}}, 4, 4, 1}, {{Window{}}, 4, 8, 1}}),
            "A16: expects branches with the same number of output channels, "
            "but found 4 and 8");
  EXPECT_EQ(refusalOf({branch({}), {{}, 12, 12, 1}}),
            "A22: expects branches on the same number of spatial axes, but "
            "found 1 and 0");
  EXPECT_EQ(refusalOf({}),
            "input: expects at least one branch, but found none");
  EXPECT_EQ(refusalOf({branch({})}, {1, 2}),
            "input: expects one input size for each of 1 spatial axes, but "
            "found 2");
}

TEST(UnifyRefusal, AbsurdGrowth) {
  EXPECT_EQ(refusalOf({branch({3, 1, 1000000, 1000000, 1000000}),
                       branch({3, 1, 1, 1, 1})}),
            "A7: the common window is too large: expects at most 16384 taps in "
            "a window, but found more");
}

TEST(UnifyRefusal, HostileNumbers) {
  Window hostile[] = {{kLargest, kLargest, kLargest, kLargest, kLargest},
                      {3, 1, 1, kLargest, -kLargest},
                      {0, 0, 0, 0, 0},
                      {-1, -1, -1, -1, -1}};
  for (const Window &window : hostile) {
    EXPECT_EQ(refusalOf({branch({}), branch(window)}).substr(0, 5), "input");
    EXPECT_FALSE(bool(embed(branch(window), branch({}))));
  }
}

TEST(Embed, RefusesTapsBetweenTaps) {
  auto embedding = embed(branch({3, 1, 1, 1, 1}), branch({3, 1, 2, 2, 2}));
  ASSERT_FALSE(bool(embedding));
  EXPECT_EQ(embedding.refusal().rule, "A6");
  EXPECT_EQ(embedding.refusal().message,
            "expects every tap to fall on one of 3 taps at dilation 2 and "
            "padding 2 on axis 0, but found 3 taps at dilation 1 and padding "
            "1");
}

TEST(Embed, RefusesASingleTapBetweenTapsOrOutside) {
  Geometry target = branch({3, 1, 2, 2, 2});
  EXPECT_TRUE(bool(embed(branch({1, 1, 1, 0, 0}), target)));
  EXPECT_FALSE(bool(embed(branch({1, 1, 1, 1, -1}), target)));
  EXPECT_FALSE(bool(embed(branch({1, 1, 1, -1, 1}), target)));
  EXPECT_FALSE(bool(embed(branch({1, 1, 1, 4, -4}), target)));
  EXPECT_FALSE(bool(embed(branch({1, 1, 1, -4, 4}), target)));
}

TEST(Embed, RefusesGroupsThatDoNotNest) {
  auto embedding = embed(branch({}, 2), branch({}, 4));
  ASSERT_FALSE(bool(embedding));
  EXPECT_EQ(embedding.refusal().rule, "A16");
}

} // namespace
} // namespace mlir::repvgg
