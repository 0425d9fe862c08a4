//===- DescribeElementwise.h - Affine maps, element by element --*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_DESCRIBEELEMENTWISE_H
#define REPVGG_LIB_RAISE_LINALG_DESCRIBEELEMENTWISE_H

#include "Linalg/InferShapes.h"

namespace mlir::repvgg {

/// Describes an element-wise op, or the body of a reduction. `constant`: all
/// that `op` reads is, so that there are no nodes.
void describeBody(linalg::LinalgOp op, bool constant,
                  const InferredShapes &shapes, Describer &describer);

/// Describes an element-wise op of arith or math on whole tensors.
void describeTensorOp(Operation *op, const InferredShapes &shapes,
                      Describer &describer);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_DESCRIBEELEMENTWISE_H
