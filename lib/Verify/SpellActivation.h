//===- SpellActivation.h - Activations as scalar ops ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_SPELLACTIVATION_H
#define REPVGG_LIB_VERIFY_SPELLACTIVATION_H

#include "RepVGG/IR/RepVGG.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::repvgg::verify {

/// `activation`, which may be null, of the f64 `x`. Its numbers are those of
/// `type`, in which the op computes.
Value spellActivation(ImplicitLocOpBuilder &builder, ActivationAttr activation,
                      Value x, FloatType type);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_SPELLACTIVATION_H
