//===- Hash.cpp - Checksums of files --------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hash.h"

#include <new>

// Half the code, as fast.
#define XXH_NO_INLINE_HINTS 1
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace repvgg::runtime {

uint64_t hashOf(const void *data, uint64_t bytes) {
  Hash hash;
  hash.add(data, bytes);
  return hash.value();
}

Hash::Hash() {
  static_assert(sizeof(state) >= sizeof(XXH3_state_t) &&
                alignof(Hash) >= alignof(XXH3_state_t));
  XXH3_64bits_reset(new (state) XXH3_state_t);
}

void Hash::add(const void *data, uint64_t bytes) {
  XXH3_64bits_update(reinterpret_cast<XXH3_state_t *>(state), data, bytes);
}

uint64_t Hash::value() const {
  return XXH3_64bits_digest(reinterpret_cast<const XXH3_state_t *>(state));
}

} // namespace repvgg::runtime
