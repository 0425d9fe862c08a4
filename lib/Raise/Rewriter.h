//===- Rewriter.h - Blocks in the place of foreign ops ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Puts raised blocks in the place of what they were raised from. Element-wise
/// ops that also do something else (an activation, a residual addition) keep
/// just that, bit for bit. Ops are edited in the order in which they stand;
/// nothing is erased before all is done, so that what a later op takes out of
/// an earlier one is there.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_REWRITER_H
#define REPVGG_LIB_RAISE_REWRITER_H

#include "BuildBlock.h"
#include "ShapesAndCasts.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"

namespace mlir::repvgg {

class BodyEditor;

/// All that changes in one foreign op.
struct HostEdit {
  /// Nodes of it, and the results of the blocks that compute them.
  SmallVector<std::pair<Node *, Value>> roots;
  SmallVector<const SplitSum *> splits;
};

class Rewriter {
public:
  Rewriter(ArrayRef<RaisedBlock> blocks, ArrayRef<SplitSum> splits);
  /// Replaces the foreign values of the blocks' roots, rebuilds split sums, and
  /// erases foreign ops that have no use any more.
  void run();

  // What front ends edit their ops with.

  /// The result of the block of which `root` is the root.
  Value resultOf(Node *root) const { return results.lookup(root); }
  /// What has become of `value`.
  Value current(Value value) const;
  /// The value of a term of a split sum of `host`.
  HeldData termTensor(OpBuilder &builder, Operation *host, Node *term,
                      Value like);
  void replace(Value from, Value to);
  /// Replaces `op` by what `editor` has made of it. No scalar of it goes before
  /// all is done: ops that come later may take it out.
  void finishBody(linalg::GenericOp op, BodyEditor &editor);
  /// Has `op` erased when all is done, if it has no use then.
  void noteMaybeDead(Operation *op) { maybeDead.insert(op); }

private:
  void edit(Operation *host, const HostEdit &edit);
  void editSum(Operation *host, const SplitSum &split);
  void replaceRoot(Operation *host, Node *root, Value result);
  Value exposed(Node *node);
  linalg::GenericOp replaceOp(linalg::GenericOp op, BodyEditor &editor);
  void eraseDeadScalars();
  void eraseDead();

  llvm::MapVector<Operation *, HostEdit> edits;
  DenseMap<Node *, Value> results;
  /// What became of replaced values. Their ops live until all is done.
  DenseMap<Value, Value> replaced;
  SmallVector<Operation *> replacedOps;
  /// Ops with new bodies.
  SmallVector<linalg::GenericOp> edited;
  llvm::SetVector<Operation *> maybeDead;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_REWRITER_H
