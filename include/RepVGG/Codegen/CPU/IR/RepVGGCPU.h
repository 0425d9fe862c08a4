//===- RepVGGCPU.h - The repvgg_cpu dialect ---------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// How a CPU computes layers: see the ODS texts.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_IR_REPVGGCPU_H
#define REPVGG_CODEGEN_CPU_IR_REPVGGCPU_H

#include "RepVGG/Codegen/CPU/TargetInfo.h"
#include "RepVGG/Layer/IR/Layer.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/TensorEncoding.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include <memory>
#include <string>
#include <vector>

namespace mlir::repvgg::cpu {
class ConvAlgorithm;
} // namespace mlir::repvgg::cpu

#include "RepVGG/Codegen/CPU/IR/RepVGGCPUDialect.h.inc"
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUEnums.h.inc"
#define GET_ATTRDEF_CLASSES
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUAttributes.h.inc"
#define GET_OP_CLASSES
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUOps.h.inc"

namespace mlir::repvgg::cpu {

/// The CPU that the module of `op` is compiled for; fails, with an error at
/// `op`, if the module does not say.
FailureOr<TargetInfo> getTargetInfo(Operation *op);

/// The layout of a tensor that is packed for the CPU; null for others.
LayoutAttr getLayout(Type type);

/// The packed tensor of `batch` images in `layout`.
RankedTensorType getPackedType(int64_t batch, LayoutAttr layout,
                               Type elementType);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_IR_REPVGGCPU_H
