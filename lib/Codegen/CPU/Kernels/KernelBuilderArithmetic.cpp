//===- KernelBuilderArithmetic.cpp - Arithmetic on vectors ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// What KernelBuilder computes with: floats and integers by the same names.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

Value KernelBuilder::splat(VectorType type, Attribute lane) {
  auto all = DenseElementsAttr::get(type, lane);
  Value &known = constants[all];
  if (!known) {
    OpBuilder begin = OpBuilder::atBlockBegin(entry);
    known = arith::ConstantOp::create(begin, location, all);
  }
  return known;
}

/// The lowest bits of `lane`.
Value KernelBuilder::splat(VectorType type, int64_t lane) {
  unsigned bits = type.getElementTypeBitWidth();
  return splat(type, IntegerAttr::get(type.getElementType(),
                                      APInt(64, lane).trunc(bits)));
}

Value KernelBuilder::constant(double value) {
  return splat(vectorType(ops.getF32Type()),
               ops.getF32FloatAttr(static_cast<float>(value)));
}

Value KernelBuilder::integer(int64_t value) {
  return splat(vectorType(ops.getI32Type()), value);
}

Value KernelBuilder::toFloat(Value value, bool isUnsigned) {
  Type element = getElementTypeOrSelf(value);
  Type type = ops.getF32Type();
  if (auto vector = dyn_cast<VectorType>(value.getType()))
    type = vector.clone(type);
  if (element.isF32())
    return value;
  if (isa<FloatType>(element))
    return arith::ExtFOp::create(ops, location, type, value);
  if (isUnsigned)
    return arith::UIToFPOp::create(ops, location, type, value);
  return arith::SIToFPOp::create(ops, location, type, value);
}

Value KernelBuilder::toNarrow(Value value, Type element) {
  VectorType type = vectorType(element);
  if (roundsToBF16 && element.isBF16() && laneCount >= 8)
    return IntrinsicOp::create(
        ops, location, type,
        ("llvm.x86.avx512bf16.cvtneps2bf16." + Twine(32 * laneCount)).str(),
        value);
  return arith::TruncFOp::create(ops, location, type, value);
}

/// LLVM packs vectors that it knows to lose nothing.
Value KernelBuilder::toNearest(Value value, IntegerType element,
                               bool isUnsigned) {
  Value integers = IntrinsicOp::create(
      ops, location, vectorType(ops.getI32Type()),
      llvm::formatv("llvm.lrint.v{0}i32.v{0}f32", laneCount).str(), value);
  if (element.getWidth() == 32)
    return integers;
  return arith::TruncIOp::create(ops, location, vectorType(element), integers,
                                 isUnsigned ? arith::IntegerOverflowFlags::nuw
                                            : arith::IntegerOverflowFlags::nsw);
}

/// What no i32 holds becomes the number of bits 0x80000000, a large one without
/// a sign. LLVM makes one instruction of the minimum and the truncation.
Value KernelBuilder::toNearestSaturated(Value value, IntegerType element) {
  if (!saturates)
    return {};
  VectorType type = vectorType(ops.getI32Type());
  auto constant = [&](unsigned bits, int64_t number) -> Value {
    return arith::ConstantIntOp::create(ops, location, number, bits);
  };
  constexpr int64_t kAllLanes = -1, kCurrentMode = 4;
  Value integers = IntrinsicOp::create(
      ops, location, type, "llvm.x86.avx512.mask.cvtps2dq.512",
      ValueRange{value, zero(ops.getI32Type()), constant(16, kAllLanes),
                 constant(32, kCurrentMode)});
  Value most = splat(type, (int64_t(1) << element.getWidth()) - 1);
  Value limited = arith::MinUIOp::create(ops, location, integers, most);
  return arith::TruncIOp::create(ops, location, vectorType(element), limited);
}

Value KernelBuilder::zero(Type element) {
  return splat(vectorType(element), ops.getZeroAttr(element));
}

Value KernelBuilder::zeroLike(Value vector) {
  auto type = cast<VectorType>(vector.getType());
  return splat(type, ops.getZeroAttr(type.getElementType()));
}

Value KernelBuilder::add(Value a, Value b) {
  if (getElementTypeOrSelf(a).isInteger())
    return arith::AddIOp::create(ops, location, a, b);
  return arith::AddFOp::create(ops, location, a, b);
}

Value KernelBuilder::subtract(Value a, Value b) {
  if (getElementTypeOrSelf(a).isInteger())
    return arith::SubIOp::create(ops, location, a, b);
  return arith::SubFOp::create(ops, location, a, b);
}

Value KernelBuilder::multiply(Value a, Value b) {
  return arith::MulFOp::create(ops, location, a, b);
}

Value KernelBuilder::multiply(Value a, double factor) {
  if (!getElementTypeOrSelf(a).isInteger())
    return multiply(a, constant(factor));
  auto type = cast<VectorType>(a.getType());
  auto whole = static_cast<int64_t>(factor);
  if (whole > 0 && llvm::isPowerOf2_64(whole))
    return arith::ShLIOp::create(ops, location, a,
                                 splat(type, llvm::Log2_64(whole)));
  return arith::MulIOp::create(ops, location, a, splat(type, whole));
}

Value KernelBuilder::fma(Value a, Value b, Value c) {
  return vector::FMAOp::create(ops, location, a, b, c);
}

Value KernelBuilder::fma(Value a, double factor, Value c) {
  if (!getElementTypeOrSelf(a).isInteger())
    return fma(a, constant(factor), c);
  return factor < 0 ? subtract(c, multiply(a, -factor))
                    : add(c, multiply(a, factor));
}

/// Of the divisor's factors, 2 is shifted out, and odd ones have inverses
/// modulo a power of two: x becomes 1 / x in as many bits as it is right in,
/// twice as many with each step.
Value KernelBuilder::divideExactly(Value a, int64_t divisor) {
  auto type = cast<VectorType>(a.getType());
  int64_t zeros = llvm::countr_zero(static_cast<uint64_t>(divisor));
  uint64_t odd = static_cast<uint64_t>(divisor) >> zeros, inverse = odd;
  for (int step = 0; step < 5; ++step)
    inverse *= 2 - odd * inverse;
  if (odd != 1)
    a = arith::MulIOp::create(ops, location, a,
                              splat(type, static_cast<int64_t>(inverse)));
  if (zeros == 0)
    return a;
  return arith::ShRSIOp::create(ops, location, a, splat(type, zeros));
}
