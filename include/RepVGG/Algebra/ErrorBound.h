//===- ErrorBound.h - Bounds on rounding errors -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The standard model of floating-point arithmetic: every operation has a
/// relative error of at most u, so n of them in a row one of at most
/// gamma(n) = n u / (1 - n u) (Higham, Accuracy and Stability of Numerical
/// Algorithms, section 3.1). All bounds are relative to a sum of magnitudes, as
/// `applyMagnitude` gives it, and hold without overflow and underflow.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_ERRORBOUND_H
#define REPVGG_ALGEBRA_ERRORBOUND_H

#include "RepVGG/Algebra/LinearForm.h"

namespace mlir::repvgg {

/// Half the distance from 1 to the next larger number of `kind`.
double unitRoundoff(ElementKind kind);

/// n u / (1 - n u); infinite if n u >= 1.
double gamma(int64_t roundings, double unitRoundoff);

/// How far two f64 evaluations of `form` may be apart at a pixel whose products
/// have magnitudes that add up to `magnitude`, whichever way each sums.
double evaluationBound(const LinearForm &form, double magnitude);

/// How far the exact value of `form` may be from a convolution with its weights
/// and bias rounded once to `weightKind`, which adds in any order in
/// `accumulatorKind`; the image is taken as exact.
double convolutionBound(const LinearForm &form, ElementKind weightKind,
                        ElementKind accumulatorKind, double magnitude);

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_ERRORBOUND_H
