//===- ChooseProbes.h - Which probes tell two computations apart -*- C++ -*-==//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_CHOOSEPROBES_H
#define REPVGG_LIB_VERIFY_CHOOSEPROBES_H

#include "Compare.h"
#include "Probes.h"

namespace mlir::repvgg::verify {

/// How both computations take numbers; constants of the original are exact.
Semantics semanticsOf(const Comparison &comparison);

/// Other numbers for sizes that are possible: where there is an activation,
/// also large ones and what is no number.
SmallVector<Probe> furtherProbes(const Comparison &comparison, unsigned sizes);

/// The dimension of `value` that its users sum over with weights; 1 if none.
unsigned channelDimension(Value value);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_CHOOSEPROBES_H
