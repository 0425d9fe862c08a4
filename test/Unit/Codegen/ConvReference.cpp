//===- ConvReference.cpp - A convolution by its definition ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Row by row: the innermost loop goes through pixels.
///
//===----------------------------------------------------------------------===//

#include "ConvReference.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// To each of `sums` the product of `weight` and an element of `line`, or 0
/// where there is none: the first one's is at `begin`, each other's `stride`
/// further. A test spends most of its time here, so that the sanitizers are
/// told to leave it.
__attribute__((no_sanitize("address", "undefined"))) static void
addProducts(double weight, llvm::ArrayRef<float> line, int64_t begin,
            int64_t stride, MutableArrayRef<Reference> sums) {
  const float *values = line.data();
  Reference *out = sums.data();
  int64_t size = line.size(), count = sums.size();
  for (int64_t i = 0, at = begin; i < count; ++i, at += stride) {
    if (at < 0 || at >= size)
      continue;
    double product = weight * values[at];
    out[i].sum += product;
    out[i].magnitude += std::abs(product);
  }
}

std::vector<Reference> ConvReference::row(int64_t image, int64_t channel,
                                          int64_t y) const {
  const Geometry &g = problem.geometry;
  int64_t inputs = g.inChannelsPerGroup(), outputs = g.outChannelsPerGroup();
  const Window &rows = problem.rows(), &columns = problem.columns();
  std::vector<Reference> row(problem.output.width,
                             {bias[channel], std::abs(bias[channel])});
  for (int64_t i = 0; i < inputs; ++i)
    for (int64_t kh = 0; kh < rows.size; ++kh) {
      int64_t h = y * rows.stride - rows.padLow + kh * rows.dilation;
      if (h < 0 || h >= input.h)
        continue;
      ArrayRef<float> line(
          &input.at(image, channel / outputs * inputs + i, h, 0), input.w);
      for (int64_t kw = 0; kw < columns.size; ++kw) {
        int64_t place =
            ((channel * inputs + i) * rows.size + kh) * columns.size + kw;
        addProducts(weights[place], line,
                    kw * columns.dilation - columns.padLow, columns.stride,
                    row);
      }
    }
  return row;
}
