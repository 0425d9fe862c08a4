//===- Pipelines.cpp - Registration and pipelines -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a module of any dialects. Output of the fusing pipeline: the same
// module, with each block that could be fused replaced by one convolution.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Pipelines/Pipelines.h"
#include "RepVGG/Codegen/Passes.h"
#include "RepVGG/Fuse/Passes.h"
#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Layer/Passes.h"
#include "RepVGG/Lower/Passes.h"
#include "RepVGG/Pipelines/Backends.h"
#include "RepVGG/Pipelines/CompilePipeline.h"
#include "RepVGG/Pipelines/Passes.h"
#include "RepVGG/Pipelines/RegisterCompile.h"
#include "RepVGG/Raise/Passes.h"
#include "RepVGG/Target/Passes.h"
#include "RepVGG/Verify/Passes.h"

using namespace mlir;
using namespace mlir::repvgg;

void mlir::repvgg::registerDialect(DialectRegistry &registry) {
  registry.insert<RepVGGDialect, layer::RepVGGLayerDialect>();
  registerBackendDialects(registry);
}

void mlir::repvgg::registerPasses() {
  registerRepVGGRaisePasses();
  registerRepVGGFusePasses();
  registerRepVGGLowerPasses();
  registerRepVGGLayerPasses();
  registerRepVGGCodegenPasses();
  registerBackendPasses();
  registerRepVGGTargetPasses();
  registerRepVGGVerifyPasses();
  registerRepVGGPipelinesPasses();
  registerCompilePipeline();
  static PassPipelineRegistration<FusePipelineOptions> fuse(
      "repvgg-fuse-pipeline",
      "Fuse each multi-branch block into one convolution", buildFusePipeline);
}

static FusePassOptions fuseOptions(const FusePipelineOptions &options) {
  FusePassOptions result;
  bool source = options.verify == "source";
  result.verify = source ? std::string("probe") : options.verify.getValue();
  result.cost = options.cost;
  result.rates = options.rates;
  result.strict = options.strict;
  result.details = options.details;
  result.foldType = options.foldType;
  return result;
}

static RaisePassOptions raiseOptions(const FusePipelineOptions &options,
                                     bool scan) {
  RaisePassOptions result;
  result.claims = options.verify == "source";
  result.cost = options.cost;
  result.rates = options.rates;
  result.scan = scan;
  return result;
}

namespace {

/// Hands out the census of a module, which it leaves as it is.
struct TakeCensus : PassWrapper<TakeCensus, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(TakeCensus)

  explicit TakeCensus(CensusSink sink) : sink(std::move(sink)) {}

  void runOnOperation() override {
    markAllAnalysesPreserved();
    sink(collectCensus(getOperation()));
  }

  CensusSink sink;
};

} // namespace

/// A report for people, and one for programs.
static void addCensus(OpPassManager &manager,
                      const FusePipelineOptions &options) {
  if (options.census != CensusReport::None) {
    bool table = options.census == CensusReport::Table;
    manager.addPass(createCensusPass({table ? "table" : "line", ""}));
  }
  if (!options.censusFile.empty())
    manager.addPass(createCensusPass({"json", options.censusFile}));
}

/// Everything up to the reports.
static void addFusing(OpPassManager &manager,
                      const FusePipelineOptions &options, bool scan) {
  manager.addPass(createCheckDialectsPass());
  manager.addPass(createCheckTypesPass());
  manager.addPass(createCheckResourcesPass());
  manager.addPass(createRecordGlobalsPass());
  // Whatever implements FunctionOpInterface, not just func.func.
  OpPassManager &functions = manager.nestAny();
  RaisePassOptions raise = raiseOptions(options, scan);
  functions.addPass(createRaisePass(raise));
  functions.addPass(createFusePass(fuseOptions(options)));
  if (options.output == FuseOutput::Linalg)
    functions.addPass(createToLinalgPass());
  if (raise.claims)
    functions.addPass(
        createVerifySourcePass({options.output == FuseOutput::RepVGG}));
}

void mlir::repvgg::buildFusePipeline(OpPassManager &manager,
                                     const FusePipelineOptions &options) {
  // What is left is looked for if someone wants to know.
  bool scan =
      options.census != CensusReport::None || !options.censusFile.empty();
  addFusing(manager, options, scan);
  // What could not be compared is known only now.
  addCensus(manager, options);
  manager.addPass(createStripRecordsPass());
}

void mlir::repvgg::buildFuseWithCensus(OpPassManager &manager,
                                       const FusePipelineOptions &options,
                                       bool scan, CensusSink sink) {
  addFusing(manager, options, scan);
  manager.addPass(std::make_unique<TakeCensus>(std::move(sink)));
  manager.addPass(createStripRecordsPass());
}
