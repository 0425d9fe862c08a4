//===- CommandLine.cpp - Options of our own alone -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "RepVGG/Support/OutputFile.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/raw_ostream.h"

#include <csignal>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <string>

namespace cl = llvm::cl;

static bool isGeneric(const cl::Option &option) {
  return llvm::any_of(option.Categories,
                      [](const cl::OptionCategory *category) {
                        return category->getName() == "Generic Options";
                      });
}

void mlir::repvgg::prepareTool() {
  llvm::SmallVector<cl::Option *> others;
  for (const auto &[name, option] : cl::getRegisteredOptions())
    if (!isGeneric(*option))
      others.push_back(option);
  for (cl::Option *option : others)
    option->removeArgument();
#ifdef SIGXFSZ
  std::signal(SIGXFSZ, SIG_IGN);
#endif
#ifdef M_MMAP_THRESHOLD
  // Left alone it grows with what is freed, and weights that nothing needs any
  // more would stay in the heap.
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

void mlir::repvgg::parseCommandLine(int argc, char **argv, const char *tool,
                                    const char *overview,
                                    cl::OptionCategory &category) {
  cl::HideUnrelatedOptions(category);
  std::string version = std::string(tool) + " " REPVGG_VERSION
                                            " (LLVM " LLVM_VERSION_STRING ")\n";
  cl::SetVersionPrinter([=](llvm::raw_ostream &os) { os << version; });
  cl::ParseCommandLineOptions(argc, argv, overview);
}

/// Writes out what is buffered. Left to the stream's end, an error would abort
/// the process.
static llvm::Error flushOutput() {
  llvm::outs().flush();
  std::error_code code = llvm::outs().error();
  llvm::outs().clear_error();
  return code ? mlir::repvgg::fileError("-", code) : llvm::Error::success();
}

int mlir::repvgg::exitStatus(const char *tool, llvm::Error error) {
  if (llvm::Error unwritten = flushOutput())
    error = llvm::joinErrors(std::move(error), std::move(unwritten));
  if (!error)
    return 0;
  llvm::errs() << tool << ": error: " << llvm::toString(std::move(error))
               << "\n";
  return 1;
}
