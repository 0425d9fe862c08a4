//===- Evaluation.h - Foreign IR in f64, where it is looked at --*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Evaluates values of linalg, tensor, arith and math on grids, in three walks
/// over what they are computed from: sizes forwards, demands backwards (which
/// positions of each operand the positions of a result need), numbers forwards.
/// Only reads the IR; uses no recursion.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_EVALUATION_H
#define REPVGG_LIB_VERIFY_EVALUATION_H

#include "Arrays.h"
#include "RepVGG/Verify/Constants.h"
#include "WeightSums.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseMap.h"

#include <functional>
#include <optional>

namespace mlir::repvgg::verify {

/// How numbers are taken.
struct Semantics {
  /// Whether errors are kept beside values: those of f64, and where
  /// `constantsAreRounded` that of rounding each constant tensor once.
  bool tracksErrors = false;
  bool constantsAreRounded = false;
  /// Says of which float types results that depend on given values are rounded;
  /// all but f64 and f32 if it is empty.
  std::function<bool(FloatType)> roundsData;
};

/// A value that is given, not computed.
struct Input {
  SmallVector<int64_t> shape;
  /// Its numbers at the positions that are asked for, if they can be had.
  std::function<FailureOr<Array>(const Grid &)> read;
  /// A scalar that sizes may depend on.
  std::optional<double> scalar;
  /// If not empty: `read` is to be multiplied by it along `factoredDimension`,
  /// of which it is asked for position 0 only.
  std::vector<double> factor;
  unsigned factoredDimension = 0;
};

class Evaluation {
public:
  /// `sums` remembers what has been made of constants, from one evaluation to
  /// the next; without it each one has its own.
  explicit Evaluation(Semantics semantics = {},
                      std::shared_ptr<ConstantSums> sums = nullptr)
      : semantics(std::move(semantics)),
        sums(sums ? sums : std::make_shared<ConstantSums>()) {}

  /// Gives `value` its numbers; nothing that it is computed from is looked at.
  void bind(Value value, Input input);

  /// Sets the sizes of an op's results, whose operands' are known; fails where
  /// they do not go together. For those who want no numbers, instead of
  /// prepare.
  LogicalResult inferSizesOf(Operation *op);
  bool hasShape(Value value) const { return shapes.contains(value); }

  /// Finds what `values` are computed from and all sizes. To be called once.
  LogicalResult prepare(ArrayRef<Value> values);
  /// Adds to the positions at which a value is to be known.
  LogicalResult demand(Value value, const Grid &positions);
  /// Evaluates all that is demanded; the arrays of `prepare`'s values are kept.
  LogicalResult run();

  /// Known after `prepare`.
  ArrayRef<int64_t> shapeOf(Value value) const;
  std::optional<int64_t> indexOf(Value value) const;
  std::optional<int64_t> indexOf(OpFoldResult value) const;
  /// True if no given value enters `value`.
  bool isConstant(Value value) const { return !variable.contains(value); }

  /// Known in `run`, for operands at least at what was demanded of them.
  const Array &arrayOf(Value value) const;
  /// The same without writing it out; null if it is not known like that.
  const FactoredArray *factoredOf(Value value) const;
  const Elements *elementsOf(Value value) const;
  const Grid &demandOn(Value value) const { return demands.at(value); }
  bool isDemanded(Value value) const { return demands.contains(value); }

  /// For rules: what is known of a result.
  LogicalResult setShape(Value value, ArrayRef<int64_t> shape);
  void setScalar(Value value, double number) { scalars[value] = number; }
  std::optional<double> scalarOf(Value value) const;
  void define(Value value, Array array);
  void define(Value value, FactoredArray array);
  void define(Value value, Elements elements);
  /// The same for what scalar ops compute: if it is a constant, which is then
  /// computed in its own type, that may have been rounded.
  void defineComputed(Value value, Array array);

  /// True if results of `type` are rounded to it.
  bool rounds(Type type, bool constant) const;
  bool tracksErrors() const { return semantics.tracksErrors; }
  /// The relative error of constant tensors of `type`, beside half of its
  /// smallest number.
  double constantError(Type type) const;
  ConstantSums &constantSums() const { return *sums; }
  /// Counts work against the limit.
  LogicalResult charge(Operation *op, int64_t steps);

  /// Records why there is no result; the first reason stays.
  LogicalResult fail(Operation *op, const Twine &message,
                     bool atRunTime = false);
  /// The same where sizes or positions are at fault.
  LogicalResult failSize(Operation *op, const Twine &message);
  const Unevaluable &unevaluable() const { return reason; }

private:
  LogicalResult findOrder(ArrayRef<Value> values);
  LogicalResult checkGiven(Value value);
  LogicalResult inferSizes();
  LogicalResult readInput(Value value, const Input &input, const Grid &grid);
  void releaseOperands(Operation *op);

  Semantics semantics;
  std::shared_ptr<ConstantSums> sums;
  DenseMap<Value, Input> inputs;
  std::vector<Operation *> order; ///< operands before users
  DenseMap<Value, SmallVector<int64_t>> shapes;
  DenseMap<Value, double> scalars;
  DenseMap<Value, Grid> demands;
  /// Arrays stay where they are while others are added.
  mutable DenseMap<Value, std::shared_ptr<const Array>> arrays;
  DenseMap<Value, std::shared_ptr<const FactoredArray>> factored;
  DenseMap<Value, std::shared_ptr<const Elements>> elements;
  DenseSet<Value> variable;
  DenseMap<Value, unsigned> remainingUses;
  int64_t steps = 0;
  Unevaluable reason;
};

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_EVALUATION_H
