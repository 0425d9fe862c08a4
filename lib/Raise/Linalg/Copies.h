//===- Copies.h - Broadcasts and transposes ---------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_COPIES_H
#define REPVGG_LIB_RAISE_LINALG_COPIES_H

#include "mlir/IR/AffineMap.h"
#include "mlir/IR/Value.h"

namespace mlir::repvgg {

/// A value, and which of its elements is read where.
struct TracedCopy {
  Value source;
  AffineMap map;
};

/// Looks through broadcasts and transposes of `value`, which is read by `map`,
/// and through dimensions that were merged after a broadcast along them.
TracedCopy traceCopies(Value value, AffineMap map);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_COPIES_H
