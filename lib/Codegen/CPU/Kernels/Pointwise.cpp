//===- Pointwise.cpp - Convolution of one tap as a matrix product ---------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Direct's loops without those over taps are those of a matrix product. What
/// makes it one are its tiles: positions of all rows where the layouts leave no
/// gaps between them, and of all images where each has one pixel.
///
//===----------------------------------------------------------------------===//

#include "ConvKernels.h"
#include "Direct.h"

namespace mlir::repvgg::cpu {

OrRefusal<std::unique_ptr<ConvKernel>>
createPointwise(const ConvProblem &problem) {
  const Window &rows = problem.rows(), &columns = problem.columns();
  if (rows.size != 1 || columns.size != 1)
    return Refusal{"plan", ("expects a window of 1x1, but got " +
                            Twine(rows.size) + "x" + Twine(columns.size))
                               .str()};
  if (std::optional<Refusal> refusal = refuseGroups(problem))
    return *refusal;
  return std::unique_ptr<ConvKernel>(std::make_unique<Direct>(problem));
}

} // namespace mlir::repvgg::cpu
