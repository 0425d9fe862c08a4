//===- CensusTable.h - A census for people ----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_FUSE_CENSUSTABLE_H
#define REPVGG_FUSE_CENSUSTABLE_H

#include "RepVGG/Fuse/CensusReport.h"

namespace mlir::repvgg {

/// One aligned line a block and one of totals; reasons below refused blocks.
/// Then what is in no block, a line each, with its reason; of what is many
/// times there for one reason, the first places.
void printTable(const Census &census, raw_ostream &os);

} // namespace mlir::repvgg

#endif // REPVGG_FUSE_CENSUSTABLE_H
