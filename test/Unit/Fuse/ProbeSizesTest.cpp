//===- ProbeSizesTest.cpp - Images show all borders and residues ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/ProbeSizes.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"

#include <set>

using namespace mlir::repvgg;
using llvm::ArrayRef;
using llvm::SmallVector;
using Sizes = SmallVector<SmallVector<int64_t, 3>>;

static bool always(size_t, int64_t, int64_t) { return true; }

namespace {
/// What happens along one axis in some images.
struct Seen {
  bool low = false, high = false, interior = false, lowAndHigh = false;
  std::set<int64_t> residues;

  void add(const Window &window, int64_t size) {
    int64_t slack = size + window.padLow + window.padHigh - window.extent();
    residues.insert(slack % window.stride);
    for (int64_t y = 0; y < window.outputSize(size); ++y) {
      int64_t first = y * window.stride - window.padLow;
      bool isLow = first<0, isHigh = first + window.extent()> size;
      low |= isLow && !isHigh;
      high |= isHigh && !isLow;
      interior |= !isLow && !isHigh;
      lowAndHigh |= isLow && isHigh;
    }
  }
};
} // namespace

TEST(ProbeSizes, ShowAllBordersAndResidues) {
  for (int64_t size : {1, 2, 3, 5, 7})
    for (int64_t stride : {1, 2, 3, 5})
      for (int64_t dilation : {1, 2, 3})
        for (int64_t low : {0, 1, 2, 4})
          for (int64_t high : {0, 1, 3}) {
            Window window{size, stride, dilation, low, high};
            SmallVector<Window, 3> other = {{1, stride, 1, 0, 0}};
            Seen seen;
            for (ArrayRef<int64_t> image :
                 probeSizes({window, window}, {other}, always))
              seen.add(window, image[1]);
            EXPECT_EQ(int64_t(seen.residues.size()), stride);
            EXPECT_TRUE(seen.interior);
            EXPECT_EQ(seen.low, low > 0);
            EXPECT_TRUE(seen.high || high < stride);
          }
}

TEST(ProbeSizes, ShowImagesSmallerThanTheWindow) {
  Seen seen;
  for (ArrayRef<int64_t> image : probeSizes({{5, 1, 1, 2, 2}}, {}, always))
    seen.add({5, 1, 1, 2, 2}, image[0]);
  EXPECT_TRUE(seen.lowAndHigh);
}

TEST(ProbeSizes, LeaveOutWhatDoesNotOccur) {
  // 224 -> 112 by a 3x3 of pads 1, 0; an odd size gives another output.
  Window fused{3, 2, 1, 1, 0};
  auto even = [](size_t, int64_t size, int64_t) { return size % 2 == 0; };
  Sizes sizes = probeSizes({fused}, {}, even);
  ASSERT_FALSE(sizes.empty());
  for (ArrayRef<int64_t> image : sizes)
    EXPECT_EQ(image[0] % 2, 0);
}

TEST(ProbeSizes, AxesDifferAndEachIsFullOnce) {
  Window window{3, 1, 1, 1, 1};
  Sizes sizes = probeSizes({window, window, window}, {}, always);
  EXPECT_NE(sizes.front()[0], sizes.front()[1]);
  EXPECT_NE(sizes.front()[1], sizes.front()[2]);
  EXPECT_GE(sizes.front()[0], 4);
}

TEST(ProbeSizes, LinearLayersHaveOneImageWithoutAxes) {
  Sizes sizes = probeSizes({}, {}, always);
  ASSERT_EQ(sizes.size(), 1u);
  EXPECT_TRUE(sizes.front().empty());
}

TEST(ProbeSizes, LargeWindowsShowEachAxisInFewPixels) {
  Window window{31, 1, 1, 15, 15};
  int64_t pixels = 0;
  Seen seen[2];
  for (ArrayRef<int64_t> image : probeSizes({window, window}, {}, always)) {
    pixels += image[0] * image[1];
    for (int axis : {0, 1})
      seen[axis].add(window, image[axis]);
  }
  EXPECT_LT(pixels, 500);
  for (const Seen &axis : seen)
    EXPECT_TRUE(axis.low && axis.high && axis.interior && axis.lowAndHigh);
}
