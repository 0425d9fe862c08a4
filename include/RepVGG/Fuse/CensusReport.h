//===- CensusReport.h - Records made readable -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_FUSE_CENSUSREPORT_H
#define REPVGG_FUSE_CENSUSREPORT_H

#include "RepVGG/IR/CensusRecord.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::repvgg {

/// All records of a module, in order, with their sums.
struct Census {
  struct Entry {
    std::string function;
    CensusRecord record;
  };
  std::vector<Entry> entries;
  int64_t fused = 0, refused = 0, left = 0;
  Cost before, after;

  void add(StringRef function, CensusRecord record);
};

/// "repvgg: 22 blocks found, 22 fused, 0 refused". What was left in foreign IR
/// counts as found and refused.
void printLine(const Census &census, raw_ostream &os);

/// One aligned line a block and one of totals; reasons below refused blocks.
void printTable(const Census &census, raw_ostream &os);

/// {"version": 1, "summary": {...}, "blocks": [{...}, ...]}, with the keys of
/// the records' attributes.
void printJSON(const Census &census, raw_ostream &os);

} // namespace mlir::repvgg

#endif // REPVGG_FUSE_CENSUSREPORT_H
