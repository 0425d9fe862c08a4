//===- Processor.h - What this machine can do -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_PROCESSOR_H
#define REPVGG_LIB_RUNTIME_PROCESSOR_H

#include "Error.h"

#include <pthread.h>

namespace repvgg::runtime {

/// Checks that the processor has all of `features`, LLVM's names separated by
/// commas; `cpu` is for the message.
repvgg_status checkProcessor(const char *cpu, const char *features,
                             repvgg_error *error);

/// Processors by their numbers, as far as numbers go.
class ProcessorSet {
public:
  void add(int processor) {
    if (isKnown(processor))
      words[processor / 64] |= uint64_t(1) << processor % 64;
  }
  bool has(int processor) const {
    return isKnown(processor) && (words[processor / 64] >> processor % 64 & 1);
  }
  /// Those that `others` has not.
  ProcessorSet without(const ProcessorSet &others) const {
    ProcessorSet result;
    for (int i = 0; i < kMost / 64; ++i)
      result.words[i] = words[i] & ~others.words[i];
    return result;
  }

private:
  static constexpr int kMost = 1024;
  static bool isKnown(int processor) {
    return processor >= 0 && processor < kMost;
  }
  uint64_t words[kMost / 64] = {};
};

/// Where the calling thread is; -1 if that is not known.
int currentProcessor();
/// Moves the calling thread to a processor that it may use and that is not in
/// `taken`, if there is one. It is not bound to it.
void leave(const ProcessorSet &taken);
/// Where the calling thread may run; nothing if that is not known.
ProcessorSet allowedProcessors();
/// Lets `thread` run on `processors` only; whether that was possible. It must
/// run somewhere: none of them is not.
bool runOn(pthread_t thread, const ProcessorSet &processors);

/// How many threads can run at the same time.
uint32_t countProcessors();

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_PROCESSOR_H
