//===- RemarkLock.cpp - Remarks of passes side by side --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Support/RemarkLock.h"

using namespace mlir::repvgg;

/// One for all contexts: remarks are few, and off unless they are asked for.
static std::mutex &remarkMutex() {
  static std::mutex mutex;
  return mutex;
}

RemarkLock::RemarkLock() : guard(remarkMutex()) {}
