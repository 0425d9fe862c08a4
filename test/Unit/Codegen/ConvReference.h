//===- ConvReference.h - A convolution by its definition --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What kernels are compared with: sums of products in f64.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_CODEGEN_CONVREFERENCE_H
#define REPVGG_TEST_UNIT_CODEGEN_CONVREFERENCE_H

#include "PlainImage.h"
#include "RepVGG/Codegen/CPU/ConvProblem.h"

#include <vector>

namespace mlir::repvgg::cpu {

/// What a result should be, and the sum of what was added up to it.
struct Reference {
  double sum, magnitude;
};

/// A convolution without what its body does. `weights` are `[O, I/g, KH, KW]`.
struct ConvReference {
  /// A row of outputs, of an image and a channel.
  std::vector<Reference> row(int64_t image, int64_t channel, int64_t y) const;

  const ConvProblem &problem;
  const PlainImage &input;
  ArrayRef<float> weights, bias;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_TEST_UNIT_CODEGEN_CONVREFERENCE_H
