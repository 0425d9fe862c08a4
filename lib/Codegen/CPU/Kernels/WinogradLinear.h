//===- WinogradLinear.h - A matrix as few vector operations -----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Straight-line code for a constant matrix times a vector of values.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADLINEAR_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADLINEAR_H

#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"
#include "WinogradTransform.h"

namespace mlir::repvgg::cpu {

/// Code for y = M x that computes sums of two values which several rows have in
/// common, up to a factor, once.
class LinearCode {
public:
  explicit LinearCode(const Matrix &matrix);

  int64_t arguments() const { return inputs; }
  /// Additions, subtractions, multiplications, and fused ones.
  int64_t operations() const { return steps.size(); }

  SmallVector<Value> emit(KernelBuilder &k, ArrayRef<Value> inputs) const;

private:
  /// A value: left + factor * right, or factor * right if `left` is negative.
  /// Values are numbered, inputs first.
  struct Step {
    int64_t left, right, factor;
  };
  /// (value, coefficient) in the order of values.
  using Row = SmallVector<std::pair<int64_t, int64_t>>;

  bool shareOnePair(std::vector<Row> &rows);
  int64_t finish(Row row);
  int64_t append(Step step);
  Value emitStep(KernelBuilder &k, const Step &step,
                 ArrayRef<Value> values) const;

  int64_t inputs;
  SmallVector<Step> steps;
  /// The value of each row; negative for a row of zeros.
  SmallVector<int64_t> results;
};

/// Code for Y = R X C^T; matrices of values are given row by row.
class PlaneCode {
public:
  PlaneCode(const Matrix &rows, const Matrix &columns)
      : rows(rows), columns(columns) {}

  SmallVector<Value> emit(KernelBuilder &k, ArrayRef<Value> inputs) const;
  /// The same, of which `use` gets each row before the next is computed: not
  /// all of Y has to be in registers.
  void emitRows(
      KernelBuilder &k, ArrayRef<Value> inputs,
      llvm::function_ref<void(int64_t row, ArrayRef<Value> values)> use) const;

private:
  LinearCode rows, columns;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADLINEAR_H
