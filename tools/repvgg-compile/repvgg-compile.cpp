//===- repvgg-compile.cpp - A model as machine code -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "CompileCommand.h"
#include "RepVGG/Compiler/Artifacts.h"
#include "RepVGG/Compiler/ProbeMachine.h"
#include "repvgg-c/Tools.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::repvgg;
namespace cl = llvm::cl;

namespace {

constexpr char kOverview[] =
    "Compiles a model to MODEL.so, MODEL.weights and MODEL.h\n\n"
    "The model is a module of linalg and repvgg on tensors of static shapes. "
    "Its\nmulti-branch blocks are fused first. Run the result with "
    "'repvgg-run MODEL', or\nfrom C as MODEL.h says. After an error the exit "
    "status is 1 and no file is "
    "written.\n";

/// The command line.
struct Options {
  cl::OptionCategory category{"repvgg-compile options"};
  cl::opt<std::string> model{
      cl::Positional, cl::desc("MODEL.mlir|MODEL.mlirbc"), cl::cat(category)};
  cl::opt<bool> probe{
      "probe", cl::cat(category),
      cl::desc("Compile nothing: measure this machine for a second, keep what "
               "it does for --machine=probe, and write it to the standard "
               "output, as --machine=FILE takes it")};
  cl::opt<std::string> output{
      "o", cl::value_desc("MODEL"), cl::cat(category),
      cl::desc("Where to write, without an ending (the model's name); '-' is "
               "the standard output for text")};
  cl::opt<std::string> target{
      "target", cl::value_desc("TRIPLE"), cl::cat(category),
      cl::desc("Machine to compile for, such as aarch64-linux-gnu (this one)")};
  cl::opt<Artifact> emit{
      "emit", cl::init(Artifact::SharedLibrary), cl::cat(category),
      cl::desc("What to write"),
      cl::values(clEnumValN(Artifact::SharedLibrary, "so",
                            "MODEL.so, with weights and header (default)"),
                 clEnumValN(Artifact::Object, "obj",
                            "MODEL.o to link, with weights and header"),
                 clEnumValN(Artifact::Assembly, "asm", "MODEL.s"),
                 clEnumValN(Artifact::LLVM, "llvm", "MODEL.ll"))};
  cl::opt<bool> noFuse{"no-fuse", cl::cat(category),
                       cl::desc("Leave multi-branch blocks as they are")};
  CompileCommand command{category};
  cl::opt<bool> verbose{"verbose", cl::cat(category),
                        cl::desc("Say on stderr what takes how long, and how "
                                 "much memory the model needs")};

  /// The model's name where -o is missing.
  std::string outputName() const {
    return output.empty() ? llvm::sys::path::stem(model).str()
                          : output.getValue();
  }
};

/// What the model needs when it runs, as `repvgg-run --profile` names it.
void printSizes(const Schedule &schedule) {
  llvm::errs() << llvm::formatv(
      "repvgg-compile: weights {0:f2} MB, prepared {1:f2}; a context's arena "
      "{2:f2}",
      schedule.weightsBytes * 1e-6, schedule.preparedBytes * 1e-6,
      schedule.workspaceBytes * 1e-6);
  if (schedule.largestBytes)
    llvm::errs() << llvm::formatv(" ({0} uses {1:f2})",
                                  schedule.layers[schedule.largestLayer].name,
                                  schedule.largestBytes * 1e-6);
  llvm::errs() << llvm::formatv(", scratch {0:f2} a thread\n",
                                schedule.scratchBytes * 1e-6);
}

/// Fuses, and says by what.
llvm::Error fuse(const Options &options, Compiler &compiler,
                 Progress &progress) {
  if (options.verbose && !options.noFuse) {
    progress.finish();
    llvm::Expected<std::string> rates = compiler.rates();
    if (!rates)
      return rates.takeError();
    llvm::errs() << llvm::formatv("repvgg-compile: cost {0}, rates {1}\n",
                                  options.command.cost.getValue(), *rates);
  }
  return compiler.fuse();
}

llvm::Error printProbe() {
  llvm::Expected<MachineFigures> figures = probeMachine();
  if (!figures)
    return figures.takeError();
  llvm::outs() << figuresText(*figures);
  return llvm::Error::success();
}

llvm::Error compileModel(const Options &options) {
  if (options.model.empty() != options.probe)
    return llvm::createStringError("expects a model to compile, or '--probe'");
  if (options.probe)
    return printProbe();
  if (options.output == "-" && (options.emit == Artifact::SharedLibrary ||
                                options.emit == Artifact::Object))
    return llvm::createStringError(
        "expects '--emit=llvm' or '--emit=asm' with '-o -'");
  Progress progress("repvgg-compile", options.verbose);
  CompilerOptions compile = options.command.options(progress);
  compile.fuse = !options.noFuse;
  compile.target.triple = options.target;
  Compiler compiler(compile);
  if (llvm::Error error = compiler.load(ModelSource::file(options.model)))
    return error;
  if (llvm::Error error = fuse(options, compiler, progress))
    return error;
  if (llvm::Error error = options.command.plan(compiler))
    return error;
  llvm::Expected<ModelCode> code = compiler.compile();
  if (!code)
    return code.takeError();
  progress.finish();
  if (options.verbose)
    printSizes(code->schedule);
  // Linking resets all options.
  return writeArtifacts(*code, options.emit, options.outputName(), compile);
}

} // namespace

int repvggCompileMain(int argc, char **argv) {
  return runTool(argc, argv, "repvgg-compile", kOverview, compileModel);
}
