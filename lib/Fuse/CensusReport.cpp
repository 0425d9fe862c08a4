//===- CensusReport.cpp - Records counted, in a line ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: records, one after another. Output: their numbers, and one line that
// says them.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/CensusReport.h"
#include "CensusCounts.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::repvgg;
using Status = CensusRecord::Status;

void Census::add(StringRef function, CensusRecord record) {
  if (!record.isCandidate()) {
    others.push_back({function.str(), std::move(record)});
    return;
  }
  fused += record.status == Status::Fused;
  refused += record.status == Status::Refused;
  left += record.status == Status::Left;
  checked += record.checked;
  unchecked += !record.unchecked.empty();
  before += record.before;
  after += record.after;
  entries.push_back({function.str(), std::move(record)});
}

Census mlir::repvgg::collectCensus(ModuleOp module) {
  Census census;
  module.walk([&](FunctionOpInterface function) {
    for (CensusRecord &record : readCensusRecords(function))
      census.add(function.getName(), std::move(record));
  });
  return census;
}

//===----------------------------------------------------------------------===//
// Line
//===----------------------------------------------------------------------===//

/// "3 convolutions", "1 linear layer".
static std::string count(int64_t number, StringRef kind) {
  StringRef noun = llvm::StringSwitch<StringRef>(kind)
                       .Case("linear", "linear layer")
                       .Case("batch_norm", "batch normalization")
                       .Case("concat", "concatenation")
                       .Case("norm", "normalization")
                       .Case("transposed", "transposed convolution")
                       .Default(kind);
  return (Twine(number) + " " + noun + (number == 1 ? "" : "s")).str();
}

static void printLeft(const Census &census, raw_ostream &os) {
  for (const auto &[kind, categories] : countOthers(census, Status::Left)) {
    int64_t number = total(categories);
    os << "; " << count(number, kind) << (number == 1 ? " is" : " are");
    if (kind == "transposed") {
      os << " left on images with zeros between the pixels";
      continue;
    }
    os << (kind == "sequence" ? " left in parts: " : " in no block: ");
    llvm::interleaveComma(categories, os, [&](const auto &category) {
      os << category.second << " " << category.first;
    });
  }
}

static void printAlone(const Census &census, raw_ostream &os) {
  Counts counts = countOthers(census, Status::Alone);
  int64_t all = 0;
  for (auto [index, kind] : llvm::enumerate(counts)) {
    os << (index == 0                   ? "; "
           : index + 1 == counts.size() ? " and "
                                        : ", ")
       << count(total(kind.second), kind.first);
    all += total(kind.second);
  }
  if (all)
    os << (all == 1 ? " stands alone" : " stand alone");
}

void mlir::repvgg::printLine(const Census &census, raw_ostream &os) {
  os << "repvgg: " << census.entries.size() << " blocks found, " << census.fused
     << " fused, " << census.refused + census.left << " refused";
  if (census.unchecked)
    os << "; " << census.unchecked << (census.unchecked == 1 ? " is" : " are")
       << " not checked from the source";
  printLeft(census, os);
  printAlone(census, os);
  os << "\n";
}
