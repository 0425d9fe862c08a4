//===- PlainImage.h - A dense image to compare with -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// `[N, C, H, W]` in f32, and its way into any layout, element by element.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_CODEGEN_PLAINIMAGE_H
#define REPVGG_TEST_UNIT_CODEGEN_PLAINIMAGE_H

#include "RepVGG/Codegen/CPU/PackedImage.h"
#include "llvm/ADT/APFloat.h"

#include <random>
#include <vector>

namespace mlir::repvgg::cpu {

struct PlainImage {
  PlainImage(int64_t n, int64_t c, int64_t h, int64_t w)
      : n(n), c(c), h(h), w(w), values(n * c * h * w) {}

  void randomize(std::mt19937 &generator) {
    std::normal_distribution<float> distribution;
    for (float &value : values)
      value = distribution(generator);
  }
  float &at(int64_t in, int64_t ic, int64_t ih, int64_t iw) {
    return values[((in * c + ic) * h + ih) * w + iw];
  }
  const float &at(int64_t in, int64_t ic, int64_t ih, int64_t iw) const {
    return const_cast<PlainImage *>(this)->at(in, ic, ih, iw);
  }

  int64_t n, c, h, w;
  std::vector<float> values;
};

/// Where element (n, c, h, w) of `image` lies, the first part of it.
inline int64_t placeOf(const PackedImage &image, int64_t n, int64_t c,
                       int64_t h, int64_t w) {
  return image.offset(n, c / image.block, h, w) + c % image.block;
}

inline void packParts(const PackedImage &image, float value,
                      MutableArrayRef<float> out) {
  for (int64_t part = 0; part + 1 < image.parts; ++part) {
    llvm::APFloat rounded(value);
    bool isExact;
    rounded.convert(llvm::APFloat::BFloat(), llvm::APFloat::rmNearestTiesToEven,
                    &isExact);
    out[part * image.block] = rounded.convertToFloat();
    value -= out[part * image.block];
  }
  out[(image.parts - 1) * image.block] = value;
}

/// `plain` in `image`'s layout, with its zeros: each part of an element is what
/// those before leave, rounded to bf16.
inline void pack(PlainImage &plain, const PackedImage &image,
                 MutableArrayRef<float> out) {
  llvm::fill(out, 0.0f);
  for (int64_t n = 0; n < plain.n; ++n)
    for (int64_t c = 0; c < plain.c; ++c)
      for (int64_t h = 0; h < plain.h; ++h)
        for (int64_t w = 0; w < plain.w; ++w)
          packParts(image, plain.at(n, c, h, w),
                    out.drop_front(placeOf(image, n, c, h, w)));
}

} // namespace mlir::repvgg::cpu

#endif // REPVGG_TEST_UNIT_CODEGEN_PLAINIMAGE_H
