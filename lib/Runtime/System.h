//===- System.h - What this machine has -------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What the kernel tells of memory, in files that may be missing.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_SYSTEM_H
#define REPVGG_LIB_RUNTIME_SYSTEM_H

#include <cstdint>

namespace repvgg::runtime {

/// Bytes of memory that this process may still use: what the machine has left
/// and what its container may have at all. All there can be, if nobody knows.
uint64_t availableMemory();

/// The number behind `key` in the file at `path`; the largest one if there is
/// no such file, key or number.
uint64_t readNumber(const char *path, const char *key);

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_SYSTEM_H
