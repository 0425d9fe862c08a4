//===- OwnStatistics.h - Group, layer and instance normalization -*- C++
//-*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Normalization by the data's own statistics is not affine. Exporters write it
/// as several ops, which this recognizes as far as reasons need it.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_OWNSTATISTICS_H
#define REPVGG_LIB_RAISE_OWNSTATISTICS_H

#include "RepVGG/Raise/Description.h"

namespace mlir::repvgg {

/// True if the op of `node` combines its data with statistics that are computed
/// from data, as group, layer and instance normalization do.
bool usesOwnStatistics(const Node *node);

/// The value before `node` on the way through a normalization by its own
/// statistics, or through what that is scaled and shifted by; null for others.
Node *beforeNormalization(const Node *node);

/// True for the sum of data and a constant that is none of channels.
bool addsConstant(const Node *node);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_OWNSTATISTICS_H
