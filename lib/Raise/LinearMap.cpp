//===- LinearMap.cpp - What Raise knows of an affine map ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: nodes and maps. Output: maps of theirs, or why there is none.
// Invariant: what is composed is predicted to be no dearer than what it is
// composed of, run as cheaply as is known.
//
//===----------------------------------------------------------------------===//

#include "LinearMap.h"
#include "RepVGG/Algebra/ComposeGeometry.h"
#include "RepVGG/Algebra/Unify.h"
#include "llvm/ADT/SmallVectorExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::repvgg;

WorkSize mlir::repvgg::workSize(const Node *source) {
  WorkSize size;
  size.batch = source->type.getDimSize(0);
  llvm::append_range(size.inputSizes, source->spatialSizes());
  size.elementBytes = source->type.getElementTypeBitWidth() / 8;
  return size;
}

/// Nothing is dear where whatever is exact is to be fused.
static double secondsOf(const Geometry &geometry, const Node *source,
                        const CostModel &model) {
  return model ? workOf(geometry, workSize(source), *model).seconds : 0;
}

LinearMap mlir::repvgg::identityMap(const Node *node) {
  LinearMap map;
  map.geometry.windows.resize(node->spatialSizes().size());
  map.geometry.inChannels = map.geometry.outChannels = map.geometry.groups =
      node->channels();
  return map;
}

/// True if adding `constant` changes something.
static bool isShift(ConstantRef constant) {
  return !(constant->is(ChannelConstant::Kind::Scalar) &&
           constant->scalar == 0);
}

LinearMap mlir::repvgg::windowedMap(const Node *node, const CostModel &model) {
  const Node *operand = node->operands.front().node;
  LinearMap map = identityMap(operand);
  map.windows = 1;
  if (node->kind == NodeKind::Convolution) {
    map.convolutions = 1;
    map.geometry = node->convolution->geometry;
    map.biased = node->convolution->bias && isShift(node->convolution->bias);
  } else {
    map.geometry.windows.assign(node->windows.begin(), node->windows.end());
  }
  map.seconds = secondsOf(map.geometry, operand, model);
  return map;
}

void mlir::repvgg::appendAffine(LinearMap &map, const Node *node) {
  if (!node->isAffine())
    return;
  map.affine = true;
  map.trained |= !isLiteral(node->constant);
  map.scaled |= node->kind == NodeKind::Scale && !node->isNeutral();
  map.folds |= node->kind == NodeKind::Scale && map.convolutions > 0;
  map.biased |= node->kind == NodeKind::Shift && isShift(node->constant);
}

/// Why one map is not worth being made of two.
static Refusal dearer(double before, double after) {
  return {"cost", llvm::formatv("expects one map in the place of two in a row "
                                "to be cheaper, but {0:f1} us would become "
                                "{1:f1} us",
                                before * 1e6, after * 1e6)
                      .str()};
}

OrRefusal<LinearMap> mlir::repvgg::compose(const LinearMap &before,
                                           const LinearMap &after,
                                           const Node *source,
                                           const CostModel &model) {
  if (before.windows == 0 && !before.affine)
    return after;
  if (before.apart || after.apart)
    return Refusal{"A7", "expects a sum that one convolution computes, but its "
                         "common window is too large"};
  OrRefusal<Geometry> geometry =
      composeGeometry(before.geometry, after.geometry, before.biased);
  if (!geometry)
    return geometry.refusal();
  LinearMap map = after;
  map.geometry = *geometry;
  map.affine = true;
  map.biased |= before.biased;
  map.trained |= before.trained;
  map.folds |= before.trained || before.windows > 0;
  if (before.windows == 0)
    return map;
  map.branches = llvm::SaturatingAdd(before.branches, after.branches - 1);
  map.windows = llvm::SaturatingAdd(before.windows, after.windows);
  map.convolutions =
      llvm::SaturatingAdd(before.convolutions, after.convolutions);
  map.seconds = secondsOf(*geometry, source, model);
  double apart = before.seconds + after.seconds;
  if (model && !(map.seconds < apart))
    return dearer(apart, map.seconds);
  return map;
}

OrRefusal<LinearMap> mlir::repvgg::sumOf(ArrayRef<LinearMap> maps,
                                         const Node *source,
                                         const CostModel &model) {
  OrRefusal<Geometry> geometry =
      unify(llvm::map_to_vector(
                maps, [](const LinearMap &map) { return map.geometry; }),
            source->spatialSizes());
  // Only by its cost a block becomes several convolutions.
  if (!geometry && (geometry.refusal().rule != "A7" || !model))
    return geometry.refusal();
  LinearMap sum;
  sum.apart = !geometry;
  sum.geometry = geometry ? *std::move(geometry) : maps.front().geometry;
  sum.branches = 0;
  sum.affine = sum.trained = true;
  double apart = 0;
  for (const LinearMap &map : maps) {
    sum.branches = llvm::SaturatingAdd(sum.branches, map.branches);
    sum.windows = llvm::SaturatingAdd(sum.windows, map.windows);
    sum.convolutions = llvm::SaturatingAdd(sum.convolutions, map.convolutions);
    sum.biased |= map.biased;
    sum.folds |= map.folds;
    sum.apart |= map.apart;
    apart +=
        map.windows > 0 ? map.seconds : secondsOf(map.geometry, source, model);
  }
  sum.seconds = apart;
  if (!sum.apart)
    sum.seconds = std::min(apart, secondsOf(sum.geometry, source, model));
  return sum;
}
