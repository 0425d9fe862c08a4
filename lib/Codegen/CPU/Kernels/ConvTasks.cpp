//===- ConvTasks.cpp - Into which tasks a convolution is divided ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// A task's number has a digit for each thing that is divided.
///
//===----------------------------------------------------------------------===//

#include "ConvTasks.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

int64_t ConvTasks::chunkRows() const {
  return plan.chunk == 0 ? problem.output.height
                         : std::min(plan.chunk, problem.output.height);
}

bool ConvTasks::joinsRows() const {
  const Window &rows = problem.rows(), &columns = problem.columns();
  const PackedImage &in = problem.input;
  return taps() == 1 && rows.stride == 1 && columns.stride == 1 &&
         rows.padLow == 0 && columns.padLow == 0 &&
         in.width == problem.output.width && in.halo.left == 0 &&
         in.halo.right == 0;
}

ConvTasks::Task ConvTasks::decode(KernelBuilder &k, const Offset &task) const {
  int64_t outputParts = outputs().size();
  Offset rest = task;
  auto digit = [&](int64_t base) {
    Offset value = k.fix(k.remainder(rest, base));
    rest = k.fix(k.quotient(rest, base));
    return value;
  };
  Task result;
  if (splitsImages()) {
    result.outputs = digit(outputParts);
    result.group = digit(groups());
    result.rows = digit(rowParts());
    result.image = rest;
  } else {
    result.rows = digit(rowParts());
    result.outputs = digit(outputParts);
    result.group = rest;
  }
  return result;
}

void ConvTasks::forEachRowRange(
    KernelBuilder &k, const Task &task,
    llvm::function_ref<void(const RowRange &)> body) const {
  int64_t height = problem.output.height, chunk = chunkRows();
  RowRange rows;
  rows.begin = k.fix(task.rows * chunk);
  rows.end = rows.begin + chunk;
  if (height % chunk == 0)
    rows.count = chunk;
  else
    rows.end = k.minimum(rows.end, height);
  if (splitsImages()) {
    rows.image = task.image;
    return body(rows);
  }
  k.loop(0, problem.output.batch, 1, [&](Offset image) {
    rows.image = image;
    body(rows);
  });
}
