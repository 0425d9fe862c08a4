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
/// Forms are cheap to copy and to add: a form refers to a graph of weights,
/// factors and sums (Expression.h), which is multiplied out when it is read,
/// into terms: each a weight where it lies, a factor for each output channel,
/// and its own window. Their sum is computed a row at a time (WeightRows.h), so
/// that no f64 copy of the weights exists; only a composition (one map after
/// another) has a weight of its own. Nothing is rounded but by f64 arithmetic.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_LINEARFORM_H
#define REPVGG_ALGEBRA_LINEARFORM_H

#include "RepVGG/Algebra/Expression.h"

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

  /// The same without bias, with a weight that is computed and that the form
  /// owns.
  static OrRefusal<LinearForm> fromKernel(const Geometry &geometry,
                                          std::vector<double> weight);

  /// Average over `windows`, zeros in the padding counted (rule A9).
  static OrRefusal<LinearForm> fromAveragePool(int64_t channels,
                                               llvm::ArrayRef<Window> windows);

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
  /// A16); see `unify` for `inputSizes`. Where that window is beyond the
  /// limits, the sum is one that no single map computes: see whyApart.
  static OrRefusal<LinearForm> add(llvm::ArrayRef<LinearForm> forms,
                                   llvm::ArrayRef<int64_t> inputSizes);

  /// `second` applied to what `first` computes, exact on every pixel, the
  /// border included, or refused (rules A10 to A15, A17, A18): see
  /// composeGeometry.
  static OrRefusal<LinearForm> compose(const LinearForm &first,
                                       const LinearForm &second);

  /// Why no one map computes this form (A7); null if one does. Such a form can
  /// be scaled, shifted, added to and divided into parts, but not composed, and
  /// its geometry says no more than its channels.
  const Refusal *whyApart() const { return apart.get(); }

  const Geometry &geometry() const { return shape; }
  /// True for the form of a value that nothing has happened to.
  bool isIdentity() const;

  /// The summands; each embeds into geometry() if one map computes them all.
  /// Multiplied out when first asked
  /// for: for one thread at a time.
  llvm::ArrayRef<Term> terms() const { return expanded().terms; }
  /// True if a bias is added to an output channel.
  bool hasBias() const;

  /// The sum of some of the terms alone, in their common window, with the bias
  /// or without one. Has met as many roundings as the whole.
  OrRefusal<LinearForm> part(llvm::ArrayRef<unsigned> terms,
                             llvm::ArrayRef<int64_t> inputSizes,
                             bool withBias) const;

  /// Row-major `[O][I/g][K...]` in f64, all factors applied.
  std::vector<double> weight() const;
  /// The same, rounded once to `kind`, at `out` (weightElements() *
  /// elementBytes(kind) bytes). Needs one row of f64 besides `out`.
  void writeWeight(ElementKind kind, void *out) const;
  /// `[O]`.
  std::vector<double> bias() const;
  /// `[O]`: the sum of the magnitudes that were added up to `bias()`; what its
  /// rounding error is relative to.
  std::vector<double> biasMagnitude() const;

  /// An upper bound on the roundings that a product of this form's parameters
  /// has met, folded or evaluated op by op, apart from the sum over channels
  /// and taps of a convolution. For the bounds of ErrorBound.h.
  int64_t roundings() const { return roundingCount + expanded().additions; }

private:
  /// A bias and the magnitudes it was added up from.
  struct Bias {
    std::vector<double> value, magnitude;
  };

  OrRefusal<LinearForm> shift(llvm::StringRef name,
                              const WeightView &offset) const;
  void setApart(const LinearForm &like, const Refusal &reason);
  void multiply(llvm::ArrayRef<double> factor);
  void translate(llvm::ArrayRef<double> addend, double sign);
  void addGains(llvm::ArrayRef<LinearForm> forms);
  void addBiases(llvm::ArrayRef<LinearForm> forms);
  std::vector<double> gainOrOne() const;
  std::optional<Refusal> checkOverflow(llvm::StringRef rule) const;
  std::optional<Refusal> checkComposed() const;
  const Expansion &expanded() const;
  void setExpression(ExpressionRef expression);

  Geometry shape;
  std::shared_ptr<const Refusal> apart;
  ExpressionRef weights;
  mutable std::shared_ptr<const Expansion> expansion; // null until asked for
  SharedValues gain; // [O], no term's factor is larger; null means 1
  std::shared_ptr<const Bias> offset; // null means zero
  int64_t roundingCount = 0;
};

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_LINEARFORM_H
