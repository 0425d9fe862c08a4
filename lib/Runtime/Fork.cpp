//===- Fork.cpp - Processes that were forked ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Fork.h"
#include "SharedCopy.h"

#include <atomic>
#include <pthread.h>

namespace repvgg::runtime {

static std::atomic<uint32_t> generation{0};

static void enterChild() {
  generation.fetch_add(1, std::memory_order_relaxed);
  unlockCopies();
}

static void registerHandlers() {
  // The list of copies is not to be forked while it is changed.
  (void)pthread_atfork(lockCopies, unlockCopies, enterChild);
}

void watchForks() {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, registerHandlers);
}

uint32_t forkGeneration() { return generation.load(std::memory_order_relaxed); }

} // namespace repvgg::runtime
