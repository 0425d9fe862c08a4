//===- IntrinsicToLLVM.cpp - Instructions in LLVM's dialect ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// `convert-to-llvm` asks the dialect for its patterns.
///
//===----------------------------------------------------------------------===//

#include "IntrinsicToLLVM.h"
#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "mlir/Conversion/ConvertToLLVM/ToLLVMInterface.h"
#include "mlir/Conversion/LLVMCommon/Pattern.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

struct ConvertIntrinsic : ConvertOpToLLVMPattern<IntrinsicOp> {
  using ConvertOpToLLVMPattern::ConvertOpToLLVMPattern;

  LogicalResult
  matchAndRewrite(IntrinsicOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Type result = getTypeConverter()->convertType(op.getType());
    rewriter.replaceOpWithNewOp<LLVM::CallIntrinsicOp>(
        op, result, op.getNameAttr(), adaptor.getOperands());
    return success();
  }
};

struct IntrinsicToLLVM : ConvertToLLVMPatternInterface {
  using ConvertToLLVMPatternInterface::ConvertToLLVMPatternInterface;

  void loadDependentDialects(MLIRContext *context) const override {
    context->loadDialect<LLVM::LLVMDialect>();
  }

  void populateConvertToLLVMConversionPatterns(
      ConversionTarget &target, LLVMTypeConverter &converter,
      RewritePatternSet &patterns) const override {
    patterns.add<ConvertIntrinsic>(converter);
  }
};

} // namespace

void cpu::addIntrinsicToLLVM(RepVGGCPUDialect *dialect) {
  dialect->addInterfaces<IntrinsicToLLVM>();
}
