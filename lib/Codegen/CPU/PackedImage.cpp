//===- PackedImage.cpp - Where an image's elements lie --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Between layout attributes and strides.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/PackedImage.h"
#include "RepVGG/IR/Constants.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

Halo Halo::join(const Halo &other) const {
  return {std::max(top, other.top), std::max(left, other.left),
          std::max(bottom, other.bottom), std::max(right, other.right)};
}

PackedImage PackedImage::get(RankedTensorType type) {
  LayoutAttr layout = cpu::getLayout(type);
  ArrayRef<int64_t> halo = layout.getHalo();
  PackedImage image;
  image.batch = type.getDimSize(0);
  image.channels = layout.getChannels();
  image.height = layout.getHeight();
  image.width = layout.getWidth();
  image.halo = {halo[0], halo[1], halo[2], halo[3]};
  image.block = layout.getBlock();
  image.element = elementOf(type.getElementType());
  return image;
}

ElementKind PackedImage::elementOf(Type type) {
  return elementKind(type).value_or(ElementKind::F32);
}

LayoutAttr PackedImage::getLayout(MLIRContext *context) const {
  return LayoutAttr::get(context, channels, height, width,
                         {halo.top, halo.left, halo.bottom, halo.right}, block);
}
