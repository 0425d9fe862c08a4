//===- ConvBody.h - What a case does to its sums ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The body of a ConvCase's layer.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_CODEGEN_CONVBODY_H
#define REPVGG_TEST_UNIT_CODEGEN_CONVBODY_H

#include "ConvCase.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::repvgg::cpu {

/// What an integer sum is multiplied by, so that results are in i8's range.
inline constexpr float kIntegerPart = 0x1p-12f;

/// max(sum + shortcut * gate, 0) in f32, as the case's output elements; added
/// to `module` as a function's block.
Block &addConvBody(ModuleOp module, const ConvCase &test);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_TEST_UNIT_CODEGEN_CONVBODY_H
