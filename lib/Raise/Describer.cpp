//===- Describer.cpp - What each value is ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a block of foreign ops. Output: a description. Invariant: the IR is
// only read. A value that is used by anything but a described element-wise op
// escapes.
//
//===----------------------------------------------------------------------===//

#include "Describer.h"
#include "FoldScalar.h"
#include "ForeignLinear.h"
#include "Layout.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/Verify/Constants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::repvgg;

using Kind = Meaning::Kind;

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

Meaning Describer::readConstantOp(Operation *op) {
  Attribute attr;
  if (!matchPattern(op, m_Constant(&attr)))
    return Meaning::opaque();
  ChannelConstants &constants = description.constants();
  if (std::optional<double> scalar = numberOf(attr))
    return Meaning::of(constants.scalar(*scalar), -1);
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (!type || !type.getElementType().isIntOrFloat())
    return Meaning::opaque();
  std::optional<int64_t> axis = onlyDimension(type);
  if (axis && type.getRank() > 0)
    return Meaning::of(
        constants.tensor(op->getResult(0), type.getNumElements()), *axis);
  std::optional<double> splat;
  if (auto elements = dyn_cast<SplatElementsAttr>(attr))
    splat = numberOf(elements.getSplatValue<Attribute>());
  else if (OrRefusal<WeightView> view = readConstant(attr);
           view && view->count == 1)
    splat = (*view)[0];
  return splat ? Meaning::of(constants.scalar(*splat), -1) : Meaning::opaque();
}

/// What is computed from constants by ops that are not looked into: its values
/// are computed when they are asked for.
Meaning Describer::readComputed(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type || !type.hasStaticShape() || type.getNumElements() == 0 ||
      !type.getElementType().isIntOrFloat())
    return Meaning::opaque();
  std::optional<int64_t> axis = onlyDimension(type);
  if (!axis)
    return Meaning::opaque();
  return Meaning::of(
      description.constants().tensor(value, type.getNumElements()), *axis);
}

//===----------------------------------------------------------------------===//
// What is constant
//===----------------------------------------------------------------------===//

/// True if `op` computes its results from constants alone. Each op is asked
/// once, after its operands.
bool Describer::computesConstant(Operation *op) {
  if (op->getNumResults() == 0)
    return false;
  if (op->getNumOperands() == 0 && op->getNumRegions() == 0)
    return verify::dependsOnConstantsOnly(op->getResult(0));
  auto isGiven = [&](Value value) {
    Operation *definition = value.getDefiningOp();
    Block *owner = definition ? definition->getBlock()
                              : cast<BlockArgument>(value).getOwner();
    return op->isAncestor(owner->getParentOp()) || isConstant(value);
  };
  bool constant = isMemoryEffectFree(op);
  op->walk([&](Operation *inner) {
    constant &= llvm::all_of(inner->getOperands(), isGiven);
    return constant ? WalkResult::advance() : WalkResult::interrupt();
  });
  return constant;
}

/// In order, so that nothing is asked for before its operands are known.
void Describer::findConstants() {
  for (Operation &op : block)
    for (Value result : op.getResults())
      isConstant(result);
}

bool Describer::isConstant(Value value) {
  auto [it, isNew] = constantValues.try_emplace(value, false);
  Operation *op = value.getDefiningOp();
  if (!isNew || !op)
    return it->second;
  // In this block the operands have been asked for before; others are rare.
  bool constant = op->getBlock() == &block
                      ? computesConstant(op)
                      : verify::dependsOnConstantsOnly(value);
  return constantValues[value] = constant;
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

Meaning Describer::meaningOf(Value value) {
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
  if (it != meanings.end())
    return it->second;
  return isConstant(value) ? meanings[value] = readComputed(value)
                           : Meaning::opaque();
}

/// A source; blocked if it is a map of another value that is linear but no
/// branch, so that what comes from that value is known to.
/// It is data of the shape `data`; what is known in another one stays that.
Node *Describer::foreignNode(Value value, ArrayRef<int64_t> data) {
  Node *&known = foreignNodes[value];
  if (known && known->type.getShape() == data)
    return known;
  if (known)
    return description.source(value, data);
  std::optional<ForeignLinear> linear;
  // Chains of slices and reshapes that exporters write are short.
  constexpr unsigned kDeepest = 16;
  if (value.getParentBlock() == &block && foreignDepth < kDeepest)
    linear = matchForeignLinear(value);
  if (!linear || !Description::isData(linear->input.getType()))
    return known = description.source(value, data);
  ++foreignDepth;
  // Nothing is decided about the shape in which others read it.
  Meaning meaning = meaningOf(linear->input);
  Node *input =
      meaning.is(Kind::Data)
          ? meaning.node
          : foreignNode(
                linear->input,
                cast<RankedTensorType>(linear->input.getType()).getShape());
  --foreignDepth;
  Node *node = description.blocked(
      input, cast<RankedTensorType>(value.getType()).clone(data),
      std::move(linear->reason));
  node->values.push_back(value);
  node->host = value.getDefiningOp();
  return foreignNodes[value] = node;
}

/// The node of a data tensor, a new source if it is none yet; null for types
/// that nodes cannot have.
Node *Describer::nodeOf(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type ? nodeOf(value, type.getShape()) : nullptr;
}

/// The same as data of the shape `data`.
Node *Describer::nodeOf(Value value, ArrayRef<int64_t> data) {
  Meaning meaning = meaningOf(value);
  if (meaning.is(Kind::Data) && meaning.node->type.getShape() == data)
    return Description::isData(meaning.node->type) ? meaning.node : nullptr;
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type || type.getEncoding() || !layoutOf(type.getShape(), data) ||
      !Description::isData(type.clone(data)))
    return nullptr;
  if (meaning.is(Kind::Opaque)) {
    Node *node = foreignNode(value, data);
    meanings[value] = Meaning::of(node);
    return node;
  }
  SmallVector<Node *, 1> &others = otherSources[value];
  for (Node *other : others)
    if (other->type.getShape() == data)
      return other;
  if (!meaning.is(Kind::Data))
    return others.emplace_back(description.source(value, data));
  meaning.node->escapes = true;
  Node *other = description.blocked(
      meaning.node, type.clone(data),
      {"layout", "expects images [N, C, X...] throughout, but one value is "
                 "read in two shapes"});
  other->values.push_back(value);
  other->host = value.getDefiningOp();
  return others.emplace_back(other);
}

/// Attributes the nodes from `first` on to `host`, the last one to `scalar`.
void Describer::setHosts(size_t first, Operation *host, Value scalar) {
  ArrayRef<std::unique_ptr<Node>> added = description.nodes().drop_front(first);
  for (const std::unique_ptr<Node> &node : added)
    node->host = host;
  if (!added.empty())
    added.back()->scalar = scalar;
}

void Describer::setResult(Value result, Meaning meaning) {
  if (meaning.is(Kind::Data))
    meaning.node->values.push_back(result);
  if (meaning.is(Kind::Data) || meaning.is(Kind::Constant))
    meanings[result] = meaning;
}

/// Reshapes of data are other shapes of the same node.
void Describer::describeReshapeOfData(Operation *op) {
  Value input = op->getOperand(0), result = op->getResult(0);
  auto wanted = wantedShapes.find(result);
  SmallVector<int64_t> data;
  if (Meaning meaning = meaningOf(input); meaning.is(Kind::Data))
    data.assign(meaning.node->type.getShape().begin(),
                meaning.node->type.getShape().end());
  else if (wanted != wantedShapes.end())
    data.assign(wanted->second.begin(), wanted->second.end());
  bool agrees = wanted == wantedShapes.end() ||
                ArrayRef<int64_t>(wanted->second) == ArrayRef(data);
  if (data.empty() || !agrees || !reshapeKeeps(op, data))
    return;
  if (Node *node = nodeOf(input, data)) {
    ++describedUses[input];
    setResult(result, Meaning::of(node));
  }
}

/// Reshapes of constants keep their elements' order, so that the dimension that
/// numbers the channels is the one that is left.
void Describer::describeReshape(Operation *op) {
  Meaning meaning = meaningOf(op->getOperand(0));
  auto from = cast<RankedTensorType>(op->getOperand(0).getType());
  auto to = cast<RankedTensorType>(op->getResult(0).getType());
  if (!meaning.is(Kind::Constant))
    return describeReshapeOfData(op);
  if (meaning.channelAxis < 0 && meaning.constant->width == 1)
    return setResult(op->getResult(0), meaning);
  std::optional<int64_t> axis = onlyDimension(to);
  if (!onlyDimension(from) || !axis)
    return;
  meaning.channelAxis = to.getRank() ? *axis : -1;
  setResult(op->getResult(0), meaning);
}

void Describer::describeLinalg(Operation &op) {
  bool constant = op.getNumResults() > 0 && isConstant(op.getResult(0));
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    if (constant)
      return describeElementwise(linalgOp, /*constant=*/true);
    if (auto it = matches.find(&op); it != matches.end())
      return describeConvolution(it->second, &op);
    return describeElementwise(linalgOp, /*constant=*/false);
  }
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
    return describeReshape(&op);
  if (isa_and_nonnull<arith::ArithDialect, math::MathDialect>(
          op.getDialect()) &&
      !constant)
    describeTensorOp(&op);
}

void Describer::describe(Operation &op) {
  auto branch = dyn_cast<LinearOpInterface>(op);
  if (branch && frontEnds.repvgg)
    describeBranchOp(branch);
  if (!branch && frontEnds.linalg)
    describeLinalg(op);
}

Description Describer::finish() {
  for (const std::unique_ptr<Node> &node : description.nodes()) {
    if (Value tensor = node->tensor())
      node->isConstant = isConstant(tensor);
    for (Value value : node->values) {
      auto uses = llvm::count_if(
          value.getUses(), [&](OpOperand &use) { return !isWindowedUse(use); });
      node->escapes |= uses > describedUses.lookup(value);
    }
  }
  return std::move(description);
}

Description mlir::repvgg::describe(Block &block, FrontEnds frontEnds) {
  Describer describer(block, frontEnds);
  describer.findConstants();
  describer.inferShapes();
  for (Operation &op : block)
    describer.describe(op);
  return describer.finish();
}
