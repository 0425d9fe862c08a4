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

#include "Describer.h"
#include "Layout.h"
#include "ReadingMaps.h"
#include "UniformScalar.h"

using namespace mlir;
using namespace mlir::repvgg;

using Kind = Meaning::Kind;

/// The shape of the loops, as a tensor's.
static RankedTensorType spaceOf(linalg::LinalgOp op) {
  auto result = cast<RankedTensorType>(op->getResult(0).getType());
  return op.getNumReductionLoops() == 0 && op.getNumLoops() == result.getRank()
             ? result
             : RankedTensorType::get(op.getStaticLoopRanges(),
                                     result.getElementType());
}

/// An operand as a term of sums, which can be moved to another op: null where
/// data of shape `data` could not be reshaped to what the loops go through.
static Operand operandOf(linalg::LinalgOp op, OpOperand &operand,
                         ArrayRef<int64_t> data) {
  RankedTensorType space = spaceOf(op);
  bool reshapes = space.hasStaticShape() && layoutOf(space.getShape(), data);
  if (space.getShape() != data && !reshapes)
    return {};
  return {operand.get(), op.getMatchingIndexingMap(&operand),
          op.getMatchingBlockArgument(&operand),
          llvm::to_vector<0>(space.getShape())};
}

/// What a body reads of known data in another order, or not all of it: linear,
/// but no branch. A body that does nothing else is a copy, of which nothing is
/// decided before it is asked for; null for that.
Node *Describer::nodeReadOtherwise(linalg::LinalgOp op, OpOperand &operand,
                                   ArrayRef<int64_t> data) {
  Meaning meaning = meaningOf(operand.get());
  std::optional<Refusal> refusal =
      readingRefusal(op.getMatchingIndexingMap(&operand));
  bool copies = op.getBlock()->without_terminator().empty();
  if (!meaning.is(Kind::Data) || !refusal || copies ||
      !Description::isData(meaning.node->type.clone(data)))
    return nullptr;
  Node *node = description.blocked(meaning.node, meaning.node->type.clone(data),
                                   *std::move(refusal));
  node->operand = operandOf(op, operand, data);
  node->scalar = op.getMatchingBlockArgument(&operand);
  node->host = op;
  return node;
}

/// The meaning of an operand's scalar in the body of `op`, whose loops go
/// through data of shape `data`.
Meaning Describer::meaningInBody(linalg::LinalgOp op, OpOperand &operand,
                                 ArrayRef<int64_t> data, bool constant) {
  Value value = operand.get();
  Meaning meaning = meaningOf(value);
  AffineMap map = op.getMatchingIndexingMap(&operand);
  if (meaning.is(Kind::Constant)) {
    if (meaning.channelAxis < 0)
      return meaning;
    auto dim = dyn_cast<AffineDimExpr>(map.getResult(meaning.channelAxis));
    // Of one channel, the size says more than the map.
    if (!dim)
      return meaning.constant->width == 1 ? Meaning::of(meaning.constant, -1)
                                          : Meaning::opaque();
    Meaning read = Meaning::of(meaning.constant, dim.getPosition());
    read.operand = operandOf(op, operand, data);
    return read;
  }
  auto type = dyn_cast<RankedTensorType>(value.getType());
  RankedTensorType space = spaceOf(op);
  if (constant || !type || op.isDpsInit(&operand))
    return Meaning::opaque();
  if (readsWhole(map, type, space)) {
    Node *node = nodeOf(value, data);
    if (!node)
      return Meaning::opaque();
    ++describedUses[value];
    return Meaning::of(node);
  }
  if (Node *node = nodeReadOtherwise(op, operand, data))
    return Meaning::of(node);
  Meaning other;
  std::optional<Layout> layout = layoutOf(space.getShape(), data);
  // Of channels in groups, no dimension alone numbers them.
  if (layout && isConstant(value) && type.hasStaticShape() &&
      isReadPerChannel(map, *layout, space.getShape()))
    return Meaning::of(description.constants().tensor(value, data[1]),
                       space.getRank());
  if (layout && !isConstant(value))
    other.kind = classifyRuntime(map, *layout);
  other.operand = operandOf(op, operand, data);
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
static SmallVector<Value> wholeOperands(linalg::LinalgOp op) {
  RankedTensorType space = spaceOf(op);
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
        return meaning.is(Kind::Data);
      })) {
    for (Meaning &meaning : meanings)
      if (meaning.channelAxis == allChannels)
        meaning = Meaning::opaque();
    return;
  }
  std::optional<int64_t> channels = layout->channelDim(shape);
  for (Meaning &meaning : meanings) {
    if (!meaning.is(Kind::Constant) || meaning.channelAxis < 0)
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
void Describer::giveWantedShape(Meaning &meaning, Value result) {
  auto wanted = wantedShapes.find(result);
  if (!meaning.is(Kind::Data) || wanted == wantedShapes.end())
    return;
  Node *node = meaning.node;
  auto type = cast<RankedTensorType>(result.getType());
  bool begins = node->kind == NodeKind::Source ||
                (node->kind == NodeKind::Blocked && !node->operand);
  if (begins && node->values.empty() && node->users.empty() &&
      layoutOf(type.getShape(), wanted->second) &&
      Description::isData(type.clone(wanted->second)))
    node->type = node->type.clone(wanted->second);
}

/// A number that is computed from positions, if it is the same at all of them.
Meaning Describer::uniformMeaning(Value scalar, linalg::LinalgOp op) {
  std::optional<double> number =
      uniformScalar(scalar, op.getStaticLoopRanges());
  return number ? Meaning::of(description.constants().scalar(*number), -1)
                : Meaning::opaque();
}

void Describer::describeElementwise(linalg::LinalgOp op, bool constant) {
  bool reduction = !constant && isFusedReduction(op);
  if (!isElementwise(op) && !reduction)
    return;
  RankedTensorType space = spaceOf(op);
  SmallVector<int64_t> data(
      dataShapeOf(op, wholeOperands(op), space.getShape()));
  SmallVector<Meaning> arguments;
  for (OpOperand &operand : op->getOpOperands())
    arguments.push_back(meaningInBody(op, operand, data, constant));
  renumberChannels(arguments, space.getShape(), data, description.constants());
  DenseMap<Value, Meaning> body;
  for (auto [argument, meaning] :
       llvm::zip(op.getBlock()->getArguments(), arguments))
    body[argument] = meaning;
  auto lookup = [&](Value scalar) {
    auto it = body.find(scalar);
    return it != body.end() ? it->second : meaningOf(scalar);
  };
  for (Operation &inner : op.getBlock()->without_terminator()) {
    // Read when it is asked for, as constants outside of the body are.
    if (inner.hasTrait<OpTrait::ConstantLike>())
      continue;
    // Elements picked by their positions are no function of one position.
    if (llvm::any_of(inner.getOperandTypes(), llvm::IsaPred<ShapedType>))
      continue;
    size_t first = description.nodes().size();
    SmallVector<Meaning> operands =
        llvm::map_to_vector(inner.getOperands(), lookup);
    Meaning result = interpret(&inner, operands, description);
    if (inner.getNumResults() != 1)
      continue;
    if (isa<arith::SIToFPOp, arith::UIToFPOp>(inner) && result.is(Kind::Opaque))
      result = uniformMeaning(inner.getResult(0), op);
    body[inner.getResult(0)] = result;
    setHosts(first, op, inner.getResult(0));
  }
  // What a reduction results in is not what its body yields.
  if (reduction)
    return;
  for (auto [result, yielded] : llvm::zip(
           op->getResults(), op.getBlock()->getTerminator()->getOperands())) {
    Meaning meaning = lookup(yielded);
    giveWantedShape(meaning, result);
    setResult(result, meaning);
  }
}

/// Element-wise arith and math ops on whole tensors.
void Describer::describeTensorOp(Operation *op) {
  if (op->getNumResults() != 1)
    return;
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (!type || !isa<FloatType>(type.getElementType()))
    return;
  SmallVector<int64_t> data(
      dataShapeOf(op, op->getOperands(), type.getShape()));
  SmallVector<Meaning> operands;
  for (Value operand : op->getOperands()) {
    Meaning meaning = meaningOf(operand);
    auto operandType = dyn_cast<RankedTensorType>(operand.getType());
    if (!meaning.is(Kind::Constant) && operandType &&
        operandType.getShape() == type.getShape()) {
      Node *node = nodeOf(operand, data);
      meaning = node ? Meaning::of(node) : Meaning::opaque();
      describedUses[operand] += node != nullptr;
    }
    operands.push_back(meaning);
  }
  renumberChannels(operands, type.getShape(), data, description.constants());
  size_t sources = description.nodes().size();
  Meaning result = interpret(op, operands, description);
  setHosts(sources, op, {});
  giveWantedShape(result, op->getResult(0));
  setResult(op->getResult(0), result);
}
