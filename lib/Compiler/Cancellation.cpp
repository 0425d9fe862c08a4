//===- Cancellation.cpp - Passes that are not run any more ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Each pass is an action of the context's, which its handler may leave out.
///
//===----------------------------------------------------------------------===//

#include "Cancellation.h"
#include "mlir/Pass/Pass.h"

using namespace mlir;
using namespace mlir::repvgg;

Cancellation::Cancellation(MLIRContext &context,
                           const std::function<bool()> &isCancelled)
    : context(context), isCancelled(isCancelled) {
  if (!isCancelled || context.hasActionHandler())
    return;
  isWatching = true;
  context.registerActionHandler(
      [this](function_ref<void()> run, const tracing::Action &action) {
        if (!isa<PassExecutionAction>(action) || !check())
          run();
      });
}

Cancellation::~Cancellation() {
  if (isWatching)
    context.registerActionHandler(nullptr);
}

bool Cancellation::check() {
  wasCancelled = wasCancelled || (isCancelled && isCancelled());
  return wasCancelled;
}
