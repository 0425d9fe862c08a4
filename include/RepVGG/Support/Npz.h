//===- Npz.h - NumPy's archives of arrays -----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Reads .npz files as numpy.savez writes them: zip archives of .npy files that
/// are stored, not compressed. Everything else is refused with a reason.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_SUPPORT_NPZ_H
#define REPVGG_SUPPORT_NPZ_H

#include "RepVGG/Support/Npy.h"

#include <vector>

namespace mlir::repvgg {

/// An array of an archive; its name lacks the ending .npy.
struct NamedArray {
  std::string name;
  NpyArray array;
};

/// Reads the file at `path`; arrays in the archive's order. Errors name it.
llvm::Expected<std::vector<NamedArray>> readNpz(llvm::StringRef path);

} // namespace mlir::repvgg

#endif // REPVGG_SUPPORT_NPZ_H
