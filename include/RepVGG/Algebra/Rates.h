//===- Rates.h - A machine's rates as text ----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Passes take their options as text: this is how a compiler tells them the
/// rates of its target, and how a user tries others.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_RATES_H
#define REPVGG_ALGEBRA_RATES_H

#include "RepVGG/Algebra/Cost.h"

namespace mlir::repvgg {

/// The rates in which `text`, such as "dense=40,launch=2", differs from the
/// defaults: dense, square, strided and depthwise (G multiply-accumulates a
/// second), bytes (GB/s), launch (microseconds), lanes. Refuses other names and
/// what is no positive number.
OrRefusal<MachineRates> parseRates(llvm::StringRef text);

/// All of `rates` in a form that parseRates reads.
std::string ratesText(const MachineRates &rates);

/// By which rates to choose; none where whatever is exact is to be fused.
using CostModel = std::optional<MachineRates>;

/// The model of the options `cost` ("model" or "always") and `rates`.
OrRefusal<CostModel> parseCostModel(llvm::StringRef cost,
                                    llvm::StringRef rates);

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_RATES_H
