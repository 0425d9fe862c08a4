//===- PassWatch.cpp - Passes told of, and left out -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Each pass is an action of the context's, which its handler may leave out.
///
//===----------------------------------------------------------------------===//

#include "PassWatch.h"
#include "mlir/Pass/Pass.h"

using namespace mlir;
using namespace mlir::repvgg;

PassWatch::PassWatch(MLIRContext &context, std::function<bool()> isCancelled,
                     std::function<void(StringRef)> begins)
    : context(context), isCancelled(std::move(isCancelled)),
      begins(std::move(begins)) {
  if ((!this->isCancelled && !this->begins) || context.hasActionHandler())
    return;
  isWatching = true;
  context.registerActionHandler(
      [this](function_ref<void()> run, const tracing::Action &action) {
        auto pass = dyn_cast<PassExecutionAction>(&action);
        if (pass)
          tell(pass->getPass().getArgument());
        if (!pass || !check())
          run();
      });
}

PassWatch::~PassWatch() {
  if (isWatching)
    context.registerActionHandler(nullptr);
}

void PassWatch::tell(StringRef pass) {
  std::lock_guard<std::mutex> lock(mutex);
  if (begins && told.insert(pass).second)
    begins(pass);
}

bool PassWatch::check() {
  std::lock_guard<std::mutex> lock(mutex);
  wasCancelled = wasCancelled || (isCancelled && isCancelled());
  return wasCancelled;
}
