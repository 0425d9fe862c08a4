//===- Description.h - What foreign ops compute -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A description says, without touching foreign IR, which affine maps its
/// values are of one another. One foreign op may hold many nodes (an
/// element-wise body with three normalizations), and one node may be known
/// under several foreign values. Front ends build it; the partition reads it
/// and knows none of them: data is [N, C, X...], whatever the order is in which
/// foreign tensors hold it.
///
/// Invariant: nodes are in topological order, operands before users.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_DESCRIPTION_H
#define REPVGG_RAISE_DESCRIPTION_H

#include "RepVGG/Algebra/Geometry.h"
#include "RepVGG/Raise/ChannelConstant.h"
#include "RepVGG/Raise/ComputedWeights.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/SmallPtrSet.h"

#include <memory>

namespace mlir::repvgg {

enum class NodeKind {
  Source,      ///< not an affine map of anything known
  Convolution, ///< `convolution` of the operand
  PoolSum,     ///< sum over `windows`, zeros in the padding
  Scale,       ///< operand * constant
  Shift,       ///< operand + constant
  Sum,         ///< sum of the operands with their signs
  Cast,        ///< operand in another float type
  Blocked,     ///< would be affine in the operand if not for `reason`
};

/// How a constant holds a weight [g, O/g, I/g, K...] in other orders.
struct StoredWeight {
  /// Its sizes, row-major; some of size 1 may be absent.
  SmallVector<int64_t, 5> shape;
  /// Which of these dimensions comes first, second... in [g, O/g, I/g, K...];
  /// empty if they are in order.
  SmallVector<int64_t, 5> order;

  bool isInOrder() const { return order.empty(); }
};

/// A convolution's weights, as references to foreign constants or to what is
/// computed from them.
struct Convolution {
  Geometry geometry;
  Value weight;                ///< as many elements as weightType
  RankedTensorType weightType; ///< [O, I/g, K...]
  StoredWeight stored;         ///< the order of `weight`
  ConstantRef bias = nullptr;
};

/// Which dimension of a tensor is which of the data's: dimension `i` of the
/// data [N, C, X...] is number `order[i]` of the tensor's. Empty of a tensor
/// that has the data's dimensions in their order.
using DimensionOrder = SmallVector<int64_t, 5>;

/// The order of tensors [N, X..., C].
DimensionOrder channelsLast(int64_t rank);

class FrontEnd;
struct Node;

/// An operand of a node.
struct SignedNode {
  Node *node = nullptr;
  bool negative = false;
};

/// An operand of an element-wise op that is read in some other way
/// than the data is: along some of its dimensions only.
struct Operand {
  Value tensor;
  AffineMap map;
  Value scalar; ///< the body's argument
  /// The sizes of the op's loops, which the map reads it at: the data's shape,
  /// or another one that holds the data.
  SmallVector<int64_t, 0> space;

  explicit operator bool() const { return bool(tensor); }
};

struct Node {
  NodeKind kind = NodeKind::Source;
  unsigned index = 0;
  RankedTensorType type;
  SmallVector<SignedNode, 2> operands;
  SmallVector<Node *, 2> users; ///< each once
  unsigned uses = 0;            ///< as operands of users

  ConstantRef constant = nullptr;
  std::unique_ptr<Convolution> convolution;
  SmallVector<Window, 3> windows;
  Refusal reason;

  /// Source: a value that it is computed from element by element, if known.
  Node *origin = nullptr;
  /// Source, Blocked: the operand that it is, if it has no tensor of its own.
  Operand operand;
  /// Source: it is computed from constants alone.
  bool isConstant = false;

  /// The tensors that hold this value, not all of its shape (see Layout.h).
  SmallVector<Value, 1> values;
  /// The orders in which these have the data's dimensions; what is absent at
  /// the end is empty.
  SmallVector<DimensionOrder, 0> orders;
  /// The op that computes it, in an element-wise body the scalar, and the front
  /// end that has said so.
  Operation *host = nullptr;
  Value scalar;
  FrontEnd *frontEnd = nullptr;

  /// Used by something that is not a node, or by one that is not affine in it.
  bool escapes = false;
  /// Used inside an element-wise body by an op that is not affine.
  bool feedsNonlinear = false;
  /// Used so by more than comparisons and what they select.
  bool feedsFunction = false;
  /// Used so by comparisons from both sides, such as relu6's.
  bool feedsClamp = false;

  int64_t channels() const { return type.getDimSize(1); }
  ArrayRef<int64_t> spatialSizes() const {
    return type.getShape().drop_front(2);
  }
  bool isAffine() const {
    return kind == NodeKind::Scale || kind == NodeKind::Shift;
  }
  /// True for what is blocked since a weight or a size is not known.
  bool isOfUnknown() const {
    return kind == NodeKind::Blocked &&
           (reason.rule == "run time" || reason.rule == "A8");
  }
  /// Source: the tensor that it is; null for other nodes.
  Value tensor() const;
  /// Adds a tensor that holds this value.
  void addValue(Value value, ArrayRef<int64_t> order = {});
  /// The order in which `values[index]` has the data's dimensions.
  ArrayRef<int64_t> orderOf(size_t index) const;
  /// The same of `value`, one of `values`.
  ArrayRef<int64_t> orderOf(Value value) const;
  /// True for what does not change its operand: times one, plus zero.
  bool isNeutral() const;
  /// The location of the op that computes it.
  Location getLoc() const;
};

/// The description of one block of foreign IR.
class Description {
public:
  /// True for the types that nodes may have: float tensors [N, C, X...] of
  /// rank 2 to 5 with a static number of channels.
  static bool isData(Type type);

  Node *source(Value value);
  /// A value that holds data of the shape `data`, its dimensions in `order`.
  Node *source(Value value, ArrayRef<int64_t> data,
               ArrayRef<int64_t> order = {});
  /// A value that is computed from `origin` element by element, but not as an
  /// affine map; it has no tensor of its own yet.
  Node *nonlinear(Node *origin, Type elementType);
  /// An operand that is added to data of type `type`.
  Node *addend(const Operand &operand, RankedTensorType type);
  Node *convolution(Node *input, Convolution convolution,
                    RankedTensorType type);
  Node *poolSum(Node *input, ArrayRef<Window> windows, RankedTensorType type);
  Node *affine(NodeKind kind, Node *input, ConstantRef constant);
  Node *sum(ArrayRef<SignedNode> terms);
  /// The same in the type `type`; the terms' element types may differ.
  Node *sum(ArrayRef<SignedNode> terms, RankedTensorType type);
  Node *cast(Node *input, Type elementType);
  Node *blocked(Node *input, RankedTensorType type, Refusal reason);

  ArrayRef<std::unique_ptr<Node>> nodes() const { return pool; }
  /// Drops nodes from the end until `count` are left.
  void truncate(size_t count);

  ChannelConstants &constants() { return constantPool; }
  ComputedWeights &weights() { return computedWeights; }

private:
  Node *add(NodeKind kind, RankedTensorType type,
            ArrayRef<SignedNode> operands);

  std::vector<std::unique_ptr<Node>> pool;
  ChannelConstants constantPool;
  ComputedWeights computedWeights;
};

} // namespace mlir::repvgg

#endif // REPVGG_RAISE_DESCRIPTION_H
