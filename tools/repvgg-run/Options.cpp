//===- Options.cpp - What a user asks of repvgg-run -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Options that contradict the model are errors.
///
//===----------------------------------------------------------------------===//

#include "Options.h"
#include "llvm/Support/FormatVariadic.h"

namespace cl = llvm::cl;

using namespace mlir;
using namespace mlir::repvgg;

Options::Options() {
  command.threads.setDescription("Threads to run with, and to plan layers for; "
                                 "0: as many as processors (1)");
}

llvm::Error Options::checkCompiled() const {
  const cl::Option *given = command.findGiven();
  for (const cl::Option *option :
       std::initializer_list<const cl::Option *>{&fuse, &f64})
    if (option->getNumOccurrences() > 0)
      given = option;
  if (!given)
    return llvm::Error::success();
  return llvm::createStringError("expects a MODEL.mlir for '--" +
                                 given->ArgStr + "', but '" + model +
                                 "' is compiled already");
}

llvm::Error Options::checkNotCompiled() const {
  if (weights.getNumOccurrences() == 0)
    return llvm::Error::success();
  return llvm::createStringError("expects a compiled model for '--" +
                                 weights.ArgStr + "', but got '" + model + "'");
}

repvgg_context_options Options::contextOptions() const {
  repvgg_context_options options = {};
  options.threads = command.threads;
  options.denormals = denormals;
  return options;
}

static llvm::Error checkCount(const cl::list<std::string> &files,
                              size_t count) {
  if (files.size() <= count)
    return llvm::Error::success();
  return llvm::createStringError(
      llvm::formatv("expects at most {0} '--{1}', but got {2}", count,
                    files.ArgStr, files.size())
          .str());
}

llvm::Error Options::checkOutputs(size_t count) const {
  if (llvm::Error error = checkCount(outputs, count))
    return error;
  return checkCount(references, count);
}
