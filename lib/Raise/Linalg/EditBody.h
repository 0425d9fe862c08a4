//===- EditBody.h - Bodies that a block takes a part of ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_EDITBODY_H
#define REPVGG_LIB_RAISE_LINALG_EDITBODY_H

#include "Rewriter.h"

namespace mlir::repvgg {

/// Has the element-wise op `host` read what blocks compute of its body, and
/// keep the rest. Does nothing and returns false if nothing of the body is left
/// to do: the results are then replaced as those of other ops are.
bool editBody(Operation *host, const HostEdit &edit, Rewriter &rewriter);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_EDITBODY_H
