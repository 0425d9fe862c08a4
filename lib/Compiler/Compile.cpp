//===- Compile.cpp - From a module to machine code ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a module on tensors. Out: its code. The order is always the same:
/// layers, plans, buffers and steps, LLVM's dialect, LLVM.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Compiler/Compile.h"
#include "RepVGG/Pipelines/CompilePipeline.h"
#include "RepVGG/Support/Diagnostics.h"
#include "RepVGG/Target/Context.h"
#include "repvgg-runtime/runtime.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"

#include <chrono>
#include <thread>

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// What one compilation has made so far.
class Compilation {
public:
  Compilation(ModuleOp module, const CompileOptions &options)
      : module(module), options(options) {}

  llvm::Expected<ModelCode> run();

private:
  llvm::Error advance(CompileStage to, StringRef what);
  llvm::Error plan();
  llvm::Error tune();
  llvm::Error lower();
  llvm::Error store(WeightArena &arena);

  void tell(StringRef stage) {
    if (options.progress)
      options.progress(stage);
  }

  ModuleOp module;
  const CompileOptions &options;
  CompilePipelineOptions pipeline;
  CompileStage stage = CompileStage::Fused;
  cpu::TargetInfo info;
  std::unique_ptr<llvm::TargetMachine> machine;
  AlignedBuffer weights;
  Schedule schedule;
};

} // namespace

/// Refuses options that nothing could follow.
static llvm::Error checkOptions(const CompileOptions &options) {
  auto expects = [](StringRef what, unsigned given) {
    return llvm::createStringError("expects " + what + ", but got " +
                                   Twine(given));
  };
  if (options.threads > REPVGG_MAX_THREADS)
    return expects("at most " + std::to_string(REPVGG_MAX_THREADS) + " threads",
                   options.threads);
  if (options.target.optLevel > 3)
    return expects("an optimization level of at most 3",
                   options.target.optLevel);
  if (!llvm::is_contained({0u, 128u, 256u, 512u}, options.target.vectorWidth))
    return expects("vectors of 128, 256 or 512 bits",
                   options.target.vectorWidth);
  return llvm::Error::success();
}

/// Brings the module to the next stage that is asked for.
llvm::Error Compilation::advance(CompileStage to, StringRef what) {
  CompileStage from = std::exchange(stage, to);
  return runPipeline(module, what, [&](OpPassManager &pm) {
    buildCompilePipeline(pm, pipeline, from, to);
  });
}

/// Plans by measuring, which takes a machine of the target's kind.
llvm::Error Compilation::tune() {
  llvm::Triple here(llvm::sys::getProcessTriple());
  const llvm::Triple &target = machine->getTargetTriple();
  if (target.getArch() != here.getArch())
    return llvm::createStringError(
        "tuning measures on this machine: expects the target " +
        here.getArchName() + ", but got " + target.getArchName());
  tell("measuring plans");
  return tunePlans(module, {info, machine->getTargetCPU().str(),
                            requiredFeatures(*machine), options.planCache,
                            options.tuneProgress});
}

/// Forms layers and gives them plans.
llvm::Error Compilation::plan() {
  tell("forming layers");
  if (llvm::Error error = advance(CompileStage::Layers, "to layers"))
    return error;
  if (options.tune && pipeline.hasKernels())
    if (llvm::Error error = tune())
      return error;
  if (llvm::Error error = advance(CompileStage::Plans, "plans"))
    return error;
  return options.planned ? options.planned(module, info)
                         : llvm::Error::success();
}

llvm::Error Compilation::store(WeightArena &arena) {
  if (llvm::Error error = weights.allocate(arena.size()))
    return error;
  arena.moveTo(weights.data());
  return llvm::Error::success();
}

/// Turns layers into kernels, and the entry into the table of steps.
llvm::Error Compilation::lower() {
  tell("lowering to buffers");
  if (llvm::Error error = advance(CompileStage::Steps, "to buffers"))
    return error;
  tell("lowering to LLVM IR");
  return advance(CompileStage::LLVM, "to the LLVM dialect");
}

llvm::Expected<ModelCode> Compilation::run() {
  if (llvm::Error error = checkOptions(options))
    return std::move(error);
  prepareContext(module.getContext());
  auto created = createTargetMachine(options.target);
  if (!created)
    return created.takeError();
  machine = std::move(*created);
  unsigned threads = options.threads;
  if (threads == 0)
    threads = std::max(std::thread::hardware_concurrency(), 1u);
  info = describeTarget(*machine, threads);
  info.transforms = options.transforms;
  pipeline.entry = options.entry;
  pipeline.f64 = options.f64;
  pipeline.releaseResources = options.releaseResources;
  pipeline.weightSink = [this](WeightArena &arena) { return store(arena); };
  pipeline.scheduleSink = [this](Schedule taken) {
    schedule = std::move(taken);
  };
  if (options.kernels)
    pipeline.kernels = info;
  if (llvm::Error error = plan())
    return std::move(error);
  if (llvm::Error error = lower())
    return std::move(error);
  auto code = ModelCode::translate(module, std::move(schedule),
                                   std::move(weights), std::move(machine));
  if (!code)
    return code.takeError();
  tell("optimizing");
  code->optimize(options.target);
  return code;
}

llvm::Expected<ModelCode>
mlir::repvgg::compileModule(ModuleOp module, const CompileOptions &options) {
  return Compilation(module, options).run();
}

llvm::Expected<CompiledModel>
mlir::repvgg::compileInProcess(ModuleOp module, const CompileOptions &options) {
  auto start = std::chrono::steady_clock::now();
  llvm::Expected<ModelCode> code = compileModule(module, options);
  if (!code)
    return code.takeError();
  if (options.progress)
    options.progress("generating machine code");
  return CompiledModel::load(std::move(*code), options.threads, start);
}
