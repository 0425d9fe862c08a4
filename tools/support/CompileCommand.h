//===- CompileCommand.h - What tools that compile ask for -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The options of the command line that say how to compile, and what a user
/// hears meanwhile.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_SUPPORT_COMPILECOMMAND_H
#define REPVGG_TOOLS_SUPPORT_COMPILECOMMAND_H

#include "RepVGG/Compiler/Compiler.h"
#include "llvm/Support/CommandLine.h"

#include <chrono>

namespace mlir::repvgg {

/// Tells on stderr what takes how long: measurements, and where `verbose` all
/// that has a name.
class Progress {
public:
  Progress(StringRef tool, bool verbose) : tool(tool), verbose(verbose) {}
  ~Progress() { finish(); }

  void begin(StringRef next);
  /// On a terminal a line that changes, else a line for each layer.
  void measure(const TuneProgress &progress);

  /// Ends what began last.
  void finish();

private:
  std::string tool;
  bool verbose;
  bool hasOpenLine = false;
  unsigned lastLayer = 0;
  std::string stage;
  std::chrono::steady_clock::time_point start;
};

/// How large weights may become.
enum class WeightsSize { Fast, Small };

/// What convolutions may be computed by.
enum class Algorithms { Any, Direct };

/// What layers of f32 multiply and store.
enum class LayerPrecision { F32, BF16, BF16x3, F16, Int8 };

/// Options that every tool that compiles has, in its own category.
struct CompileCommand {
  explicit CompileCommand(llvm::cl::OptionCategory &category);

  /// What the options say. `progress` outlives them.
  CompilerOptions options(Progress &progress) const;

  /// Plans the model, and shows and saves the plans as the options say.
  llvm::Error plan(Compiler &compiler) const;

  /// Shows and writes what int8 does to each layer, as the options say.
  llvm::Error deliver(const PrecisionReport &report) const;

  /// The first option given that means nothing where nothing is compiled.
  const llvm::cl::Option *findGiven() const;

  llvm::cl::opt<std::string> entry, cpu, machine;
  llvm::cl::opt<unsigned> threads;
  llvm::cl::opt<bool> noKernels;
  llvm::cl::opt<Algorithms> algorithms;
  llvm::cl::opt<WeightsSize> weightsSize;
  llvm::cl::opt<LayerPrecision> precision;
  llvm::cl::opt<std::string> calibrate, range;
  llvm::cl::opt<bool> equalize;
  llvm::cl::opt<double> maxError;
  llvm::cl::opt<bool> printPrecision;
  llvm::cl::opt<std::string> precisionReport;
  llvm::cl::opt<bool> noBiasCorrection;
  llvm::cl::opt<std::string> inputType, outputType;
  llvm::cl::opt<bool> simulate;
  llvm::cl::opt<bool> tune;
  llvm::cl::opt<std::string> planCache;
  llvm::cl::opt<bool> printPlan;
  llvm::cl::opt<std::string> savePlan;
  llvm::cl::opt<unsigned> optLevel, vectorWidth;
  llvm::cl::opt<std::string> cost;
};

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_SUPPORT_COMPILECOMMAND_H
