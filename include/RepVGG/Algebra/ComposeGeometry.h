//===- ComposeGeometry.h - One window after another -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_COMPOSEGEOMETRY_H
#define REPVGG_ALGEBRA_COMPOSEGEOMETRY_H

#include "RepVGG/Algebra/Geometry.h"

namespace mlir::repvgg {

/// The geometry of `second` applied to what `first` computes, exact on every
/// pixel, or why there is none. `biased` says that `first` adds a bias or
/// shift. Where `second` does not read its padding, any map may come first
/// (A10, A12, A13, A18). Padding is zero around what `first` computes: that is
/// what `first` makes of zeros only if it has one tap, no bias and crops
/// nothing (A11, A14, A17); else it is refused (A12, A13, A14, A15).
OrRefusal<Geometry> composeGeometry(const Geometry &first,
                                    const Geometry &second, bool biased);

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_COMPOSEGEOMETRY_H
