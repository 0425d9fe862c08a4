//===- TensorRules.h - Ops of the tensor dialect ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_TENSORRULES_H
#define REPVGG_LIB_VERIFY_TENSORRULES_H

#include "Evaluation.h"

namespace mlir::repvgg::verify {

/// The parts of tensorRule.
const Rule *reshapeRule(Operation *op);
const Rule *sliceRule(Operation *op);
const Rule *creationRule(Operation *op);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_TENSORRULES_H
