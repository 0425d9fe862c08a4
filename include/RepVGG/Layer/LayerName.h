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

#ifndef REPVGG_LAYER_LAYERNAME_H
#define REPVGG_LAYER_LAYERNAME_H

#include "mlir/IR/Operation.h"
#include "llvm/ADT/StringMap.h"

namespace mlir::repvgg::layer {

/// Names layers one after the other, in program order.
class LayerNames {
public:
  /// The name in `op`'s location, else its kind and how many of them have been
  /// named before.
  std::string get(Operation *op);

private:
  llvm::StringMap<unsigned> counts;
};

} // namespace mlir::repvgg::layer

#endif // REPVGG_LAYER_LAYERNAME_H
