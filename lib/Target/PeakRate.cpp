//===- PeakRate.cpp - How fast a core multiplies and adds -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Chains of multiply-adds, more than the latency of one, all in registers.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/PeakRate.h"
#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"
#include "RepVGG/Target/AlignedBuffer.h"
#include "RepVGG/Target/Compile.h"
#include "RepVGG/Target/KernelLibrary.h"

#include "llvm/Target/TargetMachine.h"

#include <chrono>

namespace mlir::repvgg {

static constexpr int64_t kChains = 12;
static constexpr int64_t kTurns = 20000;
static constexpr int kRounds = 20;

/// chains(buffer, begin, end): each chain ends in the buffer, or LLVM would do
/// without it.
static void emitChains(ModuleOp module, int64_t vector) {
  OpBuilder builder = OpBuilder::atBlockEnd(module.getBody());
  auto buffer = MemRefType::get({kChains * vector}, builder.getF32Type());
  Type index = builder.getIndexType();
  auto function =
      func::FuncOp::create(builder, module.getLoc(), "chains",
                           builder.getFunctionType({buffer, index, index}, {}));
  function.setPrivate();
  function.addEntryBlock();
  cpu::KernelBuilder k(function, vector);
  Value memory = function.getArgument(0);
  SmallVector<Value> sums;
  for (int64_t i = 0; i < kChains; ++i)
    sums.push_back(k.load(memory, i * vector));
  Value factor = k.load(memory, 0);
  sums = k.loop(0, kTurns, 1, sums, [&](cpu::Offset, ArrayRef<Value> sums) {
    return llvm::map_to_vector(
        sums, [&](Value sum) { return k.fma(sum, factor, factor); });
  });
  for (auto [i, sum] : llvm::enumerate(sums))
    k.store(sum, memory, static_cast<int64_t>(i) * vector);
  func::ReturnOp::create(k.builder(), k.loc());
}

llvm::Expected<double> measurePeakRate() {
  auto machine = createTargetMachine(TargetOptions());
  if (!machine)
    return machine.takeError();
  int64_t vector = describeTarget(**machine, 1).vector;
  MLIRContext context(MLIRContext::Threading::DISABLED);
  prepareContext(&context);
  cpu::loadKernelDialects(&context);
  OwningOpRef<ModuleOp> module = ModuleOp::create(UnknownLoc::get(&context));
  emitChains(*module, vector);
  auto library = KernelLibrary::compile(*module);
  if (!library)
    return library.takeError();
  auto chains = library->lookup("chains");
  if (!chains)
    return chains.takeError();
  AlignedBuffer buffer;
  int64_t elements = kChains * vector;
  if (llvm::Error error = buffer.allocate(elements * sizeof(float)))
    return std::move(error);
  double best = 0;
  for (int round = 0; round < kRounds; ++round) {
    // From 0.5 sums go to 1 and stay there.
    std::fill_n(reinterpret_cast<float *>(buffer.data()), elements, 0.5f);
    void *pointers[] = {buffer.data()};
    auto start = std::chrono::steady_clock::now();
    (*chains)(pointers, 0, 1);
    std::chrono::duration<double> time =
        std::chrono::steady_clock::now() - start;
    best = std::max(best, 2.0 * elements * kTurns / time.count() * 1e-9);
  }
  return best;
}

} // namespace mlir::repvgg
