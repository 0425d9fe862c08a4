//===- Image.cpp - f64 images, dense or of rank one -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Image.h"
#include "llvm/ADT/STLExtras.h"

#include <cassert>

using namespace llvm;

namespace mlir::repvgg {

Image::Image(int64_t channels, ArrayRef<int64_t> sizes,
             std::vector<double> values)
    : channelCount(channels), spatialSizes(sizes), data(std::move(values)) {
  assert(int64_t(data.size()) == channels * pixels() && "one value a pixel");
}

Image Image::rankOne(std::vector<double> channelFactor, ArrayRef<int64_t> sizes,
                     std::vector<double> spatialFactor) {
  Image image(1, sizes, std::move(spatialFactor));
  image.channelCount = channelFactor.size();
  image.u = std::move(channelFactor);
  image.factored = true;
  return image;
}

int64_t Image::pixels() const { return product_of(spatialSizes); }

Image Image::dense() const {
  if (!factored)
    return *this;
  std::vector<double> values;
  values.reserve(channelCount * pixels());
  for (double channel : u)
    for (double pixel : data)
      values.push_back(channel * pixel);
  return Image(channelCount, spatialSizes, std::move(values));
}

} // namespace mlir::repvgg
