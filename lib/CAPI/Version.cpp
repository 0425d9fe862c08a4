//===- Version.cpp - What this library is ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "repvgg-c/Support.h"
#include "llvm/Config/llvm-config.h"

const char *repvggVersion(void) { return REPVGG_VERSION; }

const char *repvggLLVMVersion(void) { return LLVM_VERSION_STRING; }
