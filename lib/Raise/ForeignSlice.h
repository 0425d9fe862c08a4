//===- ForeignSlice.h - What foreign values are computed from ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_FOREIGNSLICE_H
#define REPVGG_LIB_RAISE_FOREIGNSLICE_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/SetVector.h"

#include <optional>

namespace mlir::repvgg {

/// The ops between some inputs and some values, constants included.
struct ForeignSlice {
  SmallVector<Operation *> ops; ///< in an order in which they can be cloned
  SmallVector<Value> inputs;    ///< what is not computed by them

  /// Clones the ops; `arguments` stand for the inputs.
  IRMapping cloneInto(OpBuilder &builder, ValueRange arguments) const;
};

/// No block of a network has more ops. Chains of constants may: each claim
/// holds its own, so that the bound keeps all claims linear.
inline constexpr size_t kMostSliceOps = 1024;

/// Finds slices of one block of foreign IR.
class ForeignSlices {
public:
  /// What leads from `stops` to `values`: all ops that depend on a stop, and
  /// constants; whatever else they read is an input. Nothing if it is too much.
  std::optional<ForeignSlice> find(ArrayRef<Value> values,
                                   ArrayRef<Value> stops);

private:
  bool isConstant(Value value);
  bool fillsWithConstants(Operation *op);

  DenseMap<Operation *, bool> constants;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_FOREIGNSLICE_H
