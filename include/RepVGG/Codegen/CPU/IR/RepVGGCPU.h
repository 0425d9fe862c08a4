//===- RepVGGCPU.h - The repvgg_cpu dialect ---------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A network's layers on their way to vector loops: see the ODS texts.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_IR_REPVGGCPU_H
#define REPVGG_CODEGEN_CPU_IR_REPVGGCPU_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/IR/TensorEncoding.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "RepVGG/Codegen/CPU/IR/RepVGGCPUDialect.h.inc"
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUEnums.h.inc"
#define GET_ATTRDEF_CLASSES
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUAttributes.h.inc"
#define GET_OP_CLASSES
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUOps.h.inc"

namespace mlir::repvgg::cpu {

/// The layout of a packed tensor; null for a plain one.
LayoutAttr getLayout(Type type);

/// The packed tensor of `batch` images in `layout`.
RankedTensorType getPackedType(int64_t batch, LayoutAttr layout);

/// The image of a packed or plain tensor as `[N, C, H, W]`.
SmallVector<int64_t, 4> getImageShape(RankedTensorType type);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_IR_REPVGGCPU_H
