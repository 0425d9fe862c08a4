//===- ScalarSemantics.h - Affine maps in element-wise bodies ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What the scalar ops of arith and math make of their operands' meanings: a
/// body is interpreted op by op, with data operands as nodes.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_SCALARSEMANTICS_H
#define REPVGG_LIB_RAISE_LINALG_SCALARSEMANTICS_H

#include "RepVGG/Raise/Meaning.h"

namespace mlir::repvgg {

/// The meaning of the one result of `op`, a scalar or tensor op of arith or
/// math, given those of its operands. In a body of data `[N, C, X...]`
/// `channelAxis` is 1. What is not affine in the data is a new source; the data
/// that it uses is marked.
Meaning interpret(Operation *op, ArrayRef<Meaning> operands,
                  Description &description);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_SCALARSEMANTICS_H
