//===- DescribeLinalg.cpp - Affine maps among linalg ops ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a block of linalg, tensor, arith and math ops. Output: a description.
// Invariant: the IR is only read. A value that is used by anything but a
// described element-wise op escapes.
//
//===----------------------------------------------------------------------===//

#include "DescribeLinalg.h"
#include "MatchConvolution.h"
#include "RepVGG/IR/Constants.h"
#include "ScalarSemantics.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::repvgg;

using Kind = Meaning::Kind;

namespace {

class LinalgDescriber {
public:
  explicit LinalgDescriber(Block &block) : block(block) {}
  void describe(Operation &op);
  Description finish();

private:
  void describeConvolution(const ConvolutionMatch &match, Operation *op);
  void describeElementwise(linalg::LinalgOp op);
  void describeReshape(Operation *op);
  void describeTensorOp(Operation *op);

  Meaning meaningOf(Value value);
  Meaning meaningInBody(linalg::LinalgOp op, OpOperand &operand);
  Meaning readConstantOp(Operation *op);
  Node *nodeOf(Value value);
  void setHosts(size_t first, Operation *host, Value scalar);
  void setResult(Value result, Meaning meaning);

  Block &block;
  Description description;
  DenseMap<Value, Meaning> meanings;
  DenseMap<Value, unsigned> describedUses;
};

} // namespace

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

/// The dimension that is not of size 1: -1 if there is none, nothing if there
/// are several or sizes are unknown.
static std::optional<int64_t> onlyDimension(RankedTensorType type) {
  int64_t found = -1;
  for (auto [i, size] : llvm::enumerate(type.getShape())) {
    if (size == 1)
      continue;
    if (found >= 0 || ShapedType::isDynamic(size))
      return std::nullopt;
    found = i;
  }
  return found;
}

Meaning LinalgDescriber::readConstantOp(Operation *op) {
  Attribute attr;
  if (!matchPattern(op, m_Constant(&attr)))
    return Meaning::opaque();
  ChannelConstants &constants = description.constants();
  if (auto scalar = dyn_cast<FloatAttr>(attr))
    return Meaning::of(constants.scalar(scalar.getValue().convertToDouble()),
                       -1);
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (!type || !isa<FloatType>(type.getElementType()))
    return Meaning::opaque();
  std::optional<int64_t> axis = onlyDimension(type);
  if (axis && type.getRank() > 0)
    return Meaning::of(
        constants.tensor(op->getResult(0), type.getNumElements()), *axis);
  auto splat = dyn_cast<SplatElementsAttr>(attr);
  OrRefusal<WeightView> view = readConstant(attr);
  if (!view || !(splat || view->count == 1))
    return Meaning::opaque();
  return Meaning::of(constants.scalar((*view)[0]), -1);
}

/// True for the ops that may make constants of constants, and no data: those
/// are of interest in outer blocks too.
static bool computesConstants(Operation *op) {
  if (isa<linalg::FillOp, linalg::BroadcastOp, tensor::ExpandShapeOp,
          tensor::CollapseShapeOp>(op))
    return true;
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  return isa<linalg::LinalgOp>(op) && type && type.getRank() == 1;
}

Meaning LinalgDescriber::meaningOf(Value value) {
  auto it = meanings.find(value);
  if (it != meanings.end())
    return it->second;
  Operation *op = value.getDefiningOp();
  if (!op)
    return Meaning::opaque();
  if (op->hasTrait<OpTrait::ConstantLike>())
    return meanings[value] = readConstantOp(op);
  if (op->getBlock() != &block && computesConstants(op)) {
    describe(*op);
    it = meanings.find(value);
  }
  return it != meanings.end() ? it->second : Meaning::opaque();
}

/// The node of a data tensor, a new source if it is none yet; null for types
/// that nodes cannot have.
Node *LinalgDescriber::nodeOf(Value value) {
  Meaning meaning = meaningOf(value);
  if (meaning.is(Kind::Data))
    return meaning.node;
  if (!Description::isData(value.getType()))
    return nullptr;
  Node *node = description.source(value);
  meanings[value] = Meaning::of(node);
  return node;
}

/// Attributes the nodes from `first` on to `host`, the last one to `scalar`.
void LinalgDescriber::setHosts(size_t first, Operation *host, Value scalar) {
  ArrayRef<std::unique_ptr<Node>> added = description.nodes().drop_front(first);
  for (const std::unique_ptr<Node> &node : added)
    node->host = host;
  if (!added.empty())
    added.back()->scalar = scalar;
}

void LinalgDescriber::setResult(Value result, Meaning meaning) {
  if (meaning.is(Kind::Data))
    meaning.node->values.push_back(result);
  if (meaning.is(Kind::Data) || meaning.is(Kind::Constant))
    meanings[result] = meaning;
}

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

/// Looks through reshapes to a constant op.
static bool isConstantWeight(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (op->hasTrait<OpTrait::ConstantLike>())
      return true;
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
      return false;
    value = op->getOperand(0);
  }
  return false;
}

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

void LinalgDescriber::describeConvolution(const ConvolutionMatch &match,
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

/// True if `map` reads all of an operand of shape `type` at the loops'
/// position, in an iteration space of shape `space`.
static bool readsWhole(AffineMap map, RankedTensorType type,
                       RankedTensorType space) {
  if (type.getRank() != space.getRank() ||
      map.getNumResults() != type.getRank())
    return false;
  for (auto [i, expr] : llvm::enumerate(map.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    bool unit = type.getDimSize(i) == 1 && space.getDimSize(i) == 1;
    if (!unit && !(dim && dim.getPosition() == i))
      return false;
  }
  return true;
}

/// What a run-time operand that is not read whole is to data [N, C, X...].
static Kind classifyRuntime(AffineMap map) {
  bool batch = false, channel = false;
  for (AffineExpr expr : map.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim && !isa<AffineConstantExpr>(expr))
      return Kind::Opaque;
    if (dim && dim.getPosition() > 1)
      return Kind::Opaque;
    batch |= dim && dim.getPosition() == 0;
    channel |= dim && dim.getPosition() == 1;
  }
  return batch ? Kind::Gate : channel ? Kind::Runtime : Kind::Opaque;
}

/// The meaning of an operand's scalar in the body of `op`.
Meaning LinalgDescriber::meaningInBody(linalg::LinalgOp op,
                                       OpOperand &operand) {
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
    return Meaning::of(meaning.constant, dim.getPosition());
  }
  auto type = dyn_cast<RankedTensorType>(value.getType());
  auto space = cast<RankedTensorType>(op->getResult(0).getType());
  if (!type || op.isDpsInit(&operand))
    return Meaning::opaque();
  if (readsWhole(map, type, space)) {
    Node *node = nodeOf(value);
    if (!node)
      return Meaning::opaque();
    ++describedUses[value];
    return Meaning::of(node);
  }
  Meaning runtime;
  runtime.kind = classifyRuntime(map);
  return runtime;
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

void LinalgDescriber::describeElementwise(linalg::LinalgOp op) {
  if (!isElementwise(op))
    return;
  DenseMap<Value, Meaning> body;
  for (auto [operand, argument] :
       llvm::zip(op->getOpOperands(), op.getBlock()->getArguments()))
    body[argument] = meaningInBody(op, operand);
  auto lookup = [&](Value scalar) {
    auto it = body.find(scalar);
    return it != body.end() ? it->second : meaningOf(scalar);
  };
  for (Operation &inner : op.getBlock()->without_terminator()) {
    size_t first = description.nodes().size();
    SmallVector<Meaning> operands =
        llvm::map_to_vector(inner.getOperands(), lookup);
    Meaning result = interpret(&inner, operands, description);
    if (inner.getNumResults() != 1)
      continue;
    body[inner.getResult(0)] = result;
    setHosts(first, op, inner.getResult(0));
  }
  for (auto [result, yielded] : llvm::zip(
           op->getResults(), op.getBlock()->getTerminator()->getOperands()))
    setResult(result, lookup(yielded));
}

/// Element-wise arith and math ops on whole tensors.
void LinalgDescriber::describeTensorOp(Operation *op) {
  if (op->getNumResults() != 1)
    return;
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (!type || !isa<FloatType>(type.getElementType()))
    return;
  SmallVector<Meaning> operands;
  for (Value operand : op->getOperands()) {
    Meaning meaning = meaningOf(operand);
    auto operandType = dyn_cast<RankedTensorType>(operand.getType());
    if (meaning.is(Kind::Opaque) && operandType &&
        operandType.getShape() == type.getShape() && nodeOf(operand))
      meaning = meaningOf(operand);
    if (meaning.is(Kind::Data))
      ++describedUses[operand];
    operands.push_back(meaning);
  }
  size_t sources = description.nodes().size();
  Meaning result = interpret(op, operands, description);
  setHosts(sources, op, {});
  setResult(op->getResult(0), result);
}

/// Reshapes of constants keep their elements' order, so that the dimension that
/// numbers the channels is the one that is left.
void LinalgDescriber::describeReshape(Operation *op) {
  Meaning meaning = meaningOf(op->getOperand(0));
  auto from = cast<RankedTensorType>(op->getOperand(0).getType());
  auto to = cast<RankedTensorType>(op->getResult(0).getType());
  if (!meaning.is(Kind::Constant))
    return;
  if (meaning.channelAxis < 0 && meaning.constant->width == 1)
    return setResult(op->getResult(0), meaning);
  std::optional<int64_t> axis = onlyDimension(to);
  if (!onlyDimension(from) || !axis)
    return;
  meaning.channelAxis = to.getRank() ? *axis : -1;
  setResult(op->getResult(0), meaning);
}

void LinalgDescriber::describe(Operation &op) {
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    if (std::optional<ConvolutionMatch> match = matchConvolution(linalgOp))
      return describeConvolution(*match, &op);
    return describeElementwise(linalgOp);
  }
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
    return describeReshape(&op);
  if (isa_and_nonnull<arith::ArithDialect, math::MathDialect>(
          op.getDialect()) &&
      !op.hasTrait<OpTrait::ConstantLike>())
    describeTensorOp(&op);
}

Description LinalgDescriber::finish() {
  for (const std::unique_ptr<Node> &node : description.nodes())
    for (Value value : node->values) {
      auto uses = std::distance(value.use_begin(), value.use_end());
      node->escapes |= uses > describedUses.lookup(value);
    }
  return std::move(description);
}

Description mlir::repvgg::describeLinalg(Block &block) {
  LinalgDescriber describer(block);
  for (Operation &op : block)
    describer.describe(op);
  return describer.finish();
}
