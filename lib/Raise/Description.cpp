//===- Description.cpp - What foreign ops compute -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: calls of front ends. Output: nodes. Invariant: each node knows its
// operands and users, and comes after its operands.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Raise/Description.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"

using namespace mlir;
using namespace mlir::repvgg;

Location Node::getLoc() const {
  if (scalar && scalar.getDefiningOp())
    return host->getLoc();
  return values.empty() ? host->getLoc() : values.front().getLoc();
}

Value Node::tensor() const {
  if (kind != NodeKind::Source)
    return {};
  if (operand)
    return operand.tensor;
  return values.empty() ? Value() : values.front();
}

void Node::addValue(Value value, ArrayRef<int64_t> order) {
  if (!order.empty() && !isIdentityPermutation(order)) {
    orders.resize(values.size() + 1);
    orders.back().assign(order.begin(), order.end());
  }
  values.push_back(value);
}

ArrayRef<int64_t> Node::orderOf(size_t index) const {
  return index < orders.size() ? ArrayRef<int64_t>(orders[index])
                               : ArrayRef<int64_t>();
}

ArrayRef<int64_t> Node::orderOf(Value value) const {
  // Almost all nodes have none.
  return orders.empty() ? ArrayRef<int64_t>()
                        : orderOf(llvm::find(values, value) - values.begin());
}

DimensionOrder mlir::repvgg::channelsLast(int64_t rank) {
  DimensionOrder order = {0, rank - 1};
  llvm::append_range(order, llvm::seq<int64_t>(1, rank - 1));
  return order;
}

bool Node::isNeutral() const {
  return isAffine() && isLiteral(constant) &&
         uniformValue(constant) == (kind == NodeKind::Scale ? 1.0 : 0.0);
}

bool Description::isData(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor || tensor.getRank() < 2 || tensor.getRank() > 5)
    return false;
  Type element = tensor.getElementType();
  return (element.isF64() || element.isF32() || element.isF16() ||
          element.isBF16()) &&
         !tensor.isDynamicDim(1) && tensor.getDimSize(1) > 0 &&
         !tensor.getEncoding();
}

Node *Description::add(NodeKind kind, RankedTensorType type,
                       ArrayRef<SignedNode> operands) {
  auto node = std::make_unique<Node>();
  node->kind = kind;
  node->index = pool.size();
  node->type = type;
  node->operands.assign(operands.begin(), operands.end());
  for (SignedNode term : operands) {
    ++term.node->uses;
    if (term.node->users.empty() || term.node->users.back() != node.get())
      term.node->users.push_back(node.get());
  }
  pool.push_back(std::move(node));
  return pool.back().get();
}

Node *Description::source(Value value) {
  return source(value,
                llvm::cast<RankedTensorType>(value.getType()).getShape());
}

Node *Description::source(Value value, ArrayRef<int64_t> data,
                          ArrayRef<int64_t> order) {
  auto type = llvm::cast<RankedTensorType>(value.getType());
  Node *node = add(NodeKind::Source, type.clone(data), {});
  node->addValue(value, order);
  node->host = value.getDefiningOp();
  return node;
}

Node *Description::nonlinear(Node *origin, Type elementType) {
  Node *node = add(NodeKind::Source, origin->type.clone(elementType), {});
  node->origin = origin;
  return node;
}

Node *Description::addend(const Operand &operand, RankedTensorType type) {
  Node *node = add(NodeKind::Source, type, {});
  node->operand = operand;
  node->scalar = operand.scalar;
  return node;
}

Node *Description::convolution(Node *input, Convolution convolution,
                               RankedTensorType type) {
  Node *node = add(NodeKind::Convolution, type, SignedNode{input});
  node->convolution = std::make_unique<Convolution>(std::move(convolution));
  return node;
}

Node *Description::poolSum(Node *input, ArrayRef<Window> windows,
                           RankedTensorType type) {
  Node *node = add(NodeKind::PoolSum, type, SignedNode{input});
  node->windows.assign(windows.begin(), windows.end());
  return node;
}

Node *Description::affine(NodeKind kind, Node *input, ConstantRef constant) {
  Node *node = add(kind, input->type, SignedNode{input});
  node->constant = constant;
  ++constant->uses;
  return node;
}

Node *Description::sum(ArrayRef<SignedNode> terms) {
  return sum(terms, terms.front().node->type);
}

Node *Description::sum(ArrayRef<SignedNode> terms, RankedTensorType type) {
  return add(NodeKind::Sum, type, terms);
}

Node *Description::cast(Node *input, Type elementType) {
  return add(NodeKind::Cast, input->type.clone(elementType), SignedNode{input});
}

Node *Description::blocked(Node *input, RankedTensorType type, Refusal reason) {
  Node *node = add(NodeKind::Blocked, type, SignedNode{input});
  node->reason = std::move(reason);
  input->escapes = true;
  return node;
}

void Description::truncate(size_t count) {
  while (pool.size() > count) {
    // The newest users come last.
    for (SignedNode term : pool.back()->operands) {
      --term.node->uses;
      if (!term.node->users.empty() &&
          term.node->users.back() == pool.back().get())
        term.node->users.pop_back();
    }
    pool.pop_back();
  }
}
