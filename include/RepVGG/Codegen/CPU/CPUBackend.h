//===- CPUBackend.h - The CPU as a device -----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_CPUBACKEND_H
#define REPVGG_CODEGEN_CPU_CPUBACKEND_H

#include "RepVGG/Codegen/Backend.h"
#include "RepVGG/Codegen/Machine.h"

namespace mlir::repvgg::cpu {

/// The CPU of `machine`. What it does not say of its caches is taken from an
/// ordinary one.
std::unique_ptr<Backend> createCPUBackend(const Machine &machine,
                                          const BackendOptions &options);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_CPUBACKEND_H
