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
#include "ForeignLinear.h"
#include "RepVGG/Support/RemarkLock.h"
#include "mlir/IR/Remarks.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::repvgg;

static remark::RemarkOpts remarkOptions() {
  return remark::RemarkOpts::name("raise").category("repvgg");
}

void mlir::repvgg::reportRaised(BlockOp block, const BlockChoice &choice) {
  RemarkLock lock;
  remark::passed(block.getLoc(), remarkOptions())
      << remark::add("raised a block")
      << remark::metric("Branches", choice.branches);
}

/// A place for a record; the index of the record where there is no better name.
static std::string placeOf(Operation *function, Location loc, size_t index) {
  StringRef name;
  if (auto symbol = dyn_cast<SymbolOpInterface>(function))
    name = symbol.getName();
  return censusName(loc, name, index);
}

CensusRecord mlir::repvgg::recordOf(Operation *function, const LeftSum &left,
                                    size_t index) {
  CensusRecord record;
  record.block = placeOf(function, left.sum->getLoc(), index);
  record.status = CensusRecord::Status::Left;
  record.kind = stringifyKind(LeftItem::Kind::Sum);
  record.category = categoryOf(left.reason);
  record.rule = left.reason.rule;
  record.reason = left.reason.message;
  if (left.at)
    record.at = censusName(*left.at, "", 0);
  record.branches = left.branches;
  record.weighed = left.weighed;
  return record;
}

CensusRecord mlir::repvgg::recordOf(Operation *function, const LeftItem &item,
                                    size_t index) {
  CensusRecord record;
  record.block = placeOf(function, item.loc, index);
  record.status =
      item.isAlone ? CensusRecord::Status::Alone : CensusRecord::Status::Left;
  record.kind = stringifyKind(item.kind);
  record.category = item.category;
  record.rule = item.reason.rule;
  record.reason = item.reason.message;
  if (item.at)
    record.at = censusName(*item.at, "", 0);
  return record;
}

/// The place of the op in the way, if it has one that users can find.
template <typename Remark>
static void addPlace(Remark &remark, std::optional<Location> at) {
  if (at && !isa<UnknownLoc>(*at))
    remark << remark::metric("At", censusName(*at, "", 0));
}

void mlir::repvgg::reportLeft(const LeftSum &left) {
  RemarkLock lock;
  auto missed = remark::missed(left.sum->getLoc(), remarkOptions());
  missed << remark::add("left {0} branches as they are", left.branches)
         << remark::metric("Rule", left.reason.rule)
         << remark::reason("{0}", left.reason.message);
  addPlace(missed, left.at);
}

void mlir::repvgg::reportLeft(const LeftItem &item) {
  if (item.isAlone)
    return;
  RemarkLock lock;
  auto missed = remark::missed(item.loc, remarkOptions());
  missed << remark::add("left a {0} as it is", stringifyKind(item.kind))
         << remark::metric("Rule", item.reason.rule)
         << remark::reason("{0}", item.reason.message);
  addPlace(missed, item.at);
}

void mlir::repvgg::addRecords(Operation *function,
                              ArrayRef<CensusRecord> left) {
  llvm::SetVector<Attribute> records;
  if (auto old = function->getAttrOfType<ArrayAttr>(kCensusAttrName))
    records.insert(old.begin(), old.end());
  for (const CensusRecord &record : left)
    records.insert(record.toAttr(function->getContext()));
  if (!records.empty())
    function->setAttr(kCensusAttrName, ArrayAttr::get(function->getContext(),
                                                      records.getArrayRef()));
}
