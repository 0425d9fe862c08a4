//===- LLVMPipeline.cpp - From buffers to LLVM's dialect ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: functions of linalg, scf, vector, arith and math on buffers. Out: the
/// same in the LLVM dialect, with bare pointers for buffers.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/LLVMPipeline.h"
#include "RepVGG/Codegen/Passes.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;

void mlir::repvgg::addScalarPreparation(OpPassManager &functions) {
  // 16-bit floats are computed in f32 and rounded after each op.
  functions.addPass(math::createMathExtendToSupportedTypes());
  functions.addPass(createApproximateMathPass());
  arith::ArithEmulateUnsupportedFloatsOptions narrow;
  narrow.sourceTypeStrs = {"bf16", "f16"};
  functions.addPass(arith::createArithEmulateUnsupportedFloats(narrow));
  functions.addPass(createExpandSmallFloatsPass());
}

void mlir::repvgg::buildKernelPipeline(OpPassManager &pm, bool expandTiles) {
  OpPassManager &functions = pm.nest<func::FuncOp>();
  if (expandTiles)
    functions.addPass(createExpandTilesPass());
  addScalarPreparation(functions);
  functions.addPass(createCanonicalizerPass());
  functions.addPass(createCSEPass());
  functions.addPass(createLoopInvariantCodeMotionPass());
  buildLLVMPipeline(pm);
}

void mlir::repvgg::buildLLVMPipeline(OpPassManager &pm) {
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
  pm.addNestedPass<LLVM::LLVMFuncOp>(createMoveBitsPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}
