//===- ForeignLinear.h - Linear ops that no block is made of ----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Ops that are linear in one operand but no branch of this release: crops,
/// paddings of other kinds, slices, transposed convolutions, other layouts.
/// They are named, so that what they keep apart can be said.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_FOREIGNLINEAR_H
#define REPVGG_LIB_RAISE_FOREIGNLINEAR_H

#include "RepVGG/Raise/FrontEnd.h"

namespace mlir::repvgg {

/// Matches the op that computes `value`; nothing if it is no such op. Looks at
/// that op alone, and at what it is wrapped in.
std::optional<ForeignLinear> matchForeignLinear(Value value);

/// The op by which an element-wise body of one operand casts each element to
/// one of `value`; null if that is computed otherwise.
Operation *castInBody(Value value);

/// How the census counts what `reason` keeps apart: "NHWC", "transposed",
/// "cropped", ...
StringRef categoryOf(const Refusal &reason);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_FOREIGNLINEAR_H
