//===- DescribeElementwise.cpp - Affine maps, element by element ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: element-wise ops of linalg, arith and math. Output: their nodes.
// Invariant: a body is interpreted op by op, each operand as it is read.
//
//===----------------------------------------------------------------------===//

#include "Linalg/DescribeElementwise.h"
#include "Layout.h"
#include "Linalg/ScalarSemantics.h"
#include "Linalg/UniformScalar.h"
#include "ReadingMaps.h"

using namespace mlir;
using namespace mlir::repvgg;

using MeaningKind = Meaning::Kind;

/// The shape of the loops, as a tensor's.
static RankedTensorType spaceOf(linalg::LinalgOp op) {
  auto result = cast<RankedTensorType>(op->getResult(0).getType());
  return op.getNumReductionLoops() == 0 && op.getNumLoops() == result.getRank()
             ? result
             : RankedTensorType::get(op.getStaticLoopRanges(),
                                     result.getElementType());
}

namespace {
/// Describes one op with a body.
class BodyDescriber {
public:
  BodyDescriber(linalg::LinalgOp op, const InferredShapes &shapes,
                Describer &describer)
      : op(op), space(spaceOf(op)), shapes(shapes), describer(describer),
        nodes(describer.description()) {}

  /// Of what a reduction results in, its body says nothing.
  void run(bool constant, bool isReduction);

private:
  Meaning meaningOf(OpOperand &operand, bool constant);
  Meaning meaningOfConstant(OpOperand &operand, const Meaning &meaning);
  Node *nodeReadOtherwise(OpOperand &operand);
  Operand operandOf(OpOperand &operand);
  Meaning meaningOf(Value scalar);
  Meaning uniformMeaning(Value scalar);
  void describe(Operation &inner);
  SmallVector<Value> wholeOperands();

  linalg::LinalgOp op;
  /// The shape of the loops, as a tensor's.
  RankedTensorType space;
  const InferredShapes &shapes;
  Describer &describer;
  Description &nodes;
  /// The shape of the data that the loops go through.
  SmallVector<int64_t> data;
  DenseMap<Value, Meaning> body;
};
} // namespace

/// An operand as a term of sums, which can be moved to another op: null where
/// data of shape `data` could not be reshaped to what the loops go through.
Operand BodyDescriber::operandOf(OpOperand &operand) {
  bool reshapes = space.hasStaticShape() && layoutOf(space.getShape(), data);
  if (space.getShape() != ArrayRef(data) && !reshapes)
    return {};
  return {operand.get(), op.getMatchingIndexingMap(&operand),
          op.getMatchingBlockArgument(&operand),
          llvm::to_vector<0>(space.getShape())};
}

/// What a body reads of known data in another order, or not all of it: linear,
/// but no branch. A body that does nothing else is a copy, of which nothing is
/// decided before it is asked for; null for that.
Node *BodyDescriber::nodeReadOtherwise(OpOperand &operand) {
  Meaning meaning = describer.meaningOf(operand.get());
  std::optional<Refusal> refusal =
      readingRefusal(op.getMatchingIndexingMap(&operand));
  bool copies = op.getBlock()->without_terminator().empty();
  if (!meaning.is(MeaningKind::Data) || !refusal || copies ||
      !Description::isData(meaning.node->type.clone(data)))
    return nullptr;
  Node *node = nodes.blocked(meaning.node, meaning.node->type.clone(data),
                             *std::move(refusal));
  node->operand = operandOf(operand);
  node->scalar = op.getMatchingBlockArgument(&operand);
  node->host = op;
  return node;
}

Meaning BodyDescriber::meaningOfConstant(OpOperand &operand,
                                         const Meaning &meaning) {
  if (meaning.channelAxis < 0)
    return meaning;
  AffineMap map = op.getMatchingIndexingMap(&operand);
  auto dim = dyn_cast<AffineDimExpr>(map.getResult(meaning.channelAxis));
  // Of one channel, the size says more than the map.
  if (!dim)
    return meaning.constant->width == 1 ? Meaning::of(meaning.constant, -1)
                                        : Meaning::opaque();
  Meaning read = Meaning::of(meaning.constant, dim.getPosition());
  read.operand = operandOf(operand);
  return read;
}

/// The meaning of an operand's scalar in the body.
Meaning BodyDescriber::meaningOf(OpOperand &operand, bool constant) {
  Value value = operand.get();
  Meaning meaning = describer.meaningOf(value);
  if (meaning.is(MeaningKind::Constant))
    return meaningOfConstant(operand, meaning);
  AffineMap map = op.getMatchingIndexingMap(&operand);
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (constant || !type || op.isDpsInit(&operand))
    return Meaning::opaque();
  if (readsWhole(map, type, space)) {
    Node *node = describer.nodeOf(value, data);
    if (!node)
      return Meaning::opaque();
    describer.noteUse(value);
    return Meaning::of(node);
  }
  if (Node *node = nodeReadOtherwise(operand))
    return Meaning::of(node);
  Meaning other;
  std::optional<Layout> layout = layoutOf(space.getShape(), data);
  bool isConstant = describer.isConstant(value);
  // Of channels in groups, no dimension alone numbers them.
  if (layout && isConstant && type.hasStaticShape() &&
      isReadPerChannel(map, *layout, space.getShape()))
    return Meaning::of(nodes.constants().tensor(value, data[1]),
                       space.getRank());
  if (layout && !isConstant)
    other.kind = classifyRuntime(map, *layout);
  other.operand = operandOf(operand);
  return other;
}

/// True if `op` computes each element of its results from one element of each
/// operand.
static bool isElementwise(linalg::LinalgOp op) {
  if (!op.hasPureTensorSemantics() || op.getNumDpsInits() == 0 ||
      op.getNumLoops() != op.getNumParallelLoops() ||
      op.getBlock()->getNumArguments() != op->getNumOperands() ||
      llvm::any_of(*op.getBlock(),
                   [](Operation &inner) { return inner.getNumRegions() > 0; }))
    return false;
  for (OpOperand &init : op.getDpsInitsMutable())
    if (!op.getMatchingIndexingMap(&init).isIdentity())
      return false;
  return true;
}

/// True for a reduction whose body holds more than the combination with what is
/// accumulated: upstream's fusion puts the end of a block there.
static bool isFusedReduction(linalg::LinalgOp op) {
  return isa<linalg::GenericOp>(op) && op.hasPureTensorSemantics() &&
         op.getNumReductionLoops() > 0 && op.getNumDpsInits() == 1 &&
         op.getBlock()->getNumArguments() == op->getNumOperands() &&
         std::distance(op.getBlock()->begin(), op.getBlock()->end()) > 2 &&
         llvm::none_of(*op.getBlock(), [](Operation &inner) {
           return inner.getNumRegions() > 0;
         });
}

/// The operands that are read whole.
SmallVector<Value> BodyDescriber::wholeOperands() {
  SmallVector<Value> whole;
  for (OpOperand *input : op.getDpsInputOperands())
    if (auto type = dyn_cast<RankedTensorType>(input->get().getType());
        type && readsWhole(op.getMatchingIndexingMap(input), type, space))
      whole.push_back(input->get());
  return whole;
}

/// With data among them, constants number its channels by axis 1, whichever
/// dimension of the tensors of shape `shape` that is (its rank stands for all
/// that do together), and splats of other shapes are numbers.
static void renumberChannels(MutableArrayRef<Meaning> meanings,
                             ArrayRef<int64_t> shape, ArrayRef<int64_t> data,
                             ChannelConstants &constants) {
  std::optional<Layout> layout = layoutOf(shape, data);
  int64_t allChannels = shape.size();
  if (!layout || llvm::none_of(meanings, [](const Meaning &meaning) {
        return meaning.is(MeaningKind::Data);
      })) {
    for (Meaning &meaning : meanings)
      if (meaning.channelAxis == allChannels)
        meaning = Meaning::opaque();
    return;
  }
  std::optional<int64_t> channels = layout->channelDim(shape);
  for (Meaning &meaning : meanings) {
    if (!meaning.is(MeaningKind::Constant) || meaning.channelAxis < 0)
      continue;
    if (meaning.channelAxis == channels || meaning.channelAxis == allChannels)
      meaning.channelAxis = 1;
    else if (std::optional<double> number = uniformValue(meaning.constant))
      meaning = Meaning::of(constants.scalar(*number), -1);
    else if (meaning.channelAxis == 1)
      meaning.channelAxis = 0;
  }
}

/// A new source takes the shape in which convolutions will read it.
static void giveWantedShape(Meaning &meaning, Value result,
                            const InferredShapes &shapes) {
  ArrayRef<int64_t> wanted = shapes.wantedOf(result);
  if (!meaning.is(MeaningKind::Data) || wanted.empty())
    return;
  Node *node = meaning.node;
  auto type = cast<RankedTensorType>(result.getType());
  bool begins = node->kind == NodeKind::Source ||
                (node->kind == NodeKind::Blocked && !node->operand);
  if (begins && node->values.empty() && node->users.empty() &&
      layoutOf(type.getShape(), wanted) &&
      Description::isData(type.clone(wanted)))
    node->type = node->type.clone(wanted);
}

/// A number that is computed from positions, if it is the same at all of them.
Meaning BodyDescriber::uniformMeaning(Value scalar) {
  std::optional<double> number =
      uniformScalar(scalar, op.getStaticLoopRanges());
  return number ? Meaning::of(nodes.constants().scalar(*number), -1)
                : Meaning::opaque();
}

Meaning BodyDescriber::meaningOf(Value scalar) {
  auto it = body.find(scalar);
  return it != body.end() ? it->second : describer.meaningOf(scalar);
}

void BodyDescriber::describe(Operation &inner) {
  // Read when it is asked for, as constants outside of the body are.
  if (inner.hasTrait<OpTrait::ConstantLike>())
    return;
  // Elements picked by their positions are no function of one position.
  if (llvm::any_of(inner.getOperandTypes(), llvm::IsaPred<ShapedType>))
    return;
  size_t first = nodes.nodes().size();
  SmallVector<Meaning> operands = llvm::map_to_vector(
      inner.getOperands(), [&](Value scalar) { return meaningOf(scalar); });
  Meaning result = interpret(&inner, operands, nodes);
  if (inner.getNumResults() != 1)
    return;
  if (isa<arith::SIToFPOp, arith::UIToFPOp>(inner) &&
      result.is(MeaningKind::Opaque))
    result = uniformMeaning(inner.getResult(0));
  body[inner.getResult(0)] = result;
  describer.setHosts(first, op, inner.getResult(0));
}

void BodyDescriber::run(bool constant, bool isReduction) {
  data = shapes.dataShapeOf(op, wholeOperands(), space.getShape(), describer);
  SmallVector<Meaning> arguments;
  for (OpOperand &operand : op->getOpOperands())
    arguments.push_back(meaningOf(operand, constant));
  renumberChannels(arguments, space.getShape(), data, nodes.constants());
  for (auto [argument, meaning] :
       llvm::zip(op.getBlock()->getArguments(), arguments))
    body[argument] = meaning;
  for (Operation &inner : op.getBlock()->without_terminator())
    describe(inner);
  if (isReduction)
    return;
  for (auto [result, yielded] : llvm::zip(
           op->getResults(), op.getBlock()->getTerminator()->getOperands())) {
    Meaning meaning = meaningOf(yielded);
    giveWantedShape(meaning, result, shapes);
    describer.setResult(result, meaning);
  }
}

void mlir::repvgg::describeBody(linalg::LinalgOp op, bool constant,
                                const InferredShapes &shapes,
                                Describer &describer) {
  bool isReduction = !constant && isFusedReduction(op);
  if (isReduction || isElementwise(op))
    BodyDescriber(op, shapes, describer).run(constant, isReduction);
}

void mlir::repvgg::describeTensorOp(Operation *op, const InferredShapes &shapes,
                                    Describer &describer) {
  if (op->getNumResults() != 1)
    return;
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (!type || !isa<FloatType>(type.getElementType()))
    return;
  Description &nodes = describer.description();
  SmallVector<int64_t> data =
      shapes.dataShapeOf(op, op->getOperands(), type.getShape(), describer);
  SmallVector<Meaning> operands;
  for (Value operand : op->getOperands()) {
    Meaning meaning = describer.meaningOf(operand);
    auto operandType = dyn_cast<RankedTensorType>(operand.getType());
    if (!meaning.is(MeaningKind::Constant) && operandType &&
        operandType.getShape() == type.getShape()) {
      Node *node = describer.nodeOf(operand, data);
      meaning = node ? Meaning::of(node) : Meaning::opaque();
      if (node)
        describer.noteUse(operand);
    }
    operands.push_back(meaning);
  }
  renumberChannels(operands, type.getShape(), data, nodes.constants());
  size_t first = nodes.nodes().size();
  Meaning result = interpret(op, operands, nodes);
  describer.setHosts(first, op);
  giveWantedShape(result, op->getResult(0), shapes);
  describer.setResult(op->getResult(0), result);
}
