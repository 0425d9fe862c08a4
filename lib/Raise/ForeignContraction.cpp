//===- ForeignContraction.cpp - Convolutions of any form ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: an op. Output: what it contracts, and what about its form is not read.
// Invariant: named ops and generic ones that compute the same are one case,
// as upstream's interfaces infer it.
//
//===----------------------------------------------------------------------===//

#include "ForeignContraction.h"
#include "Dependence.h"
#include "ForeignLinear.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace mlir::repvgg;

static bool isInteger(Value value) {
  return getElementTypeOrSelf(value.getType()).isInteger();
}

/// "NHWC" and the like: images whose channels come last.
static Refusal refuseChannelsLast(unsigned rank) {
  StringRef form = rank == 3 ? "NWC" : rank == 4 ? "NHWC" : "NDHWC";
  return {"NHWC", "expects images [N, C, X...], but got " + form.str()};
}

/// What about a convolution's form is not read, as far as its operands show.
static Refusal windowedReason(linalg::LinalgOp op, unsigned imageDim,
                              ArrayRef<unsigned> channelDims) {
  AffineMap out = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  auto positionOf = [&](unsigned dim) {
    return out.getResultPosition(getAffineDimExpr(dim, op.getContext()));
  };
  std::optional<unsigned> image = positionOf(imageDim);
  bool last = llvm::any_of(channelDims, [&](unsigned dim) {
    std::optional<unsigned> position = positionOf(dim);
    return image && position && *position > *image;
  });
  if (last)
    return refuseChannelsLast(out.getNumResults());
  return {"layout", "expects a convolution over the last dimensions of images "
                    "[N, C, X...], but got another form of one"};
}

/// Quantized convolutions have zero points and are no contractions to upstream.
static bool isQuantized(linalg::LinalgOp op) {
  return op->getName().stripDialect().ends_with("_q") ||
         op->getName().stripDialect().starts_with("quantized_");
}

/// True for what the body of a contraction may have besides the product and the
/// sum: operands that become wider.
static bool isWidened(Operation &inner) {
  return isa<arith::ExtFOp>(inner) && isa<BlockArgument>(inner.getOperand(0));
}

/// True for a body with more than a contraction's ops: upstream's fusion puts
/// there what was computed of the image before.
static bool computesMore(linalg::LinalgOp op) {
  return isa<linalg::GenericOp>(op) &&
         llvm::count_if(op.getBlock()->without_terminator(),
                        [](Operation &inner) { return !isWidened(inner); }) > 2;
}

static Refusal fusedBodyReason() {
  return {"body", "expects a body that multiplies the image by a weight and "
                  "adds, but element-wise ops were fused into it; fuse before "
                  "linalg-fuse-elementwise-ops"};
}

/// True if a loop over the result reads no input but constants: the output
/// channels of a linear map, whatever has become of its weight.
static bool hasOutputChannels(linalg::GenericOp op) {
  AffineMap out = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  llvm::SmallBitVector read(op.getNumLoops());
  for (OpOperand *input : op.getDpsInputOperands())
    if (!isConstantExpression(input->get()))
      for (unsigned loop = 0; loop < op.getNumLoops(); ++loop)
        if (op.getMatchingIndexingMap(input).isFunctionOfDim(loop))
          read.set(loop);
  for (unsigned loop = 0; loop < op.getNumLoops(); ++loop)
    if (out.isFunctionOfDim(loop) && !read.test(loop))
      return true;
  return false;
}

/// True if `factor` is a weight: computed in the body from constants alone, one
/// of which varies along what is summed or, of one input channel, is a number
/// of its own.
static bool isWeight(linalg::GenericOp op, Value factor) {
  SmallVector<unsigned> summed;
  op.getReductionDims(summed);
  bool varies = false;
  llvm::SmallSetVector<Value, 4> values;
  values.insert(factor);
  for (unsigned i = 0; i < values.size(); ++i) {
    Value value = values[i];
    auto argument = dyn_cast<BlockArgument>(value);
    if (argument && argument.getOwner() == op.getBlock()) {
      OpOperand &operand = op->getOpOperand(argument.getArgNumber());
      AffineMap map = op.getMatchingIndexingMap(&operand);
      // One input is the image; to ask what it is computed from takes time.
      if (op.isDpsInit(&operand) || op.getNumDpsInputs() == 1 ||
          !isConstantExpression(operand.get()))
        return false;
      varies |= llvm::any_of(
          summed, [&](unsigned dim) { return map.isFunctionOfDim(dim); });
    } else if (value.getParentBlock() == op.getBlock()) {
      values.insert_range(value.getDefiningOp()->getOperands());
    } else if (!isConstantExpression(value)) {
      return false;
    }
  }
  return varies || hasOutputChannels(op);
}

/// True if `op` sums products with a weight.
static bool sumsProducts(linalg::GenericOp op) {
  Block &body = *op.getBlock();
  auto sum = body.getTerminator()->getOperand(0).getDefiningOp<arith::AddFOp>();
  if (!sum ||
      !llvm::is_contained(sum->getOperands(), body.getArguments().back()))
    return false;
  return llvm::any_of(sum->getOperands(), [&](Value term) {
    auto product = term.getDefiningOp<arith::MulFOp>();
    return product && llvm::any_of(product->getOperands(), [&](Value factor) {
             return isWeight(op, factor);
           });
  });
}

/// Matches a contraction that upstream does not recognize for what its fusion
/// put into the body.
static std::optional<ForeignContraction> matchFusedBody(linalg::LinalgOp op) {
  auto generic = dyn_cast<linalg::GenericOp>(*op);
  bool isFused = computesMore(op) || op.getNumDpsInputs() == 1;
  if (!generic || !isFused || op.getNumReductionLoops() == 0 ||
      !sumsProducts(generic))
    return std::nullopt;
  for (OpOperand *input : op.getDpsInputOperands()) {
    if (isConstantExpression(input->get()))
      continue;
    AffineMap map = op.getMatchingIndexingMap(input);
    return ForeignContraction{input->get(),
                              /*isWindowed=*/!map.isProjectedPermutation(),
                              /*isWeightConstant=*/true,
                              /*isLayer=*/true, fusedBodyReason()};
  }
  return std::nullopt;
}

/// Why `found`, which `op` is, is no branch; `dims` of a windowed one of
/// floats.
static Refusal reasonOf(linalg::LinalgOp op, const ForeignContraction &found,
                        const FailureOr<linalg::ConvolutionDimensions> &dims) {
  if (isInteger(op->getOperand(0)))
    return {"integer", "expects values of a float type, but got "
                       "integers"};
  if (!found.isWeightConstant)
    return {"run time", "expects a constant weight, but got " +
                            textAtRunTime(op->getOperand(1))};
  if (computesMore(op))
    return fusedBodyReason();
  if (!found.isWindowed)
    return {"layout", "expects a linear layer [N, C], but got another "
                      "form of one"};
  SmallVector<unsigned> channels(dims->outputChannel.begin(),
                                 dims->outputChannel.end());
  llvm::append_range(channels, dims->depth);
  return windowedReason(op, dims->outputImage.front(), channels);
}

/// True for what is the same along some of its dimensions.
static bool isRepeated(Value value) {
  auto op = value.getDefiningOp<linalg::LinalgOp>();
  if (!op || op.getNumDpsInputs() != 1 || !op.hasPureTensorSemantics())
    return false;
  OpOperand *input = op.getDpsInputOperand(0);
  return op.getMatchingIndexingMap(input).getNumResults() < op.getNumLoops() &&
         op.getBlock()->getTerminator()->getOperand(0) ==
             op.getMatchingBlockArgument(input);
}

/// True if a product has one weight for all samples.
static bool hasOneWeight(linalg::LinalgOp op) {
  FailureOr<linalg::ContractionDimensions> dims =
      linalg::inferContractionDims(op);
  return succeeded(dims) &&
         (dims->batch.empty() || isRepeated(op->getOperand(1)));
}

static std::optional<ForeignContraction> matchLinalg(linalg::LinalgOp op) {
  if (op.getNumDpsInits() != 1 || op.getNumDpsInputs() == 0)
    return std::nullopt;
  if (op.getNumDpsInputs() == 1)
    return op.hasPureTensorSemantics() ? matchFusedBody(op) : std::nullopt;
  ForeignContraction found;
  found.input = op->getOperand(0);
  StringRef name = op->getName().stripDialect();
  FailureOr<linalg::ConvolutionDimensions> dims =
      isQuantized(op) || !linalg::isaConvolutionOpInterface(op)
          ? FailureOr<linalg::ConvolutionDimensions>(failure())
          : linalg::inferConvolutionDims(op);
  bool contracts =
      succeeded(dims) && !(dims->inputChannel.empty() && dims->depth.empty());
  found.isWindowed = contracts || (isQuantized(op) && name.contains("conv_"));
  if (succeeded(dims) && !contracts)
    return std::nullopt;
  bool product = !found.isWindowed && op.getNumReductionLoops() > 0 &&
                 (isQuantized(op) || linalg::isaContractionOpInterface(op));
  if (!found.isWindowed && !product)
    return op.hasPureTensorSemantics() ? matchFusedBody(op) : std::nullopt;
  if (!op.hasPureTensorSemantics()) {
    found.isLayer = found.isWindowed;
    found.reason = {"buffers", "expects tensors, but got buffers: fuse before "
                               "bufferization"};
    return found;
  }
  found.isWeightConstant = isConstantExpression(op->getOperand(1));
  if (!found.isWeightConstant && !found.isWindowed &&
      isConstantExpression(op->getOperand(0))) {
    found.input = op->getOperand(1);
    found.isWeightConstant = true;
  }
  found.isLayer =
      found.isWindowed || found.isWeightConstant || hasOneWeight(op);
  found.reason = reasonOf(op, found, dims);
  return found;
}

/// TOSA ops have the image first, then the weight.
static std::optional<ForeignContraction> matchTosa(Operation *op) {
  ForeignContraction found;
  if (isa<tosa::TransposeConv2DOp>(op))
    found.reason = {"A2", "expects convolutions of the image itself, but got a "
                          "transposed convolution"};
  else if (isa<tosa::Conv2DOp, tosa::Conv3DOp, tosa::DepthwiseConv2DOp,
               tosa::MatMulOp>(op))
    found.reason = {"tosa", "expects linalg, but got TOSA, which is not read: "
                            "lower it with tosa-to-linalg-named, which leaves "
                            "NHWC, or export to linalg on tensors"};
  else
    return std::nullopt;
  found.input = op->getOperand(0);
  found.isWindowed = !isa<tosa::MatMulOp>(op);
  found.isWeightConstant = isConstantExpression(op->getOperand(1));
  found.isLayer = found.isWindowed || found.isWeightConstant;
  return found;
}

std::optional<ForeignContraction>
mlir::repvgg::matchContraction(Operation *op) {
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return matchLinalg(linalgOp);
  return matchTosa(op);
}
