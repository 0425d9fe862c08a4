//===- SumCheck.h - How right a plain sum must be ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The bound of kernels that sum products as they are, in any order.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_CODEGEN_SUMCHECK_H
#define REPVGG_TEST_UNIT_CODEGEN_SUMCHECK_H

#include "ConvCase.h"
#include "gtest/gtest.h"

namespace mlir::repvgg::cpu {

/// |error| <= n u (sum of |weight| |x|) for n products, bias, shortcut and gate
/// (docs/Numerics.md); halo and spare lanes are zero.
inline void expectSums(const ConvCase &test) {
  auto result = runConvCase(test);
  ASSERT_TRUE(bool(result)) << llvm::toString(result.takeError());
  int64_t terms =
      test.inChannels / test.groups * test.kernelHeight * test.kernelWidth + 3;
  EXPECT_LE(result->normalizedError, terms * 0x1p-24) << describe(test);
  EXPECT_EQ(result->wrongZeros, 0) << describe(test);
}

} // namespace mlir::repvgg::cpu

#endif // REPVGG_TEST_UNIT_CODEGEN_SUMCHECK_H
