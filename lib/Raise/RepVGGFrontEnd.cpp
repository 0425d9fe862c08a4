//===- RepVGGFrontEnd.cpp - Branch ops outside of blocks ------------------===//
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

#include "BuildConstants.h"
#include "Dependence.h"
#include "FrontEnds.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/Precision.h"
#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Raise/Describer.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::repvgg;

using Constant = ChannelConstant::Kind;

namespace {

/// Describes one op.
class BranchDescriber {
public:
  BranchDescriber(LinearOpInterface op, Describer &describer)
      : op(op), describer(describer), nodes(describer.description()),
        constants(nodes.constants()) {}

  void run();

private:
  Node *describeConv(ConvOp op, Node *input);
  Node *describeAvgPool(AvgPoolOp op, Node *input);
  Node *describeChannelwise(Node *input);
  Node *describeBatchNorm(BatchNormOp op, Node *input);
  Node *describeScale(ScaleOp op, Node *input);
  Node *describeSum(SumOp op);
  Node *activate(Node *convolution, ConvOp op);
  Node *affine(NodeKind kind, Node *input, Value constant);
  Node *castTo(Type type, Node *node);

  LinearOpInterface op;
  Describer &describer;
  Description &nodes;
  ChannelConstants &constants;
};

class RepVGGFrontEnd : public FrontEnd {
public:
  bool describe(Operation *op, Describer &describer) override {
    auto branch = dyn_cast<LinearOpInterface>(op);
    if (branch)
      BranchDescriber(branch, describer).run();
    return bool(branch);
  }

  Value buildSum(OpBuilder &builder, Operation *host,
                 ArrayRef<SignedValue> terms) const override;
};

} // namespace

std::unique_ptr<FrontEnd> mlir::repvgg::createRepVGGFrontEnd() {
  return std::make_unique<RepVGGFrontEnd>();
}

/// The type in which an op computes: its result is rounded once, at the end.
static Type computedType(Node *input, Value result) {
  return commonType(getElementTypeOrSelf(result.getType()),
                    input->type.getElementType());
}

Node *BranchDescriber::castTo(Type type, Node *node) {
  return node->type.getElementType() == type ? node : nodes.cast(node, type);
}

/// A convolution whose activation ends what is linear: a new source.
Node *BranchDescriber::activate(Node *convolution, ConvOp op) {
  ActivationAttr activation = op.getActivationAttr();
  if (!activation || activation.getKind() == ActivationKind::None)
    return convolution;
  convolution->escapes = convolution->feedsNonlinear = true;
  return nodes.nonlinear(convolution, convolution->type.getElementType());
}

Node *BranchDescriber::describeConv(ConvOp op, Node *input) {
  OrRefusal<Geometry> geometry = op.getGeometry();
  RankedTensorType type = op.getResult().getType();
  if (!geometry)
    return nodes.blocked(input, type, geometry.refusal());
  if (!describer.areConstant(op->getOperands().drop_front()))
    return nodes.blocked(
        input, type,
        {"run time", "expects a constant weight and bias, but got " +
                         textAtRunTime(op->getOperands().drop_front())});
  Convolution conv{*geometry,
                   op.getWeight(),
                   cast<RankedTensorType>(op.getWeight().getType()),
                   {},
                   nullptr};
  if (Value bias = op.getBias())
    conv.bias = constants.tensor(bias, geometry->outChannels);
  Node *node = nodes.convolution(input, std::move(conv), type);
  return activate(node, op);
}

/// The sum over the window, divided by the number of its taps.
Node *BranchDescriber::describeAvgPool(AvgPoolOp op, Node *input) {
  RankedTensorType type = op.getResult().getType();
  SmallVector<Window, 3> windows = op.getWindows();
  LinearForm identity = LinearForm::identity(input->channels(), windows.size());
  OrRefusal<LinearForm> form = op.linearForm(identity);
  if (!form)
    return nodes.blocked(input, type, form.refusal());
  double taps = 1;
  for (const Window &window : windows)
    taps *= window.size;
  Node *sum = nodes.poolSum(input, windows,
                            type.clone(computedType(input, op.getResult())));
  Node *average =
      nodes.affine(NodeKind::Scale, sum,
                   constants.binary(Constant::Div, constants.scalar(1),
                                    constants.scalar(taps)));
  return castTo(type.getElementType(), average);
}

Node *BranchDescriber::affine(NodeKind kind, Node *input, Value constant) {
  if (!constant)
    return input;
  int64_t width = cast<RankedTensorType>(constant.getType()).getNumElements();
  return nodes.affine(kind, input, constants.tensor(constant, width));
}

/// (x - mean) * rsqrt(variance + epsilon) * gamma + beta.
Node *BranchDescriber::describeBatchNorm(BatchNormOp op, Node *input) {
  int64_t channels = input->channels();
  ConstantRef mean = constants.tensor(op.getMean(), channels);
  ConstantRef sum = constants.binary(
      Constant::Add, constants.tensor(op.getVariance(), channels),
      constants.scalar(op.getEpsilon().convertToDouble()));
  Node *node = castTo(computedType(input, op.getResult()), input);
  node =
      nodes.affine(NodeKind::Shift, node, constants.unary(Constant::Neg, mean));
  node = nodes.affine(NodeKind::Scale, node,
                      constants.unary(Constant::Rsqrt, sum));
  node = affine(NodeKind::Scale, node, op.getGamma());
  node = affine(NodeKind::Shift, node, op.getBeta());
  return castTo(op.getResult().getType().getElementType(), node);
}

Node *BranchDescriber::describeScale(ScaleOp op, Node *input) {
  Node *node = castTo(computedType(input, op.getResult()), input);
  node = affine(NodeKind::Scale, node, op.getScale());
  node = affine(NodeKind::Shift, node, op.getShift());
  return castTo(op.getResult().getType().getElementType(), node);
}

Node *BranchDescriber::describeSum(SumOp op) {
  SmallVector<SignedNode> terms;
  for (Value input : op.getInputs()) {
    terms.push_back({describer.nodeOf(input), false});
    describer.noteUse(input);
  }
  return nodes.sum(terms, op.getResult().getType());
}

Node *BranchDescriber::describeChannelwise(Node *input) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  if (input->type.getShape() != type.getShape())
    return nullptr;
  describer.noteUse(op->getOperand(0));
  if (!describer.areConstant(op->getOperands().drop_front()))
    return nodes.blocked(
        input, type,
        {"A1", "expects constant statistics and factors for each channel, but "
               "got " +
                   textAtRunTime(op->getOperands().drop_front())});
  if (auto batchNorm = dyn_cast<BatchNormOp>(*op))
    return describeBatchNorm(batchNorm, input);
  return describeScale(cast<ScaleOp>(*op), input);
}

void BranchDescriber::run() {
  Value result = op->getResult(0);
  SmallVector<Node *> inputs =
      llvm::map_to_vector(op.getDataOperands(),
                          [&](Value input) { return describer.nodeOf(input); });
  if (!Description::isData(result.getType()) || inputs.empty() ||
      llvm::is_contained(inputs, nullptr))
    return;
  size_t first = nodes.nodes().size();
  Node *input = inputs.front();
  Node *node =
      TypeSwitch<Operation *, Node *>(op)
          .Case([&](ConvOp conv) { return describeConv(conv, input); })
          .Case([&](AvgPoolOp pool) { return describeAvgPool(pool, input); })
          .Case<BatchNormOp, ScaleOp>(
              [&](auto) { return describeChannelwise(input); })
          .Case([&](SumOp sum) { return describeSum(sum); })
          .Default([](Operation *) { return nullptr; });
  if (!node)
    return;
  if (isa<ConvOp, AvgPoolOp>(op))
    describer.noteUse(op->getOperand(0));
  describer.setHosts(first, op);
  describer.setResult(result, Meaning::of(node));
}

//===----------------------------------------------------------------------===//
// What is left
//===----------------------------------------------------------------------===//

Value RepVGGFrontEnd::buildSum(OpBuilder &builder, Operation *host,
                               ArrayRef<SignedValue> terms) const {
  Location loc = host->getLoc();
  SmallVector<Value> values;
  for (auto [value, negative] : terms) {
    if (negative)
      value = ScaleOp::create(
          builder, loc, value,
          createConstant(builder, loc,
                         RankedTensorType::get({}, builder.getF64Type()), -1.0,
                         "repvgg_raised"));
    values.push_back(value);
  }
  return SumOp::create(builder, loc, host->getResult(0).getType(), values);
}
