//===- Pipelines.h - Registration and pipelines -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What repvgg-opt, the plugin and the C API have in common.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_PIPELINES_PIPELINES_H
#define REPVGG_PIPELINES_PIPELINES_H

#include "RepVGG/Fuse/CensusReport.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

#include <functional>

namespace mlir::repvgg {

/// Inserts the repvgg dialect.
void registerDialect(DialectRegistry &registry);

/// Registers all passes of Raise, Fuse, Lower, Codegen and Target, and the
/// pipelines `repvgg-fuse-pipeline` and `repvgg-compile`.
void registerPasses();

/// What a fusing pipeline leaves behind.
enum class FuseOutput { Linalg, RepVGG };
/// How a fusing pipeline reports on stderr.
enum class CensusReport { None, Line, Table };

/// The options of `repvgg-fuse-pipeline`, and of `--fuse` in repvgg-opt.
struct FusePipelineOptions : PassPipelineOptions<FusePipelineOptions> {
  Option<FuseOutput> output{
      *this, "output", llvm::cl::desc("What to leave behind"),
      llvm::cl::init(FuseOutput::Linalg),
      llvm::cl::values(
          clEnumValN(FuseOutput::Linalg, "linalg", "linalg, no repvgg op"),
          clEnumValN(FuseOutput::RepVGG, "repvgg", "one repvgg.conv a block"))};
  Option<std::string> verify{
      *this, "verify",
      llvm::cl::desc(
          "How to check each block: source (probe, and what was lowered "
          "against the original ops), probe (block against convolution) or "
          "off"),
      llvm::cl::init("source")};
  Option<std::string> cost{
      *this, "cost",
      llvm::cl::desc("Fuse a block into as few convolutions as are cheapest "
                     "(model) or into one (always)"),
      llvm::cl::init("model")};
  Option<std::string> rates{
      *this, "rates",
      llvm::cl::desc("What the machine reaches, where it differs from "
                     "dense=40,square=80,strided=30,depthwise=10,bytes=12,"
                     "launch=2,lanes=16"),
      llvm::cl::init("")};
  Option<bool> strict{
      *this, "strict",
      llvm::cl::desc("Fail when a block cannot be fused for its constants"),
      llvm::cl::init(false)};
  Option<bool> details{
      *this, "details",
      llvm::cl::desc("The census also has what each block is made of"),
      llvm::cl::init(false)};
  Option<std::string> foldType{
      *this, "fold-type",
      llvm::cl::desc("Element type of fused weights (default: as before)"),
      llvm::cl::init("")};
  Option<CensusReport> census{
      *this, "census", llvm::cl::desc("What to report on stderr"),
      llvm::cl::init(CensusReport::Line),
      llvm::cl::values(
          clEnumValN(CensusReport::None, "none", "nothing"),
          clEnumValN(CensusReport::Line, "line", "one line of totals"),
          clEnumValN(CensusReport::Table, "table", "a line a block, reasons"))};
  Option<std::string> censusFile{
      *this, "census-file",
      llvm::cl::desc("Write the census as JSON to a file"), llvm::cl::init("")};
};

/// What reports take of a fused module: its census, before the records that it
/// is made of are stripped.
using CensusSink = std::function<void(Census)>;

/// Raise, fuse, report, lower: what goes in as linalg or repvgg comes out as
/// plain linalg with one convolution a block. All else stays bit for bit.
void buildFusePipeline(OpPassManager &manager,
                       const FusePipelineOptions &options);
/// The same, with `sink` for a report, and with `scan` what is in no block too.
void buildFuseWithCensus(OpPassManager &manager,
                         const FusePipelineOptions &options, bool scan,
                         CensusSink sink);

} // namespace mlir::repvgg

#endif // REPVGG_PIPELINES_PIPELINES_H
