//===- WeightRows.h - A form's weight, a row at a time ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The rows `[I/g][K...]` of a form's weight, one output channel each, computed
/// in f64 from the terms when asked for. Every reader of a fused weight goes
/// through here: memory stays at one row however large the weight is.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_WEIGHTROWS_H
#define REPVGG_ALGEBRA_WEIGHTROWS_H

#include "RepVGG/Algebra/LinearForm.h"

namespace mlir::repvgg {

/// What a row is made of.
enum class RowKind {
  /// The weights.
  Value,
  /// The sum of the terms' absolute values, which bounds rounding errors.
  Magnitude
};

class WeightRows {
public:
  /// `form` must outlive this object.
  explicit WeightRows(const LinearForm &form, RowKind kind = RowKind::Value);

  /// Elements of a row: I/g * K...
  int64_t size() const { return row.size(); }

  /// The row of `outChannel`; valid until the next call.
  llvm::ArrayRef<double> operator[](int64_t outChannel);

  /// The sum of the magnitudes of all terms of `outChannel`: what the elements
  /// of a row of RowKind::Magnitude add up to, without computing that row.
  double magnitude(int64_t outChannel) const;

private:
  /// A term with its place in the form's window worked out.
  struct Placed {
    const Term *term;
    int64_t taps;
    /// Target tap of each tap.
    llvm::SmallVector<int64_t> targets;
    /// True if a row of the term is contiguous in the target row.
    bool contiguous;
    /// True if it is the whole target row.
    bool whole;
  };

  Placed place(const Term &term) const;
  int64_t channelOffset(const Term &term, int64_t outChannel) const;
  double factor(const Term &term, int64_t outChannel) const;
  llvm::ArrayRef<double> readTerm(const Placed &placed, int64_t outChannel,
                                  llvm::MutableArrayRef<double> out) const;
  void assign(const Placed &placed, int64_t outChannel);
  void accumulate(const Placed &placed, int64_t outChannel);

  const Geometry &shape;
  RowKind kind;
  llvm::SmallVector<Placed, 2> placedTerms;
  std::vector<double> row, scratch;
};

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_WEIGHTROWS_H
