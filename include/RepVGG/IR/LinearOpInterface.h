//===- LinearOpInterface.h - What a branch op means -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The interface of branch ops, and what its methods say by default of an op
/// that has no more to say than its linear form.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_LINEAROPINTERFACE_H
#define REPVGG_IR_LINEAROPINTERFACE_H

#include "RepVGG/Algebra/Image.h"
#include "RepVGG/Algebra/LinearForm.h"
#include "mlir/IR/OpDefinition.h"

namespace mlir::repvgg {

/// How much a branch op does, as an engine without fusion runs it.
struct OpWork {
  int64_t launches = 1;       ///< ops that compute
  int64_t macsPerElement = 1; ///< multiply-accumulates into one element of the
                              ///< result
};

namespace detail {

/// The windows of the linear form of `op`, a LinearOpInterface; none if it is
/// channel-wise or its form is refused.
SmallVector<Window, 3> windowsOfForm(Operation *op);

/// The work of one window of the linear form of `op`, and of adding up its data
/// operands.
OpWork workOfForm(Operation *op);

/// The operands of `op` that are no data operands.
SmallVector<Value> weightOperands(Operation *op);

} // namespace detail
} // namespace mlir::repvgg

#include "RepVGG/IR/LinearOpInterface.h.inc"

namespace mlir::repvgg {

/// The geometry of `op` as a map of its own data; nothing if it is no such map.
std::optional<Geometry> geometryOf(LinearOpInterface op);

} // namespace mlir::repvgg

#endif // REPVGG_IR_LINEAROPINTERFACE_H
