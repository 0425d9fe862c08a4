//===- Arrays.cpp - Numbers at positions of a grid ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Arrays.h"
#include "mlir/IR/BuiltinTypes.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

Grid FactoredArray::baseGrid(Grid grid) const {
  for (size_t i = 0; i < sizes.size(); ++i)
    grid[first + i] = Axis::first(1);
  return grid;
}

Array FactoredArray::dense(const Grid &grid) const {
  Array result = restrictTo(base, baseGrid(grid));
  int64_t inner = 1, outer = 1, middle = 1;
  std::vector<int64_t> places = {0};
  for (size_t i = 0; i < grid.size(); ++i) {
    if (i < first)
      outer *= grid[i].size();
    else if (i >= first + sizes.size())
      inner *= grid[i].size();
    else {
      std::vector<int64_t> longer;
      for (int64_t place : places)
        for (int64_t j = 0; j < grid[i].size(); ++j)
          longer.push_back(place * sizes[i - first] + grid[i][j]);
      places = std::move(longer);
    }
  }
  middle = places.size();
  auto multiply = [&](const std::vector<double> &from, bool isError) {
    std::vector<double> to(from.empty() ? 0 : outer * middle * inner);
    for (int64_t i = 0; !from.empty() && i < outer; ++i)
      for (int64_t j = 0; j < middle; ++j)
        for (int64_t k = 0; k < inner; ++k)
          to[(i * middle + j) * inner + k] =
              from[i * inner + k] *
              (isError ? std::fabs(factor[places[j]]) : factor[places[j]]);
    return to;
  };
  return {grid, multiply(result.values, false), multiply(result.errors, true)};
}

Array mlir::repvgg::verify::readElements(const Elements &elements,
                                         ArrayRef<int64_t> shape,
                                         const Grid &grid, double error) {
  Array array{grid, std::vector<double>(sizeOf(grid)), {}};
  if (array.values.empty())
    return array;
  if (isWhole(grid, shape)) {
    elements.read(0, elements.size(), array.values.data());
  } else {
    SmallVector<int64_t, 4> strides = stridesOf(wholeGrid(shape));
    SmallVector<int64_t> sizes;
    for (const Axis &axis : grid)
      sizes.push_back(axis.size());
    Odometer at(sizes);
    for (double &value : array.values) {
      int64_t offset = 0;
      for (unsigned i = 0; i < grid.size(); ++i)
        offset += grid[i][at[i]] * strides[i];
      value = elements.at(offset);
      at.next();
    }
  }
  // A number by itself is no weight.
  if (error > 0 && !grid.empty()) {
    double least =
        smallestPositive(cast<FloatType>(elements.elementType())) / 2;
    for (double value : array.values)
      array.errors.push_back(value == 0 ? 0 : error * std::fabs(value) + least);
  }
  return array;
}

Array mlir::repvgg::verify::restrictTo(const Array &array, const Grid &grid) {
  // Positions of the array, as many as it has: all of them.
  if (llvm::equal(grid, array.grid, [](const Axis &lhs, const Axis &rhs) {
        return lhs.size() == rhs.size();
      }))
    return array;
  Array result{grid, std::vector<double>(sizeOf(grid)), {}};
  if (!array.errors.empty())
    result.errors.resize(result.values.size());
  if (result.values.empty())
    return result;
  SmallVector<std::vector<int64_t>> offsets(grid.size());
  SmallVector<int64_t> sizes;
  for (auto [axis, from, stride, list] :
       llvm::zip_equal(grid, array.grid, stridesOf(array.grid), offsets)) {
    sizes.push_back(axis.size());
    for (int64_t i = 0; i < axis.size(); ++i)
      list.push_back(from.find(axis[i]) * stride);
  }
  Odometer at(sizes);
  for (size_t place = 0; place < result.values.size(); ++place, at.next()) {
    int64_t offset = 0;
    for (unsigned i = 0; i < grid.size(); ++i)
      offset += offsets[i][at[i]];
    result.values[place] = array.values[offset];
    if (!array.errors.empty())
      result.errors[place] = array.errors[offset];
  }
  return result;
}
