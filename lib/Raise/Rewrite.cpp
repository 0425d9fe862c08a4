//===- Rewrite.cpp - Blocks in the place of foreign ops -------------------===//
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

#include "Rewrite.h"
#include "BodyEditor.h"
#include "BuildBlock.h"
#include "Layout.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/EraseDead.h"
#include "ShapesAndCasts.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// All that changes in one foreign op.
struct HostEdit {
  SmallVector<std::pair<Node *, Value>> roots;
  SmallVector<const SplitSum *> splits;
};

class Rewriter {
public:
  Rewriter(ArrayRef<RaisedBlock> blocks, ArrayRef<SplitSum> splits);
  void run();

private:
  void edit(Operation *host, HostEdit &edit);
  void editBody(linalg::GenericOp op, HostEdit &edit);
  void editTensorOp(Operation *host, const SplitSum &split);
  void editSumOp(SumOp host, const SplitSum &split);
  Value termScalar(BodyEditor &editor, Node *node, Operation *host, Value like);
  Value termTensor(OpBuilder &builder, Operation *host, Node *term, Value like);
  Value exposed(Node *node);
  Value combineScalars(BodyEditor &editor, const SplitSum &split,
                       Operation *host);
  void replace(Value from, Value to);
  linalg::GenericOp replaceOp(linalg::GenericOp op, BodyEditor &editor);
  Value current(Value value) const;
  void eraseDeadScalars();
  void eraseDead();

  llvm::MapVector<Operation *, HostEdit> edits;
  DenseMap<Node *, Value> results;
  /// What became of replaced values. Their ops live until all is done.
  DenseMap<Value, Value> replaced;
  SmallVector<Operation *> replacedOps;
  /// Ops with new bodies. No scalar of theirs goes before all is done: ops that
  /// come later may take it out.
  SmallVector<linalg::GenericOp> edited;
  llvm::SetVector<Operation *> maybeDead;
};

} // namespace

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

/// The scalar of a term: its own in this body, or that of its tensor. `like`
/// has the data's shape.
Value Rewriter::termScalar(BodyEditor &editor, Node *node, Operation *host,
                           Value like) {
  if (node->scalar && node->host == host)
    return current(node->scalar);
  auto op = cast<linalg::LinalgOp>(host);
  if (node->values.empty() && node->operand &&
      op.getStaticLoopRanges() == node->operand.space)
    return editor.addInput(current(node->operand.tensor), node->operand.map);
  OpBuilder builder(host);
  return editor.addInput(termTensor(builder, host, node, like), node);
}

/// The value of a split sum, in the place of the old one.
Value Rewriter::combineScalars(BodyEditor &editor, const SplitSum &split,
                               Operation *host) {
  Value old = split.sum->scalar;
  OpBuilder builder(old.getDefiningOp());
  Location loc = old.getLoc();
  Value sum;
  for (Node *group : split.groups) {
    Value scalar = castScalar(
        builder, loc, editor.addInput(results[group], group), old.getType());
    sum = sum ? arith::AddFOp::create(builder, loc, sum, scalar) : scalar;
  }
  for (SignedNode term : split.rest) {
    Value scalar = castScalar(
        builder, loc,
        termScalar(editor, term.node, host, results[split.groups.front()]),
        old.getType());
    if (term.negative)
      sum = arith::SubFOp::create(builder, loc, sum, scalar);
    else
      sum = arith::AddFOp::create(builder, loc, sum, scalar);
  }
  return sum;
}

void Rewriter::editBody(linalg::GenericOp op, HostEdit &edit) {
  BodyEditor editor(op);
  for (auto [node, result] : edit.roots) {
    Value scalar = editor.addInput(result, node);
    OpBuilder builder = OpBuilder::atBlockBegin(op.getBody());
    replace(node->scalar,
            castScalar(builder, op.getLoc(), scalar, node->scalar.getType()));
  }
  for (const SplitSum *split : edit.splits)
    replace(split->sum->scalar, combineScalars(editor, *split, op));
  for (Value input : op.getInputs())
    if (Operation *producer = input.getDefiningOp())
      maybeDead.insert(producer);
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

/// The tensor of a term: of the shape of `like` if `host` may use one, so that
/// no reshape is made once more.
Value Rewriter::termTensor(OpBuilder &builder, Operation *host, Node *term,
                           Value like) {
  auto shape = cast<RankedTensorType>(like.getType()).getShape();
  for (Value value : term->values) {
    Operation *op = value.getDefiningOp();
    if (cast<RankedTensorType>(value.getType()).getShape() == shape &&
        (!op || op->isBeforeInBlock(host)))
      return current(value);
  }
  if (!term->values.empty())
    return current(term->values.front());
  if (!term->operand)
    return exposed(term);
  const Operand &operand = term->operand;
  Location loc = host->getLoc();
  // Other shapes than the data's are static.
  SmallVector<OpFoldResult> sizes =
      shape == ArrayRef(operand.space)
          ? tensor::getMixedSizes(builder, loc, like)
          : getAsIndexOpFoldResult(builder.getContext(), operand.space);
  return broadcast(builder, loc, current(operand.tensor), operand.map, sizes);
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

/// A split sum that a named op or an op of arith computes.
void Rewriter::editTensorOp(Operation *host, const SplitSum &split) {
  OpBuilder builder(host);
  Location loc = host->getLoc();
  auto type = cast<RankedTensorType>(host->getResult(0).getType());
  Value like = operandOfShape(host, type.getShape());
  Value init;
  auto combine = [&](Value lhs, Value rhs, bool subtract) -> Value {
    if (subtract)
      return linalg::SubOp::create(builder, loc, ValueRange{lhs, rhs}, init)
          .getResult(0);
    return linalg::AddOp::create(builder, loc, ValueRange{lhs, rhs}, init)
        .getResult(0);
  };
  Value sum;
  for (Node *group : split.groups) {
    Value value =
        inShape(builder, results[group], group, type.getShape(), like);
    value = castTensor(builder, loc, value, type);
    // Sizes are the new value's: to ask what it replaces would keep that alive.
    if (!init)
      init = tensor::EmptyOp::create(builder, loc,
                                     tensor::getMixedSizes(builder, loc, value),
                                     type.getElementType());
    sum = sum ? combine(sum, value, false) : value;
  }
  for (SignedNode term : split.rest) {
    Value value =
        termTensor(builder, host, term.node, results[split.groups.front()]);
    value = inShape(builder, value, term.node, type.getShape(), like);
    value = castTensor(builder, loc, value, type);
    sum = combine(sum, value, term.negative);
  }
  replace(host->getResult(0), sum);
}

/// A split sum that a repvgg.sum computes.
void Rewriter::editSumOp(SumOp host, const SplitSum &split) {
  OpBuilder builder(host);
  Location loc = host.getLoc();
  SmallVector<Value> terms;
  for (Node *group : split.groups)
    terms.push_back(results[group]);
  for (SignedNode term : split.rest) {
    Value value =
        termTensor(builder, host, term.node, results[split.groups.front()]);
    value = reshapeToData(builder, value, term.node->type.getShape());
    if (term.negative)
      value = ScaleOp::create(
          builder, loc, value,
          createConstant(builder, loc,
                         RankedTensorType::get({}, builder.getF64Type()), -1.0,
                         "repvgg_raised"));
    terms.push_back(value);
  }
  Value sum = SumOp::create(builder, loc, host.getType(), terms);
  replace(host.getResult(), sum);
}

//===----------------------------------------------------------------------===//
// Hosts
//===----------------------------------------------------------------------===//

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

/// True if the body of `host` does more with the roots than yield them, or
/// reduces what it yields.
static bool usedInBody(linalg::GenericOp host, const HostEdit &edit) {
  // The sum of a convolution and of what it is accumulated upon has no scalar.
  if (llvm::none_of(edit.roots, [](const std::pair<Node *, Value> &root) {
        return bool(root.first->scalar);
      }))
    return false;
  if (host->getNumResults() != 1 || host.getNumReductionLoops() > 0)
    return true;
  return llvm::any_of(edit.roots, [](const std::pair<Node *, Value> &root) {
    return root.first->scalar &&
           llvm::any_of(root.first->scalar.getUsers(), [](Operation *user) {
             return !user->hasTrait<OpTrait::IsTerminator>();
           });
  });
}

void Rewriter::edit(Operation *host, HostEdit &edit) {
  auto generic = dyn_cast<linalg::GenericOp>(host);
  bool splitInBody = llvm::any_of(edit.splits, [](const SplitSum *split) {
    return bool(split->sum->scalar);
  });
  if (generic && (splitInBody || usedInBody(generic, edit)))
    return editBody(generic, edit);
  for (auto [node, result] : edit.roots) {
    OpBuilder builder(host);
    Value data = castTensor(builder, host->getLoc(), result, node->type);
    auto type = cast<RankedTensorType>(node->values.front().getType());
    Value like = operandOfShape(host, type.getShape());
    Value value = inShape(builder, data, node, type.getShape(), like);
    // Those of further shapes are computed from the first.
    for (Value old : node->values) {
      if (old.getType() != type && old.getType() != data.getType())
        continue;
      replace(old, old.getType() == type ? value : data);
      maybeDead.insert(old.getDefiningOp());
    }
  }
  for (const SplitSum *split : edit.splits) {
    if (auto sum = dyn_cast<SumOp>(host))
      editSumOp(sum, *split);
    else
      editTensorOp(host, *split);
  }
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

void mlir::repvgg::rewrite(ArrayRef<RaisedBlock> blocks,
                           ArrayRef<SplitSum> splits) {
  Rewriter(blocks, splits).run();
}
