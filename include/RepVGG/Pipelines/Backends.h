//===- Backends.h - The devices there are -----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The one place that names devices: one more has its line in each function.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_PIPELINES_BACKENDS_H
#define REPVGG_PIPELINES_BACKENDS_H

#include "RepVGG/Codegen/Backend.h"
#include "RepVGG/Codegen/Machine.h"

namespace mlir::repvgg {

/// Inserts the dialects of all devices.
void registerBackendDialects(DialectRegistry &registry);

/// Registers the passes of all devices.
void registerBackendPasses();

/// The device that compiles for `machine`.
std::shared_ptr<const Backend> createBackend(const Machine &machine,
                                             const BackendOptions &options);

} // namespace mlir::repvgg

#endif // REPVGG_PIPELINES_BACKENDS_H
