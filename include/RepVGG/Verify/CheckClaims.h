//===- CheckClaims.h - Claims against what was made of them -----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Input: a function with claims, and what it was lowered to. Output: the
/// function without claims, its records saying which blocks were compared, or
/// an error for each claim that does not hold. How it was lowered is not known
/// here.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_VERIFY_CHECKCLAIMS_H
#define REPVGG_VERIFY_CHECKCLAIMS_H

#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg::verify {

/// True if there is a `repvgg.claim` under `root`.
bool hasClaims(Operation *root);

/// Compares each claim in `lowered`, which is `function` or a copy of it in
/// which other ops compute the same, and reports what disagrees. Then claims of
/// `function` are erased, with what only they used. Fails if one disagrees.
LogicalResult checkClaims(FunctionOpInterface function, Operation *lowered);

} // namespace mlir::repvgg::verify

#endif // REPVGG_VERIFY_CHECKCLAIMS_H
