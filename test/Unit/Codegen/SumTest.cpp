//===- SumTest.cpp - Sums over an image's pixels --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ImageKernel.h"
#include "gtest/gtest.h"

using namespace mlir::repvgg::cpu;

namespace {

/// The mean, to within the rounding of a sum of runs.
void expectMean(const PackedImage &shape, Halo outputHalo) {
  PackedImage image = shape;
  double pixels = image.height * image.width;
  for (const Setting &setting : allSettings()) {
    image.block = shape.block / 16 * setting.vector;
    PackedImage result = {image.batch, image.channels, 1,
                          1,           outputHalo,     image.block};
    ImageKernel kernel(setting);
    PlainImage &x = kernel.addImage(image);
    std::string text = "(%a: f32) -> f32 { %n = arith.constant " +
                       std::to_string(pixels) +
                       " : f32 %0 = arith.divf %a, %n : f32 return %0 : f32 }";
    auto values = kernel.run(
        emitSumKernel(kernel.module(), "sum", image, result, kernel.body(text),
                      /*inputUnsigned=*/false, kernel.target()),
        result);
    ASSERT_TRUE(bool(values)) << llvm::toString(values.takeError());
    int64_t roundings = pixels / 16 + image.height + 6;
    expectImage(*values, result, roundings * 0x1p-24,
                [&](int64_t n, int64_t c, int64_t, int64_t) {
                  double sum = 0;
                  for (int64_t h = 0; h < image.height; ++h)
                    for (int64_t w = 0; w < image.width; ++w)
                      sum += x.at(n, c, h, w);
                  return sum / pixels;
                });
  }
}

TEST(SumTest, WithoutHalo) {
  expectMean({1, 64, 7, 7, {}, 16}, {});
  expectMean({2, 37, 14, 13, {}, 16}, {});
}

TEST(SumTest, BlocksOfSeveralVectors) {
  expectMean({2, 37, 14, 13, {}, 32}, {});
  expectMean({1, 83, 5, 33, {1, 2, 3, 4}, 48}, {1, 1, 1, 1});
}

TEST(SumTest, WithHalo) {
  expectMean({2, 19, 5, 33, {1, 2, 3, 4}, 16}, {1, 1, 1, 1});
  expectMean({1, 16, 56, 56, {1, 1, 1, 1}, 16}, {});
}

/// Of i8 to the bit, in i32; of 16-bit floats in f32.
void expectSum(PackedElement element, bool isUnsigned) {
  for (const Setting &setting : allSettings()) {
    PackedImage image = {2,      19, 5, 33, {1, 0, 2, 1}, 2 * setting.vector,
                         element};
    PackedImage result = {2, 19, 1, 1, {}, setting.vector};
    ImageKernel kernel(setting);
    PlainImage &x = kernel.addImage(image, isUnsigned);
    llvm::StringRef body =
        element == PackedElement::I8
            ? "(%a: i32) -> f32 { %0 = arith.sitofp %a : i32 to "
              "f32 return %0 : f32 }"
            : "(%a: f32) -> f32 { return %a : f32 }";
    auto values = kernel.run(emitSumKernel(kernel.module(), "sum", image,
                                           result, kernel.body(body),
                                           isUnsigned, kernel.target()),
                             result);
    ASSERT_TRUE(bool(values)) << llvm::toString(values.takeError());
    double tolerance = element == PackedElement::I8 ? 0 : 0x1p-18;
    expectImage(*values, result, tolerance,
                [&](int64_t n, int64_t c, int64_t, int64_t) {
                  double sum = 0;
                  for (int64_t h = 0; h < image.height; ++h)
                    for (int64_t w = 0; w < image.width; ++w)
                      sum += x.at(n, c, h, w);
                  return sum;
                });
  }
}

TEST(SumTest, Integers) {
  expectSum(PackedElement::I8, /*isUnsigned=*/false);
  expectSum(PackedElement::I8, /*isUnsigned=*/true);
}

TEST(SumTest, NarrowFloats) { expectSum(PackedElement::BF16, false); }

TEST(SumTest, OnePixel) { expectMean({1, 20, 1, 1, {}, 16}, {}); }

} // namespace
