//===- Rewriter.cpp - Blocks in the place of foreign ops ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: blocks that nothing uses yet. Output: foreign IR that uses them.
// Invariant: what is not part of a block or of a split sum is not changed;
// bodies keep their other ops in order.
//
//===----------------------------------------------------------------------===//

#include "Rewriter.h"
#include "Linalg/BodyEditor.h"
#include "RepVGG/IR/EraseDead.h"
#include "RepVGG/Raise/FrontEnd.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::repvgg;

//===----------------------------------------------------------------------===//
// Terms
//===----------------------------------------------------------------------===//

/// The tensor of a term: of the shape of `like` if `host` may use one, so that
/// no reshape is made once more.
HeldData Rewriter::termTensor(OpBuilder &builder, Operation *host, Node *term,
                              Value like) {
  auto shape = cast<RankedTensorType>(like.getType()).getShape();
  for (auto [i, value] : llvm::enumerate(term->values)) {
    Operation *op = value.getDefiningOp();
    if (cast<RankedTensorType>(value.getType()).getShape() == shape &&
        term->orderOf(i).empty() && (!op || op->isBeforeInBlock(host)))
      return {current(value), {}};
  }
  if (!term->values.empty())
    return {current(term->values.front()), term->orderOf(size_t(0))};
  if (!term->operand)
    return {exposed(term), {}};
  const Operand &operand = term->operand;
  Location loc = host->getLoc();
  // Other shapes than the data's are static.
  SmallVector<OpFoldResult> sizes =
      shape == ArrayRef(operand.space)
          ? tensor::getMixedSizes(builder, loc, like)
          : getAsIndexOpFoldResult(builder.getContext(), operand.space);
  return {broadcast(builder, loc, current(operand.tensor), operand.map, sizes),
          {}};
}

/// The tensor of what an element-wise body computes on its way: the op once
/// more, up to there. Where it is used for nothing else, it goes.
Value Rewriter::exposed(Node *node) {
  Value scalar = current(node->scalar);
  auto op = cast<linalg::GenericOp>(scalar.getParentBlock()->getParentOp());
  OpBuilder builder(op);
  Location loc = scalar.getLoc();
  Value init = tensor::EmptyOp::create(
      builder, loc, tensor::getMixedSizes(builder, loc, op.getOutputs()[0]),
      scalar.getType());
  auto part = linalg::GenericOp::create(
      builder, loc, init.getType(), op.getInputs(), init,
      op.getIndexingMapsArray(), op.getIteratorTypesArray());
  IRMapping mapping;
  op.getRegion().cloneInto(&part.getRegion(), mapping);
  part.getBody()->getArguments().back().setType(scalar.getType());
  part.getBody()->getTerminator()->setOperands(mapping.lookup(scalar));
  BodyEditor editor(part);
  editor.eraseDeadScalars();
  Value result = editor.finish().getResult(0);
  part.erase();
  maybeDead.insert(op);
  return result;
}

/// A split sum that an op computes as a whole.
void Rewriter::editSum(Operation *host, const SplitSum &split) {
  OpBuilder builder(host);
  auto type = cast<RankedTensorType>(host->getResult(0).getType());
  Value like = operandOfShape(host, type.getShape());
  ArrayRef<int64_t> order = split.sum->orderOf(size_t(0));
  SmallVector<SignedValue> terms;
  for (Node *group : split.groups)
    terms.push_back({inForm(builder, {results[group], {}}, group, order,
                            type.getShape(), like)});
  for (SignedNode term : split.rest) {
    HeldData held =
        termTensor(builder, host, term.node, results[split.groups.front()]);
    terms.push_back(
        {inForm(builder, held, term.node, order, type.getShape(), like),
         term.negative});
  }
  replace(host->getResult(0),
          split.sum->frontEnd->buildSum(builder, host, terms));
}

//===----------------------------------------------------------------------===//
// Hosts
//===----------------------------------------------------------------------===//

void Rewriter::finishBody(linalg::GenericOp op, BodyEditor &editor) {
  edited.push_back(replaceOp(op, editor));
}

/// Replaces `op` by what `editor` has made of it.
linalg::GenericOp Rewriter::replaceOp(linalg::GenericOp op,
                                      BodyEditor &editor) {
  linalg::GenericOp result = editor.finish();
  for (auto [from, to] : llvm::zip(op.getResults(), result.getResults()))
    replace(from, to);
  replacedOps.push_back(op);
  return result;
}

Rewriter::Rewriter(ArrayRef<RaisedBlock> blocks, ArrayRef<SplitSum> splits) {
  for (const RaisedBlock &block : blocks) {
    Node *root = block.choice.root;
    Value result = block.op->getResult(0);
    results[root] = result;
    if (root->scalar || !root->values.empty())
      edits[root->host].roots.push_back({root, result});
    for (Node *node : nodesOf(block.choice))
      if (node->host)
        maybeDead.insert(node->host);
  }
  for (const SplitSum &split : splits) {
    edits[split.sum->host].splits.push_back(&split);
    maybeDead.insert(split.sum->host);
  }
}

void Rewriter::replace(Value from, Value to) {
  from.replaceAllUsesWith(to);
  replaced[from] = to;
}

Value Rewriter::current(Value value) const {
  for (auto it = replaced.find(value); it != replaced.end();
       it = replaced.find(value))
    value = it->second;
  return value;
}

/// Replaces the tensors of `root` by what a block computes. Those of further
/// shapes are computed from the first.
void Rewriter::replaceRoot(Operation *host, Node *root, Value result) {
  OpBuilder builder(host);
  Value data = castTensor(builder, host->getLoc(), result, root->type);
  auto type = cast<RankedTensorType>(root->values.front().getType());
  ArrayRef<int64_t> order = root->orderOf(size_t(0));
  Value value = inForm(builder, {data, {}}, root, order, type.getShape(),
                       operandOfShape(host, type.getShape()));
  for (auto [i, old] : llvm::enumerate(root->values)) {
    bool isFirst = old.getType() == type && root->orderOf(i) == order;
    bool isData = old.getType() == data.getType() && root->orderOf(i).empty();
    if (!isFirst && !isData)
      continue;
    replace(old, isFirst ? value : data);
    maybeDead.insert(old.getDefiningOp());
  }
  // Transposed for the first, which others may be the only ones to read.
  if (!order.empty())
    maybeDead.insert(value.getDefiningOp());
}

void Rewriter::edit(Operation *host, const HostEdit &edit) {
  Node *first =
      edit.roots.empty() ? edit.splits.front()->sum : edit.roots.front().first;
  if (first->frontEnd->edit(host, edit, *this))
    return;
  for (auto [root, result] : edit.roots)
    replaceRoot(host, root, result);
  for (const SplitSum *split : edit.splits)
    editSum(host, *split);
}

void Rewriter::eraseDeadScalars() {
  for (linalg::GenericOp op : edited) {
    BodyEditor editor(op);
    editor.eraseDeadScalars();
    maybeDead.insert(replaceOp(op, editor));
  }
}

/// Erases ops without uses, and then what only they used.
void Rewriter::eraseDead() {
  for (Operation *op : replacedOps) {
    maybeDead.remove(op);
    op->erase();
  }
  repvgg::eraseDead(std::move(maybeDead));
}

void Rewriter::run() {
  // What a later op takes out of an earlier one is that one's new part.
  auto inOrder = edits.takeVector();
  llvm::sort(inOrder, [](const auto &a, const auto &b) {
    return a.first->isBeforeInBlock(b.first);
  });
  for (auto &[host, changes] : inOrder)
    edit(host, changes);
  eraseDeadScalars();
  eraseDead();
}
