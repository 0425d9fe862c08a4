//===- Contract.h - A row of weights and an image of rank one ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_CONTRACT_H
#define REPVGG_ALGEBRA_CONTRACT_H

#include "llvm/ADT/ArrayRef.h"

namespace mlir::repvgg {

/// sums[k] = sum over i of factor[i] * row[i, k], for a row `[I/g][K...]`: what
/// the row does to an image of rank one. A vectorized loop for usual windows.
void contractChannels(llvm::ArrayRef<double> factor, llvm::ArrayRef<double> row,
                      llvm::MutableArrayRef<double> sums);

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_CONTRACT_H
