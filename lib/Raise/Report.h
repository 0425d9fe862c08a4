//===- Report.h - What Raise found ------------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Remarks and census records of raising.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_REPORT_H
#define REPVGG_RAISE_REPORT_H

#include "Partition.h"
#include "RepVGG/IR/RepVGG.h"

namespace mlir::repvgg {

/// A remark for a block that was raised.
void reportRaised(BlockOp block, const BlockChoice &choice);

/// A missed remark and a census record of `function` for a structure that is
/// left in foreign IR; none if the function has that record already.
void reportLeft(Operation *function, const LeftSum &left);

} // namespace mlir::repvgg

#endif // REPVGG_RAISE_REPORT_H
