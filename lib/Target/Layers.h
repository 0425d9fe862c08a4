//===- Layers.h - What a user knows steps by --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_LAYERS_H
#define REPVGG_LIB_TARGET_LAYERS_H

#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "RepVGG/Target/Schedule.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::repvgg {

/// Assigns steps to layers, in the order of the steps. Steps that follow each
/// other and have one name are one layer.
class LayerTable {
public:
  explicit LayerTable(std::vector<ScheduledLayer> &layers) : layers(layers) {}

  /// The layer of a launch: what the launch says; where it goes on with another
  /// launch's, the last one of that name.
  uint32_t find(cpu::LaunchOp launch);
  /// The layer of a call: named by where it comes from; its kernel's
  /// multiplications and additions are counted.
  uint32_t find(func::CallOp call);

private:
  /// `layer`, or if it goes on with the last one, its costs to that.
  uint32_t add(ScheduledLayer layer);

  std::vector<ScheduledLayer> &layers;
};

/// Float operations of `op` if it sums something up, else 0: what is only
/// element-wise is not counted.
double countFlops(linalg::LinalgOp op);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_LAYERS_H
