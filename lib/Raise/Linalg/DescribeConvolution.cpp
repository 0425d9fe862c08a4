//===- DescribeConvolution.cpp - Convolutions among linalg ops ------------===//
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

#include "Linalg/DescribeConvolution.h"
#include "Dependence.h"
#include "ForeignLinear.h"
#include "Layout.h"
#include "Linalg/Copies.h"
#include "RepVGG/IR/Precision.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::repvgg;

using MeaningKind = Meaning::Kind;

/// The number that all of a constant holds, whatever its shape.
static std::optional<double> splatOf(Value value) {
  SplatElementsAttr attr;
  if (!matchPattern(value, m_Constant(&attr)) ||
      !isa<FloatType>(attr.getElementType()))
    return std::nullopt;
  return attr.getSplatValue<APFloat>().convertToDouble();
}

namespace {
/// Describes one convolution or pooling.
class ConvolutionDescriber {
public:
  ConvolutionDescriber(const ConvolutionMatch &match, Describer &describer)
      : match(match), describer(describer), nodes(describer.description()) {}

  void run(Operation *op);

private:
  std::optional<ConstantRef> bias();
  std::optional<ConstantRef> biasIn(Value init);
  Node *windows(Node *input, ConstantRef bias);
  void lookThroughWidening(Node *&input);

  ConvolutionMatch match;
  Describer &describer;
  Description &nodes;
};
} // namespace

/// The bias in an initial value: null for zero, nothing if it has none. The
/// bias of a grouped convolution is split after or before its broadcast, and
/// dimensions of size 1 may be dropped after it.
std::optional<ConstantRef> ConvolutionDescriber::bias() {
  Value init = match.init;
  while (true) {
    if (std::optional<ConstantRef> found = biasIn(init))
      return found;
    Operation *op = init.getDefiningOp();
    if (!isa_and_nonnull<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op) ||
        !reshapeKeeps(op, match.resultData))
      return std::nullopt;
    init = op->getOperand(0);
  }
}

/// The bias, if `init` is its broadcast.
std::optional<ConstantRef> ConvolutionDescriber::biasIn(Value init) {
  int64_t channels = match.geometry.outChannels;
  ArrayRef<int64_t> shape = cast<RankedTensorType>(init.getType()).getShape();
  std::optional<Layout> layout = layoutOf(shape, match.resultData);
  ChannelConstants &constants = nodes.constants();
  if (Meaning meaning = describer.meaningOf(init);
      meaning.is(MeaningKind::Constant)) {
    ConstantRef constant = meaning.constant;
    if (constant->is(ChannelConstant::Kind::Scalar) && constant->scalar == 0)
      return nullptr;
    if (constant->width == 1 ||
        (constant->width == channels && layout && meaning.channelAxis >= 0 &&
         layout->channelDim(shape) == meaning.channelAxis))
      return constant;
  }
  // A batch of one channel looks as if its dimension were the channels'.
  if (std::optional<double> splat = splatOf(init))
    return constants.scalar(*splat);
  AffineMap identity =
      AffineMap::getMultiDimIdentityMap(shape.size(), init.getContext());
  TracedCopy copy = traceCopies(init, identity);
  if (layout && copy.source != init && describer.isConstant(copy.source) &&
      isReadPerChannel(copy.map, *layout, shape))
    return constants.tensor(copy.source, channels);
  return std::nullopt;
}

/// Whether each window of a pooling sees the image.
static bool seesImage(const Window &window) {
  return std::max(window.padLow, window.padHigh) < window.size;
}

/// True if a size of the image that is computed upon `init` is a number from
/// elsewhere. It may be less than the windows make of their input.
static bool hasGivenSize(Value init) {
  while (auto op = init.getDefiningOp<DestinationStyleOpInterface>()) {
    if (op.getNumDpsInits() != 1)
      return false;
    init = op.getDpsInitOperand(0)->get();
  }
  auto empty = init.getDefiningOp<tensor::EmptyOp>();
  if (!empty)
    return false;
  // The number of images is as in the input, whatever it is called.
  return llvm::any_of(
      llvm::seq<int64_t>(1, empty.getType().getRank()), [&](int64_t dim) {
        if (!empty.getType().isDynamicDim(dim))
          return false;
        Value size = empty.getDynamicSize(dim);
        return !isConstantExpression(size) && !dependsOnSize(size);
      });
}

/// The convolution or pooling alone, without what it is accumulated upon.
Node *ConvolutionDescriber::windows(Node *input, ConstantRef bias) {
  if (hasGivenSize(match.init))
    return nodes.blocked(
        input, match.resultType(),
        {"A8", "expects an output of all positions of the windows, but its "
               "size is computed from no size of an image and may be less"});
  if (!match.weight && llvm::all_of(match.geometry.windows, seesImage))
    return nodes.poolSum(input, match.geometry.windows, match.resultType());
  if (!match.weight)
    return nodes.blocked(
        input, match.resultType(),
        {"A9", "expects pads smaller than the pooling's window"});
  Convolution conv{match.geometry, match.weight, match.weightType(),
                   match.stored, bias};
  if (describer.isConstant(conv.weight))
    return nodes.convolution(input, std::move(conv), match.resultType());
  return nodes.blocked(input, match.resultType(),
                       {"run time", "expects a constant weight, but got " +
                                        textAtRunTime(conv.weight)});
}

/// What `value` is a wider copy of, element by element; null if of nothing.
static Value widenedOperand(Value value) {
  if (auto cast = value.getDefiningOp<arith::ExtFOp>())
    return cast.getIn();
  return isa_and_nonnull<arith::ExtFOp>(castInBody(value))
             ? value.getDefiningOp()->getOperand(0)
             : Value();
}

/// conv(extf x, extf w) -> conv(x, w): the products are the same, and so is the
/// type in which they are summed.
void ConvolutionDescriber::lookThroughWidening(Node *&input) {
  if (input->kind != NodeKind::Cast || !match.weight)
    return;
  Node *narrow = input->operands.front().node;
  Value weight = widenedOperand(match.weight);
  if (!weight || !Description::isData(narrow->type) || narrow->values.empty() ||
      getElementTypeOrSelf(weight.getType()) != narrow->type.getElementType() ||
      rounds(narrow->type, input->type))
    return;
  match.weight = weight;
  input = narrow;
}

void ConvolutionDescriber::run(Operation *op) {
  if (!Description::isData(match.resultType()) ||
      !checkGeometry(match.geometry))
    return;
  std::optional<ConstantRef> constant = bias();
  // Whatever else it is accumulated upon is a term of a sum, such as a
  // residual.
  bool accumulates = !constant || (*constant && !match.weight);
  Node *input = describer.nodeOf(match.input, match.inputData);
  Node *addend =
      accumulates ? describer.nodeOf(match.init, match.resultData) : nullptr;
  if (!input || (accumulates && !addend) ||
      (addend && addend->type != match.resultType()))
    return;
  lookThroughWidening(input);
  size_t first = nodes.nodes().size();
  Node *node = windows(input, accumulates ? nullptr : *constant);
  if (accumulates) {
    describer.noteUse(match.init);
    node = nodes.sum({SignedNode{node}, SignedNode{addend}});
  }
  describer.noteUseThrough(op, match.input);
  describer.setHosts(first, op);
  describer.setResult(match.result, Meaning::of(node));
}

void mlir::repvgg::describeConvolution(const ConvolutionMatch &match,
                                       Operation *op, Describer &describer) {
  ConvolutionDescriber(match, describer).run(op);
}
