//===- FuseBytecode.cpp - Bytecode through --fuse ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: bytes. They follow bytecode's magic; what is a module goes through
// --fuse.
//
//===----------------------------------------------------------------------===//

#include "Module.h"

using namespace mlir::repvgg;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  std::string code("ML\xEFR");
  code.append(reinterpret_cast<const char *>(data), size);
  fuzz::fuse(code);
  return 0;
}
