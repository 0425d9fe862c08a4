//===- Listener.h - Whom to tell of progress --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CAPI_LISTENER_H
#define REPVGG_LIB_CAPI_LISTENER_H

#include "mlir/Support/LLVM.h"
#include "repvgg-c/Support.h"

#include <functional>
#include <memory>
#include <mutex>

namespace mlir::repvgg::capi {

/// Whom to tell of progress. Modules share it: it outlives the handle.
class Listener {
public:
  /// A copy: what is at work goes on with it when it is exchanged.
  RepVGGCallbacks get() const {
    std::lock_guard<std::mutex> lock(mutex);
    return callbacks;
  }
  void set(const RepVGGCallbacks &given) {
    std::lock_guard<std::mutex> lock(mutex);
    callbacks = given;
  }

private:
  mutable std::mutex mutex;
  RepVGGCallbacks callbacks = {};
};

/// `callbacks` as the compiler's functions; null where there are none.
std::function<void(StringRef)> progressOf(const RepVGGCallbacks &callbacks);
std::function<bool()> cancellationOf(const RepVGGCallbacks &callbacks);

} // namespace mlir::repvgg::capi

struct RepVGGContext {
  std::shared_ptr<mlir::repvgg::capi::Listener> listener =
      std::make_shared<mlir::repvgg::capi::Listener>();
};

#endif // REPVGG_LIB_CAPI_LISTENER_H
