//===- LinalgFrontEnd.cpp - Blocks from linalg ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: an op of linalg, tensor, arith or math. Output: its nodes, or those of
// its body. Invariant: what a constant is computed by has no nodes.
//
//===----------------------------------------------------------------------===//

#include "Linalg/LinalgFrontEnd.h"
#include "ForeignLinear.h"
#include "FrontEnds.h"
#include "Layout.h"
#include "Linalg/DescribeConvolution.h"
#include "Linalg/DescribeElementwise.h"
#include "Linalg/EditBody.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

using MeaningKind = Meaning::Kind;

std::unique_ptr<FrontEnd> mlir::repvgg::createLinalgFrontEnd() {
  return std::make_unique<LinalgFrontEnd>();
}

/// Those that may make constants of constants, and no data.
bool LinalgFrontEnd::makesConstants(Operation *op) const {
  if (isa<linalg::FillOp, linalg::BroadcastOp, tensor::ExpandShapeOp,
          tensor::CollapseShapeOp>(op))
    return true;
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  return isa<linalg::LinalgOp>(op) && type && type.getRank() == 1;
}

std::optional<ForeignLinear> LinalgFrontEnd::matchLinear(Value value) const {
  return matchForeignLinear(value);
}

/// Reshapes of data are other shapes of the same node.
static void describeReshapeOfData(Operation *op, const InferredShapes &shapes,
                                  Describer &describer) {
  Value input = op->getOperand(0), result = op->getResult(0);
  ArrayRef<int64_t> wanted = shapes.wantedOf(result);
  SmallVector<int64_t> data(wanted);
  if (Meaning meaning = describer.meaningOf(input);
      meaning.is(MeaningKind::Data))
    data.assign(meaning.node->type.getShape().begin(),
                meaning.node->type.getShape().end());
  bool agrees = wanted.empty() || wanted == ArrayRef(data);
  if (data.empty() || !agrees || !reshapeKeeps(op, data))
    return;
  if (Node *node = describer.nodeOf(input, data)) {
    describer.noteUse(input);
    describer.setResult(result, Meaning::of(node));
  }
}

/// Reshapes of constants keep their elements' order, so that the dimension that
/// numbers the channels is the one that is left.
static void describeReshape(Operation *op, const InferredShapes &shapes,
                            Describer &describer) {
  Meaning meaning = describer.meaningOf(op->getOperand(0));
  auto from = cast<RankedTensorType>(op->getOperand(0).getType());
  auto to = cast<RankedTensorType>(op->getResult(0).getType());
  if (!meaning.is(MeaningKind::Constant))
    return describeReshapeOfData(op, shapes, describer);
  if (meaning.channelAxis < 0 && meaning.constant->width == 1)
    return describer.setResult(op->getResult(0), meaning);
  std::optional<int64_t> axis = onlyDimension(to.getShape());
  if (!onlyDimension(from.getShape()) || !axis)
    return;
  meaning.channelAxis = to.getRank() ? *axis : -1;
  describer.setResult(op->getResult(0), meaning);
}

bool LinalgFrontEnd::edit(Operation *host, const HostEdit &edit,
                          Rewriter &rewriter) {
  return editBody(host, edit, rewriter);
}

bool LinalgFrontEnd::describe(Operation *op, Describer &describer) {
  bool constant =
      op->getNumResults() > 0 && describer.isConstant(op->getResult(0));
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    const ConvolutionMatch *match = shapes.convolutionAt(op);
    if (match && !constant)
      describeConvolution(*match, op, describer);
    else
      describeBody(linalgOp, constant, shapes, describer);
    return true;
  }
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op)) {
    describeReshape(op, shapes, describer);
    return true;
  }
  bool isScalarOp =
      isa_and_nonnull<arith::ArithDialect, math::MathDialect>(op->getDialect());
  if (isScalarOp && !constant)
    describeTensorOp(op, shapes, describer);
  return isScalarOp;
}
