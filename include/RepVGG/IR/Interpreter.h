//===- Interpreter.h - f64 reference semantics ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_INTERPRETER_H
#define REPVGG_IR_INTERPRETER_H

#include "RepVGG/Algebra/Image.h"
#include "RepVGG/IR/RepVGG.h"

namespace mlir::repvgg {

/// The value of `block`'s yield (before the activation) for the given image
/// on its region's argument, op by op through LinearOpInterface::evaluate.
OrRefusal<Image> evaluateBlock(BlockOp block, const Image &input);

/// Applies an activation (null: none) in place, in f64.
void applyActivation(ActivationAttr activation, MutableArrayRef<double> values);

/// The value of `value` for given images on `arguments`: any expression of
/// repvgg ops (blocks and flat ops, activations included).
OrRefusal<Image> evaluate(Value value,
                          ArrayRef<std::pair<Value, Image>> arguments);

} // namespace mlir::repvgg

#endif // REPVGG_IR_INTERPRETER_H
