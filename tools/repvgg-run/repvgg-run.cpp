//===- repvgg-run.cpp - Run a model on this machine -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "RepVGG/Pipelines/Pipelines.h"
#include "RepVGG/Target/JIT.h"
#include "Report.h"
#include "Tensors.h"
#include "mlir/InitAllDialects.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Support/FileUtilities.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/SourceMgr.h"

#include <chrono>

using namespace mlir;
using namespace mlir::repvgg;
namespace cl = llvm::cl;

namespace {

/// The command line.
struct Options {
  cl::OptionCategory category{"repvgg-run options"};
  cl::opt<std::string> model{cl::Positional, cl::Required,
                             cl::desc("MODEL.mlir|MODEL.mlirbc"),
                             cl::cat(category)};
  cl::opt<std::string> entry{"entry", cl::desc("Function to run (main)"),
                             cl::cat(category)};
  cl::list<std::string> inputs{
      "input", cl::value_desc("x.npy"), cl::cat(category),
      cl::desc("An input, once for each in order (random if none is given)")};
  cl::list<std::string> outputs{
      "output", cl::value_desc("y.npy"), cl::cat(category),
      cl::desc("Where to write an output, once for each in order")};
  cl::list<std::string> references{
      "compare", cl::value_desc("ref.npy"), cl::cat(category),
      cl::desc("What an output should be, once for each in order")};
  cl::opt<double> tolerance{
      "tolerance", cl::init(1e-5), cl::cat(category),
      cl::desc("Largest difference allowed by --compare, relative to the "
               "reference's largest value (1e-5)")};
  cl::opt<uint64_t> seed{"seed", cl::init(0), cl::cat(category),
                         cl::desc("Seed of random inputs (0)")};
  cl::opt<unsigned> repeat{"repeat", cl::init(1), cl::cat(category),
                           cl::desc("How often to run (1)")};
  cl::opt<std::string> json{"json", cl::value_desc("FILE|-"), cl::cat(category),
                            cl::desc("Write times, sizes and types as JSON")};
  cl::opt<unsigned> threads{"threads", cl::init(1), cl::cat(category),
                            cl::desc("Threads; 0: as many as processors (1)")};
  cl::opt<bool> f64{"f64", cl::cat(category),
                    cl::desc("Compute in f64 whatever the model says")};
  cl::opt<bool> kernels{
      "kernels", cl::init(true), cl::cat(category),
      cl::desc("Give layers kernels of our own; without, all ops go upstream's "
               "way (true)")};
  cl::opt<unsigned> optLevel{"opt-level", cl::init(3), cl::cat(category),
                             cl::desc("LLVM's optimization level, 0 to 3 (3)")};
  cl::opt<unsigned> vectorWidth{
      "vector-width", cl::init(0), cl::cat(category),
      cl::desc("Bits of the vectors to prefer (the CPU's widest)")};
};

double measure(llvm::function_ref<void()> work) {
  auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(
             std::chrono::steady_clock::now() - start)
      .count();
}

/// Parses the model; errors are printed with their place in the file.
llvm::Expected<OwningOpRef<ModuleOp>> loadModel(StringRef path,
                                                MLIRContext *context) {
  std::string message;
  std::unique_ptr<llvm::MemoryBuffer> file = openInputFile(path, &message);
  if (!file)
    return llvm::createStringError(message);
  llvm::SourceMgr sources;
  sources.AddNewSourceBuffer(std::move(file), llvm::SMLoc());
  SourceMgrDiagnosticHandler handler(sources, context, llvm::errs());
  auto module = parseSourceFile<ModuleOp>(sources, context);
  if (!module)
    return llvm::createStringError("'" + path + "' cannot be parsed");
  return module;
}

llvm::Error tooMany(StringRef option, size_t given, size_t expected) {
  return llvm::createStringError(
      llvm::formatv("expects at most {0} '--{1}', but got {2}", expected,
                    option, given)
          .str());
}

llvm::Error loadInputs(const Options &options, ArrayRef<RankedTensorType> types,
                       MutableArrayRef<AlignedBuffer> buffers) {
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

llvm::Error runModel(CompiledModel &model, unsigned repeat,
                     ArrayRef<AlignedBuffer> inputs,
                     ArrayRef<AlignedBuffer> outputs, Report &report) {
  SmallVector<const void *> sources;
  for (const AlignedBuffer &buffer : inputs)
    sources.push_back(buffer.data());
  SmallVector<void *> targets;
  for (const AlignedBuffer &buffer : outputs)
    targets.push_back(buffer.data());
  llvm::Error error = llvm::Error::success();
  for (unsigned i = 0; i < std::max(repeat, 1u) && !error; ++i)
    report.runsMs.push_back(
        measure([&] { error = model.run(sources, targets); }));
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

llvm::Expected<bool> runTool(const Options &options) {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerDialect(registry);
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  Report report;
  auto module = llvm::Expected<OwningOpRef<ModuleOp>>(OwningOpRef<ModuleOp>());
  report.loadMs = measure([&] { module = loadModel(options.model, &context); });
  if (!module)
    return module.takeError();

  JITOptions jit;
  jit.entry = options.entry;
  jit.f64 = options.f64;
  jit.kernels = options.kernels;
  jit.threads = options.threads;
  jit.optLevel = options.optLevel;
  jit.vectorWidth = options.vectorWidth;
  llvm::Expected<CompiledModel> model = CompiledModel::compile(**module, jit);
  if (!model)
    return model.takeError();
  const ModelSignature &signature = model->describe();
  size_t numOutputs = signature.outputs.size();
  if (options.outputs.size() > numOutputs)
    return tooMany("output", options.outputs.size(), numOutputs);
  if (options.references.size() > numOutputs)
    return tooMany("compare", options.references.size(), numOutputs);

  std::vector<AlignedBuffer> inputs(signature.inputs.size());
  std::vector<AlignedBuffer> outputs(numOutputs);
  if (llvm::Error error = loadInputs(options, signature.inputs, inputs))
    return std::move(error);
  for (auto [buffer, type] : llvm::zip(outputs, signature.outputs))
    if (llvm::Error error = buffer.allocate(tensorBytes(type)))
      return std::move(error);
  if (llvm::Error error =
          runModel(*model, options.repeat, inputs, outputs, report))
    return std::move(error);
  llvm::Expected<bool> agrees =
      deliver(options, signature.outputs, outputs, report);
  if (agrees && !options.json.empty())
    if (llvm::Error error = writeJson(options.json, *model, report))
      return std::move(error);
  return agrees;
}

} // namespace

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  removeLibraryOptions();
  Options options;
  cl::HideUnrelatedOptions(options.category);
  cl::SetVersionPrinter(
      [](raw_ostream &os) { os << "repvgg-run " REPVGG_VERSION "\n"; });
  cl::ParseCommandLineOptions(
      argc, argv, "Compiles a model for this machine and runs it\n");
  llvm::Expected<bool> agrees = runTool(options);
  if (!agrees) {
    llvm::errs() << "repvgg-run: error: " << llvm::toString(agrees.takeError())
                 << "\n";
    return 1;
  }
  if (!*agrees)
    llvm::errs()
        << "repvgg-run: error: expects relative differences of at most "
        << options.tolerance << "\n";
  return *agrees ? 0 : 1;
}
