//===- Layouts.h - Layouts that fit all readers -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Which layouts the readers of a plain image want of it.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_PACK_LAYOUTS_H
#define REPVGG_LIB_CODEGEN_CPU_PACK_LAYOUTS_H

#include "RepVGG/Codegen/CPU/Algorithms/ConvAlgorithm.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::repvgg::cpu {

/// An image in blocks of so many channels, and of so many parts.
using ImageKey = std::tuple<Value, int64_t, int64_t>;

inline ImageKey keyOf(Value image, const ChannelBlocks &form) {
  return {image, form.channels, form.parts};
}

/// For each plain image that a layer reads or computes, and for each block in
/// which it is wanted, the layout that is enough for all its readers.
class Layouts {
public:
  explicit Layouts(const TargetInfo &target) : target(target) {}

  /// Fails, with an error at the op, if a convolution has no kernel.
  LogicalResult add(layer::LayerOpInterface layer);

  /// Lets `map`, a function of the elements of one image that is no layer's,
  /// compute them in planes, as they come, if they have so few channels that
  /// most of a vector of these would be empty. All layers are added before.
  void keepPlanes(layer::MapOp map);

  /// Fails, with an error at the op, if an image of `layer` needs more memory
  /// with its halo than processors address. All layers are added before.
  LogicalResult checkSizes(layer::LayerOpInterface layer) const;

  /// The layout of `image`, which is of the plain type `type`, in such blocks.
  PackedImage get(Value image, Type type, const ChannelBlocks &form) const;
  /// The blocks of the layout in which `operand` is read.
  ChannelBlocks formOf(OpOperand &operand) const;
  /// The same of `image` for whoever has no wish of his own, and who computes
  /// it.
  ChannelBlocks formOf(Value image) const;

private:
  void need(Value image, const ChannelBlocks &form, const Halo &halo);

  TargetInfo target;
  llvm::MapVector<ImageKey, Halo> halos;
  DenseMap<Operation *, ChannelBlocks> inputForms;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_PACK_LAYOUTS_H
