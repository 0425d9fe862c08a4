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
using namespace mlir::repvgg;

ArrayRef<double>
ChannelFactor::contraction(const void *key,
                           function_ref<std::vector<double>()> compute) const {
  auto it = contractions.find(key);
  if (it == contractions.end())
    it = contractions.emplace(key, compute()).first;
  return it->second;
}

Image::Image(int64_t channels, ArrayRef<int64_t> sizes,
             std::vector<double> values)
    : channelCount(channels), spatialSizes(sizes), data(std::move(values)) {
  assert(int64_t(data.size()) == channels * pixels() && "one value a pixel");
}

Image Image::rankOne(std::vector<double> channelFactor, ArrayRef<int64_t> sizes,
                     std::vector<double> spatialFactor) {
  return rankOne(
      std::make_shared<const ChannelFactor>(std::move(channelFactor)), sizes,
      std::move(spatialFactor));
}

Image Image::rankOne(std::shared_ptr<const ChannelFactor> channelFactor,
                     ArrayRef<int64_t> sizes,
                     std::vector<double> spatialFactor) {
  Image image(1, sizes, std::move(spatialFactor));
  image.channelCount = channelFactor->values().size();
  image.u = std::move(channelFactor);
  return image;
}

int64_t Image::pixels() const { return product_of(spatialSizes); }

Image Image::dense() const {
  if (!u)
    return *this;
  std::vector<double> values;
  values.reserve(channelCount * pixels());
  for (double channel : u->values())
    for (double pixel : data)
      values.push_back(channel * pixel);
  return Image(channelCount, spatialSizes, std::move(values));
}
