//===- Memory.h - Blocks of memory ------------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Memory that is released with its owner. Nothing here throws: the library
/// does without the C++ one, so that C programs link against libc alone.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_MEMORY_H
#define REPVGG_LIB_RUNTIME_MEMORY_H

#include "Error.h"

#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>

namespace repvgg::runtime {

inline constexpr size_t kAlignment = 64;
inline constexpr size_t kLargePage = size_t(2) << 20;

/// The C library's memory, in large pages where that helps.
extern const repvgg_allocator kDefaultAllocator;

/// The failure to get memory for `what`.
repvgg_status outOfMemory(const char *what, uint64_t bytes,
                          repvgg_error *error);

/// A block of bytes from an allocator.
class Block {
public:
  Block() = default;
  Block(const Block &) = delete;
  Block &operator=(const Block &) = delete;
  ~Block() { release(); }

  /// Replaces the block by one of any contents; false if there is no memory.
  bool reserve(const repvgg_allocator &from, uint64_t bytes);

  /// Replaces the block by one of zeros; `what` names it in the message if
  /// there is no memory.
  repvgg_status allocate(const repvgg_allocator &from, uint64_t bytes,
                         const char *what, repvgg_error *error);

  char *data() const { return static_cast<char *>(memory); }

private:
  void release();

  repvgg_allocator allocator = {};
  void *memory = nullptr;
  size_t size = 0;
};

/// A fixed number of plain values, zero at first.
template <typename T>
class Array {
  static_assert(std::is_trivially_destructible_v<T>);

public:
  Array() = default;
  Array(const Array &) = delete;
  Array &operator=(const Array &) = delete;
  ~Array() { std::free(values); }

  /// False if there is no memory.
  bool allocate(size_t length) {
    std::free(values);
    values = static_cast<T *>(std::calloc(length ? length : 1, sizeof(T)));
    count = values ? length : 0;
    return values != nullptr;
  }

  T &operator[](size_t index) const { return values[index]; }
  T *begin() const { return values; }
  T *end() const { return values + count; }
  size_t size() const { return count; }

private:
  T *values = nullptr;
  size_t count = 0;
};

/// new and delete without the C++ library; null if there is no memory.
template <typename T, typename... Arguments>
T *create(Arguments &&...arguments) {
  void *memory = nullptr;
  if (posix_memalign(&memory, alignof(T) < 16 ? 16 : alignof(T), sizeof(T)))
    return nullptr;
  return new (memory) T(std::forward<Arguments>(arguments)...);
}
template <typename T>
void destroy(T *object) {
  if (!object)
    return;
  object->~T();
  std::free(object);
}

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_MEMORY_H
