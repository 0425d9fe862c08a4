//===- CompileCommand.cpp - What tools that compile ask for ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// From the command line to CompilerOptions.
///
//===----------------------------------------------------------------------===//

#include "CompileCommand.h"
#include "RepVGG/Support/OutputFile.h"
#include "llvm/Support/FormatVariadic.h"

namespace cl = llvm::cl;

using namespace mlir;
using namespace mlir::repvgg;

CompileCommand::CompileCommand(cl::OptionCategory &category)
    : entry{"entry", cl::value_desc("NAME"), cl::cat(category),
            cl::desc("Function to compile (main)")},
      cpu{"cpu", cl::init("native"), cl::value_desc("native|NAME"),
          cl::cat(category),
          cl::desc("CPU to compile for, as LLVM calls it: x86-64-v3, "
                   "x86-64-v4, znver4, ... (native)")},
      machine{"machine", cl::init("default"),
              cl::value_desc("default|probe|FILE"), cl::cat(category),
              cl::desc("What plans take the CPU to do: what this project knows "
                       "of it, what a probe of this machine has measured (a "
                       "second, once), or what a file says (default)")},
      threads{"threads", cl::init(1), cl::value_desc("N"), cl::cat(category),
              cl::desc("Threads to plan layers for; 0: as many as processors "
                       "(1). Any number can run the model")},
      noKernels{
          "no-kernels", cl::cat(category),
          cl::desc(
              "Use MLIR's own loops for all layers: slow, to compare with")},
      algorithms{
          "algorithms", cl::init(Algorithms::Any), cl::cat(category),
          cl::desc("What convolutions may be computed by"),
          cl::values(
              clEnumValN(Algorithms::Any, "any", "what is fastest (default)"),
              clEnumValN(Algorithms::Direct, "direct",
                         "no transforms: NaN and infinities reach the pixels "
                         "whose windows meet them, and no others"))},
      weightsSize{
          "weights-size", cl::init(WeightsSize::Fast), cl::cat(category),
          cl::desc("How large weights are in the file and in memory"),
          cl::values(
              clEnumValN(WeightsSize::Fast, "fast",
                         "as is fastest: up to 7 times as large (default)"),
              clEnumValN(WeightsSize::Small, "small", "as they came"))},
      precision{
          "precision", cl::init(LayerPrecision::F32), cl::cat(category),
          cl::desc("What layers multiply and store where the model says f32"),
          cl::values(
              clEnumValN(LayerPrecision::F32, "f32",
                         "f32, as the model says (default)"),
              clEnumValN(LayerPrecision::BF16, "bf16",
                         "bf16, with sums in f32"),
              clEnumValN(LayerPrecision::BF16x3, "bf16x3",
                         "f32, multiplied as two numbers of bf16 each where "
                         "that is faster; for CPUs with AMX"),
              clEnumValN(LayerPrecision::F16, "f16", "f16, with sums in f32"),
              clEnumValN(LayerPrecision::Int8, "int8",
                         "integers of 8 bits, with exact sums, but "
                         "where they are too coarse; needs "
                         "--calibrate"))},
      calibrate{"calibrate", cl::value_desc("x.npz|FOLDER"), cl::cat(category),
                cl::desc("Samples of what the model will see, for int8: an "
                         "array for each input, or a folder of .npy files")},
      range{"range", cl::init("mse"),
            cl::value_desc("minmax|percentile[:99.99]|mse"), cl::cat(category),
            cl::desc("What numbers of an image the integers of int8 reach: "
                     "all, so many percent, or with the least squared error "
                     "(mse)")},
      equalize{
          "equalize", cl::cat(category),
          cl::desc("Scale the channels between two layers to one size, for "
                   "int8, where nothing but a ReLU or the like is between: "
                   "exact, by powers of two")},
      maxError{"max-error", cl::value_desc("E"), cl::cat(category),
               cl::desc("Leave layers in f32, those that int8 does most to "
                        "first, until the outputs' error on the samples is at "
                        "most this: the root of the summed squares, relative "
                        "to f32's. A run of the network a layer")},
      printPrecision{"print-precision", cl::cat(category),
                     cl::desc("Show what int8 does to each layer, on stderr")},
      precisionReport{"precision-report", cl::value_desc("FILE.json"),
                      cl::cat(category),
                      cl::desc("Write what int8 does to each layer")},
      noBiasCorrection{
          "no-bias-correction", cl::cat(category),
          cl::desc("Leave biases as they are where int8 rounds weights")},
      inputType{"input-type", cl::init("f32"),
                cl::value_desc("f32|bf16|f16|u8[:SCALE[:ZERO]]|i8[...]"),
                cl::cat(category),
                cl::desc("What the model takes in the place of f32; an integer "
                         "u stands for (u - ZERO) * SCALE (f32)")},
      outputType{"output-type", cl::init("f32"), cl::value_desc("f32|bf16|f16"),
                 cl::cat(category),
                 cl::desc("What the model returns in the place of f32 (f32)")},
      simulate{"simulate", cl::Hidden, cl::cat(category),
               cl::desc("Keep the integers of int8 as the f32 numbers that "
                        "they stand for")},
      tune{"tune", cl::cat(category),
           cl::desc("Choose each layer's plan by measuring, on this machine: a "
                    "minute the first time")},
      planCache{"plan-cache", cl::value_desc("FILE"), cl::cat(category),
                cl::desc("What --tune has measured before "
                         "(~/.cache/repvgg/plans.json)")},
      printPlan{"print-plan", cl::cat(category),
                cl::desc("Show how each layer is computed, on stderr")},
      savePlan{"save-plan", cl::value_desc("FILE.mlir"), cl::cat(category),
               cl::desc("Write the layers with their plans, to edit and to "
                        "compile again")},
      optLevel{"opt-level", cl::init(3), cl::value_desc("N"), cl::cat(category),
               cl::desc("LLVM's optimization level, 0 to 3 (3)")},
      vectorWidth{
          "vector-width", cl::init(0), cl::value_desc("BITS"),
          cl::cat(category),
          cl::desc("Vectors that LLVM prefers where kernels are not ours: "
                   "128, 256 or 512 (the CPU's widest)")},
      cost{"cost", cl::init("model"), cl::value_desc("model|always"),
           cl::cat(category),
           cl::desc("Fuse a block into as few convolutions as are cheapest, or "
                    "into one whatever it costs (model)")} {}

const cl::Option *CompileCommand::findGiven() const {
  for (const cl::Option *option :
       std::initializer_list<const cl::Option *>{&entry,
                                                 &cpu,
                                                 &machine,
                                                 &noKernels,
                                                 &algorithms,
                                                 &weightsSize,
                                                 &precision,
                                                 &calibrate,
                                                 &range,
                                                 &equalize,
                                                 &inputType,
                                                 &outputType,
                                                 &maxError,
                                                 &printPrecision,
                                                 &precisionReport,
                                                 &noBiasCorrection,
                                                 &tune,
                                                 &planCache,
                                                 &printPlan,
                                                 &savePlan,
                                                 &optLevel,
                                                 &vectorWidth,
                                                 &cost})
    if (option->getNumOccurrences() > 0)
      return option;
  return nullptr;
}

/// The element type as the compiler calls it; empty: the model's own.
static StringRef nameOf(LayerPrecision precision) {
  switch (precision) {
  case LayerPrecision::F32:
    return "";
  case LayerPrecision::BF16:
    return "bf16";
  case LayerPrecision::BF16x3:
    return kSplitPrecision;
  case LayerPrecision::F16:
    return "f16";
  case LayerPrecision::Int8:
    return "i8";
  }
  llvm_unreachable("all precisions are handled");
}

static llvm::Error saveModule(ModuleOp module, StringRef path) {
  llvm::Expected<OutputFile> file = OutputFile::open(path);
  if (!file)
    return file.takeError();
  module.print(file->stream());
  return file->commit();
}

llvm::Error CompileCommand::plan(Compiler &compiler) const {
  if (llvm::Error error = compiler.plan())
    return error;
  if (printPlan)
    if (llvm::Error error = compiler.printPlans(llvm::errs()))
      return error;
  return savePlan.empty() ? llvm::Error::success()
                          : saveModule(compiler.module(), savePlan);
}

llvm::Error CompileCommand::deliver(const PrecisionReport &report) const {
  if (printPrecision)
    report.print(llvm::errs());
  return precisionReport.empty() ? llvm::Error::success()
                                 : report.writeJSON(precisionReport);
}

CompilerOptions CompileCommand::options(Progress &progress) const {
  CompilerOptions options;
  options.cost = cost;
  options.entry = entry;
  options.kernels = !noKernels;
  options.transforms = algorithms == Algorithms::Any;
  options.smallWeights = weightsSize == WeightsSize::Small;
  options.threads = threads;
  options.precision = nameOf(precision);
  options.calibration = calibrate;
  options.range = range;
  options.correctBias = !noBiasCorrection;
  options.equalize = equalize;
  options.inputType = inputType;
  options.outputType = outputType;
  options.simulate = simulate;
  if (maxError.getNumOccurrences() > 0)
    options.maxError = maxError;
  if (printPrecision || !precisionReport.empty())
    options.precisionReport = [this](const PrecisionReport &report) {
      return deliver(report);
    };
  options.tune = tune;
  options.planCache = planCache;
  options.target.cpu = cpu;
  options.machine = machine;
  options.target.optLevel = optLevel;
  options.target.vectorWidth = vectorWidth;
  options.progress = [&](StringRef stage) { progress.begin(stage); };
  options.tuneProgress = [&](const TuneProgress &measured) {
    progress.measure(measured);
  };
  options.messages = [](StringRef text) { llvm::errs() << text; };
  return options;
}

void Progress::begin(StringRef next) {
  finish();
  stage = next.str();
  start = std::chrono::steady_clock::now();
}

void Progress::measure(const TuneProgress &at) {
  bool terminal = llvm::errs().is_displayed();
  if (!terminal && at.layer == lastLayer)
    return;
  lastLayer = at.layer;
  llvm::errs() << llvm::formatv(terminal ? "\r{0}: measuring layer {1} of {2}, "
                                           "candidate {3} of {4}   "
                                         : "{0}: measuring layer {1} of {2}, "
                                           "{4} candidates\n",
                                tool, at.layer, at.layers, at.candidate,
                                at.candidates);
  hasOpenLine = terminal;
}

void Progress::finish() {
  if (hasOpenLine)
    llvm::errs() << "\n";
  hasOpenLine = false;
  std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  if (verbose && !stage.empty())
    llvm::errs() << llvm::formatv("{0}: {1,7:f3} s {2}\n", tool, time.count(),
                                  stage);
  stage.clear();
}
