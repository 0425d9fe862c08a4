//===- ReadingMaps.cpp - How a body reads an operand ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: indexing maps of element-wise ops. Output: what they read. Invariant:
// a map that is not understood reads something that nothing is known of.
//
//===----------------------------------------------------------------------===//

#include "ReadingMaps.h"

using namespace mlir;
using namespace mlir::repvgg;

bool mlir::repvgg::readsWhole(AffineMap map, RankedTensorType type,
                              RankedTensorType space) {
  if (type.getRank() != space.getRank() ||
      map.getNumResults() != type.getRank())
    return false;
  for (auto [i, expr] : llvm::enumerate(map.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    bool unit = type.getDimSize(i) == 1 && space.getDimSize(i) == 1;
    if (!unit && !(dim && dim.getPosition() == i))
      return false;
  }
  return true;
}

Meaning::Kind mlir::repvgg::classifyRuntime(AffineMap map,
                                            const Layout &layout) {
  using Kind = Meaning::Kind;
  bool batch = false, channel = false;
  for (AffineExpr expr : map.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim && !isa<AffineConstantExpr>(expr))
      return Kind::Opaque;
    if (dim && dim.getPosition() >= layout.batch + layout.channels)
      return Kind::Opaque;
    batch |= dim && dim.getPosition() < layout.batch;
    channel |= dim && dim.getPosition() >= layout.batch;
  }
  return batch ? Kind::Gate : channel ? Kind::Runtime : Kind::Opaque;
}

Refusal mlir::repvgg::otherFactorsRefusal() {
  return {"layout", "expects factors for each channel of images [N, C, X...], "
                    "but they are along another dimension"};
}

/// True for a map to multiples of each loop's position, in order.
static bool readsMultiples(AffineMap map) {
  if (map.getNumResults() != map.getNumDims())
    return false;
  for (auto [i, expr] : llvm::enumerate(map.getResults())) {
    auto product = dyn_cast<AffineBinaryOpExpr>(expr);
    bool multiple = product && product.getKind() == AffineExprKind::Mul &&
                    isa<AffineConstantExpr>(product.getRHS());
    auto dim = dyn_cast<AffineDimExpr>(multiple ? product.getLHS() : expr);
    if (!dim || dim.getPosition() != i)
      return false;
  }
  return true;
}

std::optional<Refusal> mlir::repvgg::readingRefusal(AffineMap map) {
  if (map.isIdentity())
    return std::nullopt;
  if (map.isPermutation())
    return Refusal{"layout",
                   "expects images [N, C, X...] throughout, but one branch is "
                   "read in another order of dimensions"};
  if (readsMultiples(map))
    return Refusal{"A8", "expects branches of the whole image, but one reads "
                         "every other pixel of it"};
  return std::nullopt;
}
