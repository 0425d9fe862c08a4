//===- Tensors.h - A model's inputs and outputs as files --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Between .npy files and the buffers of a compiled model. Floats are widened
/// where a file is narrower than the model; bf16, which NumPy does not know,
/// is read from and written to f32.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_REPVGG_RUN_TENSORS_H
#define REPVGG_TOOLS_REPVGG_RUN_TENSORS_H

#include "RepVGG/Support/AlignedBuffer.h"
#include "RepVGG/Support/Npy.h"
#include "mlir/IR/BuiltinTypes.h"

#include <random>

namespace mlir::repvgg {

/// Fills `buffer` for a tensor of `type` from the file at `path`.
llvm::Error loadTensor(StringRef path, RankedTensorType type,
                       AlignedBuffer &buffer);
/// The same from an array that was read from `path`.
llvm::Error loadTensor(StringRef path, const NpyArray &array,
                       RankedTensorType type, AlignedBuffer &buffer);

/// Fills `buffer` with random values: normally distributed floats, integers
/// and truth values of 0 and 1.
llvm::Error randomTensor(RankedTensorType type, std::mt19937_64 &generator,
                         AlignedBuffer &buffer);

/// Writes a tensor of `type` to the file at `path`.
llvm::Error storeTensor(StringRef path, RankedTensorType type,
                        const AlignedBuffer &buffer);

/// How far a tensor is from a reference.
struct Difference {
  double absolute = 0;
  /// absolute / the largest absolute value of the reference.
  double relative = 0;
};

/// Compares a tensor with the file at `path`, of the same shape and of any
/// element type of the same kind.
llvm::Expected<Difference> compareTensor(StringRef path, RankedTensorType type,
                                         const AlignedBuffer &buffer);

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_REPVGG_RUN_TENSORS_H
