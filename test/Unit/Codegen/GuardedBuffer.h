//===- GuardedBuffer.h - Memory between forbidden pages ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// f32 right before a page that must not be touched, and behind one: reading or
/// writing outside ends the process.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_CODEGEN_GUARDEDBUFFER_H
#define REPVGG_TEST_UNIT_CODEGEN_GUARDEDBUFFER_H

#include "llvm/ADT/ArrayRef.h"

namespace mlir::repvgg::cpu {

class GuardedBuffer {
public:
  /// `elements` NaNs, aligned to 64 bytes if they fill whole such lines. The
  /// forbidden page follows the last element, or precedes the first one.
  enum class Side { Behind, Before };
  explicit GuardedBuffer(int64_t elements, Side side = Side::Behind);
  GuardedBuffer(GuardedBuffer &&other) noexcept;
  ~GuardedBuffer();

  /// The same for `bytes` bytes, filled up to whole f32.
  static GuardedBuffer ofBytes(int64_t bytes, Side side = Side::Behind) {
    return GuardedBuffer((bytes + 3) / static_cast<int64_t>(sizeof(float)),
                         side);
  }

  /// Makes all elements NaNs again.
  void forget();

  llvm::MutableArrayRef<float> values() const { return {begin, size}; }
  llvm::MutableArrayRef<char> bytes() const {
    return {reinterpret_cast<char *>(begin), size * sizeof(float)};
  }

private:
  char *mapping = nullptr;
  size_t mappedBytes = 0;
  float *begin = nullptr;
  size_t size = 0;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_TEST_UNIT_CODEGEN_GUARDEDBUFFER_H
