//===- CensusCounts.h - How much there is of what ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What is in no block, counted for every form of a census.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_FUSE_CENSUSCOUNTS_H
#define REPVGG_LIB_FUSE_CENSUSCOUNTS_H

#include "RepVGG/Fuse/CensusReport.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::repvgg {

/// How often each category occurs, in the order in which they come first.
using CategoryCounts = llvm::MapVector<StringRef, int64_t>;
/// The same by kind.
using Counts = llvm::MapVector<StringRef, CategoryCounts>;

/// Counts the others of `status`.
Counts countOthers(const Census &census, CensusRecord::Status status);

int64_t total(const CategoryCounts &categories);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_FUSE_CENSUSCOUNTS_H
