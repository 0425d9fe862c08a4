//===- LoopsDevice.h - A device from outside of the tree --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_NEWDEVICE_LOOPSDEVICE_H
#define REPVGG_TEST_UNIT_NEWDEVICE_LOOPSDEVICE_H

#include "RepVGG/Codegen/Backend.h"

namespace mlir::repvgg::loops {

/// Inserts the dialect `loops`, which has the target `#loops.target`.
void registerDialect(DialectRegistry &registry);

/// A device whose kernels are loops over scalars: convolutions of f32 on plain
/// images, with what follows them pixel by pixel. It has no plans.
std::shared_ptr<const Backend> createBackend();

} // namespace mlir::repvgg::loops

#endif // REPVGG_TEST_UNIT_NEWDEVICE_LOOPSDEVICE_H
