//===- Cancellation.h - Passes that are not run any more --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_COMPILER_CANCELLATION_H
#define REPVGG_LIB_COMPILER_CANCELLATION_H

#include "mlir/IR/MLIRContext.h"

#include <functional>

namespace mlir::repvgg {

/// While it lives, passes in `context` are run only until `isCancelled`. What
/// is left of the module then is valid, and at no stage.
class Cancellation {
public:
  Cancellation(MLIRContext &context, const std::function<bool()> &isCancelled);
  ~Cancellation();

  /// Whether it is, or a pass has been left out for it.
  bool check();

private:
  MLIRContext &context;
  const std::function<bool()> &isCancelled;
  bool isWatching = false;
  bool wasCancelled = false;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_COMPILER_CANCELLATION_H
