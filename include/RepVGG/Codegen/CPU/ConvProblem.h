//===- ConvProblem.h - A convolution without its values ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// From the ops of the layer dialect to the plain structs of algorithms and
/// kernels.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_CONVPROBLEM_H
#define REPVGG_CODEGEN_CPU_CONVPROBLEM_H

#include "RepVGG/Algebra/Geometry.h"
#include "RepVGG/Codegen/CPU/PackedImage.h"
#include "RepVGG/Codegen/CPU/TargetInfo.h"

#include <optional>

namespace mlir::repvgg::cpu {

/// How an algorithm wants a convolution's input to lie in memory.
struct InputLayout {
  /// Channels a block: the target's, but 1 for planes; elements of f32 may be
  /// in parts.
  ChannelBlocks blocks;
  /// The least halo.
  Halo halo;
};

/// Everything about a convolution but its values and its body.
struct ConvProblem {
  /// Before layouts are chosen, these have no halo.
  PackedImage input, output;
  /// Two windows: rows, columns.
  Geometry geometry;
  /// Whether elements of an i8 input are from 0 to 255.
  bool inputUnsigned = false;
  /// Of integers, the largest sum of the magnitudes of a filter's weights, if
  /// these are known: for what is refused, as layers of other weights share a
  /// kernel.
  std::optional<double> filterMagnitude;
  /// Null before there is one.
  layer::PlanAttrInterface plan;
  TargetInfo target;

  /// By `plan`, which says how many of the images are worked on at a time.
  ConvProblem with(layer::PlanAttrInterface plan) const;
  /// With an input that lies as its algorithm wants it, and no more around it.
  ConvProblem with(const InputLayout &layout) const;

  /// Whether products are of integers, and their sums i32 instead of f32.
  bool isInteger() const { return input.element == PackedElement::I8; }
  /// f32, or i32 for products of integers.
  Type sumType(MLIRContext *context) const {
    return layer::getAccumulatorType(typeOf(context, input.element));
  }
  /// Whether all sums are of so few products that f32 has them exactly, for
  /// integers.
  bool isExactInF32() const;
  /// Of integers, the largest magnitudes of weights and of inputs.
  static constexpr int64_t kLargestWeight = 128;
  int64_t largestInput() const { return inputUnsigned ? 255 : 128; }
  /// The largest magnitude that a sum of products of integers can have.
  double largestSum() const;

  const Window &rows() const { return geometry.windows[0]; }
  const Window &columns() const { return geometry.windows[1]; }
  /// Vectors of a group's output channels.
  int64_t outputVectorsPerGroup() const {
    return llvm::divideCeil(geometry.outChannelsPerGroup(), target.lanes);
  }
  /// Where the window of an image's first output pixel begins in the input.
  int64_t windowCorner() const {
    return input.origin() - rows().padLow * input.rowStride() -
           columns().padLow * input.pixelStride();
  }
  /// What of the input the windows read beyond the image.
  Halo windowHalo() const;
};

/// What an operand of a layer's body is: an image, or a value a channel.
using ExtraImage = std::optional<PackedImage>;

/// Channels a block in which `target` has images of `channels`: a vector of
/// them, or near-equal numbers of vectors that a row of a tile has room for.
int64_t blockOf(const TargetInfo &target, PackedElement element,
                int64_t channels);

/// The image of `type`, in its own layout, or if it is plain in the blocks of
/// `target` without halo.
PackedImage imageOf(Type type, const TargetInfo &target);
/// The same, but plain images in planes.
PackedImage imageInPlanes(Type type);
/// What `operand` is to a layer's body, for so many of its images; of rank 1 it
/// has an element a channel.
ExtraImage extraOf(Value operand, int64_t images, const TargetInfo &target);

/// `op` in its layouts and with its plan, which may be null; of the images that
/// are worked on at a time.
ConvProblem problemOf(layer::ConvOp op, const TargetInfo &target);
/// Fails, with an error at `layer`, if it is of elements for which its module's
/// target, which it has, has no kernels.
LogicalResult checkElementTypes(layer::LayerOpInterface layer);
/// How often `layer` is done until all images are through; 0 if it has no plan
/// that says so.
int64_t passesOf(Operation *layer);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_CONVPROBLEM_H
