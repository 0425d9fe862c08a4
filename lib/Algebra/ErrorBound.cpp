//===- ErrorBound.cpp - Bounds on rounding errors -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/ErrorBound.h"
#include "llvm/Support/ErrorHandling.h"

#include <limits>

using namespace llvm;
using namespace mlir::repvgg;

/// Products that one output pixel adds up, the bias among them.
static int64_t addends(const Geometry &geometry) {
  return geometry.inChannelsPerGroup() * geometry.taps() + 1;
}

/// A product's own roundings: of weight with image, where the image itself may
/// be a product (rank one).
static constexpr int64_t kProductRoundings = 2;

/// gamma of all that a product of the form meets when evaluated in f64.
static double gammaF64(const LinearForm &form) {
  int64_t roundings =
      form.roundings() + addends(form.geometry()) + kProductRoundings;
  return gamma(roundings, unitRoundoff(ElementKind::F64));
}

double mlir::repvgg::unitRoundoff(ElementKind kind) {
  switch (kind) {
  case ElementKind::F64:
    return 0x1p-53;
  case ElementKind::F32:
    return 0x1p-24;
  case ElementKind::F16:
    return 0x1p-11;
  case ElementKind::BF16:
    return 0x1p-8;
  }
  llvm_unreachable("unknown element kind");
}

double mlir::repvgg::gamma(int64_t roundings, double unitRoundoff) {
  double product = double(roundings) * unitRoundoff;
  if (product >= 1)
    return std::numeric_limits<double>::infinity();
  return product / (1 - product);
}

double mlir::repvgg::evaluationBound(const LinearForm &form, double magnitude) {
  // Both evaluations, and the magnitude itself, are off by as much.
  double g = gammaF64(form);
  return 2 * g * (1 + g) * magnitude / (1 - g);
}

double mlir::repvgg::convolutionBound(const LinearForm &form,
                                      ElementKind weightKind,
                                      ElementKind accumulatorKind,
                                      double magnitude) {
  double sum =
      gamma(addends(form.geometry()) + 1, unitRoundoff(accumulatorKind));
  double weight = unitRoundoff(weightKind);
  double fold = gammaF64(form);
  // (1 + fold)(1 + weight)(1 + sum) - 1, and the magnitude's own error.
  double relative = fold + (1 + fold) * (weight + (1 + weight) * sum);
  return relative * magnitude / (1 - fold);
}
