//===- LayerConstants.h - Constants of layers -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Reads weights and biases of floats or integers as numbers, and makes such
/// constants.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_LAYERCONSTANTS_H
#define REPVGG_LIB_CODEGEN_CPU_LAYERCONSTANTS_H

#include "RepVGG/Algebra/Refusal.h"
#include "RepVGG/Algebra/WeightView.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

#include <vector>

namespace mlir::repvgg::cpu {

/// A constant's numbers: integers widened, floats where they lie.
class LayerConstant {
public:
  /// Refuses (rule "input") what is no constant of floats, i8 or i32.
  static OrRefusal<LayerConstant> read(Value value);

  WeightView view() const {
    return integers.empty() ? floats : WeightView::of(integers);
  }

private:
  WeightView floats;
  std::vector<double> integers;
};

/// Writes `values` as `element`: floats are rounded, integers (i8 or i32) must
/// be within its range.
void writeNumbers(Type element, ArrayRef<double> values,
                  MutableArrayRef<char> out);

/// A constant of `values`, rounded if `type` is of floats; integers must be
/// within its range.
Value createLayerConstant(OpBuilder &builder, Location loc,
                          RankedTensorType type, ArrayRef<double> values,
                          StringRef name);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_LAYERCONSTANTS_H
