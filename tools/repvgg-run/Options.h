//===- Options.h - What a user asks of repvgg-run ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_REPVGG_RUN_OPTIONS_H
#define REPVGG_TOOLS_REPVGG_RUN_OPTIONS_H

#include "CompileCommand.h"
#include "repvgg-runtime/runtime.h"

namespace mlir::repvgg {

/// The command line.
struct Options {
  llvm::cl::OptionCategory category{"repvgg-run options"};
  llvm::cl::opt<std::string> model{
      llvm::cl::Positional, llvm::cl::Required,
      llvm::cl::desc("MODEL[.so]|MODEL.mlir|MODEL.mlirbc"),
      llvm::cl::cat(category)};
  llvm::cl::list<std::string> inputs{
      "input", llvm::cl::value_desc("x.npy|x.npz"), llvm::cl::cat(category),
      llvm::cl::desc(
          "An input, once for each in order, or all in one archive (random "
          "if none is given)")};
  llvm::cl::list<std::string> outputs{
      "output", llvm::cl::value_desc("y.npy"), llvm::cl::cat(category),
      llvm::cl::desc("Where to write an output, once for each in order")};
  llvm::cl::list<std::string> references{
      "compare", llvm::cl::value_desc("ref.npy"), llvm::cl::cat(category),
      llvm::cl::desc("What an output should be, once for each in order")};
  llvm::cl::opt<double> tolerance{
      "tolerance", llvm::cl::init(1e-5), llvm::cl::cat(category),
      llvm::cl::desc("Largest difference allowed by --compare, relative to the "
                     "reference's largest value (1e-5)")};
  llvm::cl::opt<uint64_t> seed{
      "seed", llvm::cl::init(0), llvm::cl::value_desc("N"),
      llvm::cl::cat(category), llvm::cl::desc("Seed of random inputs (0)")};
  llvm::cl::opt<unsigned> repeat{
      "repeat", llvm::cl::init(1), llvm::cl::value_desc("N"),
      llvm::cl::cat(category), llvm::cl::desc("How often to run (1)")};
  llvm::cl::opt<bool> profile{
      "profile", llvm::cl::cat(category),
      llvm::cl::desc("Show where the time goes, layer by layer")};
  llvm::cl::opt<std::string> json{
      "json", llvm::cl::value_desc("FILE|-"), llvm::cl::cat(category),
      llvm::cl::desc("Write times, sizes and types as JSON")};
  llvm::cl::opt<bool> fuse{
      "fuse", llvm::cl::cat(category),
      llvm::cl::desc("Fuse the multi-branch blocks of a MODEL.mlir "
                     "first")};
  llvm::cl::opt<bool> f64{
      "f64", llvm::cl::cat(category),
      llvm::cl::desc("Compute in f64 whatever the model says")};
  llvm::cl::opt<repvgg_weights_mode> weights{
      "weights", llvm::cl::init(REPVGG_WEIGHTS_AUTO), llvm::cl::cat(category),
      llvm::cl::desc("How to hold the weights of a compiled model"),
      llvm::cl::values(
          clEnumValN(REPVGG_WEIGHTS_AUTO, "auto", "copied (default)"),
          clEnumValN(REPVGG_WEIGHTS_MAPPED, "mapped",
                     "the file's pages, which processes share and nobody may "
                     "change"),
          clEnumValN(REPVGG_WEIGHTS_COPIED, "copied",
                     "in large pages of this process"))};
  llvm::cl::opt<repvgg_denormals> denormals{
      "denormals", llvm::cl::init(REPVGG_DENORMALS_FLUSHED),
      llvm::cl::cat(category),
      llvm::cl::desc("What numbers too small to be normal are taken for"),
      llvm::cl::values(
          clEnumValN(REPVGG_DENORMALS_FLUSHED, "flushed", "zero (default)"),
          clEnumValN(REPVGG_DENORMALS_KEPT, "kept",
                     "what they are, which can be some hundred times slower"))};
  CompileCommand command{category};

  Options();

  /// Refuses what says how to compile, for what is compiled already.
  llvm::Error checkCompiled() const;
  /// Refuses what says how to open a compiled model, for what is none.
  llvm::Error checkNotCompiled() const;
  /// Refuses more files than there are outputs.
  llvm::Error checkOutputs(size_t count) const;
  /// How to run.
  repvgg_context_options contextOptions() const;
  /// Whether nothing but the time is of interest.
  bool wantsTimeAlone() const {
    return outputs.empty() && references.empty() && json.empty() && !profile;
  }
};

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_REPVGG_RUN_OPTIONS_H
