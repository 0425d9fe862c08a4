//===- ProbeSizes.cpp - On which images a fusion is checked ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: windows. Output: image sizes. Axes are independent: which taps an
// output position reads along one axis depends on that axis' size only. So an
// image joins one candidate of each axis, and the longest list of candidates
// decides the number of images.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/ProbeSizes.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir::repvgg;
using llvm::ArrayRef;
using llvm::SmallVector;

/// Output positions that lie inside the image with all their taps.
static constexpr int64_t kInteriorPositions = 2;

/// A padded window of more taps has thousands of border classes when its axes
/// are joined, at a cost of the square of its taps; there, axes go alone.
static constexpr int64_t kJoinedTaps = 144;

/// The smallest size from which on low border, interior and high border are
/// apart: behind the low pads there is room for all taps and then some strides.
static int64_t fullSize(const Window &window) {
  int64_t lowBorder =
      std::max<int64_t>(0, llvm::divideCeil(std::max<int64_t>(window.padLow, 0),
                                            window.stride)) *
          window.stride -
      window.padLow;
  return std::max<int64_t>(lowBorder, 0) + window.extent() +
         kInteriorPositions * window.stride;
}

namespace {
/// Sizes for one axis, ascending.
struct AxisSizes {
  SmallVector<int64_t> all;
  size_t full = 0; ///< index of the first one at full size

  /// A size with few output positions.
  int64_t narrow() const { return all[std::min<size_t>(1, all.size() - 1)]; }
  /// One at which each tap is used, if only at some output position.
  int64_t middle() const { return full >= 2 ? all[full - 2] : all.back(); }
};
} // namespace

/// A few sizes smaller than the window, then one for each residue of the stride
/// at full size. Full sizes are `axis` larger than they need be: axes of one
/// image should differ.
static AxisSizes
axisSizes(const Window &fused, ArrayRef<Window> region, size_t axis,
          llvm::function_ref<bool(size_t, int64_t, int64_t)> occurs) {
  int64_t extent = fused.extent(), full = fullSize(fused);
  for (const Window &window : region) {
    extent = std::max(extent, window.extent());
    full = std::max(full, fullSize(window));
  }
  full += axis;
  SmallVector<int64_t> sizes = {1, 2, extent / 2 + 1, extent - 1};
  for (int64_t residue = 0; residue < fused.stride; ++residue)
    sizes.push_back(full + residue);
  llvm::sort(sizes);
  sizes.erase(llvm::unique(sizes), sizes.end());
  llvm::erase_if(sizes, [&](int64_t size) {
    int64_t output = size > 0 ? fused.outputSize(size) : 0;
    return output <= 0 || !occurs(axis, size, output);
  });
  size_t small = llvm::lower_bound(sizes, full) - sizes.begin();
  return {std::move(sizes), small};
}

/// The windows of one axis.
static SmallVector<Window> alongAxis(ArrayRef<SmallVector<Window, 3>> region,
                                     size_t axis) {
  SmallVector<Window> windows;
  for (ArrayRef<Window> op : region)
    if (axis < op.size())
      windows.push_back(op[axis]);
  return windows;
}

/// Joins candidates from the largest down, so that full sizes of all axes meet.
static SmallVector<SmallVector<int64_t, 3>>
joinAxes(ArrayRef<AxisSizes> candidates) {
  size_t images = 1;
  for (const AxisSizes &axis : candidates)
    images = std::max(images, axis.all.size());
  SmallVector<SmallVector<int64_t, 3>> sizes(images);
  for (auto [image, size] : llvm::enumerate(sizes))
    for (const AxisSizes &axis : candidates)
      size.push_back(axis.all[axis.all.size() - 1 - image % axis.all.size()]);
  return sizes;
}

/// One axis at full size at a time, the others narrow; and one image that uses
/// each tap.
static SmallVector<SmallVector<int64_t, 3>>
crossAxes(ArrayRef<AxisSizes> candidates) {
  SmallVector<SmallVector<int64_t, 3>> sizes(1);
  for (const AxisSizes &axis : candidates)
    sizes.front().push_back(axis.middle());
  for (size_t axis = 0; axis < candidates.size(); ++axis)
    for (int64_t full :
         ArrayRef(candidates[axis].all).drop_front(candidates[axis].full)) {
      SmallVector<int64_t, 3> &size = sizes.emplace_back();
      for (const AxisSizes &other : candidates)
        size.push_back(other.narrow());
      size[axis] = full;
    }
  return sizes;
}

SmallVector<SmallVector<int64_t, 3>> mlir::repvgg::probeSizes(
    ArrayRef<Window> fused, ArrayRef<SmallVector<Window, 3>> region,
    llvm::function_ref<bool(size_t, int64_t, int64_t)> occurs) {
  SmallVector<AxisSizes> candidates;
  int64_t taps = 1;
  for (auto [axis, window] : llvm::enumerate(fused)) {
    candidates.push_back(
        axisSizes(window, alongAxis(region, axis), axis, occurs));
    if (candidates.back().all.empty())
      return {};
    taps *= window.size;
  }
  return taps > kJoinedTaps ? crossAxes(candidates) : joinAxes(candidates);
}
