//===- LinearMap.h - What Raise knows of an affine map ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A map between two nodes without its weights: its geometry, what it is made
/// of, and what it costs. One map after another is one map if the algebra says
/// so (composeGeometry) and the cost model does not say that it is dearer.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINEARMAP_H
#define REPVGG_LIB_RAISE_LINEARMAP_H

#include "RepVGG/Algebra/Rates.h"
#include "RepVGG/Raise/Description.h"

namespace mlir::repvgg {

struct LinearMap {
  Geometry geometry;
  // Counts saturate: what sums share is counted once a use.
  unsigned branches = 1;
  unsigned windows = 0; ///< convolutions and poolings
  unsigned convolutions = 0;
  bool affine = false; ///< there are scales, shifts or sums in it
  bool biased = false; ///< a shift or bias is added
  bool scaled = false; ///< there is a scale by something else than 1
  bool folds = false;  ///< there is something to fold into a convolution
  /// There are sums in it, or scales and shifts that are no numbers of the
  /// program's text: an average's division alone is not worth a block.
  bool trained = false;
  /// A sum that no one window holds: fusing divides it into several, and what
  /// `geometry` says holds for its channels only.
  bool apart = false;
  double seconds = 0; ///< predicted, of the cheapest way that is known

  /// Worth fusing: several branches, or something to fold into a convolution.
  bool hasGain() const {
    return windows > 0 && (branches > 1 || (folds && convolutions > 0));
  }
};

/// On how much data a map of `source` runs.
WorkSize workSize(const Node *source);

/// The map that changes nothing.
LinearMap identityMap(const Node *node);

/// The map of a convolution or pooling, from its operand.
LinearMap windowedMap(const Node *node, const CostModel &model);

/// `map`, followed by the scale, shift or cast `node`.
void appendAffine(LinearMap &map, const Node *node);

/// `before`, a map of `source`, followed by `after`. Refuses what is dearer
/// than the two.
OrRefusal<LinearMap> compose(const LinearMap &before, const LinearMap &after,
                             const Node *source, const CostModel &model);

/// The sum of maps of `source`.
OrRefusal<LinearMap> sumOf(ArrayRef<LinearMap> maps, const Node *source,
                           const CostModel &model);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINEARMAP_H
