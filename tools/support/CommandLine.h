//===- CommandLine.h - Options of our own alone -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What is the same in the main functions of tools: options, errors, exit
/// status.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_SUPPORT_COMMANDLINE_H
#define REPVGG_TOOLS_SUPPORT_COMMANDLINE_H

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/InitLLVM.h"

namespace mlir::repvgg {

/// Takes out the options that LLVM's libraries register for themselves, but
/// for --help, --version and the like: they would be in the way of a tool's
/// own options of the same names. To be called before those are made. Writing
/// past a limit on file sizes becomes an error like others, and large blocks of
/// memory go back to the system when they are freed.
void prepareTool();

/// Reads the command line, of which --help shows `category`.
void parseCommandLine(int argc, char **argv, const char *tool,
                      const char *overview, llvm::cl::OptionCategory &category);

/// Prints an error; returns the exit status: 0, or 1 after an error.
int exitStatus(const char *tool, llvm::Error error);

/// The main function of `tool`: makes the options, fills them, and runs.
template <typename Options>
int runTool(int argc, char **argv, const char *tool, const char *overview,
            llvm::Error (*run)(const Options &)) {
  llvm::InitLLVM init(argc, argv);
  prepareTool();
  Options options;
  parseCommandLine(argc, argv, tool, overview, options.category);
  return exitStatus(tool, run(options));
}

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_SUPPORT_COMMANDLINE_H
