//===- TosaFrontEnd.h - A front end of one's own ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_NEWFRONTEND_TOSAFRONTEND_H
#define REPVGG_TEST_UNIT_NEWFRONTEND_TOSAFRONTEND_H

#include "mlir/IR/DialectRegistry.h"

namespace mlir::repvgg {

/// Has contexts of `registry` make blocks of TOSA's convolutions and sums.
void registerTosaFrontEnd(DialectRegistry &registry);

} // namespace mlir::repvgg

#endif // REPVGG_TEST_UNIT_NEWFRONTEND_TOSAFRONTEND_H
