//===- Rules.cpp - What is known of ops -----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Rules.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

const Rule *mlir::repvgg::verify::ruleFor(Operation *op) {
  for (auto *lookUp : {constantRule, linalgRule, reshapeRule, sliceRule,
                       creationRule, scalarRule})
    if (const Rule *rule = lookUp(op))
      return rule;
  return nullptr;
}
