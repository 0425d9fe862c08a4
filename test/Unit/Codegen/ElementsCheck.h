//===- ElementsCheck.h - Checks of layers of any elements -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Integers are right to the bit, floats within a bound.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_CODEGEN_ELEMENTSCHECK_H
#define REPVGG_TEST_UNIT_CODEGEN_ELEMENTSCHECK_H

#include "ConvCase.h"
#include "gtest/gtest.h"

namespace mlir::repvgg::cpu {

/// Results of integers are exact unless bf16 rounds them; others are off by at
/// most `bound` times the sum of |weight| |x|. Halo and spare lanes are zero.
inline void expectRight(const ConvCase &test, double bound) {
  auto result = runConvCase(test);
  ASSERT_TRUE(bool(result))
      << describe(test) << ": " << llvm::toString(result.takeError());
  EXPECT_EQ(result->wrongZeros, 0) << describe(test);
  if (test.inputElement == PackedElement::I8 &&
      test.outputElement != PackedElement::BF16)
    EXPECT_EQ(result->absoluteError, 0) << describe(test);
  else
    EXPECT_LE(result->normalizedError, bound) << describe(test);
}

} // namespace mlir::repvgg::cpu

#endif // REPVGG_TEST_UNIT_CODEGEN_ELEMENTSCHECK_H
