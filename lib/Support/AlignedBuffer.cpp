//===- AlignedBuffer.cpp - Memory for generated code ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Support/AlignedBuffer.h"
#include "repvgg-runtime/runtime.h"

using namespace mlir;
using namespace mlir::repvgg;

void AlignedBuffer::Release::operator()(char *block) const {
  const repvgg_allocator &memory = *repvgg_default_allocator();
  memory.release(memory.user, block, bytes);
}

llvm::Error AlignedBuffer::allocate(size_t bytes) {
  block.reset();
  if (bytes == 0)
    return llvm::Error::success();
  const repvgg_allocator &memory = *repvgg_default_allocator();
  void *found = memory.allocate(memory.user, bytes, kAlignment);
  if (!found)
    return llvm::createStringError("out of memory for " +
                                   std::to_string(bytes) + " bytes");
  block = {static_cast<char *>(found), Release{bytes}};
  return llvm::Error::success();
}
