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

#ifndef REPVGG_LIB_RAISE_REPORT_H
#define REPVGG_LIB_RAISE_REPORT_H

#include "RepVGG/IR/CensusRecord.h"
#include "RepVGG/IR/RepVGG.h"
#include "ScanLeft.h"

namespace mlir::repvgg {

/// A remark for a block that was raised.
void reportRaised(BlockOp block, const BlockChoice &choice);

/// A missed remark for what is left in foreign IR; none for what stands alone.
void reportLeft(const LeftSum &left);
void reportLeft(const LeftItem &item);

/// The same as records of `function`; what has no place is called by `index`.
CensusRecord recordOf(Operation *function, const LeftSum &left, size_t index);
CensusRecord recordOf(Operation *function, const LeftItem &item, size_t index);

/// Appends `left` to the records of `function`, each once.
void addRecords(Operation *function, ArrayRef<CensusRecord> left);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_REPORT_H
