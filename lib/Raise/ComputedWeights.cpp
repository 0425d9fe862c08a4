//===- ComputedWeights.cpp - Weights made by ops on constants -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a value that depends on constants alone. Output: a constant.
// Invariant: computed in f64 and rounded once, to the value's own element type.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Raise/ComputedWeights.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/Raise/ChannelConstant.h"
#include "RepVGG/Verify/Constants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::repvgg;

OrRefusal<std::vector<double>>
mlir::repvgg::evaluateComputed(Value value, verify::ConstantCache &cache) {
  auto result = verify::evaluateConstant(value, cache);
  if (auto *failure = std::get_if<verify::Unevaluable>(&result))
    return Refusal{"input", failure->message};
  return std::move(std::get<verify::ConstantTensor>(result).values);
}

OrRefusal<TypedAttr> ComputedWeights::compute(Value weight) {
  OrRefusal<std::vector<double>> values = evaluateComputed(weight, cache);
  if (!values)
    return values.refusal();
  return makeConstant(cast<RankedTensorType>(weight.getType()), *values,
                      "repvgg_raised");
}

const OrRefusal<TypedAttr> &ComputedWeights::evaluate(Value weight) {
  auto it = computed.find(weight);
  if (it == computed.end())
    it = computed.try_emplace(weight, compute(weight)).first;
  return it->second;
}

std::optional<Refusal> ComputedWeights::check(Value weight) {
  if (isPlainConstant(weight))
    return std::nullopt;
  const OrRefusal<TypedAttr> &values = evaluate(weight);
  return values ? std::nullopt : std::optional(values.refusal());
}

Value ComputedWeights::create(OpBuilder &builder, Value weight) {
  if (isPlainConstant(weight))
    return weight;
  return arith::ConstantOp::create(builder, weight.getLoc(), *evaluate(weight));
}
