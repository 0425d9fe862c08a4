//===- Describer.h - What each value means ----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What front ends share while they describe a block of foreign IR: what is
/// known of each value, and the description that they fill op by op. A front
/// end asks for the nodes of an op's operands (`nodeOf`), notes that it has
/// seen these uses (`noteUse`), makes nodes of them (`description()`), and says
/// which one is the result (`setHosts`, `setResult`).
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_DESCRIBER_H
#define REPVGG_RAISE_DESCRIBER_H

#include "RepVGG/Raise/FrontEnd.h"
#include "RepVGG/Raise/Meaning.h"
#include "mlir/IR/Block.h"

namespace mlir::repvgg {

class Describer {
public:
  Describer(Block &block, ArrayRef<FrontEnd *> frontEnds)
      : block(block), frontEnds(frontEnds) {}

  /// Describes all ops; call it once.
  Description run();

  Block &getBlock() { return block; }
  Description &description() { return nodes; }

  /// True if `value` is computed from constants alone.
  bool isConstant(Value value);
  bool areConstant(ValueRange values) {
    return llvm::all_of(values, [&](Value value) { return isConstant(value); });
  }

  Meaning meaningOf(Value value);

  /// The node of a data tensor, a new source if it is none yet; null for types
  /// that nodes cannot have.
  Node *nodeOf(Value value);
  /// The same of a tensor that holds data of the shape `data`.
  Node *nodeOf(Value value, ArrayRef<int64_t> data);
  /// The same of a tensor that has the data's dimensions in `order`.
  Node *nodeIn(ArrayRef<int64_t> order, Value value);

  /// Notes that the op that is described reads the node of `value`, once. A
  /// value with other uses than these is needed outside of blocks.
  void noteUse(Value value) { ++describedUses[value]; }
  /// The same of `op`, which reads `input` through padding and the like.
  void noteUseThrough(Operation *op, Value input);

  /// Attributes the nodes from number `first` on to `host`, the last one to
  /// `scalar` of its body.
  void setHosts(size_t first, Operation *host, Value scalar = {});
  /// Says what `result` is; a tensor of data has its dimensions in `order`.
  void setResult(Value result, Meaning meaning, ArrayRef<int64_t> order = {});

private:
  void describe(Operation &op);
  void findConstants();
  bool computesConstant(Operation *op);
  Meaning readConstantOp(Operation *op);
  Meaning readComputed(Value value);
  Node *nodeOf(Value value, ArrayRef<int64_t> data, ArrayRef<int64_t> order);
  Node *foreignNode(Value value, ArrayRef<int64_t> data);
  Node *otherNode(Value value, const Meaning &meaning, ArrayRef<int64_t> data,
                  ArrayRef<int64_t> order);
  std::optional<ForeignLinear> matchLinear(Value value) const;
  bool isNotedUse(OpOperand &use) const;
  Description finish();

  Block &block;
  ArrayRef<FrontEnd *> frontEnds;
  /// The one that is describing.
  FrontEnd *current = nullptr;
  Description nodes;
  DenseMap<Value, Meaning> meanings;
  DenseMap<Value, unsigned> describedUses;
  /// The operands by which described ops read data from afar, and the ops
  /// between these and the data: padding, reshapes.
  DenseSet<OpOperand *> usesThrough;
  DenseSet<Operation *> wrappers;
  /// Sources for values that have a meaning already, as a constant or as data
  /// of another shape.
  DenseMap<Value, SmallVector<Node *, 1>> otherSources;
  /// Sources as they are, before it is known in which shape they are read.
  DenseMap<Value, Node *> foreignNodes;
  unsigned foreignDepth = 0;
  DenseMap<Value, bool> constantValues;
};

/// Describes the ops of `block`, without those of nested regions, by
/// `frontEnds`. Changes nothing.
Description describe(Block &block, ArrayRef<FrontEnd *> frontEnds);

} // namespace mlir::repvgg

#endif // REPVGG_RAISE_DESCRIBER_H
