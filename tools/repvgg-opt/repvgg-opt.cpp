//===- repvgg-opt.cpp - The repvgg optimizer driver -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mlir-opt with the repvgg dialect, its passes, and `--fuse`. Reads text or
// bytecode; the output file appears only when everything succeeded.
//
//===----------------------------------------------------------------------===//

#include "DirectRun.h"
#include "Profile.h"
#include "RepVGG/Compiler/ForeignInput.h"
#include "RepVGG/Pipelines/Pipelines.h"
#include "RepVGG/Support/InputFile.h"
#include "RepVGG/Support/OutputFile.h"
#include "Upstream.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "repvgg-c/Tools.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/WithColor.h"

using namespace mlir;
using namespace mlir::repvgg;
namespace cl = llvm::cl;

static const char *const overview = R"(repvgg-opt: fuse multi-branch networks

  repvgg-opt --fuse model.mlir -o fused.mlir      one convolution a block
  repvgg-opt --fuse --census model.mlir           ... and what became of each
  repvgg-opt --fuse="output=repvgg" model.mlir    stop before lowering to linalg
  repvgg-opt --fuse --emit-bytecode ...           write bytecode (read as well)

Ops of unknown dialects are kept by --fuse, if they are in generic form.
Reasons as compiler remarks: --remarks-filter='repvgg.*' --remark-format=emitRemark.
All options of mlir-opt work as well.
)";

namespace {

/// Options beside those of mlir-opt.
struct Options {
  cl::OptionCategory category{"repvgg options"};
  cl::opt<bool> census{"census", cl::cat(category),
                       cl::desc("With --fuse: report each block")};
  cl::opt<std::string> censusJson{
      "census-json", cl::cat(category), cl::value_desc("file"),
      cl::desc("With --fuse: write the census as JSON")};
  cl::opt<std::string> profileJson{
      "profile-json", cl::cat(category), cl::value_desc("file"),
      cl::desc("Write times and peak memory as one line of JSON")};
};

} // namespace

/// Made when the tool begins: a library that only happens to contain it has no
/// options. MLIR's own last as long as the process too.
static Options &options() {
  static Options made;
  return made;
}

static void printVersion(raw_ostream &os) {
  os << "repvgg-mlir " REPVGG_VERSION "\nLLVM " LLVM_VERSION_STRING "\n";
}

static void registerFuse() {
  static PassPipelineRegistration<FusePipelineOptions> fuse(
      "fuse", "Fuse each multi-branch block into one convolution",
      [](OpPassManager &manager, const FusePipelineOptions &given) {
        FusePipelineOptions fuse;
        fuse.copyOptionValuesFrom(given);
        if (options().census)
          fuse.census = CensusReport::Table;
        if (!options().censusJson.empty())
          fuse.censusFile = options().censusJson;
        buildFusePipeline(manager, fuse);
      });
}

/// Lets `profile` watch each pipeline that `config` sets up.
static MlirOptMainConfig watched(const MlirOptMainConfig &config,
                                 Profile &profile) {
  MlirOptMainConfig result = config;
  result.setPassPipelineSetupFn([config, &profile](PassManager &manager) {
    profile.attach(*manager.getContext());
    return config.setupPassPipeline(manager);
  });
  return result;
}

static LogicalResult report(llvm::Error error) {
  if (!error)
    return success();
  llvm::WithColor::error() << llvm::toString(std::move(error)) << "\n";
  return failure();
}

static LogicalResult writeProfile(Profile &profile) {
  llvm::Expected<OutputFile> file = OutputFile::open(options().profileJson);
  if (!file)
    return report(file.takeError());
  file->stream() << llvm::json::Value(profile.finish()) << "\n";
  return report(file->commit());
}

/// Whether `--fuse` is among the options. Passes run after parsing, too late to
/// say what may be parsed.
static bool isFuseGiven(ArrayRef<char *> arguments) {
  return llvm::any_of(arguments, [](StringRef argument) {
    StringRef name = argument.split('=').first;
    return name == "--fuse" || name == "-fuse";
  });
}

/// Whether upstream's option says what to verify after passes.
static bool isVerifyEachGiven() {
  return cl::getRegisteredOptions()["verify-each"]->getNumOccurrences() != 0;
}

/// Reads, runs the passes, writes. `isFuse` is true for one pipeline of ours,
/// of which what comes out is verified.
static LogicalResult optimize(StringRef inputPath, StringRef outputPath,
                              DialectRegistry &registry,
                              const MlirOptMainConfig &config, bool isFuse) {
  Profile profile;
  auto input = readModule(inputPath);
  if (!input)
    return report(input.takeError());
  if (std::optional<std::string> foreign = explainForeignFile(**input);
      foreign && config.shouldAllowUnregisteredDialects())
    return report(
        llvm::createStringError("'" + inputPath + "' " + Twine(*foreign)));
  llvm::Expected<OutputFile> output = OutputFile::open(outputPath);
  if (!output)
    return report(output.takeError());
  MlirOptMainConfig run =
      options().profileJson.empty() ? config : watched(config, profile);
  LogicalResult ran =
      canRunDirectly(config)
          ? runDirectly(output->stream(), std::move(*input), registry, run,
                        /*verifyEach=*/!isFuse || isVerifyEachGiven())
          : MlirOptMain(output->stream(), std::move(*input), registry, run);
  if (failed(ran))
    return failure();
  if (failed(report(output->commit())))
    return failure();
  return options().profileJson.empty() ? success() : writeProfile(profile);
}

int repvggOptMain(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  cl::SetVersionPrinter(printVersion);
  DialectRegistry registry;
  options();
  registerUpstream(registry);
  registerDialect(registry);
  registerPasses();
  registerFuse();

  auto [input, output] =
      registerAndParseCLIOptions(argc, argv, overview, registry);
  MlirOptMainConfig config = MlirOptMainConfig::createFromCLOptions();
  // What is not known is kept.
  bool isFuse = isFuseGiven(ArrayRef(argv, argc));
  if (isFuse)
    config.allowUnregisteredDialects(true);
  if (config.shouldShowDialects() || config.shouldListPasses())
    return asMainReturnCode(MlirOptMain(argc, argv, input, output, registry));
  return asMainReturnCode(optimize(input, output, registry, config, isFuse));
}
