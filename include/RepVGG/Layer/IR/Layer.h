//===- Layer.h - The repvgg_layer dialect -----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A network's layers, for the code generator of any device: see the ODS texts.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LAYER_IR_LAYER_H
#define REPVGG_LAYER_IR_LAYER_H

#include "RepVGG/Algebra/Geometry.h"
#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/IR/TensorEncoding.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include <limits>

namespace mlir::repvgg::layer {

/// The text of a plan attribute without its dialect and punctuation.
std::string textOfPlan(Attribute plan);

} // namespace mlir::repvgg::layer

#include "RepVGG/Layer/IR/LayerAttrInterfaces.h.inc"
#include "RepVGG/Layer/IR/LayerDialect.h.inc"
#include "RepVGG/Layer/IR/LayerOpInterfaces.h.inc"
#define GET_OP_CLASSES
#include "RepVGG/Layer/IR/LayerOps.h.inc"

namespace mlir::repvgg::layer {

/// Attribute of a module: what it is compiled for, a TargetAttrInterface.
inline constexpr StringLiteral kTargetAttr = "repvgg_layer.target";

/// Attribute of a layer: microseconds that it took by its plan (f64).
inline constexpr StringLiteral kMeasuredAttr = "repvgg_layer.measured_us";

/// Attribute of a layer: the type of its products and, as far as its readers
/// allow, of its result (f32, bf16, f16 or i8).
inline constexpr StringLiteral kPrecisionAttr = "repvgg_layer.precision";

/// Attribute of what computes an image, or of an argument that is one: its
/// lowest and its highest number that are worth to be told from others (two
/// f64).
inline constexpr StringLiteral kRangeAttr = "repvgg_layer.range";

/// Attribute beside it: the mean of each of the image's channels (f64).
inline constexpr StringLiteral kMeansAttr = "repvgg_layer.means";

/// The target of the module that `op` is in; null if it has none.
TargetAttrInterface getTarget(Operation *op);

/// Sizes of images, plans and layouts end here, so that no sum of some of them
/// and no product of two overflows.
inline constexpr int64_t kLargestSize = std::numeric_limits<int32_t>::max();

/// The type of a value that is a tensor, as images and weights are.
inline RankedTensorType getTensorType(Value value) {
  return cast<RankedTensorType>(value.getType());
}

/// The layout of a packed tensor; null for a plain one.
LayoutAttrInterface getLayout(Type type);

/// The image of a packed or plain tensor as `[N, C, H, W]`, and what it is of.
SmallVector<int64_t, 4> getImageShape(RankedTensorType type);
Type getImageElement(RankedTensorType type);

/// The type in which products of such elements are summed: f32, or i32 for
/// integers.
Type getAccumulatorType(Type elementType);

/// The map that `op` computes before its body; two windows: rows, columns.
Geometry getGeometry(ConvOp op);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LAYER_IR_LAYER_H
