//===- ConvBody.cpp - What a case does to its sums ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Conversions around ops of f32.
///
//===----------------------------------------------------------------------===//

#include "ConvBody.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Math/IR/Math.h"

namespace mlir::repvgg::cpu {

/// `value`, an accumulator or an element of an image, as f32: of integer sums
/// a part, so that their results are in the range of i8.
static Value toFloat(OpBuilder &builder, Location loc, Value value) {
  Type type = value.getType(), f32 = builder.getF32Type();
  if (type.isF32())
    return value;
  if (isa<FloatType>(type))
    return arith::ExtFOp::create(builder, loc, f32, value);
  Value number = arith::SIToFPOp::create(builder, loc, f32, value);
  if (type.isInteger(8))
    return number;
  Value part = arith::ConstantOp::create(builder, loc,
                                         builder.getF32FloatAttr(kIntegerPart));
  return arith::MulFOp::create(builder, loc, number, part);
}

/// `value`, an f32, as `type`: integers rounded and saturated.
static Value fromFloat(OpBuilder &builder, Location loc, Value value,
                       Type type) {
  if (type.isF32())
    return value;
  if (isa<FloatType>(type))
    return arith::TruncFOp::create(builder, loc, type, value);
  auto constant = [&](float bound) -> Value {
    return arith::ConstantOp::create(builder, loc,
                                     builder.getF32FloatAttr(bound));
  };
  value = math::RoundEvenOp::create(builder, loc, value);
  value = arith::MaximumFOp::create(builder, loc, value, constant(-127));
  value = arith::MinimumFOp::create(builder, loc, value, constant(127));
  return arith::FPToSIOp::create(builder, loc, type, value);
}

Block &addConvBody(ModuleOp module, const ConvCase &test) {
  OpBuilder builder = OpBuilder::atBlockEnd(module.getBody());
  Location loc = builder.getUnknownLoc();
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getF32FloatAttr(0));
  Type element = typeOf(module.getContext(), test.outputElement);
  SmallVector<Type> types(1 + test.shortcut + test.gate, element);
  types[0] = test.inputElement == PackedElement::I8
                 ? Type(builder.getI32Type())
                 : Type(builder.getF32Type());
  auto host = func::FuncOp::create(builder, loc, "body",
                                   builder.getFunctionType(types, {}));
  Block &body = *host.addEntryBlock();
  builder.setInsertionPointToEnd(&body);
  auto argument = [&](unsigned index) {
    return toFloat(builder, loc, body.getArgument(index));
  };
  Value sum = argument(0);
  if (test.shortcut) {
    Value term = argument(1);
    if (test.gate)
      term = arith::MulFOp::create(builder, loc, term, argument(2));
    sum = arith::AddFOp::create(builder, loc, sum, term);
  }
  if (test.relu) {
    Value positive = arith::CmpFOp::create(
        builder, loc, arith::CmpFPredicate::UGT, sum, zero);
    sum = arith::SelectOp::create(builder, loc, positive, sum, zero);
  }
  // Any terminator will do: kernels read its operand.
  OperationState yield(loc, layer::YieldOp::getOperationName());
  yield.addOperands(fromFloat(builder, loc, sum, element));
  builder.create(yield);
  return body;
}

} // namespace mlir::repvgg::cpu
