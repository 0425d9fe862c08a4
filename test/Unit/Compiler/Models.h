//===- Models.h - Small models to compile -----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A block of integers with a convolution of one `size` and identity, so that
/// each result is known and exact: with data of ones, a pixel in the middle is
/// channels * size * size * weight + 1.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_COMPILER_MODELS_H
#define REPVGG_TEST_UNIT_COMPILER_MODELS_H

#include <string>

namespace mlir::repvgg {

struct BlockModel {
  int channels, size, pixels, weight;

  std::string text() const {
    std::string c = std::to_string(channels), k = std::to_string(size);
    std::string image = "tensor<1x" + c + "x" + std::to_string(pixels) + "x" +
                        std::to_string(pixels) + "xf32>";
    std::string kernel = "tensor<" + c + "x" + c + "x" + k + "x" + k + "xf32>";
    std::string pad = std::to_string(size / 2);
    return "func.func @main(%x: " + image + ") -> " + image + " {\n" +
           "  %w = arith.constant dense<" + std::to_string(weight) +
           ".0> : " + kernel + "\n  %y = repvgg.block (%in = %x) : " + image +
           " -> " + image + " {\n    %a = repvgg.conv %in, %w pad [" + pad +
           ", " + pad + "] : (" + image + ", " + kernel + ") -> " + image +
           "\n    %s = repvgg.sum %a, %in : " + image +
           "\n    repvgg.yield %s : " + image +
           "\n  }\n  return %y : " + image + "\n}\n";
  }

  int elements() const { return channels * pixels * pixels; }
  /// The pixel in the middle of the first channel, and what it is.
  int middle() const { return pixels / 2 * pixels + pixels / 2; }
  float expected() const { return channels * size * size * weight + 1; }
};

} // namespace mlir::repvgg

#endif // REPVGG_TEST_UNIT_COMPILER_MODELS_H
