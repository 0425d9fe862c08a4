//===- Resources.h - Weights that nothing needs any more --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A context keeps the data of resources until its own end, referred to or
/// not: compiling would hold weights as read, fused and packed all at once.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_RESOURCES_H
#define REPVGG_LIB_TARGET_RESOURCES_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::repvgg {

/// Frees the data of `resource`, if it is one of its context's manager of now;
/// attributes that refer to it have none.
void releaseResource(DenseResourceElementsHandle resource);

/// Removes unused constants from `module`, and frees the data of all resources
/// of its context that it does not refer to.
void releaseUnusedResources(ModuleOp module);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_RESOURCES_H
