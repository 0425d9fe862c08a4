//===- Listener.cpp - Whom to tell of progress ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Listener.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::capi;

RepVGGContext *repvggContextCreate(void) { return new RepVGGContext; }

void repvggContextSetCallbacks(RepVGGContext *context,
                               const RepVGGCallbacks *callbacks) {
  context->listener->set(callbacks ? *callbacks : RepVGGCallbacks{});
}

void repvggContextDestroy(RepVGGContext *context) { delete context; }

std::function<void(StringRef)>
mlir::repvgg::capi::progressOf(const RepVGGCallbacks &callbacks) {
  if (!callbacks.progress)
    return nullptr;
  return [callbacks](StringRef stage) {
    callbacks.progress(stage.str().c_str(), 0, 0, callbacks.user);
  };
}

std::function<bool()>
mlir::repvgg::capi::cancellationOf(const RepVGGCallbacks &callbacks) {
  if (!callbacks.isCancelled)
    return nullptr;
  return [callbacks] { return callbacks.isCancelled(callbacks.user); };
}
