//===- Gather.cpp - Elements from other places ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Gather.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

void mlir::repvgg::verify::gather(ArrayRef<GatherPart> parts, const Array &from,
                                  Array &to) {
  if (to.values.empty())
    return;
  SmallVector<int64_t> sizes;
  for (const Axis &axis : to.grid)
    sizes.push_back(axis.size());
  Odometer at(sizes);
  if (!from.errors.empty())
    to.errors.resize(to.values.size());
  for (size_t place = 0; place < to.values.size(); ++place, at.next()) {
    int64_t offset = 0;
    bool inside = true;
    for (const GatherPart &part : parts) {
      int64_t row = 0;
      for (unsigned dimension : part.dimensions)
        row = row * sizes[dimension] + at[dimension];
      inside &= part.offsets[row] >= 0;
      offset += part.offsets[row];
    }
    if (!inside)
      continue;
    to.values[place] = from.values[offset];
    if (!to.errors.empty())
      to.errors[place] = from.errors.empty() ? 0 : from.errors[offset];
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
