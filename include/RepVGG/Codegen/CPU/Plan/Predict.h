//===- Predict.h - What a plan takes ----------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The model of costs, for the choice among plans and for reports.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_PLAN_PREDICT_H
#define REPVGG_CODEGEN_CPU_PLAN_PREDICT_H

#include "RepVGG/Codegen/CPU/Algorithms/ConvAlgorithm.h"

namespace mlir::repvgg::cpu {

/// Microseconds of a layer, of all threads together: what each would take alone
/// where they take turns.
struct Prediction {
  /// Of the products at the rate that kernels reach, and of the stream of their
  /// weights.
  double products, stream;
  /// What the algorithm was measured to take beside them.
  double overhead;
  /// The part of the shorter of the first two that hides behind the longer.
  double overlap;
  /// Whether weights come from beyond the second cache.
  bool isFar;

  double microseconds() const {
    return std::max(products, stream) +
           (1 - overlap) * std::min(products, stream) + overhead;
  }
};

/// What `problem` takes by its plan, which `algorithm` accepts.
Prediction predict(const ConvAlgorithm &algorithm, const ConvProblem &problem);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_PLAN_PREDICT_H
