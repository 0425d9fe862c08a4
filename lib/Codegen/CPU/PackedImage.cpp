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
#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

int64_t cpu::elementBytes(PackedElement element) {
  switch (element) {
  case PackedElement::F32:
    return 4;
  case PackedElement::BF16:
  case PackedElement::F16:
    return 2;
  case PackedElement::I8:
    return 1;
  }
  llvm_unreachable("all elements are handled");
}

std::optional<ElementKind> cpu::floatKind(PackedElement element) {
  switch (element) {
  case PackedElement::F32:
    return ElementKind::F32;
  case PackedElement::BF16:
    return ElementKind::BF16;
  case PackedElement::F16:
    return ElementKind::F16;
  case PackedElement::I8:
    return std::nullopt;
  }
  llvm_unreachable("all elements are handled");
}

Type cpu::typeOf(MLIRContext *context, PackedElement element) {
  switch (element) {
  case PackedElement::F32:
    return Float32Type::get(context);
  case PackedElement::BF16:
    return BFloat16Type::get(context);
  case PackedElement::F16:
    return Float16Type::get(context);
  case PackedElement::I8:
    return IntegerType::get(context, 8);
  }
  llvm_unreachable("all elements are handled");
}

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
  image.parts = layout.getParts();
  image.element = elementOf(type.getElementType());
  return image;
}

PackedElement PackedImage::elementOf(Type type) {
  if (type.isBF16())
    return PackedElement::BF16;
  if (type.isF16())
    return PackedElement::F16;
  return type.isInteger(8) ? PackedElement::I8 : PackedElement::F32;
}

LayoutAttr PackedImage::getLayout(MLIRContext *context) const {
  return LayoutAttr::get(context, channels, height, width,
                         {halo.top, halo.left, halo.bottom, halo.right}, block,
                         parts);
}

PackedImage PackedImage::in(const ChannelBlocks &form) const {
  PackedImage image = *this;
  image.block = form.channels;
  image.parts = form.parts;
  if (form.parts != 1)
    image.element = PackedElement::BF16;
  return image;
}
