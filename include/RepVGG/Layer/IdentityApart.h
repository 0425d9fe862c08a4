//===- IdentityApart.h - A convolution beside its identity ------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A fused identity branch is one weight of each output channel. Where its
/// normalization has made that weight many times as large as the others, the
/// channel's integers are steps of it, and nothing is left of the others. Apart
/// it is a factor a channel on an image that is there already.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LAYER_IDENTITYAPART_H
#define REPVGG_LAYER_IDENTITYAPART_H

#include "RepVGG/Algebra/Geometry.h"
#include "RepVGG/Layer/IR/Layer.h"

namespace mlir::repvgg::layer {

/// Attribute of a convolution in i8: what its weights of an output channel's
/// own pixel exceed the others by is a factor a channel on its input.
inline constexpr StringLiteral kIdentityApartAttr =
    "repvgg_layer.identity_apart";

/// conv(x, w) as conv(x, w') + factors[o] * x[o]: by how much each output
/// channel's weight of its own channel's pixel exceeds the channel's others.
/// `weights` become w', whose own weight is at most as large as the others.
/// Empty if there is no such pixel (rule A3), or nothing exceeds.
std::vector<double> takeIdentity(const Geometry &geometry,
                                 MutableArrayRef<double> weights);

/// How many times as large as the channel's others an output channel's weight
/// of its own channel's pixel is in `conv`, at most; 0 if there is no such
/// pixel.
double identityExcess(ConvOp conv);

/// Rewrites `conv`, on f32, so: its input is an extra as well, and the factors
/// are another. Leaves it as it is where nothing exceeds.
LogicalResult setIdentityApart(ConvOp conv);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LAYER_IDENTITYAPART_H
