//===- ApproximateErf.h - Polynomials for erf and GELU -----------*- C++
//-*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_APPROXIMATEERF_H
#define REPVGG_LIB_CODEGEN_APPROXIMATEERF_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::repvgg {

/// erf on f32 and vectors of it becomes a polynomial without branches;
/// x * (erf(x / sqrt(2)) + 1) / 2, which is GELU, becomes another one.
void populateApproximateErfPatterns(RewritePatternSet &patterns);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_CODEGEN_APPROXIMATEERF_H
