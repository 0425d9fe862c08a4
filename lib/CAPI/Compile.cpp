//===- Compile.cpp - From a module to code that runs ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "repvgg-c/Compile.h"
#include "Module.h"
#include "RepVGG/Compiler/Artifacts.h"
#include "RepVGG/Compiler/Compiler.h"
#include "RepVGG/Compiler/ProbeMachine.h"
#include "RepVGG/Target/Roofline.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::capi;

struct RepVGGCompiled {
  /// Before the model, which has types of it.
  std::shared_ptr<ModelContext> owner;
  CompiledModel model;
};

void repvggCompileOptionsInit(RepVGGCompileOptions *options) {
  *options = {};
  options->threads = 1;
  options->optLevel = 3;
  options->fuse = options->kernels = options->transforms = true;
  options->correctBias = true;
}

static std::string text(const char *given) { return given ? given : ""; }

static StringRef nameOf(RepVGGPrecision precision) {
  static constexpr StringLiteral kNames[] = {"", "bf16", "f16", "i8",
                                             kSplitPrecision};
  auto index = static_cast<unsigned>(precision);
  return index < std::size(kNames) ? kNames[index] : StringLiteral("unknown");
}

static CompilerOptions toOptions(const RepVGGCompileOptions *options,
                                 const RepVGGCallbacks &callbacks) {
  RepVGGCompileOptions given;
  repvggCompileOptionsInit(&given);
  if (options)
    given = *options;
  CompilerOptions result;
  result.fuse = given.fuse;
  result.cost = given.cost == RepVGGCostAlways ? "always" : "model";
  result.entry = text(given.entry);
  result.f64 = given.f64;
  result.kernels = given.kernels;
  result.threads = given.threads;
  result.transforms = given.transforms;
  result.precision = nameOf(given.precision);
  result.calibration = text(given.calibration);
  if (given.range)
    result.range = given.range;
  result.correctBias = given.correctBias;
  if (given.maxError != 0)
    result.maxError = given.maxError;
  if (given.precisionReport)
    result.precisionReport =
        [path = text(given.precisionReport)](const PrecisionReport &report) {
          return report.writeJSON(path);
        };
  result.tune = given.tune;
  result.smallWeights = given.smallWeights;
  result.planCache = text(given.planCache);
  result.equalize = given.equalize;
  if (given.inputType)
    result.inputType = given.inputType;
  if (given.outputType)
    result.outputType = given.outputType;
  if (given.machine)
    result.machine = given.machine;
  result.target.triple = text(given.triple);
  result.target.cpu = given.cpu ? given.cpu : "native";
  result.target.optLevel = given.optLevel;
  result.target.vectorWidth = given.vectorWidth;
  result.progress = progressOf(callbacks);
  result.isCancelled = cancellationOf(callbacks);
  if (callbacks.progress)
    result.tuneProgress = [callbacks](const TuneProgress &at) {
      callbacks.progress("measuring plans", at.layer, at.layers,
                         callbacks.user);
    };
  return result;
}

/// A compiler that has a copy of `module`, whose lock the caller holds.
static std::unique_ptr<Compiler>
createCompiler(const RepVGGModule *module, const CompilerOptions &options) {
  auto compiler = std::make_unique<Compiler>(options, module->owner);
  compiler->adopt(module->copy());
  return compiler;
}

RepVGGError *repvggModulePlan(const RepVGGModule *module,
                              const RepVGGCompileOptions *options, bool table,
                              RepVGGWriter write, void *user) {
  std::lock_guard<std::mutex> lock(module->owner->mutex);
  std::unique_ptr<Compiler> compiler =
      createCompiler(module, toOptions(options, module->listener->get()));
  WriterStream stream(write, user);
  llvm::Error error = table ? compiler->printPlans(stream) : compiler->plan();
  if (error)
    return toError(std::move(error), RepVGGErrorRefused);
  if (!table)
    compiler->module().print(stream);
  return finish(stream);
}

RepVGGError *repvggModuleCompileToFile(const RepVGGModule *module,
                                       const RepVGGCompileOptions *options,
                                       RepVGGArtifact artifact,
                                       const char *path) {
  if (!path)
    return nullError("repvggModuleCompileToFile", "path");
  std::lock_guard<std::mutex> lock(module->owner->mutex);
  CompilerOptions given = toOptions(options, module->listener->get());
  std::unique_ptr<Compiler> compiler = createCompiler(module, given);
  llvm::Expected<ModelCode> code = compiler->compile();
  if (!code)
    return toError(code.takeError(), RepVGGErrorRefused);
  Artifact kind = static_cast<Artifact>(artifact);
  if (llvm::Error error = writeArtifacts(*code, kind, path, given))
    return toError(std::move(error), RepVGGErrorFile);
  return nullptr;
}

RepVGGError *repvggModuleCompile(const RepVGGModule *module,
                                 const RepVGGCompileOptions *options,
                                 RepVGGCompiled **compiled) {
  *compiled = nullptr;
  std::lock_guard<std::mutex> lock(module->owner->mutex);
  std::unique_ptr<Compiler> compiler =
      createCompiler(module, toOptions(options, module->listener->get()));
  llvm::Expected<CompiledModel> model = compiler->compileInProcess();
  if (!model)
    return toError(model.takeError(), RepVGGErrorRefused);
  *compiled = new RepVGGCompiled{module->owner, std::move(*model)};
  return nullptr;
}

repvgg_model *repvggCompiledGetModel(RepVGGCompiled *compiled) {
  return compiled->model.handle();
}

double repvggCompiledGetTime(const RepVGGCompiled *compiled) {
  return compiled->model.statistics().compileMs;
}

void repvggCompiledDestroy(RepVGGCompiled *compiled) { delete compiled; }

RepVGGError *repvggMeasureRoofline(uint64_t weightBytes, uint32_t threads,
                                   RepVGGRoofline *roofline) {
  *roofline = {};
  if (threads == 0 || threads > REPVGG_MAX_THREADS)
    return makeError(RepVGGErrorInvalidArgument,
                     "expects 1 to " + Twine(REPVGG_MAX_THREADS) +
                         " threads, but got " + Twine(threads));
  llvm::Expected<Roofline> measured = Roofline::measure(weightBytes, threads);
  if (!measured)
    return toError(measured.takeError(), RepVGGErrorRefused);
  *roofline = {measured->gflops, measured->gbytes};
  return nullptr;
}

RepVGGError *repvggMeasureRate(const char *format, double *rate) {
  *rate = 0;
  for (const auto &[known, name] : kProductFormats) {
    if (name != format)
      continue;
    llvm::Expected<double> measured = measureRate(known);
    if (!measured)
      return toError(measured.takeError(), RepVGGErrorRefused);
    *rate = *measured;
    return nullptr;
  }
  return makeError(RepVGGErrorInvalidArgument,
                   Twine("expects a layer's format, but got '") + format + "'");
}
