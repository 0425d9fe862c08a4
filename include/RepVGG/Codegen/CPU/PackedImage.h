//===- PackedImage.h - Where an image's elements lie ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A layout with its strides, all in elements.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_PACKEDIMAGE_H
#define REPVGG_CODEGEN_CPU_PACKEDIMAGE_H

#include "RepVGG/Algebra/WeightView.h"
#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"

namespace mlir::repvgg::cpu {

/// What a packed image is made of.
enum class PackedElement { F32, BF16, F16, I8 };

int64_t elementBytes(PackedElement element);
/// None for integers.
std::optional<ElementKind> floatKind(PackedElement element);
Type typeOf(MLIRContext *context, PackedElement element);

/// Rows and columns of zeros around an image.
struct Halo {
  int64_t top = 0, left = 0, bottom = 0, right = 0;

  /// The smallest halo that holds both.
  Halo join(const Halo &other) const;
  bool operator==(const Halo &) const = default;
};

/// What lies beside each other in an image: so many channels, and so many
/// numbers whose sum each of their elements is.
struct ChannelBlocks {
  int64_t channels;
  int64_t parts = 1;

  bool operator==(const ChannelBlocks &) const = default;
};

/// See `#repvgg_cpu.layout`. How many lanes the vectors have that go through it
/// is the target's business: a block may be several of them, or less than one.
struct PackedImage {
  int64_t batch = 1;
  int64_t channels = 1, height = 1, width = 1;
  Halo halo;
  /// Channels that lie beside each other.
  int64_t block = 16;

  /// What the elements are, or the parts that make them up.
  PackedElement element = PackedElement::F32;
  /// Of how many numbers an element is the sum: at a pixel a block has the
  /// first of all its channels, then the second.
  int64_t parts = 1;

  /// Of a tensor with a layout.
  static PackedImage get(RankedTensorType type);
  /// Elements of `type`. Those of which no packed image can be are called f32
  /// here; the layers that have them are refused.
  static PackedElement elementOf(Type type);
  LayoutAttr getLayout(MLIRContext *context) const;

  ChannelBlocks form() const { return {block, parts}; }
  /// The same image of f32, if there are parts, or of its own elements.
  PackedImage in(const ChannelBlocks &form) const;

  bool isOnePixel() const { return height == 1 && width == 1; }
  /// Blocks of `block` channels.
  int64_t blocks() const { return (channels + block - 1) / block; }
  /// Places for channels; those beyond the last channel are zero.
  int64_t places() const { return blocks() * block; }
  /// Vectors of `lanes` channels, or whole blocks where these are smaller, that
  /// have a channel: the rest of the places is for nobody to compute.
  int64_t vectors(int64_t lanes) const {
    return llvm::divideCeil(channels, std::min(lanes, block));
  }
  /// Vectors of a block.
  int64_t vectorsPerBlock(int64_t lanes) const {
    return std::max<int64_t>(block / lanes, 1);
  }
  int64_t pixelStride() const { return block * parts; }
  int64_t rowStride() const {
    return (halo.left + width + halo.right) * pixelStride();
  }
  int64_t blockStride() const {
    return (halo.top + height + halo.bottom) * rowStride();
  }
  int64_t imageStride() const { return blocks() * blockStride(); }
  int64_t origin() const {
    return halo.top * rowStride() + halo.left * pixelStride();
  }
  /// Where the first channel of a block of image `n` lies, the first part of
  /// it, at a pixel; `Index` is an integer or a kernel's Offset.
  template <typename Index>
  Index offset(const Index &n, const Index &blockIndex, const Index &row,
               const Index &column) const {
    return n * imageStride() + blockIndex * blockStride() + row * rowStride() +
           column * pixelStride() + origin();
  }
  int64_t elements() const { return batch * imageStride(); }

  bool operator==(const PackedImage &) const = default;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_PACKEDIMAGE_H
