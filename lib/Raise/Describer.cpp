//===- Describer.cpp - What each value is ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a block of foreign ops and front ends. Output: a description.
// Invariant: the IR is only read. A value that is used by anything but a
// described op escapes.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Raise/Describer.h"
#include "FoldScalar.h"
#include "Layout.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/Verify/Constants.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::repvgg;

using MeaningKind = Meaning::Kind;

Meaning Describer::readConstantOp(Operation *op) {
  Attribute attr;
  if (!matchPattern(op, m_Constant(&attr)))
    return Meaning::opaque();
  ChannelConstants &constants = nodes.constants();
  if (std::optional<double> scalar = numberOf(attr))
    return Meaning::of(constants.scalar(*scalar), -1);
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (!type || !type.getElementType().isIntOrFloat())
    return Meaning::opaque();
  std::optional<int64_t> axis = onlyDimension(type.getShape());
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
  std::optional<int64_t> axis = onlyDimension(type.getShape());
  if (!axis)
    return Meaning::opaque();
  return Meaning::of(nodes.constants().tensor(value, type.getNumElements()),
                     *axis);
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

Meaning Describer::meaningOf(Value value) {
  auto it = meanings.find(value);
  if (it != meanings.end())
    return it->second;
  Operation *op = value.getDefiningOp();
  if (!op)
    return Meaning::opaque();
  if (op->hasTrait<OpTrait::ConstantLike>())
    return meanings[value] = readConstantOp(op);
  if (op->getBlock() != &block &&
      llvm::any_of(frontEnds, [&](const FrontEnd *frontEnd) {
        return frontEnd->makesConstants(op);
      })) {
    describe(*op);
    it = meanings.find(value);
  }
  if (it != meanings.end())
    return it->second;
  return isConstant(value) ? meanings[value] = readComputed(value)
                           : Meaning::opaque();
}

//===----------------------------------------------------------------------===//
// Nodes
//===----------------------------------------------------------------------===//

std::optional<ForeignLinear> Describer::matchLinear(Value value) const {
  for (const FrontEnd *frontEnd : llvm::reverse(frontEnds))
    if (std::optional<ForeignLinear> linear = frontEnd->matchLinear(value))
      return linear;
  return std::nullopt;
}

/// A source; blocked if it is a map of another value that is linear but no
/// branch, so that what comes from that value is known to.
/// It is data of the shape `data`; what is known in another one stays that.
Node *Describer::foreignNode(Value value, ArrayRef<int64_t> data) {
  Node *&known = foreignNodes[value];
  if (known && known->type.getShape() == data)
    return known;
  if (known)
    return nodes.source(value, data);
  std::optional<ForeignLinear> linear;
  // Chains of slices and reshapes that exporters write are short.
  constexpr unsigned kDeepest = 16;
  if (value.getParentBlock() == &block && foreignDepth < kDeepest)
    linear = matchLinear(value);
  if (!linear || !Description::isData(linear->input.getType()))
    return known = nodes.source(value, data);
  ++foreignDepth;
  // Nothing is decided about the shape in which others read it.
  Meaning meaning = meaningOf(linear->input);
  Node *input =
      meaning.is(MeaningKind::Data)
          ? meaning.node
          : foreignNode(
                linear->input,
                cast<RankedTensorType>(linear->input.getType()).getShape());
  --foreignDepth;
  Node *node =
      nodes.blocked(input, cast<RankedTensorType>(value.getType()).clone(data),
                    std::move(linear->reason));
  node->addValue(value);
  node->host = value.getDefiningOp();
  return foreignNodes[value] = node;
}

/// A node of `value` as data that it is not known as: a constant, or data of
/// another shape or in another order, of which this is no branch.
Node *Describer::otherNode(Value value, const Meaning &meaning,
                           ArrayRef<int64_t> data, ArrayRef<int64_t> order) {
  SmallVector<Node *, 1> &others = otherSources[value];
  for (Node *other : others)
    if (other->type.getShape() == data && other->orderOf(value) == order)
      return other;
  if (!meaning.is(MeaningKind::Data))
    return others.emplace_back(nodes.source(value, data, order));
  meaning.node->escapes = true;
  Node *other = nodes.blocked(
      meaning.node, cast<RankedTensorType>(value.getType()).clone(data),
      {"layout", "expects images [N, C, X...] throughout, but one value is "
                 "read in two shapes"});
  other->addValue(value, order);
  other->host = value.getDefiningOp();
  return others.emplace_back(other);
}

Node *Describer::nodeOf(Value value, ArrayRef<int64_t> data,
                        ArrayRef<int64_t> order) {
  Meaning meaning = meaningOf(value);
  if (meaning.is(MeaningKind::Data) && meaning.node->type.getShape() == data &&
      meaning.node->orderOf(value) == order)
    return Description::isData(meaning.node->type) ? meaning.node : nullptr;
  auto type = dyn_cast<RankedTensorType>(value.getType());
  bool holds = type && !type.getEncoding() &&
               (!order.empty() || layoutOf(type.getShape(), data));
  if (!holds || !Description::isData(type.clone(data)))
    return nullptr;
  if (!meaning.is(MeaningKind::Opaque))
    return otherNode(value, meaning, data, order);
  Node *node = order.empty() ? foreignNode(value, data)
                             : nodes.source(value, data, order);
  meanings[value] = Meaning::of(node);
  return node;
}

Node *Describer::nodeOf(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type ? nodeOf(value, type.getShape()) : nullptr;
}

Node *Describer::nodeOf(Value value, ArrayRef<int64_t> data) {
  return nodeOf(value, data, /*order=*/{});
}

Node *Describer::nodeIn(ArrayRef<int64_t> order, Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (order.empty() || isIdentityPermutation(order))
    return nodeOf(value);
  if (!type || int64_t(order.size()) != type.getRank() ||
      !isPermutationVector(order))
    return nullptr;
  return nodeOf(value, applyPermutation(type.getShape(), order), order);
}

//===----------------------------------------------------------------------===//
// Uses and results
//===----------------------------------------------------------------------===//

void Describer::noteUseThrough(Operation *op, Value input) {
  constexpr unsigned kLongestWay = 8;
  for (OpOperand &operand : op->getOpOperands()) {
    SmallVector<Operation *> way;
    Value value = operand.get();
    while (value != input && value.getDefiningOp() &&
           value.getDefiningOp()->getNumOperands() > 0 &&
           way.size() < kLongestWay) {
      way.push_back(value.getDefiningOp());
      value = way.back()->getOperand(0);
    }
    if (value != input)
      continue;
    usesThrough.insert(&operand);
    // What is a value of a node of its own has uses of its own.
    for (Operation *wrapper : way)
      if (!meaningOf(wrapper->getResult(0)).is(MeaningKind::Data))
        wrappers.insert(wrapper);
    return;
  }
}

/// True if only described ops get at a value by `use`, from afar.
bool Describer::isNotedUse(OpOperand &use) const {
  if (usesThrough.contains(&use))
    return true;
  Operation *wrapper = use.getOwner();
  return wrappers.contains(wrapper) && use.getOperandNumber() == 0 &&
         llvm::all_of(wrapper->getUses(),
                      [&](OpOperand &inner) { return isNotedUse(inner); });
}

void Describer::setHosts(size_t first, Operation *host, Value scalar) {
  ArrayRef<std::unique_ptr<Node>> added = nodes.nodes().drop_front(first);
  for (const std::unique_ptr<Node> &node : added) {
    node->host = host;
    node->frontEnd = current;
  }
  if (!added.empty())
    added.back()->scalar = scalar;
}

void Describer::setResult(Value result, Meaning meaning,
                          ArrayRef<int64_t> order) {
  if (meaning.is(MeaningKind::Data))
    meaning.node->addValue(result, order);
  if (meaning.is(MeaningKind::Data) || meaning.is(MeaningKind::Constant))
    meanings[result] = meaning;
}

//===----------------------------------------------------------------------===//
// Blocks of foreign ops
//===----------------------------------------------------------------------===//

void Describer::describe(Operation &op) {
  FrontEnd *outer = current;
  for (FrontEnd *frontEnd : llvm::reverse(frontEnds)) {
    current = frontEnd;
    if (frontEnd->describe(&op, *this))
      break;
  }
  current = outer;
}

Description Describer::finish() {
  for (const std::unique_ptr<Node> &node : nodes.nodes()) {
    if (Value tensor = node->tensor())
      node->isConstant = isConstant(tensor);
    for (Value value : node->values) {
      auto uses = llvm::count_if(
          value.getUses(), [&](OpOperand &use) { return !isNotedUse(use); });
      node->escapes |= uses > describedUses.lookup(value);
    }
  }
  return std::move(nodes);
}

Description Describer::run() {
  findConstants();
  for (FrontEnd *frontEnd : frontEnds)
    frontEnd->prepare(*this);
  for (Operation &op : block)
    describe(op);
  return finish();
}

Description mlir::repvgg::describe(Block &block,
                                   ArrayRef<FrontEnd *> frontEnds) {
  return Describer(block, frontEnds).run();
}
