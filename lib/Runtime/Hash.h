//===- Hash.h - Checksums of files ------------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// XXH3 with 64 bits, of a block or of one piece after the other.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_HASH_H
#define REPVGG_LIB_RUNTIME_HASH_H

#include <cstdint>

namespace repvgg::runtime {

uint64_t hashOf(const void *data, uint64_t bytes);

/// The same for bytes that come in pieces.
class Hash {
public:
  Hash();
  void add(const void *data, uint64_t bytes);
  /// Of all that was added.
  uint64_t value() const;

private:
  alignas(64) char state[576];
};

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_HASH_H
