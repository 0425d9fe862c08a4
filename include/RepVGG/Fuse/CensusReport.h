//===- CensusReport.h - Records made readable -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_FUSE_CENSUSREPORT_H
#define REPVGG_FUSE_CENSUSREPORT_H

#include "RepVGG/IR/CensusRecord.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::repvgg {

/// All records of a module, in order, with their sums.
struct Census {
  struct Entry {
    std::string function;
    CensusRecord record;
  };
  /// Blocks, and sums of branches that could have been some.
  std::vector<Entry> entries;
  /// What else is affine: left, or standing alone.
  std::vector<Entry> others;
  int64_t fused = 0, refused = 0, left = 0;
  /// Of the blocks, those that were compared with their original ops, and those
  /// that should have been and could not be.
  int64_t checked = 0, unchecked = 0;
  Cost before, after;

  void add(StringRef function, CensusRecord record);
};

/// What the functions of `module` carry.
Census collectCensus(ModuleOp module);

/// "repvgg: 22 blocks found, 22 fused, 0 refused; 1 is not checked from the
/// source; 3 convolutions are in no block: 2 NHWC, 1 transposed; 12
/// convolutions stand alone". What was left of branches in foreign IR counts as
/// found and refused.
void printLine(const Census &census, raw_ostream &os);

} // namespace mlir::repvgg

#endif // REPVGG_FUSE_CENSUSREPORT_H
