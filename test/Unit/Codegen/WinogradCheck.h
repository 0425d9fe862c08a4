//===- WinogradCheck.h - How right Winograd's results must be ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Runs a case and compares its error with the transforms' own.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_CODEGEN_WINOGRADCHECK_H
#define REPVGG_TEST_UNIT_CODEGEN_WINOGRADCHECK_H

#include "ConvCase.h"
#include "WinogradTiles.h"
#include "gtest/gtest.h"

#include <cmath>

namespace mlir::repvgg::cpu {

/// The larger of what whole tiles and the last tile let grow.
inline double growthOf(int64_t tile, int64_t taps, int64_t stride,
                       int64_t padding, int64_t size) {
  Window window = {taps, stride, 1, padding, padding};
  TiledAxis axis = TiledAxis::get(tile, window, window.outputSize(size));
  double whole = axis.whole.typicalGrowth();
  return axis.tail ? std::max(whole, axis.tail->typicalGrowth()) : whole;
}

/// Runs `test` with tiles of `rows` x `columns` pixels.
///
/// The cases' data is independent with variance 1, and so are, by the usual
/// model, roundings. Of n roundings on the way to a result, each adds u times
/// the standard deviation of what is rounded, which the transforms let grow by
/// h (AxisTransform::typicalGrowth) on each axis over the result's own:
///
///     error <= 8 sqrt(n) h_y h_x u,  relative to the results' deviation
///
/// n is the channels, a term each, the taps, and a handful for the transforms
/// and the epilogue; 8 deviations leave room for the largest of all errors.
inline void expectWinograd(const ConvCase &test, int64_t rows,
                           int64_t columns) {
  auto result = runConvCase(test);
  ASSERT_TRUE(bool(result)) << llvm::toString(result.takeError());
  int64_t strideWidth = test.strideWidth < 0 ? test.stride : test.strideWidth;
  int64_t paddingWidth =
      test.paddingWidth < 0 ? test.padding : test.paddingWidth;
  double growth = growthOf(rows, test.kernelHeight, test.stride, test.padding,
                           test.height) *
                  growthOf(columns, test.kernelWidth, strideWidth, paddingWidth,
                           test.width);
  double terms =
      test.inChannels / test.groups + test.kernelHeight * test.kernelWidth + 16;
  EXPECT_LE(result->absoluteError,
            8 * std::sqrt(terms) * growth * 0x1p-24 * result->deviation)
      << describe(test);
  EXPECT_EQ(result->wrongZeros, 0) << describe(test);
}

} // namespace mlir::repvgg::cpu

#endif // REPVGG_TEST_UNIT_CODEGEN_WINOGRADCHECK_H
