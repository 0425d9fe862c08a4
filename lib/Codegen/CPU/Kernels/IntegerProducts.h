//===- IntegerProducts.h - Products of i8 -----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_INTEGERPRODUCTS_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_INTEGERPRODUCTS_H

#include "Products.h"

namespace mlir::repvgg::cpu {

/// Products of i8, whose sums are i32; of the target's instructions where it
/// has some for them.
std::unique_ptr<const Products> createIntegerProducts(const TargetInfo &target,
                                                      bool inputUnsigned);

/// Products of pairs of i16, whose sums are i32; null if the target has no
/// instruction for them.
std::unique_ptr<const LaneProducts>
createShortProducts(const TargetInfo &target);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_INTEGERPRODUCTS_H
