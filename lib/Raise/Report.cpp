//===- Report.cpp - What Raise found --------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: what was raised and what was left. Output: remarks (silent unless a
// filter is set) and records. Invariant: a second run adds no record twice.
//
//===----------------------------------------------------------------------===//

#include "Report.h"
#include "RepVGG/IR/CensusRecord.h"
#include "mlir/IR/Remarks.h"
#include "mlir/IR/SymbolTable.h"

using namespace mlir;
using namespace mlir::repvgg;

static remark::RemarkOpts remarkOptions() {
  return remark::RemarkOpts::name("raise").category("repvgg");
}

void mlir::repvgg::reportRaised(BlockOp block, const BlockChoice &choice) {
  remark::passed(block.getLoc(), remarkOptions())
      << remark::add("raised a block")
      << remark::metric("Branches", choice.branches);
}

static CensusRecord recordOf(Operation *function, const LeftSum &left,
                             size_t index) {
  StringRef name;
  if (auto symbol = dyn_cast<SymbolOpInterface>(function))
    name = symbol.getName();
  CensusRecord record;
  record.block = censusName(left.sum->getLoc(), name, index);
  record.status = CensusRecord::Status::Left;
  record.rule = left.reason.rule;
  record.reason = left.reason.message;
  record.branches = left.branches;
  return record;
}

void mlir::repvgg::reportLeft(Operation *function, const LeftSum &left) {
  remark::missed(left.sum->getLoc(), remarkOptions())
      << remark::add("left {0} branches as they are", left.branches)
      << remark::metric("Rule", left.reason.rule)
      << remark::reason("{0}", left.reason.message);
  CensusRecord record =
      recordOf(function, left, readCensusRecords(function).size());
  auto old = function->getAttrOfType<ArrayAttr>(kCensusAttrName);
  if (!old || !llvm::is_contained(old, record.toAttr(function->getContext())))
    appendCensusRecord(function, record);
}
