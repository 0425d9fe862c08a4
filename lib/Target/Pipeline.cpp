//===- Pipeline.cpp - From linalg to LLVM ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/Pipeline.h"
#include "RepVGG/Codegen/Passes.h"
#include "RepVGG/Layer/Passes.h"
#include "RepVGG/Lower/Passes.h"
#include "RepVGG/Raise/Passes.h"
#include "RepVGG/Target/Passes.h"
#include "Resources.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Bufferization/Pipelines/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Pass/PassOptions.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

namespace mlir::repvgg {

static void addCleanup(OpPassManager &pm) {
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

/// One function is left, which calls no other.
static void addEntrySelection(OpPassManager &pm,
                              const FallbackOptions &options) {
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
static void addLayers(OpPassManager &pm, const cpu::TargetInfo &target) {
  pm.addPass(createCPUTargetPass({target.lanes, target.registers, target.l1,
                                  target.l2, target.threads, target.transforms,
                                  target.features, target.rate}));
  OpPassManager &functions = pm.nest<func::FuncOp>();
  functions.addPass(createConvertElementwiseToLinalgPass());
  functions.addPass(createToLinalgPass({/*keepConvolutions=*/true}));
  functions.addPass(createRaiseConvolutionsPass());
  addCleanup(functions);
  functions.addPass(createFormLayersPass());
  addCleanup(functions);
}

/// Layers with plans become launches.
static void addKernels(OpPassManager &pm) {
  pm.addNestedPass<func::FuncOp>(createCPUPackPass());
  pm.addPass(createCPUEmitPass());
}

static void addWeights(OpPassManager &pm, const FallbackOptions &options) {
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
  // 16-bit floats are computed in f32 and rounded after each op.
  functions.addPass(math::createMathExtendToSupportedTypes());
  functions.addPass(createApproximateMathPass());
  arith::ArithEmulateUnsupportedFloatsOptions narrow;
  narrow.sourceTypeStrs = {"bf16", "f16"};
  functions.addPass(arith::createArithEmulateUnsupportedFloats(narrow));
  functions.addPass(createExpandSmallFloatsPass());
}

static void addBufferization(OpPassManager &pm) {
  bufferization::OneShotBufferizePassOptions options;
  options.bufferizeFunctionBoundaries = true;
  options.functionBoundaryTypeConversion =
      bufferization::LayoutMapOption::IdentityLayoutMap;
  // Upstream's elimination of empty tensors is left out: it gives two results
  // that begin with one fill the same destination, and the second is lost.
  pm.addPass(bufferization::createOneShotBufferizePass(options));
  addCleanup(pm);
  pm.addNestedPass<func::FuncOp>(createCopiesToLinalgPass());
  // Afterwards all buffers are views of one workspace, and what cannot overlap
  // would have to be found out again.
  pm.addPass(createOutlineKernelsPass());
  pm.addPass(createPlanBuffersPass());
  bufferization::buildBufferDeallocationPipeline(pm, {});
}

void buildLayerPipeline(OpPassManager &pm, const FallbackOptions &options) {
  if (options.releaseResources)
    pm.addPass(createReleaseResourcesPass());
  // In f64 nothing of ours is left to promote.
  if (options.f64)
    pm.addNestedPass<func::FuncOp>(createToLinalgPass());
  addEntrySelection(pm, options);
  if (options.hasKernels())
    addLayers(pm, *options.kernels);
}

void buildPlanPipeline(OpPassManager &pm, const FallbackOptions &options) {
  if (options.hasKernels())
    pm.addNestedPass<func::FuncOp>(createCPUPlanPass());
}

void buildBufferPipeline(OpPassManager &pm, const FallbackOptions &options) {
  if (options.hasKernels())
    addKernels(pm);
  if (options.releaseResources)
    pm.addPass(createReleaseResourcesPass());
  pm.addNestedPass<func::FuncOp>(createToLinalgPass());
  pm.addPass(createEntryToBuffersPass());
  pm.addNestedPass<func::FuncOp>(createConvertElementwiseToLinalgPass());
  addWeights(pm, options);
  addLoopPreparation(pm);
  addBufferization(pm);
}

void buildStepPipeline(OpPassManager &pm) {
  pm.addNestedPass<func::FuncOp>(createLoopInvariantCodeMotionPass());
  pm.addPass(createRangeKernelsPass());
  pm.addPass(createOutlineStepsPass());
}

void buildLLVMPipeline(OpPassManager &pm) {
  pm.addPass(createConvertBufferizationToMemRefPass());
  OpPassManager &functions = pm.nest<func::FuncOp>();
  functions.addPass(createConvertLinalgToLoopsPass());
  arith::ArithExpandOpsPassOptions expand;
  expand.includeBf16 = true;
  functions.addPass(arith::createArithExpandOpsPass(expand));
  pm.addPass(createSCFToControlFlowPass());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  pm.addPass(createConvertMathToLLVMPass());
  pm.addPass(createConvertMathToLibmPass());
  FinalizeMemRefToLLVMConversionPassOptions memory;
  memory.useAlignedAlloc = true;
  pm.addPass(createFinalizeMemRefToLLVMConversionPass(memory));
  ConvertFuncToLLVMPassOptions calls;
  calls.useBarePtrCallConv = true;
  pm.addPass(createConvertFuncToLLVMPass(calls));
  pm.addPass(createConvertToLLVMPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
  addCleanup(pm);
}

void buildFallbackPipeline(OpPassManager &pm, const FallbackOptions &options) {
  buildLayerPipeline(pm, options);
  buildPlanPipeline(pm, options);
  buildBufferPipeline(pm, options);
  buildLLVMPipeline(pm);
}

namespace {
struct PipelineOptions : PassPipelineOptions<PipelineOptions> {
  Option<std::string> entry{*this, "entry",
                            llvm::cl::desc("Function to compile")};
  Option<std::string> weightsFile{*this, "weights-file",
                                  llvm::cl::desc("Where to write the weights")};
  Option<bool> f64{*this, "f64", llvm::cl::desc("Compute in f64")};
};
} // namespace

void registerFallbackPipeline() {
  PassPipelineRegistration<PipelineOptions>(
      "repvgg-lower-to-llvm",
      "Lower linalg and repvgg to the LLVM dialect, weights outside",
      [](OpPassManager &pm, const PipelineOptions &options) {
        FallbackOptions fallback;
        fallback.entry = options.entry;
        fallback.f64 = options.f64;
        fallback.weightsFile = options.weightsFile;
        buildFallbackPipeline(pm, fallback);
      });
}

} // namespace mlir::repvgg
