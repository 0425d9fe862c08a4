//===- BlockForm.h - A block's linear form ----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Fusing is abstract interpretation: one walk over a block's region, each op
/// mapping linear forms to a linear form. The form at the yield is the fused
/// convolution. Nothing is changed.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ANALYSIS_BLOCKFORM_H
#define REPVGG_ANALYSIS_BLOCKFORM_H

#include "RepVGG/IR/RepVGG.h"

namespace mlir::repvgg {

/// What a block computes, or why that is not one linear form.
struct BlockForm {
  OrRefusal<LinearForm> form;
  /// The op whose form was refused; null if there is a form.
  Operation *refusedBy = nullptr;
};

/// Walks `block` once, in order; a form is freed after its last use. Reads
/// constants in place: the form lives no longer than the block's constants.
/// May run on several blocks at a time.
BlockForm analyzeBlock(BlockOp block);

} // namespace mlir::repvgg

#endif // REPVGG_ANALYSIS_BLOCKFORM_H
