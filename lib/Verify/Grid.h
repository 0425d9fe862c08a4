//===- Grid.h - Some positions of a tensor ----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A tensor is evaluated at the product of some positions along each of its
/// dimensions, so that an image of real size costs no more than the few rows
/// and columns that are looked at.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_GRID_H
#define REPVGG_LIB_VERIFY_GRID_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace mlir::repvgg::verify {

/// Different positions along one dimension, in ascending order.
class Axis {
public:
  /// No position at all.
  Axis() = default;
  /// The positions 0 to `size` - 1.
  static Axis first(int64_t size);
  /// `positions`, in any order and with repetitions, none negative.
  static Axis of(std::vector<int64_t> positions);

  int64_t size() const { return count; }
  int64_t operator[](int64_t index) const {
    return listed ? (*listed)[index] : index;
  }
  /// The place of `position` in the list; -1 if it is not in it.
  int64_t find(int64_t position) const;
  /// True for the positions 0 to `size` - 1.
  bool isFirst(int64_t size) const { return !listed && count == size; }
  /// One past the last position.
  int64_t end() const { return count == 0 ? 0 : (*this)[count - 1] + 1; }

  /// All positions of both.
  Axis join(const Axis &other) const;

private:
  int64_t count = 0;
  /// Null for the first `count` positions.
  std::shared_ptr<const std::vector<int64_t>> listed;
};

/// Positions along each dimension; it stands for their product.
using Grid = llvm::SmallVector<Axis, 4>;

/// All positions of `shape`.
Grid wholeGrid(llvm::ArrayRef<int64_t> shape);
Grid join(const Grid &lhs, const Grid &rhs);
/// True if `grid` has all positions of `shape`.
bool isWhole(const Grid &grid, llvm::ArrayRef<int64_t> shape);
/// Number of positions; saturates.
int64_t sizeOf(const Grid &grid);
/// The product of `sizes`; saturates.
int64_t product(llvm::ArrayRef<int64_t> sizes);
/// Distances between neighbours along each dimension, in row-major order.
llvm::SmallVector<int64_t, 4> stridesOf(const Grid &grid);

/// Counts through the positions of a product of sizes, the last one fastest.
class Odometer {
public:
  explicit Odometer(llvm::ArrayRef<int64_t> sizes)
      : sizes(sizes), digits(sizes.size(), 0) {}
  int64_t operator[](unsigned dimension) const { return digits[dimension]; }
  llvm::ArrayRef<int64_t> all() const { return digits; }
  void next() {
    for (size_t i = digits.size(); i-- > 0;) {
      if (++digits[i] < sizes[i])
        return;
      digits[i] = 0;
    }
  }
  /// Goes to the position with the row-major index `index`.
  void seek(int64_t index) {
    for (size_t i = digits.size(); i-- > 0; index /= sizes[i])
      digits[i] = index % sizes[i];
  }

private:
  llvm::SmallVector<int64_t, 6> sizes, digits;
};

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_GRID_H
