//===- ContractChannels.h - Weights and a factor of channels ----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_CONTRACTCHANNELS_H
#define REPVGG_LIB_VERIFY_CONTRACTCHANNELS_H

#include "LoopNest.h"

namespace mlir::repvgg::verify {

/// Operands of a sum of products in which the channels of the data are gone.
struct Contracted {
  Array weight; ///< times the factor, summed over the channels
  Array data;   ///< the base of the product
  AffineMap dataMap;
};

/// If `data` is a product with a factor along channels, sums its products with
/// `weight` over them, once; the channels' loop in `nest` becomes one step.
/// Nothing if the maps are of another kind.
std::optional<Contracted> contractChannels(Value data, Value weight,
                                           AffineMap dataMap,
                                           AffineMap weightMap, LoopNest &nest,
                                           const Evaluation &evaluation);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_CONTRACTCHANNELS_H
