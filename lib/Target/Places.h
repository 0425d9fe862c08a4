//===- Places.h - Where buffers lie -----------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A buffer of the entry whose place is known when compiling: a view, at a
/// constant offset, of one of the entry's arguments.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_PLACES_H
#define REPVGG_LIB_TARGET_PLACES_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Operation.h"

#include <optional>

namespace mlir::repvgg {

/// The bare pointer that a function is passed for a buffer: `offset` bytes
/// after that of `root`. A static offset of the buffer's type comes on top: the
/// function knows it.
struct Place {
  BlockArgument root;
  uint64_t offset;
};

/// The place of `buffer`, or nullopt where it is not known.
std::optional<Place> findPlace(Value buffer);

/// Whether `op` only says where a buffer lies, or is a constant: it costs
/// nothing to have it again.
bool isAddress(Operation *op);

/// Whether `op` is a call or launch of a kernel whose operands have known
/// places (and, for a kernel with tasks, a range): a step as it stands.
bool isStep(Operation *op);

/// The buffers of a step, in the order in which its kernel takes them.
SmallVector<Value> stepBuffers(Operation *step);

/// The offset in elements of `type` if its elements lie one after another.
std::optional<int64_t> contiguousOffset(MemRefType type);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_PLACES_H
