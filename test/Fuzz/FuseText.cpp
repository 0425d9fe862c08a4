//===- FuseText.cpp - Text through --fuse ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: bytes. They are read as text; what is a module goes through --fuse.
//
//===----------------------------------------------------------------------===//

#include "Module.h"

using namespace mlir::repvgg;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  llvm::StringRef text(reinterpret_cast<const char *>(data), size);
  // Bytecode has a target of its own.
  if (text.starts_with("ML\xEFR") || text.contains('\0'))
    return -1;
  fuzz::fuse(text);
  return 0;
}
