//===- IntrinsicToLLVM.h - Instructions in LLVM's dialect -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_IR_INTRINSICTOLLVM_H
#define REPVGG_LIB_CODEGEN_CPU_IR_INTRINSICTOLLVM_H

namespace mlir::repvgg::cpu {

class RepVGGCPUDialect;

/// Lets `convert-to-llvm` know how `repvgg_cpu.intrinsic` is converted.
void addIntrinsicToLLVM(RepVGGCPUDialect *dialect);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_IR_INTRINSICTOLLVM_H
