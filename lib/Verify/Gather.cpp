//===- Gather.cpp - Elements from other places ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Gather.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

/// True if the elements are in the same order on both sides.
static bool keepsOrder(ArrayRef<GatherPart> parts, const Array &from,
                       const Array &to) {
  SmallVector<int64_t, 4> strides = stridesOf(to.grid);
  size_t reached = 1;
  for (const GatherPart &part : parts) {
    if (part.dimensions.empty() || part.offsets.empty())
      return false;
    for (auto [before, after] :
         llvm::zip(part.dimensions, ArrayRef(part.dimensions).drop_front()))
      if (after != before + 1)
        return false;
    int64_t stride = strides[part.dimensions.back()];
    for (auto [row, offset] : llvm::enumerate(part.offsets))
      if (offset != int64_t(row) * stride)
        return false;
    reached *= part.offsets.size();
  }
  return reached == to.values.size() && reached == from.values.size();
}

namespace {
/// A part at one position of all dimensions but the last one.
struct Row {
  ArrayRef<int64_t> offsets; ///< along the last dimension, if it is in the part
  int64_t offset = 0;        ///< else
};
} // namespace

static Row rowOf(const GatherPart &part, ArrayRef<int64_t> sizes,
                 const Odometer &at) {
  ArrayRef<unsigned> dimensions = part.dimensions;
  bool isInner = !dimensions.empty() && dimensions.back() + 1 == sizes.size();
  int64_t row = 0;
  for (unsigned dimension : dimensions.drop_back(isInner))
    row = row * sizes[dimension] + at[dimension];
  if (!isInner)
    return {{}, part.offsets[row]};
  return {ArrayRef(part.offsets).slice(row * sizes.back(), sizes.back()), 0};
}

void mlir::repvgg::verify::gather(ArrayRef<GatherPart> parts, const Array &from,
                                  Array &to) {
  if (to.values.empty())
    return;
  if (keepsOrder(parts, from, to)) {
    to.values = from.values;
    to.errors = from.errors;
    return;
  }
  SmallVector<int64_t> sizes;
  for (const Axis &axis : to.grid)
    sizes.push_back(axis.size());
  int64_t length = sizes.empty() ? 1 : sizes.back();
  if (!from.errors.empty())
    to.errors.resize(to.values.size());
  Odometer at(ArrayRef(sizes).drop_back(!sizes.empty()));
  SmallVector<ArrayRef<int64_t>, 2> inner;
  for (size_t place = 0; place < to.values.size(); place += length, at.next()) {
    int64_t start = 0;
    bool inside = true;
    inner.clear();
    for (const GatherPart &part : parts) {
      Row row = rowOf(part, sizes, at);
      if (!row.offsets.empty())
        inner.push_back(row.offsets);
      inside &= row.offset >= 0;
      start += row.offset;
    }
    for (int64_t i = 0; inside && i < length; ++i) {
      int64_t offset = start;
      bool isElement = true;
      for (ArrayRef<int64_t> offsets : inner) {
        isElement &= offsets[i] >= 0;
        offset += offsets[i];
      }
      if (!isElement)
        continue;
      to.values[place + i] = from.values[offset];
      if (!to.errors.empty())
        to.errors[place + i] = from.errors.empty() ? 0 : from.errors[offset];
    }
  }
}

GatherPart
mlir::repvgg::verify::gatherPartOf(unsigned dimension, const Axis &result,
                                   const Axis &operand, int64_t stride,
                                   llvm::function_ref<int64_t(int64_t)> map) {
  GatherPart part{{dimension}, {}};
  for (int64_t i = 0; i < result.size(); ++i) {
    int64_t position = map(result[i]);
    part.offsets.push_back(position < 0 ? -1 : operand.find(position) * stride);
  }
  return part;
}

Axis mlir::repvgg::verify::mapAxis(const Axis &axis,
                                   llvm::function_ref<int64_t(int64_t)> map) {
  std::vector<int64_t> positions;
  for (int64_t i = 0; i < axis.size(); ++i)
    if (int64_t position = map(axis[i]); position >= 0)
      positions.push_back(position);
  return Axis::of(std::move(positions));
}
