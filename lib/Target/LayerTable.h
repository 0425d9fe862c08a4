//===- LayerTable.h - What a user knows steps by ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_LAYERTABLE_H
#define REPVGG_LIB_TARGET_LAYERTABLE_H

#include "RepVGG/Layer/IR/Layer.h"
#include "RepVGG/Target/Schedule.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

#include <map>

namespace mlir::repvgg {

/// Assigns steps to layers, in the order of the steps. Launches say which of
/// them are one layer; calls that follow each other and have one name are one.
/// Otherwise layers of one name are layers of their own.
class LayerTable {
public:
  explicit LayerTable(std::vector<ScheduledLayer> &layers) : layers(layers) {}

  /// The layer of a launch: what the launch says; the same as an earlier one's
  /// of that name and id.
  uint32_t find(layer::LaunchOp launch);
  /// The layer of a call: named by where it comes from; its kernel's
  /// multiplications and additions are counted.
  uint32_t find(func::CallOp call);

private:
  /// `layer`, or if it goes on with the last one, its costs to that.
  uint32_t add(ScheduledLayer layer);

  std::vector<ScheduledLayer> &layers;
  /// By id and name.
  std::map<std::pair<int64_t, std::string>, uint32_t> launched;
};

/// Float operations of `op` if it sums something up, else 0: what is only
/// element-wise is not counted.
double countFlops(linalg::LinalgOp op);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_LAYERTABLE_H
