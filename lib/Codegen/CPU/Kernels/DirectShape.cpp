//===- DirectShape.cpp - How a direct convolution is divided --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Arithmetic on sizes, and the copy of the weights that follows from them.
///
//===----------------------------------------------------------------------===//

#include "DirectShape.h"
#include "Filters.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

Parts DirectShape::depths() const {
  int64_t most = std::max<int64_t>(depth / lanes(), 1);
  Parts parts = splitEvenly(llvm::divideCeil(channels(), lanes()), most);
  for (auto &[begin, size] : parts) {
    begin *= lanes();
    size = std::min(size * lanes(), channels() - begin);
  }
  return parts;
}

void DirectShape::packWeights(const WeightView &weights,
                              MutableArrayRef<float> packed) const {
  float *next = packed.data();
  auto packLanes = [&](const Filters &filters, int64_t outputs, int64_t in,
                       int64_t tap) {
    for (int64_t lane = 0; lane < outputs; ++lane) {
      const double *window = filters.window(lane, in);
      *next++ = window ? static_cast<float>(window[tap]) : 0;
    }
  };
  for (int64_t group = 0; group < groups(); ++group)
    for (auto [firstBlock, vectors] : outputs()) {
      int64_t outputs = vectors * lanes();
      Filters filters(weights, problem.geometry, group, firstBlock * lanes(),
                      outputs);
      for (auto [firstIn, count] : depths())
        for (int64_t tap = 0; tap < taps(); ++tap)
          for (int64_t in = firstIn; in < firstIn + count; ++in)
            packLanes(filters, outputs, in, tap);
    }
}
