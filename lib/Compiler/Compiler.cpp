//===- Compiler.cpp - The compiler as a library ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a model. Out: its code. It goes through the stages of the compiling
/// pipeline, with tuning between layers and plans. Invariant: after an error
/// there is no module, so that nothing is compiled that is at no stage.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Compiler/Compiler.h"
#include "CalibrateModel.h"
#include "PassWatch.h"
#include "RepVGG/Algebra/Rates.h"
#include "RepVGG/Compiler/ProbeMachine.h"
#include "RepVGG/Pipelines/Backends.h"
#include "RepVGG/Pipelines/CompilePipeline.h"
#include "RepVGG/Support/Diagnostics.h"
#include "RepVGG/Target/Context.h"
#include "RepVGG/Target/Roofline.h"
#include "RepVGG/Target/TargetMachine.h"
#include "repvgg-runtime/runtime.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"

#include <chrono>

using namespace mlir;
using namespace mlir::repvgg;

struct Compiler::State {
  State(CompilerOptions given, std::shared_ptr<ModelContext> shared)
      : options(std::move(given)), owner(std::move(shared)),
        context(owner->mlir()), scratch(*owner) {}

  llvm::Error load(const ModelSource &source);
  llvm::Error prepare();
  llvm::Error fuse();
  llvm::Error plan();
  llvm::Error setPrecision();
  llvm::Error tune();
  void printPlans(raw_ostream &os);
  llvm::Error lower();
  llvm::Expected<ModelCode> compile();
  llvm::Error advance(CompileStage to, StringRef failure, bool onlyErrors);
  llvm::Error store(WeightArena &arena);
  llvm::Error finish(llvm::Error error);

  void tell(StringRef what) {
    if (options.progress)
      options.progress(what);
  }
  llvm::Error checkCancelled() {
    return options.isCancelled && options.isCancelled()
               ? CompileError::cancelled()
               : llvm::Error::success();
  }

  CompilerOptions options;
  std::shared_ptr<ModelContext> owner;
  MLIRContext &context;
  /// What compiling makes goes with it.
  ModelContext::Scratch scratch;
  OwningOpRef<ModuleOp> module;
  CompileStage stage = CompileStage::Source;
  CompilePipelineOptions pipeline;
  std::unique_ptr<llvm::TargetMachine> machine;
  /// What backends and the tuner want to know of it.
  Machine description;
  AlignedBuffer weights;
  Schedule schedule;
  std::chrono::steady_clock::time_point start;
};

/// Refuses options that nothing could follow.
static llvm::Error checkOptions(const CompilerOptions &options) {
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
  return checkPrecision(options);
}

//===----------------------------------------------------------------------===//
// Stages
//===----------------------------------------------------------------------===//

llvm::Error Compiler::State::load(const ModelSource &source) {
  tell("reading the model");
  module = nullptr;
  stage = CompileStage::Source;
  std::string text;
  llvm::raw_string_ostream printed(text);
  auto loaded = loadModel(source, &context, printed);
  if (!text.empty() && options.messages)
    options.messages(text);
  if (!loaded)
    return loaded.takeError();
  module = std::move(*loaded);
  return checkCancelled();
}

/// Finds out what to compile for, once.
llvm::Error Compiler::State::prepare() {
  if (machine)
    return llvm::Error::success();
  if (llvm::Error error = checkOptions(options))
    return error;
  auto created = createTargetMachine(options.target);
  if (!created)
    return created.takeError();
  machine = std::move(*created);
  description = describeMachine(*machine);
  llvm::Expected<MachineFigures> figures =
      chooseFigures(description, options.machine);
  if (!figures)
    return figures.takeError();
  description.figures = *figures;
  pipeline.fuse = options.fuse;
  pipeline.cost = options.cost;
  pipeline.details = static_cast<bool>(options.precisionReport);
  pipeline.entry = options.entry;
  pipeline.f64 = options.f64;
  pipeline.kernels = options.kernels;
  // A matter of plans, and not of layers.
  bool splitFloats = options.precision == kSplitPrecision;
  pipeline.precision = splitFloats ? "" : options.precision;
  pipeline.rest = options.rest;
  pipeline.correctBias = options.correctBias;
  pipeline.simulate = options.simulate;
  pipeline.inputType = options.inputType;
  pipeline.outputType = options.outputType;
  pipeline.backend = options.backend;
  if (!pipeline.backend)
    pipeline.backend = createBackend(
        description, {countThreads(options.threads), options.transforms,
                      options.smallWeights, splitFloats});
  if (std::optional<Refusal> refusal = pipeline.backend->refuse())
    return llvm::createStringError(refusal->message);
  pipeline.weightSink = [this](WeightArena &arena) { return store(arena); };
  pipeline.scheduleSink = [this](Schedule taken) {
    schedule = std::move(taken);
  };
  // All that is not in the scratch stays.
  pipeline.releaseResources = true;
  return llvm::Error::success();
}

/// Brings the module to the next stage that is asked for.
llvm::Error Compiler::State::advance(CompileStage to, StringRef failure,
                                     bool onlyErrors = false) {
  PassWatch watch(context, options.isCancelled);
  llvm::Error error = runPipeline(
      *module, failure,
      [&](OpPassManager &pm) { buildCompilePipeline(pm, pipeline, stage, to); },
      onlyErrors);
  if (watch.check()) {
    llvm::consumeError(std::move(error));
    return CompileError::cancelled();
  }
  stage = to;
  return error;
}

llvm::Error Compiler::State::fuse() {
  if (!module)
    return llvm::createStringError("expects a model that has been loaded");
  if (stage >= CompileStage::Fused)
    return llvm::Error::success();
  tell("fusing");
  if (llvm::Error error = prepare())
    return error;
  return advance(CompileStage::Fused, "fusing failed", /*onlyErrors=*/true);
}

/// Layers in their precisions: for i8, by what a run of the network shows.
llvm::Error Compiler::State::setPrecision() {
  if (options.precision == "i8") {
    tell("calibrating");
    if (llvm::Error error =
            calibrateModel(*module, options, *pipeline.backend, owner))
      return error;
    if (llvm::Error error = checkCancelled())
      return error;
  }
  return advance(CompileStage::Precision, "changing the precision failed");
}

/// Plans by measuring, which takes a machine of the target's kind.
llvm::Error Compiler::State::tune() {
  llvm::Triple here(llvm::sys::getProcessTriple());
  const llvm::Triple &target = machine->getTargetTriple();
  if (target.getArch() != here.getArch())
    return llvm::createStringError(
        "tuning measures on this machine: expects the target " +
        here.getArchName() + ", but got " + target.getArchName());
  tell("measuring plans");
  if (llvm::Error error =
          tunePlans(*module, {pipeline.backend, description,
                              countThreads(options.threads), options.planCache,
                              options.tuneProgress, options.isCancelled}))
    return error;
  return checkCancelled();
}

llvm::Error Compiler::State::plan() {
  if (llvm::Error error = fuse())
    return error;
  if (stage >= CompileStage::Plans)
    return llvm::Error::success();
  start = std::chrono::steady_clock::now();
  tell("forming layers");
  prepareContext(&context);
  if (llvm::Error error =
          advance(CompileStage::Layers, "lowering to layers failed"))
    return error;
  if (llvm::Error error = setPrecision())
    return error;
  if (options.tune && pipeline.hasKernels())
    if (llvm::Error error = tune())
      return error;
  return advance(CompileStage::Plans, "lowering plans failed");
}

/// Predictions for this machine are by what it does.
void Compiler::State::printPlans(raw_ostream &os) {
  double gflops = 0;
  if (description.isHost) {
    llvm::Expected<double> measured = measureMultiplyAdds();
    if (measured)
      gflops = *measured;
    else
      llvm::consumeError(measured.takeError());
  }
  pipeline.backend->printPlans(*module, gflops, os);
}

llvm::Error Compiler::State::store(WeightArena &arena) {
  if (llvm::Error error = weights.allocate(arena.size()))
    return error;
  arena.moveTo(weights.data());
  return llvm::Error::success();
}

/// Turns layers into kernels, and the entry into the table of steps.
llvm::Error Compiler::State::lower() {
  if (llvm::Error error = plan())
    return error;
  tell("lowering to buffers");
  if (llvm::Error error =
          advance(CompileStage::Steps, "lowering to buffers failed"))
    return error;
  tell("lowering to LLVM IR");
  return advance(CompileStage::LLVM, "lowering to the LLVM dialect failed");
}

llvm::Expected<ModelCode> Compiler::State::compile() {
  if (llvm::Error error = lower())
    return std::move(error);
  auto code = ModelCode::translate(*module, std::move(schedule),
                                   std::move(weights), std::move(machine));
  if (!code)
    return code.takeError();
  tell("optimizing");
  code->optimize(options.target, options.isCancelled);
  if (llvm::Error error = checkCancelled())
    return std::move(error);
  return code;
}

/// `error` as all errors are; a module that failed is of no use.
llvm::Error Compiler::State::finish(llvm::Error error) {
  if (error)
    module = nullptr;
  return CompileError::from(std::move(error));
}

//===----------------------------------------------------------------------===//
// Compiler
//===----------------------------------------------------------------------===//

Compiler::Compiler(CompilerOptions options)
    : Compiler(std::move(options), std::make_shared<ModelContext>()) {}
Compiler::Compiler(CompilerOptions options,
                   std::shared_ptr<ModelContext> shared)
    : state(std::make_unique<State>(std::move(options), std::move(shared))) {}
Compiler::~Compiler() = default;

llvm::Error Compiler::load(const ModelSource &source) {
  return state->finish(state->load(source));
}

void Compiler::adopt(OwningOpRef<ModuleOp> module) {
  state->module = std::move(module);
  state->stage = CompileStage::Source;
}

llvm::Expected<std::string> Compiler::rates() {
  if (llvm::Error error = state->prepare())
    return CompileError::from(std::move(error));
  return ratesText(state->pipeline.backend->getRates());
}

llvm::Error Compiler::fuse() { return state->finish(state->fuse()); }

llvm::Error Compiler::plan() { return state->finish(state->plan()); }

llvm::Error Compiler::printPlans(raw_ostream &os) {
  if (llvm::Error error = plan())
    return error;
  state->printPlans(os);
  return llvm::Error::success();
}

llvm::Expected<ModelCode> Compiler::compile() {
  llvm::Expected<ModelCode> code = state->compile();
  state->module = nullptr;
  if (!code)
    return CompileError::from(code.takeError());
  return code;
}

llvm::Expected<CompiledModel> Compiler::compileInProcess() {
  llvm::Expected<ModelCode> code = compile();
  if (!code)
    return code.takeError();
  state->tell("generating machine code");
  auto model = CompiledModel::load(std::move(*code), state->options.threads,
                                   state->start);
  if (!model)
    return CompileError::from(model.takeError());
  return model;
}

ModuleOp Compiler::module() {
  return state->module ? *state->module : ModuleOp();
}

MLIRContext &Compiler::context() { return state->context; }
