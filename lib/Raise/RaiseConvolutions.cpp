//===- RaiseConvolutions.cpp - Lone convolutions to repvgg.conv -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a function in linalg on tensors. Output: the same with a repvgg.conv
// for each convolution of constant weights. Invariant: nothing else changes;
// what has lost its user is left for a canonicalization.
//
//===----------------------------------------------------------------------===//

#include "BuildConstants.h"
#include "FrontEnds.h"
#include "Layout.h"
#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Raise/Describer.h"
#include "RepVGG/Raise/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_RAISECONVOLUTIONSPASS
#include "RepVGG/Raise/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// The weights can be written down: they are constants, or their values can be
/// computed.
static bool isBuildable(const Convolution &conv, ComputedWeights &weights) {
  ConstantRef bias = conv.bias;
  return !weights.check(conv.weight) &&
         (!bias || isForeign(bias, conv.geometry.outChannels) ||
          valuesOf(bias));
}

/// The input of `convolution` in the element type `type`: as it is, or after a
/// cast to a wider one.
static const Node *inputOfType(const Node &convolution, Type type) {
  Node *input = convolution.operands.front().node;
  if (input->type.getElementType() == type)
    return input;
  for (Node *user : input->users)
    if (user->kind == NodeKind::Cast && user->type.getElementType() == type &&
        !user->values.empty() && user->host->isBeforeInBlock(convolution.host))
      return user;
  return nullptr;
}

/// `data` and what `op` is accumulated upon, added up in the shape of data.
static Value addInitialValue(OpBuilder &builder, linalg::LinalgOp op,
                             Value data) {
  auto type = cast<RankedTensorType>(data.getType());
  Value init =
      reshapeToData(builder, op.getDpsInits().front(), type.getShape());
  return linalg::AddOp::create(builder, op.getLoc(), type,
                               ValueRange{data, init}, init)
      .getResult(0);
}

/// linalg.conv(pad(x), w) into bias  ->  repvgg.conv x, w bias b
/// linalg.conv(pad(x), w) into data  ->  linalg.add(repvgg.conv x, w, data)
static void raise(const Node &node, ComputedWeights &weights) {
  auto op = dyn_cast_or_null<linalg::LinalgOp>(node.host);
  if (node.kind != NodeKind::Convolution || !op)
    return;
  const Convolution &conv = *node.convolution;
  Type type = node.type.getElementType();
  const Node *source = inputOfType(node, type);
  if (!source || conv.weightType.getElementType() != type ||
      !isBuildable(conv, weights))
    return;

  ConstantBuilder constants(op, weights);
  Value weight = constants.weight(conv, conv.weightType.getElementType());
  Value bias = conv.bias
                   ? constants.perChannel(conv.bias, node.channels(), type)
                   : Value();
  OpBuilder builder(op);
  Value input =
      reshapeToData(builder, source->values.front(), source->type.getShape());
  Value result = ConvOp::create(builder, op.getLoc(), node.type, input, weight,
                                bias, conv.geometry);
  // What is accumulated upon data has no value of its own.
  if (node.values.empty())
    result = addInitialValue(builder, op, result);
  Value old = op->getResult(0);
  old.replaceAllUsesWith(reshapeFromData(builder, result,
                                         cast<RankedTensorType>(old.getType()),
                                         op.getDpsInits().front()));
}

namespace {
struct RaiseConvolutionsPass
    : mlir::repvgg::impl::RaiseConvolutionsPassBase<RaiseConvolutionsPass> {
  using RaiseConvolutionsPassBase::RaiseConvolutionsPassBase;

  void runOnOperation() override {
    auto function = cast<FunctionOpInterface>(getOperation());
    for (Block &block : function.getFunctionBody()) {
      std::unique_ptr<FrontEnd> linalg = createLinalgFrontEnd();
      Description description = describe(block, linalg.get());
      // Users first: an input is looked up as the description knows it.
      for (const std::unique_ptr<Node> &node :
           llvm::reverse(description.nodes()))
        raise(*node, description.weights());
    }
  }
};
} // namespace
