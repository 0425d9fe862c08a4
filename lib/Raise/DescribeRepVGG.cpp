//===- DescribeRepVGG.cpp - Branch ops outside of blocks ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: flat conv, batch_norm, scale, avg_pool and sum ops. Output: their
// nodes, in the steps in which other front ends write them. Invariant: the last
// node of an op has its result's type.
//
//===----------------------------------------------------------------------===//

#include "Dependence.h"
#include "Describer.h"
#include "RepVGG/IR/Precision.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::repvgg;

using Constant = ChannelConstant::Kind;

/// The type in which an op computes: its result is rounded once, at the end.
static Type computedType(Node *input, Value result) {
  return commonType(getElementTypeOrSelf(result.getType()),
                    input->type.getElementType());
}

static Node *castTo(Type type, Node *node, Description &description) {
  return node->type.getElementType() == type ? node
                                             : description.cast(node, type);
}

/// A convolution whose activation ends what is linear: a new source.
static Node *activate(Node *convolution, ConvOp op, Description &description) {
  ActivationAttr activation = op.getActivationAttr();
  if (!activation || activation.getKind() == ActivationKind::None)
    return convolution;
  convolution->escapes = convolution->feedsNonlinear = true;
  return description.nonlinear(convolution, convolution->type.getElementType());
}

Node *Describer::describeConv(ConvOp op, Node *input) {
  OrRefusal<Geometry> geometry = op.getGeometry();
  RankedTensorType type = op.getResult().getType();
  if (!geometry)
    return description.blocked(input, type, geometry.refusal());
  if (!areConstant(op->getOperands().drop_front()))
    return description.blocked(
        input, type,
        {"run time", "expects a constant weight and bias, but got " +
                         textAtRunTime(op->getOperands().drop_front())});
  Convolution conv{*geometry,
                   op.getWeight(),
                   cast<RankedTensorType>(op.getWeight().getType()),
                   {},
                   nullptr};
  if (Value bias = op.getBias())
    conv.bias = description.constants().tensor(bias, geometry->outChannels);
  Node *node = description.convolution(input, std::move(conv), type);
  return activate(node, op, description);
}

/// The sum over the window, divided by the number of its taps.
Node *Describer::describeAvgPool(AvgPoolOp op, Node *input) {
  RankedTensorType type = op.getResult().getType();
  SmallVector<Window, 3> windows = op.getWindows();
  LinearForm identity = LinearForm::identity(input->channels(), windows.size());
  OrRefusal<LinearForm> form = op.linearForm(identity);
  if (!form)
    return description.blocked(input, type, form.refusal());
  double taps = 1;
  for (const Window &window : windows)
    taps *= window.size;
  ChannelConstants &constants = description.constants();
  Node *sum = description.poolSum(
      input, windows, type.clone(computedType(input, op.getResult())));
  Node *average =
      description.affine(NodeKind::Scale, sum,
                         constants.binary(Constant::Div, constants.scalar(1),
                                          constants.scalar(taps)));
  return castTo(type.getElementType(), average, description);
}

Node *Describer::affine(NodeKind kind, Node *input, Value constant) {
  if (!constant)
    return input;
  int64_t width = cast<RankedTensorType>(constant.getType()).getNumElements();
  return description.affine(kind, input,
                            description.constants().tensor(constant, width));
}

/// (x - mean) * rsqrt(variance + epsilon) * gamma + beta.
Node *Describer::describeBatchNorm(BatchNormOp op, Node *input) {
  ChannelConstants &constants = description.constants();
  int64_t channels = input->channels();
  ConstantRef mean = constants.tensor(op.getMean(), channels);
  ConstantRef sum = constants.binary(
      Constant::Add, constants.tensor(op.getVariance(), channels),
      constants.scalar(op.getEpsilon().convertToDouble()));
  Node *node = castTo(computedType(input, op.getResult()), input, description);
  node = description.affine(NodeKind::Shift, node,
                            constants.unary(Constant::Neg, mean));
  node = description.affine(NodeKind::Scale, node,
                            constants.unary(Constant::Rsqrt, sum));
  node = affine(NodeKind::Scale, node, op.getGamma());
  node = affine(NodeKind::Shift, node, op.getBeta());
  return castTo(op.getResult().getType().getElementType(), node, description);
}

Node *Describer::describeScale(ScaleOp op, Node *input) {
  Node *node = castTo(computedType(input, op.getResult()), input, description);
  node = affine(NodeKind::Scale, node, op.getScale());
  node = affine(NodeKind::Shift, node, op.getShift());
  return castTo(op.getResult().getType().getElementType(), node, description);
}

Node *Describer::describeSum(SumOp op) {
  SmallVector<SignedNode> terms;
  for (Value input : op.getInputs()) {
    terms.push_back({nodeOf(input), false});
    ++describedUses[input];
  }
  return description.sum(terms, op.getResult().getType());
}

Node *Describer::describeChannelwise(LinearOpInterface op, Node *input) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  if (input->type.getShape() != type.getShape())
    return nullptr;
  ++describedUses[op->getOperand(0)];
  if (!areConstant(op->getOperands().drop_front()))
    return description.blocked(
        input, type,
        {"A1", "expects constant statistics and factors for each channel, but "
               "got " +
                   textAtRunTime(op->getOperands().drop_front())});
  if (auto batchNorm = dyn_cast<BatchNormOp>(*op))
    return describeBatchNorm(batchNorm, input);
  return describeScale(cast<ScaleOp>(*op), input);
}

void Describer::describeBranchOp(LinearOpInterface op) {
  Value result = op->getResult(0);
  SmallVector<Node *> inputs = llvm::map_to_vector(
      op.getDataOperands(), [&](Value input) { return nodeOf(input); });
  if (!Description::isData(result.getType()) ||
      llvm::is_contained(inputs, nullptr))
    return;
  size_t first = description.nodes().size();
  Node *input = inputs.front();
  Node *node =
      TypeSwitch<Operation *, Node *>(op)
          .Case([&](ConvOp conv) { return describeConv(conv, input); })
          .Case([&](AvgPoolOp pool) { return describeAvgPool(pool, input); })
          .Case<BatchNormOp, ScaleOp>(
              [&](auto) { return describeChannelwise(op, input); })
          .Case([&](SumOp sum) { return describeSum(sum); })
          .Default([](Operation *) { return nullptr; });
  if (!node)
    return;
  if (isa<ConvOp, AvgPoolOp>(op))
    ++describedUses[op->getOperand(0)];
  setHosts(first, op, {});
  setResult(result, Meaning::of(node));
}
