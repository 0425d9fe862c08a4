//===- LayerName.h - What people call a layer -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Names for reports and profiles.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_LAYERNAME_H
#define REPVGG_CODEGEN_CPU_LAYERNAME_H

#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"

namespace mlir::repvgg::cpu {

/// Names layers one after the other, in program order.
class LayerNames {
public:
  /// The name in `op`'s location, else its kind and how many of them have been
  /// named before.
  std::string get(Operation *op);

private:
  llvm::StringMap<unsigned> counts;
};

/// A plan in words, without punctuation.
std::string planText(PlanAttr plan);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_LAYERNAME_H
