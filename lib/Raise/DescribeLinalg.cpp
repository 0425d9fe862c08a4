//===- DescribeLinalg.cpp - Convolutions among linalg ops -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a matched convolution or pooling. Output: its node. Invariant: weights
// and biases are constants, or the node is blocked.
//
//===----------------------------------------------------------------------===//

#include "Describer.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

using Kind = Meaning::Kind;

/// The operand of an op that copies one tensor to other positions of a larger
/// or permuted one by `map`; null for other ops.
static Value copiedOperand(Value value, AffineMap map) {
  auto op = value.getDefiningOp<linalg::LinalgOp>();
  if (!op || op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      op.getBlock()->getTerminator()->getOperand(0) !=
          op.getBlock()->getArgument(0))
    return {};
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  return maps[0] == map && maps[1].isIdentity() ? op->getOperand(0) : Value();
}

/// The constant [I, O] or, if it is a transposed one, [O, I].
static void lookThroughTranspose(Convolution &conv) {
  if (!conv.transposed)
    return;
  MLIRContext *context = conv.weight.getContext();
  Value source = copiedOperand(
      conv.weight,
      AffineMap::getPermutationMap(ArrayRef<unsigned>{1, 0}, context));
  if (!source)
    return;
  conv.weight = source;
  conv.transposed = false;
}

/// The constant [g, O/g] that is broadcast to an initial value [N, g, O/g,
/// X...].
static Value splitBias(Value init) {
  auto type = cast<RankedTensorType>(init.getType());
  if (type.getRank() < 3)
    return {};
  MLIRContext *context = init.getContext();
  AffineMap map = AffineMap::get(
      type.getRank(), 0,
      {getAffineDimExpr(1, context), getAffineDimExpr(2, context)}, context);
  Value source = copiedOperand(init, map);
  return source && isConstantWeight(source) ? source : Value();
}

/// The bias in an initial value: null for zero, nothing if it is neither.
static std::optional<ConstantRef> matchBias(const Meaning &init,
                                            int64_t channels) {
  if (!init.is(Kind::Constant))
    return std::nullopt;
  if (init.constant->is(ChannelConstant::Kind::Scalar) &&
      init.constant->scalar == 0)
    return nullptr;
  bool perChannel = init.channelAxis == 1 && init.constant->width == channels;
  if (!perChannel && init.constant->width != 1)
    return std::nullopt;
  return init.constant;
}

/// The number that all of a constant holds, whatever its shape.
static std::optional<double> splatOf(Value value) {
  SplatElementsAttr attr;
  if (!matchPattern(value, m_Constant(&attr)) ||
      !isa<FloatType>(attr.getElementType()))
    return std::nullopt;
  return attr.getSplatValue<APFloat>().convertToDouble();
}

void Describer::describeConvolution(const ConvolutionMatch &match,
                                    Operation *op) {
  Value init = match.init;
  int64_t channels = match.geometry.outChannels;
  // Of a grouped convolution, the bias is split after or before its broadcast.
  auto split = init.getDefiningOp<tensor::ExpandShapeOp>();
  if (split && !meaningOf(init).is(Kind::Constant))
    init = split.getSrc();
  std::optional<ConstantRef> bias = matchBias(meaningOf(init), channels);
  if (Value constant = bias ? Value() : splitBias(init))
    bias = description.constants().tensor(constant, channels);
  // A batch of one channel looks as if its dimension were the channels'.
  if (std::optional<double> splat = bias ? std::nullopt : splatOf(init))
    bias = description.constants().scalar(*splat);
  Node *input = nodeOf(match.input);
  if (!bias || !input || !Description::isData(match.result.getType()) ||
      !checkGeometry(match.geometry))
    return;
  auto type = cast<RankedTensorType>(match.result.getType());
  size_t first = description.nodes().size();
  Node *node;
  if (!match.weight) {
    if (*bias)
      return;
    node = description.poolSum(input, match.geometry.windows, type);
  } else {
    Convolution conv{match.geometry, match.weight, match.weightType(),
                     match.transposed, *bias};
    lookThroughTranspose(conv);
    if (isConstantWeight(conv.weight))
      node = description.convolution(input, std::move(conv), type);
    else
      node = description.blocked(
          input, type,
          {"input", "expects a constant weight, but got a value computed at "
                    "run time"});
  }
  setHosts(first, op, {});
  setResult(match.result, Meaning::of(node));
}
