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

/// An image in blocks of so many channels.
using ImageKey = std::pair<Value, int64_t>;

/// For each plain image that a layer reads or computes, and for each block in
/// which it is wanted, the layout that is enough for all its readers.
class Layouts {
public:
  explicit Layouts(const TargetInfo &target) : target(target) {}

  /// Fails, with an error at the op, if a convolution has no kernel.
  LogicalResult add(layer::LayerOpInterface layer);

  /// Fails, with an error at the op, if an image of `layer` needs more memory
  /// with its halo than processors address. All layers are added before.
  LogicalResult checkSizes(layer::LayerOpInterface layer) const;

  /// The layout of `image`, which is of the plain type `type`, in blocks of
  /// `block` channels.
  PackedImage get(Value image, Type type, int64_t block) const;
  /// Channels a block of the layout in which `operand` is read.
  int64_t blockOf(OpOperand &operand) const;
  /// The same of `image` for whoever has no wish of his own, and who computes
  /// it.
  int64_t blockOf(Value image) const;

private:
  void need(Value image, int64_t block, const Halo &halo);

  TargetInfo target;
  llvm::MapVector<ImageKey, Halo> halos;
  DenseMap<Operation *, int64_t> inputBlocks;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_PACK_LAYOUTS_H
