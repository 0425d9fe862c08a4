//===- Processor.h - What this machine can do -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_PROCESSOR_H
#define REPVGG_LIB_RUNTIME_PROCESSOR_H

#include "Error.h"

namespace repvgg::runtime {

/// Checks that the processor has all of `features`, LLVM's names separated by
/// commas; `cpu` is for the message.
repvgg_status checkProcessor(const char *cpu, const char *features,
                             repvgg_error *error);

/// How many threads can run at the same time.
uint32_t countProcessors();

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_PROCESSOR_H
