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

namespace mlir::repvgg::cpu {

Parts DirectShape::depths() const {
  int64_t most = std::max<int64_t>(depth / v(), 1);
  Parts parts = splitEvenly(llvm::divideCeil(channels(), v()), most);
  for (auto &[begin, size] : parts) {
    begin *= v();
    size = std::min(size * v(), channels() - begin);
  }
  return parts;
}

void DirectShape::packWeights(ArrayRef<float> weights,
                              MutableArrayRef<float> packed) const {
  int64_t ins = problem.geometry.inChannelsPerGroup();
  int64_t outs = problem.geometry.outChannelsPerGroup();
  auto weight = [&](int64_t group, int64_t out, int64_t in, int64_t tap) {
    bool exists = out < outs && in < ins;
    int64_t row = (group * outs + out) * ins + in;
    return exists ? weights[row * taps() + tap] : 0;
  };
  float *next = packed.data();
  for (int64_t group = 0; group < groups(); ++group)
    for (auto [firstBlock, vectors] : outputs())
      for (auto [firstIn, count] : depths())
        for (int64_t tap = 0; tap < taps(); ++tap)
          for (int64_t in = firstIn; in < firstIn + count; ++in)
            for (int64_t lane = 0; lane < vectors * v(); ++lane)
              *next++ = weight(group, firstBlock * v() + lane, in, tap);
}

} // namespace mlir::repvgg::cpu
