//===- LayerCalls.h - Layers as calls of kernels ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Finds or emits a layer's kernel, and what it is to be given.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_EMIT_LAYERCALLS_H
#define REPVGG_LIB_CODEGEN_CPU_EMIT_LAYERCALLS_H

#include "KernelCache.h"
#include "RepVGG/Codegen/CPU/PackedImage.h"

namespace mlir::repvgg::cpu {

/// What a kernel reads: an image of the layer, or a flat tensor that is the
/// same for all images.
struct KernelInput {
  Value value;
  bool isImage;
};

/// What is done once to the constant weights of a layer, for all its calls.
struct Preparing {
  /// No function where nothing is to be done.
  KernelFunction kernel;
  /// Bytes that it makes of the weights.
  int64_t bytes = 0;
};

/// A layer for some images at a time.
struct LayerCall {
  /// No function where the result lies in memory as the one input does.
  KernelFunction kernel;
  SmallVector<KernelInput> inputs;
  /// Of a convolution's weights.
  Preparing preparing;
  int64_t outputElements = 0;
  /// For profiles: see `repvgg_layer.launch`.
  std::string plan, format;
  double flops = 0, work = 0, bytes = 0;
};

class LayerCalls {
public:
  LayerCalls(ModuleOp module, const TargetInfo &target)
      : module(module), target(target), kernels(module) {}

  /// Whether `op` is a layer or a change of layout.
  static bool hasKernel(Operation *op);

  /// The call of `layer` for `images` of its images. Constants are created
  /// before it, kernels appended to the module.
  FailureOr<LayerCall> make(Operation *layer, int64_t images);

private:
  FailureOr<LayerCall> make(layer::ConvOp op, int64_t images);
  FailureOr<LayerCall> make(layer::MapOp op, int64_t images);
  FailureOr<LayerCall> make(layer::SumOp op, int64_t images);
  FailureOr<LayerCall> makePack(Operation *op, int64_t images);

  KernelInput extraInput(OpBuilder &builder, Value operand,
                         const PackedImage &result) const;

  ModuleOp module;
  TargetInfo target;
  KernelCache kernels;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_EMIT_LAYERCALLS_H
