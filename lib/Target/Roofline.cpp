//===- Roofline.cpp - How fast this machine can be ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Arithmetic: chains of multiply-adds, more than the latency of one, all in
/// registers. Memory: sums of what is read, on several threads.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/Roofline.h"
#include "RepVGG/Support/AlignedBuffer.h"
#include "RepVGG/Target/TargetMachine.h"
#include "RepVGG/Target/TimedFunction.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/Target/TargetMachine.h"

#include <numeric>
#include <thread>

using namespace mlir;
using namespace mlir::repvgg;

static constexpr int64_t kChains = 12;
static constexpr int64_t kRateTurns = 20000;
static constexpr int kRateRounds = 20;
static constexpr int kReadRounds = 8;
/// Caches are not larger.
static constexpr uint64_t kMostStreamBytes = 256 << 20;

/// chains(buffer, begin, end): each chain ends in the buffer, or LLVM would do
/// without it.
static void emitChains(ModuleOp module, int64_t lanes) {
  ImplicitLocOpBuilder builder(module.getLoc(), module.getContext());
  builder.setInsertionPointToEnd(module.getBody());
  auto memory = MemRefType::get({kChains * lanes}, builder.getF32Type());
  auto vector = VectorType::get({lanes}, builder.getF32Type());
  Type index = builder.getIndexType();
  auto function = func::FuncOp::create(
      builder, "chains", builder.getFunctionType({memory, index, index}, {}));
  function.setPrivate();
  builder.setInsertionPointToStart(function.addEntryBlock());
  Value buffer = function.getArgument(0);
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(builder, value);
  };
  SmallVector<Value> places, sums;
  for (int64_t i = 0; i < kChains; ++i) {
    places.push_back(constant(i * lanes));
    sums.push_back(
        vector::LoadOp::create(builder, vector, buffer, places.back()));
  }
  Value factor = sums.front();
  auto turn = [&](OpBuilder &inside, Location loc, Value, ValueRange sums) {
    auto next = llvm::map_to_vector(sums, [&](Value sum) -> Value {
      return vector::FMAOp::create(inside, loc, sum, factor, factor);
    });
    scf::YieldOp::create(inside, loc, next);
  };
  auto loop = scf::ForOp::create(builder, constant(0), constant(kRateTurns),
                                 constant(1), sums, turn);
  for (auto [sum, place] : llvm::zip_equal(loop.getResults(), places))
    vector::StoreOp::create(builder, sum, buffer, place);
  func::ReturnOp::create(builder);
}

llvm::Expected<int64_t> mlir::repvgg::countLanes() {
  auto machine = createTargetMachine(TargetOptions());
  if (!machine)
    return machine.takeError();
  return vectorBits(**machine) / 32;
}

llvm::Expected<double> mlir::repvgg::measureMultiplyAdds() {
  llvm::Expected<int64_t> lanes = countLanes();
  if (!lanes)
    return lanes.takeError();
  auto chains = TimedFunction::compile(
      "chains", [&](ModuleOp module) { emitChains(module, *lanes); });
  if (!chains)
    return chains.takeError();
  AlignedBuffer buffer;
  int64_t elements = kChains * *lanes;
  if (llvm::Error error = buffer.allocate(elements * sizeof(float)))
    return std::move(error);
  double best = 0;
  for (int round = 0; round < kRateRounds; ++round) {
    // From 0.5 sums go to 1 and stay there.
    std::fill_n(reinterpret_cast<float *>(buffer.data()), elements, 0.5f);
    double time = chains->time({buffer.data()});
    best = std::max(best, 2.0 * elements * kRateTurns / time * 1e-9);
  }
  return best;
}

/// The same of products of `format`, as the device makes them.
llvm::Expected<double> mlir::repvgg::measureProducts(const Backend &backend,
                                                     ProductFormat format) {
  int64_t operations = 0;
  auto products = TimedFunction::compile("products", [&](ModuleOp module) {
    operations = backend.emitProducts(module, "products", format, kRateTurns);
  });
  if (operations == 0) {
    if (!products)
      llvm::consumeError(products.takeError());
    return 0;
  }
  if (!products)
    return products.takeError();
  AlignedBuffer buffer;
  if (llvm::Error error = buffer.allocate(Backend::kProductBytes))
    return std::move(error);
  std::fill_n(buffer.data(), Backend::kProductBytes, 0);
  double best = 0;
  for (int round = 0; round < kRateRounds; ++round)
    best = std::max(best, double(operations) * kRateTurns /
                              products->time({buffer.data()}) * 1e-9);
  return best;
}

/// Every thread reads its own part, again and again.
static double secondsToRead(ArrayRef<uint64_t> words) {
  double best = std::numeric_limits<double>::infinity();
  volatile uint64_t sum = 0;
  for (int round = 0; round < kReadRounds; ++round)
    best = std::min(best, secondsOf([&] {
                      sum = std::accumulate(words.begin(), words.end(),
                                            uint64_t(0));
                    }));
  return best;
}

llvm::Expected<double> mlir::repvgg::measureReads(uint64_t bytes,
                                                  unsigned threads) {
  bytes = std::clamp<uint64_t>(bytes, 1 << 20, kMostStreamBytes);
  AlignedBuffer buffer;
  if (llvm::Error error = buffer.allocate(bytes))
    return std::move(error);
  std::fill_n(buffer.data(), bytes, 0);
  size_t count = bytes / sizeof(uint64_t) / threads;
  std::vector<double> rates(threads);
  auto measure = [&](unsigned thread) {
    ArrayRef all(reinterpret_cast<const uint64_t *>(buffer.data()),
                 count * threads);
    rates[thread] = count * sizeof(uint64_t) * 1e-9 /
                    secondsToRead(all.slice(thread * count, count));
  };
  std::vector<std::thread> others;
  for (unsigned thread = 1; thread < threads; ++thread)
    others.emplace_back(measure, thread);
  measure(0);
  for (std::thread &other : others)
    other.join();
  return std::accumulate(rates.begin(), rates.end(), 0.0);
}

llvm::Expected<Roofline> Roofline::measure(uint64_t weightBytes,
                                           unsigned threads) {
  llvm::Expected<double> gflops = measureMultiplyAdds();
  if (!gflops)
    return gflops.takeError();
  llvm::Expected<double> gbytes = measureReads(weightBytes, threads);
  if (!gbytes)
    return gbytes.takeError();
  return Roofline{*gflops * threads, *gbytes, {}};
}

double Roofline::bound(double work, double bytes, StringRef format) const {
  double rate = gflops;
  if (format != "f32") {
    auto other = others.find(format.str());
    rate = other != others.end() ? other->second : 0;
  }
  double arithmetic = rate > 0 ? work / rate : 0;
  double memory = gbytes > 0 ? bytes / gbytes : 0;
  return std::max(arithmetic, memory) * 1e-6;
}
