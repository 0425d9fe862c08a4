//===- SpellOut.h - The dialect's ops in words of linalg --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A second reading of what the `repvgg` dialect's description says of its ops,
/// apart from lib/IR and lib/Lower: blocks that are written in that dialect
/// have no other original to be compared with.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_VERIFY_SPELLOUT_H
#define REPVGG_VERIFY_SPELLOUT_H

#include "RepVGG/IR/RepVGG.h"

namespace mlir::repvgg::verify {

/// Replaces the ops of the `repvgg` dialect in the body of `claim` by linalg,
/// computed in f64 and rounded once to each op's type.
void spellOut(ClaimOp claim);

} // namespace mlir::repvgg::verify

#endif // REPVGG_VERIFY_SPELLOUT_H
