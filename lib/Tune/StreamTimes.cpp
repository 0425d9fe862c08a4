//===- StreamTimes.cpp - A layer near and far from its weights ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Both take turns, and each counts its fastest run.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Tune/StreamTimes.h"
#include "Candidate.h"

using namespace mlir;
using namespace mlir::repvgg;

static constexpr int kStreamRounds = 12;

llvm::Expected<StreamTimes>
mlir::repvgg::measureStream(layer::ConvOp layer, const TuneOptions &options) {
  // Candidates use both, and go before them.
  AlignedBuffer weights;
  std::optional<KernelLibrary> code;
  layer::PlanAttrInterface plan = layer.getPlanAttr();
  Candidate far(layer, plan, options);
  Candidate near(layer, plan, options, Candidate::Weights::Near);
  if (!far.isPossible())
    return llvm::createStringError("no kernel takes the layer to measure");
  OwningOpRef<ModuleOp> module = ModuleOp::create(layer.getLoc());
  far.emit(*module, "stream");
  auto library = KernelLibrary::compile(*module, options.machine.cpu);
  if (!library)
    return library.takeError();
  code.emplace(std::move(*library));
  auto kernel = code->lookup("stream");
  if (!kernel)
    return kernel.takeError();
  uint64_t bytes = std::max(Candidate::kWeightsBytes, far.weightsBytes());
  if (llvm::Error error = weights.allocate(bytes))
    return std::move(error);
  fillWithNumbers(weights.data(), weights.size());
  for (Candidate *candidate : {&near, &far})
    if (llvm::Error error = candidate->open(*kernel, weights))
      return std::move(error);
  for (int round = 0; round < kStreamRounds; ++round)
    for (Candidate *candidate : {&near, &far})
      if (llvm::Error error = candidate->run())
        return std::move(error);
  return StreamTimes{near.best, far.best, far.weightsBytes()};
}
