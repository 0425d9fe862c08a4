//===- ReadingMaps.h - How a body reads an operand --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// An element-wise body reads an operand whole, one element for each channel or
/// sample, or in some other way that has a name.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_READINGMAPS_H
#define REPVGG_LIB_RAISE_READINGMAPS_H

#include "Layout.h"
#include "RepVGG/Raise/Meaning.h"

namespace mlir::repvgg {

/// True if `map` reads all of an operand of shape `type` at the loops'
/// position, in an iteration space of shape `space`.
bool readsWhole(AffineMap map, RankedTensorType type, RankedTensorType space);

/// What a run-time operand that is not read whole is to data of `layout`.
Meaning::Kind classifyRuntime(AffineMap map, const Layout &layout);

/// Why factors that vary along another dimension than channels are no scale.
Refusal otherFactorsRefusal();

/// Why what `map` reads of data, not all of it in order, is no branch; nothing
/// for maps that are not linear ones of the whole.
std::optional<Refusal> readingRefusal(AffineMap map);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_READINGMAPS_H
