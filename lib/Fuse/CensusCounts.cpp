//===- CensusCounts.cpp - How often what is left occurs -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CensusCounts.h"

using namespace mlir;
using namespace mlir::repvgg;

Counts mlir::repvgg::countOthers(const Census &census,
                                 CensusRecord::Status status) {
  Counts counts;
  for (const Census::Entry &entry : census.others)
    if (entry.record.status == status)
      ++counts[entry.record.kind][entry.record.category];
  return counts;
}

int64_t mlir::repvgg::total(const CategoryCounts &categories) {
  int64_t sum = 0;
  for (const auto &[category, number] : categories)
    sum += number;
  return sum;
}
