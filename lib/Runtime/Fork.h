//===- Fork.h - Processes that were forked ----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A forked process has all memory of its parent, but one thread only. What the
/// others were at, and every lock that they held, stays as it was. So whatever
/// depends on threads remembers in which process it is at home.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_FORK_H
#define REPVGG_LIB_RUNTIME_FORK_H

#include <cstdint>

namespace repvgg::runtime {

/// From now on this process and those forked from it count their generation.
void watchForks();

/// The same in two calls exactly if no fork lies between them. Forks that do
/// not go through the C library, as by a bare system call, are not seen.
uint32_t forkGeneration();

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_FORK_H
