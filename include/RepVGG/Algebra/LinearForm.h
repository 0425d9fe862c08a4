//===- LinearForm.h - A branch's whole meaning ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A linear form is an affine map of a block's one input: a geometry, a weight
/// `[O][I/g][K...]` and a bias `[O]`, all in f64. Every branch op has one, and
/// the form at a block's yield is the fused convolution.
///
/// Forms are cheap to copy: weights are shared, a per-channel factor on the
/// output is kept aside until the form is added to something, and identity has
/// no weight at all. Nothing is rounded here.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_LINEARFORM_H
#define REPVGG_ALGEBRA_LINEARFORM_H

#include "RepVGG/Algebra/Geometry.h"
#include "RepVGG/Algebra/WeightView.h"

#include <memory>
#include <optional>
#include <vector>

namespace mlir::repvgg {

class LinearForm {
public:
  /// y = x on `channels` channels and `axes` spatial axes (rule A3).
  static LinearForm identity(int64_t channels, unsigned axes);

  /// A convolution with weight `[O, I/g, K...]` and, if given, bias `[O]`
  /// (cross-correlation, as in PyTorch). `weight` must outlive the form and
  /// all that is computed from it. Refuses NaN and infinite elements ("input").
  static OrRefusal<LinearForm> fromConv(const Geometry &geometry,
                                        WeightView weight,
                                        std::optional<WeightView> bias);

  /// Average over `windows`, zeros in the padding counted (rule A9).
  static OrRefusal<LinearForm>
  fromAveragePool(int64_t channels, llvm::ArrayRef<Window> windows);

  /// Multiplies output channel `o` by `factor[o]`; one factor serves all
  /// channels. A zero is a value, not an absence (rule A5).
  OrRefusal<LinearForm> scale(WeightView factor) const;

  /// Adds `offset[o]` (or the one offset) to output channel `o` (rule A5).
  OrRefusal<LinearForm> shift(WeightView offset) const;

  /// gamma * (form - mean) / sqrt(variance + epsilon) + beta (rules A1, A20);
  /// absent gamma is 1, absent beta 0. Refuses variance + epsilon <= 0, NaN and
  /// infinities, naming the channel.
  OrRefusal<LinearForm> batchNorm(WeightView mean, WeightView variance,
                                  std::optional<WeightView> gamma,
                                  std::optional<WeightView> beta,
                                  double epsilon) const;

  /// The sum of `forms` (at least one) in their common window (rules A6, A7,
  /// A16); see `unify` for `inputSizes`.
  static OrRefusal<LinearForm> add(llvm::ArrayRef<LinearForm> forms,
                                   llvm::ArrayRef<int64_t> inputSizes);

  const Geometry &geometry() const { return shape; }

  /// Row-major `[O][I/g][K...]` in f64, all factors applied.
  std::vector<double> weight() const;
  /// `[O]`.
  std::vector<double> bias() const;

private:
  // The implementer's to complete: weights by std::shared_ptr or WeightView,
  // the pending output factor, the bias.
  Geometry shape;
};

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_LINEARFORM_H
