//===- GuardedBuffer.cpp - Memory between forbidden pages -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// One mapping with a page that has no rights at each end.
///
//===----------------------------------------------------------------------===//

#include "GuardedBuffer.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/MathExtras.h"

#include <limits>
#include <sys/mman.h>

namespace mlir::repvgg::cpu {

static constexpr size_t kPage = 4096;

GuardedBuffer::GuardedBuffer(int64_t elements, Side side) : size(elements) {
  size_t payload = llvm::alignTo(elements * sizeof(float), kPage);
  mappedBytes = payload + 2 * kPage;
  void *block = mmap(nullptr, mappedBytes, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (block == MAP_FAILED)
    llvm::report_fatal_error("no memory for a guarded buffer");
  mapping = static_cast<char *>(block);
  mprotect(mapping, kPage, PROT_NONE);
  mprotect(mapping + kPage + payload, kPage, PROT_NONE);
  char *data = mapping + kPage;
  if (side == Side::Behind)
    data += payload - elements * sizeof(float);
  begin = reinterpret_cast<float *>(data);
  forget();
}

void GuardedBuffer::forget() {
  std::fill_n(begin, size, std::numeric_limits<float>::quiet_NaN());
}

GuardedBuffer::GuardedBuffer(GuardedBuffer &&other) noexcept
    : mapping(std::exchange(other.mapping, nullptr)),
      mappedBytes(other.mappedBytes), begin(other.begin), size(other.size) {}

GuardedBuffer::~GuardedBuffer() {
  if (mapping)
    munmap(mapping, mappedBytes);
}

} // namespace mlir::repvgg::cpu
