//===- EditBody.cpp - Bodies that a block takes a part of -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: an element-wise op, some scalars of which blocks compute. Output: one
// that reads the blocks' results. Invariant: its body keeps its other ops in
// order.
//
//===----------------------------------------------------------------------===//

#include "Linalg/EditBody.h"
#include "Linalg/BodyEditor.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {
/// Edits one op.
class HostEditor {
public:
  HostEditor(linalg::GenericOp op, Rewriter &rewriter)
      : op(op), editor(op), rewriter(rewriter) {}

  void run(const HostEdit &edit);

private:
  Value termScalar(Node *node, Value like);
  Value combineScalars(const SplitSum &split);

  linalg::GenericOp op;
  BodyEditor editor;
  Rewriter &rewriter;
};
} // namespace

/// The scalar of a term: its own in this body, or that of its tensor. `like`
/// has the data's shape.
Value HostEditor::termScalar(Node *node, Value like) {
  if (node->scalar && node->host == op)
    return rewriter.current(node->scalar);
  if (node->values.empty() && node->operand &&
      op.getStaticLoopRanges() == node->operand.space)
    return editor.addInput(rewriter.current(node->operand.tensor),
                           node->operand.map);
  OpBuilder builder(op);
  HeldData held = rewriter.termTensor(builder, op, node, like);
  return editor.addInput(asData(builder, held), node);
}

/// The value of a split sum, in the place of the old one.
Value HostEditor::combineScalars(const SplitSum &split) {
  Value old = split.sum->scalar;
  OpBuilder builder(old.getDefiningOp());
  Location loc = old.getLoc();
  Value sum;
  for (Node *group : split.groups) {
    Value scalar = castScalar(builder, loc,
                              editor.addInput(rewriter.resultOf(group), group),
                              old.getType());
    sum = sum ? arith::AddFOp::create(builder, loc, sum, scalar) : scalar;
  }
  for (SignedNode term : split.rest) {
    Value like = rewriter.resultOf(split.groups.front());
    Value scalar =
        castScalar(builder, loc, termScalar(term.node, like), old.getType());
    if (term.negative)
      sum = arith::SubFOp::create(builder, loc, sum, scalar);
    else
      sum = arith::AddFOp::create(builder, loc, sum, scalar);
  }
  return sum;
}

void HostEditor::run(const HostEdit &edit) {
  for (auto [node, result] : edit.roots) {
    Value scalar = editor.addInput(result, node);
    OpBuilder builder = OpBuilder::atBlockBegin(op.getBody());
    rewriter.replace(node->scalar, castScalar(builder, op.getLoc(), scalar,
                                              node->scalar.getType()));
  }
  for (const SplitSum *split : edit.splits)
    rewriter.replace(split->sum->scalar, combineScalars(*split));
  for (Value input : op.getInputs())
    if (Operation *producer = input.getDefiningOp())
      rewriter.noteMaybeDead(producer);
  rewriter.finishBody(op, editor);
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

bool mlir::repvgg::editBody(Operation *host, const HostEdit &edit,
                            Rewriter &rewriter) {
  auto generic = dyn_cast<linalg::GenericOp>(host);
  bool splitInBody = llvm::any_of(edit.splits, [](const SplitSum *split) {
    return bool(split->sum->scalar);
  });
  if (!generic || !(splitInBody || usedInBody(generic, edit)))
    return false;
  HostEditor(generic, rewriter).run(edit);
  return true;
}
