//===- Npy.h - NumPy's array files ------------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Reads and writes .npy files: format versions 1 to 3, little endian, C
/// order, plain element types. Everything else is refused with a reason.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_SUPPORT_NPY_H
#define REPVGG_SUPPORT_NPY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBuffer.h"

#include <memory>
#include <string>

namespace mlir::repvgg {

/// The header of an array file.
struct NpyHeader {
  /// NumPy's name of the element type, such as "<f4" or "|b1".
  std::string dtype;
  llvm::SmallVector<int64_t> shape;

  int64_t numElements() const;
  /// Bytes of an element.
  int64_t elementBytes() const;
};

/// An array file in memory.
struct NpyArray {
  NpyHeader header;
  /// Row-major elements; aligned to nothing.
  llvm::ArrayRef<char> data;
  std::unique_ptr<llvm::MemoryBuffer> file;
};

/// Reads the file at `path`. Errors name it.
llvm::Expected<NpyArray> readNpy(llvm::StringRef path);
/// The same from `buffer`; errors name the buffer.
llvm::Expected<NpyArray> parseNpy(std::unique_ptr<llvm::MemoryBuffer> buffer);

/// Writes `data` to `path`: to a temporary file next to it first, so that the
/// path never holds half an array.
llvm::Error writeNpy(llvm::StringRef path, const NpyHeader &header,
                     llvm::ArrayRef<char> data);
/// The bytes before the data.
std::string npyPreamble(const NpyHeader &header);

} // namespace mlir::repvgg

#endif // REPVGG_SUPPORT_NPY_H
