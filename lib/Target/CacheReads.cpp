//===- CacheReads.cpp - How fast a core reads a cache ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Sums of vectors, more at a time than the latency of one takes, over memory
/// that a cache holds.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/CacheReads.h"
#include "RepVGG/Support/AlignedBuffer.h"
#include "RepVGG/Target/Roofline.h"
#include "RepVGG/Target/TimedFunction.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::repvgg;

static constexpr int64_t kSums = 8;
static constexpr int64_t kTurns = 32;
static constexpr int kRounds = 20;

namespace {

/// Builds reads(memory, sums, begin, end): the sums end in memory, or LLVM
/// would do without them.
class Reads {
public:
  Reads(ModuleOp module, int64_t elements, int64_t lanes);

private:
  using Sums = ValueRange;

  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(builder, value);
  }
  /// The same for each turn of a loop.
  scf::ForOp loop(int64_t high, int64_t step, Sums sums,
                  llvm::function_ref<SmallVector<Value>(Value, Sums)> body);
  Value placeOf(int64_t sum) { return constant(sum * vector.getDimSize(0)); }

  ImplicitLocOpBuilder builder;
  VectorType vector;
};

} // namespace

scf::ForOp
Reads::loop(int64_t high, int64_t step, Sums sums,
            llvm::function_ref<SmallVector<Value>(Value, Sums)> body) {
  return scf::ForOp::create(
      builder, constant(0), constant(high), constant(step), sums,
      [&](OpBuilder &inside, Location loc, Value index, ValueRange before) {
        OpBuilder::InsertionGuard guard(builder);
        builder.restoreInsertionPoint(inside.saveInsertionPoint());
        scf::YieldOp::create(builder, loc, body(index, before));
      });
}

Reads::Reads(ModuleOp module, int64_t elements, int64_t lanes)
    : builder(module.getLoc(), module.getContext()),
      vector(VectorType::get({lanes}, builder.getF32Type())) {
  builder.setInsertionPointToEnd(module.getBody());
  auto memory = MemRefType::get({elements}, builder.getF32Type());
  auto result = MemRefType::get({kSums * lanes}, builder.getF32Type());
  Type index = builder.getIndexType();
  auto function = func::FuncOp::create(
      builder, "reads",
      builder.getFunctionType({memory, result, index, index}, {}));
  function.setPrivate();
  builder.setInsertionPointToStart(function.addEntryBlock());
  Value zero = arith::ConstantOp::create(builder, builder.getZeroAttr(vector));
  auto add = [&](Value first, Sums before) {
    SmallVector<Value> after;
    for (auto [i, sum] : llvm::enumerate(before)) {
      Value place = arith::AddIOp::create(builder, first, placeOf(i));
      Value read = vector::LoadOp::create(builder, vector,
                                          function.getArgument(0), place);
      after.push_back(arith::AddFOp::create(builder, sum, read));
    }
    return after;
  };
  auto turn = [&](Value, Sums before) {
    return SmallVector<Value>(
        loop(elements, kSums * lanes, before, add).getResults());
  };
  scf::ForOp all = loop(kTurns, 1, SmallVector<Value>(kSums, zero), turn);
  for (auto [i, sum] : llvm::enumerate(all.getResults()))
    vector::StoreOp::create(builder, sum, function.getArgument(1), placeOf(i));
  func::ReturnOp::create(builder);
}

llvm::Expected<double> mlir::repvgg::measureCacheReads(uint64_t bytes) {
  llvm::Expected<int64_t> lanes = countLanes();
  if (!lanes)
    return lanes.takeError();
  int64_t step = kSums * *lanes;
  int64_t elements = llvm::alignTo(bytes / sizeof(float) + 1, step);
  auto reads = TimedFunction::compile(
      "reads", [&](ModuleOp module) { Reads(module, elements, *lanes); });
  if (!reads)
    return reads.takeError();
  AlignedBuffer buffer;
  uint64_t all = (elements + step) * sizeof(float);
  if (llvm::Error error = buffer.allocate(all))
    return std::move(error);
  std::fill_n(buffer.data(), all, 0);
  void *pointers[] = {buffer.data(), buffer.data() + elements * sizeof(float)};
  double best = 0;
  for (int round = 0; round < kRounds; ++round) {
    double time = reads->time(pointers);
    best = std::max(best, 1e-9 * elements * sizeof(float) * kTurns /
                              std::max(time, 1e-9));
  }
  return best;
}
