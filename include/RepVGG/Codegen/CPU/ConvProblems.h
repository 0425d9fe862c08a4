//===- ConvProblems.h - Layers as kernels see them --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// From the ops of the dialect to the kernels' plain structs.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_CONVPROBLEMS_H
#define REPVGG_CODEGEN_CPU_CONVPROBLEMS_H

#include "RepVGG/Codegen/CPU/Kernels/Kernels.h"

namespace mlir::repvgg::cpu {

/// The image of `type`, in its own layout, or if it is plain in blocks of
/// `block` channels without halo.
PackedImage imageOf(Type type, int64_t block);
/// What `operand` is to a layer's body, for so many of its images; of rank 1 it
/// has an element a channel.
ExtraImage extraOf(Value operand, int64_t images, int64_t block);

/// `op` in its layouts and with its plan, which may be null; of the images that
/// are worked on at a time.
ConvProblem problemOf(layer::ConvOp op, const TargetInfo &target);
/// Fails, with an error at `layer`, if it is of elements for which the CPU has
/// no kernels.
LogicalResult checkElementTypes(layer::LayerOpInterface layer);
/// The CPU's plan of `op`; null if it has none.
PlanAttr planOf(layer::ConvOp op);
/// How often `layer` is done until all images are through; 0 if it has no plan
/// that says so.
int64_t passesOf(Operation *layer);

/// Whether the plan multiplies in the domain of Winograd's transforms.
bool isTransformed(PlanAttr plan);

/// Elements of Winograd's transformed domain, along one axis, for a tile of
/// `pixels`; of a stride above 1, those of all phases.
int64_t elementsOfTile(const Window &window, int64_t pixels);

/// The products of the planned algorithm for an input and an output channel: an
/// axis of Winograd tiles of m pixels needs m + size - 1 of them a tile, of
/// polyphase ones as many for each phase.
double productsOfChannels(const ConvProblem &problem);
/// The multiplications and additions of these products: what a core cannot do
/// faster than its peak.
double workOf(const ConvProblem &problem);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_CONVPROBLEMS_H
