//===- CompilePipeline.cpp - From a model to LLVM's dialect ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a module at one stage. Output: the same at a later stage. Invariant:
// what is added for two stages in a row is what is added for both at once.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Pipelines/CompilePipeline.h"
#include "RepVGG/Algebra/Rates.h"
#include "RepVGG/Codegen/Passes.h"
#include "RepVGG/Layer/Passes.h"
#include "RepVGG/Lower/Passes.h"
#include "RepVGG/Pipelines/Pipelines.h"
#include "RepVGG/Raise/Passes.h"
#include "RepVGG/Target/ExternalizeWeights.h"
#include "RepVGG/Target/LLVMPipeline.h"
#include "RepVGG/Target/Passes.h"
#include "mlir/Dialect/Bufferization/Pipelines/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::repvgg;

//===----------------------------------------------------------------------===//
// Parts of stages
//===----------------------------------------------------------------------===//

static void addCleanup(OpPassManager &pm) {
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

/// One function is left, which calls no other.
static void addEntrySelection(OpPassManager &pm,
                              const CompilePipelineOptions &options) {
  // Functions that will be removed may write to globals.
  pm.addPass(createFoldGlobalsPass());
  pm.addPass(createSelectEntryPass({options.entry}));
  pm.addPass(createInlinerPass());
  pm.addPass(createSymbolDCEPass());
  pm.addPass(createCheckModelPass());
  if (options.f64)
    pm.addPass(createPromoteToF64Pass());
}

/// What has kernels becomes layers; everything else stays.
static void addLayerFormation(OpPassManager &pm, const Backend &backend) {
  pm.addPass(createAttachTargetPass({backend.getTarget()}));
  OpPassManager &functions = pm.nest<func::FuncOp>();
  functions.addPass(createConvertElementwiseToLinalgPass());
  functions.addPass(createToLinalgPass({/*keepConvolutions=*/true}));
  functions.addPass(createRaiseConvolutionsPass());
  addCleanup(functions);
  functions.addPass(createFormLayersPass());
  addCleanup(functions);
  backend.addPreparation(functions);
}

static void addWeights(OpPassManager &pm,
                       const CompilePipelineOptions &options) {
  if (options.weightSink) {
    pm.addPass(createExternalizeWeightsPass(options.weightSink,
                                            options.releaseResources));
  } else {
    ExternalizeWeightsPassOptions file;
    file.file = options.weightsFile;
    pm.addPass(createExternalizeWeightsPass(file));
  }
  addCleanup(pm);
  pm.addPass(createSplitInitPass());
  addCleanup(pm);
}

/// Element-wise ops are fused before anything is generalized: afterwards they
/// would not be found, and LLVM takes minutes for what is left.
static void addLoopPreparation(OpPassManager &pm) {
  pm.addPass(createLinalgElementwiseOpFusionPass());
  addCleanup(pm);
  OpPassManager &functions = pm.nest<func::FuncOp>();
  functions.addPass(createLinalgGeneralizeNamedOpsPass());
  functions.addPass(createReorderReductionsPass());
  functions.addPass(createReassociateReductionsPass());
  addScalarPreparation(functions);
}

static void addBufferization(OpPassManager &pm) {
  bufferization::OneShotBufferizePassOptions options;
  options.bufferizeFunctionBoundaries = true;
  options.functionBoundaryTypeConversion =
      bufferization::LayoutMapOption::IdentityLayoutMap;
  // Upstream's elimination of empty tensors is left out: it gives two results
  // that begin with one fill the same destination, and the second is lost.
  pm.addNestedPass<func::FuncOp>(createLaunchesToBuffersPass());
  // Nothing in between: see repvgg-launches-to-buffers.
  pm.addPass(bufferization::createOneShotBufferizePass(options));
  addCleanup(pm);
  pm.addNestedPass<func::FuncOp>(createCopiesToLinalgPass());
  // Afterwards all buffers are views of one workspace, and what cannot overlap
  // would have to be found out again.
  pm.addPass(createOutlineKernelsPass());
  pm.addPass(createPlanBuffersPass());
  bufferization::buildBufferDeallocationPipeline(pm, {});
}

//===----------------------------------------------------------------------===//
// Stages
//===----------------------------------------------------------------------===//

static void addFused(OpPassManager &pm, const CompilePipelineOptions &options) {
  if (!options.fuse)
    return;
  FusePipelineOptions fuse;
  fuse.output = FuseOutput::RepVGG;
  fuse.census = CensusReport::None;
  fuse.cost = options.cost;
  fuse.details = options.details;
  fuse.rates = ratesText(options.backend->getRates());
  buildFusePipeline(pm, fuse);
}

/// Selects the entry, and forms layers of what has kernels.
static void addLayers(OpPassManager &pm,
                      const CompilePipelineOptions &options) {
  if (options.releaseResources)
    pm.addPass(createReleaseResourcesPass());
  // In f64 nothing of ours is left to promote.
  if (options.f64)
    pm.addNestedPass<func::FuncOp>(createToLinalgPass());
  addEntrySelection(pm, options);
  if (options.hasKernels())
    addLayerFormation(pm, *options.backend);
}

/// Rewrites layers by what they are to multiply and store, and the entry by
/// what it is to take and return.
static void addPrecision(OpPassManager &pm,
                         const CompilePipelineOptions &options) {
  bool hasTypes = options.inputType != "f32" || options.outputType != "f32";
  if (!options.hasKernels() || (options.precision.empty() && !hasTypes))
    return;
  OpPassManager &functions = pm.nest<func::FuncOp>();
  if (!options.precision.empty()) {
    functions.addPass(
        createChoosePrecisionPass({options.precision, options.rest}));
    functions.addPass(
        createSetPrecisionPass({options.correctBias, options.simulate}));
  }
  if (hasTypes)
    functions.addPass(
        createSetEntryTypesPass({options.inputType, options.outputType}));
  addCleanup(functions);
}

/// Gives a plan to each layer that has none.
static void addPlans(OpPassManager &pm, const CompilePipelineOptions &options) {
  if (options.hasKernels())
    options.backend->addPlanning(pm.nest<func::FuncOp>());
}

/// Layers with plans become launches. Views of the weights that were packed are
/// dead, and would keep these in the file, too.
static void addKernels(OpPassManager &pm,
                       const CompilePipelineOptions &options) {
  if (!options.hasKernels())
    return;
  options.backend->addEmission(pm);
  pm.addNestedPass<func::FuncOp>(createCSEPass());
}

/// Tensors to buffers: ends with an entry of linalg and launches on buffers
/// whose arenas are arguments.
static void addBuffers(OpPassManager &pm,
                       const CompilePipelineOptions &options) {
  if (options.releaseResources)
    pm.addPass(createReleaseResourcesPass());
  pm.addNestedPass<func::FuncOp>(createToLinalgPass());
  pm.addPass(createEntryToBuffersPass());
  pm.addNestedPass<func::FuncOp>(createConvertElementwiseToLinalgPass());
  addWeights(pm, options);
  addLoopPreparation(pm);
  addBufferization(pm);
}

/// Ends with an entry of nothing but steps.
static void addSteps(OpPassManager &pm, const CompilePipelineOptions &) {
  pm.addNestedPass<func::FuncOp>(createLoopInvariantCodeMotionPass());
  pm.addPass(createRangeKernelsPass());
  pm.addPass(createOutlineStepsPass());
}

static void addLLVM(OpPassManager &pm, const CompilePipelineOptions &options) {
  pm.addPass(createTakeSchedulePass(options.scheduleSink));
  buildLLVMPipeline(pm);
}

void mlir::repvgg::buildCompilePipeline(OpPassManager &pm,
                                        const CompilePipelineOptions &options,
                                        CompileStage from, CompileStage to) {
  using Add = void (*)(OpPassManager &, const CompilePipelineOptions &);
  static constexpr std::pair<CompileStage, Add> kStages[] = {
      {CompileStage::Fused, addFused},
      {CompileStage::Layers, addLayers},
      {CompileStage::Precision, addPrecision},
      {CompileStage::Plans, addPlans},
      {CompileStage::Kernels, addKernels},
      {CompileStage::Buffers, addBuffers},
      {CompileStage::Steps, addSteps},
      {CompileStage::LLVM, addLLVM}};
  for (auto [stage, add] : kStages)
    if (from < stage && stage <= to)
      add(pm, options);
}
