//===- KernelBuilder.h - Builds loops over flat buffers ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What kernels are written with: offsets into flat buffers, loops with values
/// carried in registers, vector arithmetic. Makes scf, memref, vector and arith
/// ops.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_KERNELS_KERNELBUILDER_H
#define REPVGG_CODEGEN_CPU_KERNELS_KERNELBUILDER_H

#include "RepVGG/Codegen/CPU/TargetInfo.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::repvgg::cpu {

/// A sum of index values times constants, and a constant. Nothing is computed
/// before it is used.
class Offset {
public:
  Offset(int64_t constant = 0) : constant(constant) {}
  Offset(Value value) { terms.push_back({value, 1}); }

  Offset operator+(const Offset &other) const;
  Offset operator*(int64_t factor) const;

  /// The value, if it is known.
  std::optional<int64_t> getConstant() const;

private:
  friend class KernelBuilder;
  SmallVector<std::pair<Value, int64_t>, 2> terms;
  int64_t constant = 0;
};

/// Loads the dialects that kernels are made of; passes depend on them instead.
void loadKernelDialects(MLIRContext *context);

class KernelBuilder {
public:
  /// Builds at the end of `function`'s (first) block, with vectors of the lanes
  /// of `target`.
  KernelBuilder(func::FuncOp function, const TargetInfo &target);

  OpBuilder &builder() { return ops; }
  Location loc() const { return location; }
  /// The lanes of a vector.
  int64_t lanes() const { return laneCount; }
  VectorType vectorType(Type element) const;
  /// Whether a comparison that selects one of its operands is an instruction.
  bool limitsByComparison() const { return comparisonsLimit; }

  //===--------------------------------------------------------------------===//
  // Indices
  //===--------------------------------------------------------------------===//

  /// Computes `offset` here, for use inside of loops to come.
  Offset fix(const Offset &offset);
  Value value(const Offset &offset);
  Offset quotient(const Offset &offset, int64_t divisor);
  Offset remainder(const Offset &offset, int64_t divisor);
  Offset minimum(const Offset &a, const Offset &b);

  //===--------------------------------------------------------------------===//
  // Loops
  //===--------------------------------------------------------------------===//

  using Body = llvm::function_ref<void(Offset)>;
  using CarryingBody =
      llvm::function_ref<SmallVector<Value>(Offset, ArrayRef<Value>)>;

  /// for (i = low; i < high; i += step) body(i). A loop of constant bounds with
  /// one turn is no loop.
  void loop(const Offset &low, const Offset &high, int64_t step, Body body);
  /// The same with values that each turn passes on to the next; returns the
  /// last turn's.
  SmallVector<Value> loop(const Offset &low, const Offset &high, int64_t step,
                          ArrayRef<Value> initial, CarryingBody body);
  /// Does `body` if `low <= offset < high`.
  void ifInRange(const Offset &offset, const Offset &low, const Offset &high,
                 llvm::function_ref<void()> body);
  using Branch = llvm::function_ref<SmallVector<Value>()>;
  /// What `then` gives if `a == b`, else what `otherwise` gives; one of them
  /// only where both offsets are known.
  SmallVector<Value> ifEqual(const Offset &a, const Offset &b, Branch then,
                             Branch otherwise);

  //===--------------------------------------------------------------------===//
  // Memory: `buffer` is a memref of rank 1, vectors are of its elements
  //===--------------------------------------------------------------------===//

  /// `bytes`, a memref of rank 1 and i8, from `begin` on as `element`s.
  Value view(Value bytes, Type element, int64_t begin = 0);
  Value load(Value buffer, const Offset &offset);
  void store(Value vector, Value buffer, const Offset &offset);
  /// Only the first `count` lanes of a vector: beyond them memory is not
  /// touched, and the value is 0.
  Value loadFirst(Value buffer, const Offset &offset, int64_t count);
  void storeFirst(Value vector, Value buffer, const Offset &offset,
                  int64_t count);
  /// One element in all lanes.
  Value loadSplat(Value buffer, const Offset &offset);
  /// A vector, or one element in all lanes, as f32: narrower floats and
  /// integers are widened, i8 from 0 to 255 if `isUnsigned`.
  Value loadFloats(Value buffer, const Offset &offset, bool isUnsigned = false);
  Value loadFloatSplat(Value buffer, const Offset &offset,
                       bool isUnsigned = false);
  /// Elements of 32 bits together, the first one lowest, as an i32 a lane: of
  /// each lane its own, or the same in all lanes.
  Value loadGroups(Value buffer, const Offset &offset);
  Value loadGroupSplat(Value buffer, const Offset &offset);
  /// `count` elements of i8 as i16.
  Value loadShorts(Value buffer, const Offset &offset, int64_t count,
                   bool isUnsigned);
  /// Brings the line at `offset`, inside or beyond the buffer, into the cache;
  /// locality 3 (all levels) to 0.
  void prefetch(Value buffer, const Offset &offset, unsigned locality = 3);

  //===--------------------------------------------------------------------===//
  // Arithmetic on vectors
  //===--------------------------------------------------------------------===//

  /// `value`, a scalar or vector of f32, narrower floats or integers, as f32.
  Value toFloat(Value value, bool isUnsigned = false);
  /// A vector of f32 as narrower floats, rounded to the nearest: by the
  /// target's instruction if it has one, which takes subnormal numbers for
  /// zero.
  Value toNarrow(Value value, Type element);
  /// A vector of f32 as its nearest integers, of which `element` has room for
  /// all; of two as near, the even one.
  Value toNearest(Value value, IntegerType element, bool isUnsigned);
  /// The same of floats that are not negative, where `element` is unsigned:
  /// those it has no room for become its largest. Null where that takes more
  /// instructions than to limit them before.
  Value toNearestSaturated(Value value, IntegerType element);
  /// `value` in all lanes, as i32.
  Value integer(int64_t value);

  /// `value` in all lanes, as f32.
  Value constant(double value);
  /// Zero in all lanes.
  Value zero(Type element);
  /// The same in a vector of the type of `vector`.
  Value zeroLike(Value vector);
  /// Of floats or integers.
  Value add(Value a, Value b);
  Value subtract(Value a, Value b);
  Value multiply(Value a, Value b);
  /// `factor` is an integer where `a` is of integers.
  Value multiply(Value a, double factor);
  /// a * b + c, rounded once.
  Value fma(Value a, Value b, Value c);
  Value fma(Value a, double factor, Value c);
  /// Each integer of `a` divided by `divisor`, of which it is a multiple.
  Value divideExactly(Value a, int64_t divisor);

private:
  OpBuilder ops;
  Location location;
  int64_t laneCount;
  /// Whether the target has instructions that round to bf16.
  bool roundsToBF16;
  /// Whether it has those of toNearestSaturated.
  bool saturates;
  /// Whether those for maxima and minima are comparisons: x86's give the second
  /// operand of a NaN.
  bool comparisonsLimit;
  /// The function's first block.
  Block *entry;
  llvm::DenseMap<int64_t, Value> indices;
  llvm::DenseMap<Attribute, Value> constants;

  Value index(int64_t value);
  /// `lane` in all lanes.
  Value splat(VectorType type, Attribute lane);
  Value splat(VectorType type, int64_t lane);
  Value firstLanes(int64_t count);
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_KERNELS_KERNELBUILDER_H
