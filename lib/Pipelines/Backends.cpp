//===- Backends.cpp - The devices there are -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a machine. Output: its backend. Invariant: no other file above
// lib/Codegen names a device.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Pipelines/Backends.h"
#include "RepVGG/Codegen/CPU/CPUBackend.h"
#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "RepVGG/Codegen/CPU/Passes.h"

using namespace mlir;
using namespace mlir::repvgg;

void mlir::repvgg::registerBackendDialects(DialectRegistry &registry) {
  registry.insert<cpu::RepVGGCPUDialect>();
}

void mlir::repvgg::registerBackendPasses() { registerRepVGGCPUPasses(); }

std::shared_ptr<const Backend>
mlir::repvgg::createBackend(const Machine &machine,
                            const BackendOptions &options) {
  return cpu::createCPUBackend(machine, options);
}
