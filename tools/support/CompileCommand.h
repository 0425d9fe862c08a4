//===- CompileCommand.h - What tools that compile ask for -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The options of the command line that say how to compile.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_SUPPORT_COMPILECOMMAND_H
#define REPVGG_TOOLS_SUPPORT_COMPILECOMMAND_H

#include "RepVGG/Target/Compile.h"
#include "llvm/Support/CommandLine.h"

namespace mlir::repvgg {

/// Options that every tool that compiles has, in its own category.
struct CompileCommand {
  explicit CompileCommand(llvm::cl::OptionCategory &category);

  /// What the options say; `progress` also hears of measurements.
  CompileOptions options(std::function<void(StringRef)> progress) const;

  llvm::cl::opt<std::string> entry, cpu;
  llvm::cl::opt<unsigned> threads;
  llvm::cl::opt<bool> noKernels;
  llvm::cl::opt<bool> tune;
  llvm::cl::opt<std::string> planCache;
  llvm::cl::opt<bool> printPlan;
  llvm::cl::opt<std::string> savePlan;
  llvm::cl::opt<unsigned> optLevel, vectorWidth;
};

/// Tells on stderr what takes how long.
class Progress {
public:
  /// Of a tool, or nothing unless `verbose`.
  Progress(StringRef tool, bool verbose) : tool(tool), verbose(verbose) {}
  ~Progress() { finish(); }

  void begin(StringRef next);

private:
  void finish();

  std::string tool;
  bool verbose;
  std::string stage;
  std::chrono::steady_clock::time_point start;
};

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_SUPPORT_COMPILECOMMAND_H
