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
#include "ForeignLinear.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"

using namespace mlir;
using namespace mlir::repvgg;

static bool isInteger(Value value) {
  return getElementTypeOrSelf(value.getType()).isInteger();
}

/// "NHWC" and the like: images whose channels come last.
static Refusal channelsLast(unsigned rank) {
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
    return channelsLast(out.getNumResults());
  return {"layout", "expects a convolution over the last dimensions of images "
                    "[N, C, X...], but got another form of one"};
}

/// Quantized convolutions have zero points and are no contractions to upstream.
static bool isQuantized(linalg::LinalgOp op) {
  return op->getName().stripDialect().ends_with("_q") ||
         op->getName().stripDialect().starts_with("quantized_");
}

static std::optional<ForeignContraction> matchLinalg(linalg::LinalgOp op) {
  if (!op.hasPureTensorSemantics() || op.getNumDpsInits() != 1 ||
      op.getNumDpsInputs() < 2)
    return std::nullopt;
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
    return std::nullopt;
  found.isWeightConstant = isConstantExpression(op->getOperand(1));
  if (!found.isWeightConstant && !found.isWindowed &&
      isConstantExpression(op->getOperand(0))) {
    found.input = op->getOperand(1);
    found.isWeightConstant = true;
  }
  if (isInteger(op->getOperand(0)))
    found.reason = {"integer", "expects values of a float type, but got "
                               "integers"};
  else if (!found.isWeightConstant)
    found.reason = {"run time", "expects a constant weight, but got a value "
                                "computed at run time"};
  else if (found.isWindowed) {
    SmallVector<unsigned> channels(dims->outputChannel.begin(),
                                   dims->outputChannel.end());
    llvm::append_range(channels, dims->depth);
    found.reason = windowedReason(op, dims->outputImage.front(), channels);
  } else
    found.reason = {"layout", "expects a linear layer [N, C], but got another "
                              "form of one"};
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
  return found;
}

std::optional<ForeignContraction>
mlir::repvgg::matchContraction(Operation *op) {
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return matchLinalg(linalgOp);
  return matchTosa(op);
}
