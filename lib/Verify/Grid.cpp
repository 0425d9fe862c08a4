//===- Grid.cpp - Some positions of a tensor ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Grid.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir::repvgg::verify;
using llvm::ArrayRef;

Axis Axis::first(int64_t size) {
  Axis axis;
  axis.count = size;
  return axis;
}

Axis Axis::of(std::vector<int64_t> positions) {
  llvm::sort(positions);
  positions.erase(llvm::unique(positions), positions.end());
  Axis axis = first(positions.size());
  if (axis.count > 0 && positions.back() != axis.count - 1)
    axis.listed = std::make_shared<std::vector<int64_t>>(std::move(positions));
  return axis;
}

int64_t Axis::find(int64_t position) const {
  if (!listed)
    return position >= 0 && position < count ? position : -1;
  auto it = llvm::lower_bound(*listed, position);
  return it != listed->end() && *it == position ? it - listed->begin() : -1;
}

Axis Axis::join(const Axis &other) const {
  if (!listed && (other.count == 0 || other.end() <= count))
    return *this;
  if (!other.listed && (count == 0 || end() <= other.count))
    return other;
  std::vector<int64_t> positions;
  positions.reserve(count + other.count);
  for (const Axis *axis : {this, &other})
    for (int64_t i = 0; i < axis->count; ++i)
      positions.push_back((*axis)[i]);
  return of(std::move(positions));
}

Grid mlir::repvgg::verify::wholeGrid(ArrayRef<int64_t> shape) {
  return Grid(llvm::map_range(shape, Axis::first));
}

Grid mlir::repvgg::verify::join(const Grid &lhs, const Grid &rhs) {
  Grid grid;
  for (auto [left, right] : llvm::zip_equal(lhs, rhs))
    grid.push_back(left.join(right));
  return grid;
}

bool mlir::repvgg::verify::isWhole(const Grid &grid, ArrayRef<int64_t> shape) {
  return llvm::all_of(llvm::zip_equal(grid, shape), [](const auto &pair) {
    return std::get<0>(pair).isFirst(std::get<1>(pair));
  });
}

int64_t mlir::repvgg::verify::product(ArrayRef<int64_t> sizes) {
  if (llvm::is_contained(sizes, 0))
    return 0;
  int64_t result = 1;
  for (int64_t size : sizes)
    if (llvm::MulOverflow(result, size, result))
      return std::numeric_limits<int64_t>::max();
  return result;
}

int64_t mlir::repvgg::verify::sizeOf(const Grid &grid) {
  llvm::SmallVector<int64_t, 4> sizes;
  for (const Axis &axis : grid)
    sizes.push_back(axis.size());
  return product(sizes);
}

llvm::SmallVector<int64_t, 4>
mlir::repvgg::verify::stridesOf(const Grid &grid) {
  llvm::SmallVector<int64_t, 4> strides(grid.size(), 1);
  for (size_t i = grid.size(); i-- > 1;)
    strides[i - 1] = strides[i] * grid[i].size();
  return strides;
}
