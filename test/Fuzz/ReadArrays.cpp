//===- ReadArrays.cpp - Files of arrays --------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: bytes, read as an .npy and as an .npz file. What is accepted must be
// as large as it says, and every byte of it there.
//
//===----------------------------------------------------------------------===//

#include "Files.h"
#include "RepVGG/Support/Npz.h"

using namespace mlir::repvgg;

/// Reads all bytes, so that the sanitizer sees whether they are there.
static void check(const NpyArray &array) {
  int64_t bytes = array.header.numElements() * array.header.elementBytes();
  if (static_cast<size_t>(bytes) != array.data.size())
    __builtin_trap();
  volatile char sum = 0;
  for (char byte : array.data)
    sum = sum + byte;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  llvm::StringRef bytes(reinterpret_cast<const char *>(data), size);
  if (auto array = parseNpy(llvm::MemoryBuffer::getMemBufferCopy(bytes)))
    check(*array);
  else
    llvm::consumeError(array.takeError());

  if (auto arrays = readNpz(fuzz::write("arrays.npz", bytes)))
    for (const NamedArray &array : *arrays)
      check(array.array);
  else
    llvm::consumeError(arrays.takeError());
  return 0;
}
