//===- repvgg-run.cpp - Run a model on this machine -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "Options.h"
#include "Profile.h"
#include "RepVGG/Compiler/ProbeMachine.h"
#include "RepVGG/Support/Npz.h"
#include "Report.h"
#include "RunnableModel.h"
#include "Tensors.h"
#include "repvgg-c/Tools.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"

#include <chrono>

using namespace mlir;
using namespace mlir::repvgg;

namespace {

constexpr const char *kOverview =
    "Runs a model: one that repvgg-compile wrote, or linalg or repvgg on "
    "tensors\nof static shapes, which is compiled in this process first\n\n"
    "The exit status is 1 after an error, or where an output is not as "
    "--compare says.\n";

double measure(llvm::function_ref<void()> work) {
  auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(
             std::chrono::steady_clock::now() - start)
      .count();
}

/// The inputs from one archive: by name, else in order.
llvm::Error loadArchive(StringRef path, const RunnableModel &model,
                        MutableArrayRef<AlignedBuffer> buffers) {
  auto arrays = readNpz(path);
  if (!arrays)
    return arrays.takeError();
  if (arrays->size() != buffers.size())
    return llvm::createStringError(
        llvm::formatv("'{0}' expects {1} arrays, but got {2}", path,
                      buffers.size(), arrays->size())
            .str());
  for (auto [index, buffer] : llvm::enumerate(buffers)) {
    StringRef name = model.description().inputs[index].name;
    auto found = llvm::find_if(
        *arrays, [&](const NamedArray &array) { return array.name == name; });
    const NamedArray &source =
        found == arrays->end() ? (*arrays)[index] : *found;
    if (llvm::Error error =
            loadTensor((path + ":" + source.name).str(), source.array,
                       model.inputs()[index], buffer))
      return error;
  }
  return llvm::Error::success();
}

llvm::Error loadInputs(const Options &options, const RunnableModel &model,
                       MutableArrayRef<AlignedBuffer> buffers) {
  ArrayRef<RankedTensorType> types = model.inputs();
  if (options.inputs.size() == 1 &&
      StringRef(options.inputs[0]).ends_with(".npz"))
    return loadArchive(options.inputs[0], model, buffers);
  if (!options.inputs.empty() && options.inputs.size() != types.size())
    return llvm::createStringError(
        llvm::formatv("expects {0} '--input', but got {1}", types.size(),
                      options.inputs.size())
            .str());
  std::mt19937_64 generator(options.seed);
  for (auto [index, type] : llvm::enumerate(types))
    if (llvm::Error error =
            options.inputs.empty()
                ? randomTensor(type, generator, buffers[index])
                : loadTensor(options.inputs[index], type, buffers[index]))
      return error;
  return llvm::Error::success();
}

llvm::Error noteLayers(RunnableModel &model, Report &report) {
  auto times = model.layerTimes();
  if (!times)
    return times.takeError();
  if (report.layersMs.empty())
    report.layersMs = *times;
  for (auto [best, time] : llvm::zip(report.layersMs, *times))
    best = std::min(best, time);
  return llvm::Error::success();
}

llvm::Error measureRuns(RunnableModel &model, const Options &options,
                        ArrayRef<AlignedBuffer> inputs,
                        ArrayRef<AlignedBuffer> outputs, Report &report) {
  auto pointers = [](ArrayRef<AlignedBuffer> buffers) {
    return llvm::map_to_vector(
        buffers,
        [](const AlignedBuffer &buffer) -> void * { return buffer.data(); });
  };
  SmallVector<void *> sources = pointers(inputs), targets = pointers(outputs);
  if (options.profile)
    if (llvm::Error error = model.profile())
      return error;
  llvm::Error error = llvm::Error::success();
  for (unsigned i = 0; i < std::max(options.repeat.getValue(), 1u); ++i) {
    report.runsMs.push_back(
        measure([&] { error = model.run(sources, targets); }));
    if (error)
      return error;
    if (options.profile)
      if (llvm::Error failure = noteLayers(model, report))
        return failure;
  }
  return error;
}

/// Writes and compares the outputs. False if one is out of tolerance.
llvm::Expected<bool> deliver(const Options &options,
                             ArrayRef<RankedTensorType> types,
                             ArrayRef<AlignedBuffer> outputs, Report &report) {
  for (auto [index, path] : llvm::enumerate(options.outputs))
    if (llvm::Error error = storeTensor(path, types[index], outputs[index]))
      return std::move(error);
  bool agrees = true;
  for (auto [index, path] : llvm::enumerate(options.references)) {
    auto difference = compareTensor(path, types[index], outputs[index]);
    if (!difference)
      return difference.takeError();
    report.differences.push_back(*difference);
    agrees &= difference->relative <= options.tolerance;
    llvm::errs() << llvm::formatv(
        "output {0}: largest difference {1:e3} absolute, {2:e3} relative\n",
        index, difference->absolute, difference->relative);
  }
  return agrees;
}

/// Named with its ending or without.
bool isCompiled(StringRef path) {
  return path.ends_with(".so") || llvm::sys::fs::exists(path + ".so");
}

/// What the options say of compiling.
CompilerOptions compilerOptions(const Options &options, Progress &progress) {
  CompilerOptions compile = options.command.options(progress);
  compile.fuse = options.fuse;
  compile.f64 = options.f64;
  return compile;
}

llvm::Expected<RunnableModel> makeModel(const Options &options,
                                        Compiler &compiler, Report &report) {
  if (isCompiled(options.model)) {
    if (llvm::Error error = options.checkCompiled())
      return std::move(error);
    return RunnableModel::open(options.model, options.weights,
                               &compiler.context(), options.contextOptions());
  }
  if (llvm::Error error = options.checkNotCompiled())
    return std::move(error);
  llvm::Error error = llvm::Error::success();
  report.loadMs =
      measure([&] { error = compiler.load(ModelSource::file(options.model)); });
  if (error)
    return std::move(error);
  if (llvm::Error failure = options.command.plan(compiler))
    return std::move(failure);
  return RunnableModel::compile(compiler, options.contextOptions());
}

/// Adds the rates of the formats that the model's layers have beside f32.
llvm::Error addFormats(const repvgg_model_description &description,
                       unsigned threads, Roofline &roofline) {
  for (const auto &[format, name] : kProductFormats) {
    StringRef text = name;
    bool isUsed = llvm::any_of(
        ArrayRef(description.layers, description.num_layers),
        [&](const repvgg_layer &layer) { return text == layer.format; });
    if (!isUsed || format == ProductFormat::F32)
      continue;
    llvm::Expected<double> rate = measureRate(format);
    if (!rate)
      return rate.takeError();
    roofline.others[text.str()] = *rate * threads;
  }
  return llvm::Error::success();
}

/// Sizes, and where the time went.
llvm::Error printReport(const RunnableModel &model, Report &report) {
  repvgg_sizes sizes = model.sizes();
  auto roofline = Roofline::measure(sizes.weights, sizes.threads);
  if (!roofline)
    return roofline.takeError();
  if (llvm::Error error =
          addFormats(model.description(), sizes.threads, *roofline))
    return error;
  report.roofline = *roofline;
  printProfile(model.description(), report, llvm::outs());
  std::string mode = weightsMode(sizes).str();
  if (!mode.empty())
    mode.insert(0, " ");
  std::string others;
  for (const auto &[format, rate] : roofline->others)
    others += llvm::formatv(", {0} {1:f1}", format, rate).str();
  llvm::outs() << llvm::formatv(
      "{0} threads; roofline {1:f1} GF/s{8}, weights at {2:f1} GB/s; weights "
      "{3:f2} MB{4}, prepared {5:f2}, arena {6:f2}, scratch {7:f2}\n",
      sizes.threads, roofline->gflops, roofline->gbytes, sizes.weights * 1e-6,
      mode, sizes.prepared * 1e-6, sizes.workspace * 1e-6, sizes.scratch * 1e-6,
      others);
  return llvm::Error::success();
}

void printTime(const RunnableModel &model, const Report &report) {
  llvm::outs() << llvm::formatv(
      "best {0:f3} ms, median {1:f3} ms, first {2:f3} ms of {3} runs on {4} "
      "threads\n",
      report.bestMs(), report.medianMs(), report.runsMs.front(),
      report.runsMs.size(), model.sizes().threads);
}

/// What was asked for beside the outputs.
llvm::Error writeReports(const Options &options, const RunnableModel &model,
                         Report &report) {
  if (options.wantsTimeAlone())
    printTime(model, report);
  if (options.profile)
    if (llvm::Error error = printReport(model, report))
      return error;
  return options.json.empty() ? llvm::Error::success()
                              : writeJson(options.json, model, report);
}

llvm::Error runModel(const Options &options) {
  Progress progress("repvgg-run", /*verbose=*/false);
  Compiler compiler(compilerOptions(options, progress));
  Report report;
  llvm::Expected<RunnableModel> model = makeModel(options, compiler, report);
  if (!model)
    return model.takeError();
  ArrayRef<RankedTensorType> types = model->outputs();
  if (llvm::Error error = options.checkOutputs(types.size()))
    return error;
  std::vector<AlignedBuffer> inputs(model->inputs().size());
  std::vector<AlignedBuffer> outputs(types.size());
  if (llvm::Error error = loadInputs(options, *model, inputs))
    return error;
  for (auto [buffer, type] : llvm::zip(outputs, types))
    if (llvm::Error error = buffer.allocate(tensorBytes(type)))
      return error;
  if (llvm::Error error = measureRuns(*model, options, inputs, outputs, report))
    return error;
  llvm::Expected<bool> agrees = deliver(options, types, outputs, report);
  if (!agrees)
    return agrees.takeError();
  if (llvm::Error error = writeReports(options, *model, report))
    return error;
  if (!*agrees)
    return llvm::createStringError(
        llvm::formatv("expects relative differences of at most {0:e}",
                      options.tolerance.getValue()));
  return llvm::Error::success();
}

} // namespace

int repvggRunMain(int argc, char **argv) {
  return runTool(argc, argv, "repvgg-run", kOverview, runModel);
}
