//===- KernelBuilder.cpp - Builds loops over flat buffers -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Constants are made once, at the function's begin; offsets are computed where
/// they are used.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"
#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

//===----------------------------------------------------------------------===//
// Offset
//===----------------------------------------------------------------------===//

Offset Offset::operator+(const Offset &other) const {
  Offset sum = *this;
  sum.constant += other.constant;
  llvm::append_range(sum.terms, other.terms);
  return sum;
}

Offset Offset::operator*(int64_t factor) const {
  Offset product = constant * factor;
  if (factor != 0)
    for (auto [value, coefficient] : terms)
      product.terms.push_back({value, coefficient * factor});
  return product;
}

std::optional<int64_t> Offset::getConstant() const {
  if (terms.empty())
    return constant;
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Indices
//===----------------------------------------------------------------------===//

void cpu::loadKernelDialects(MLIRContext *context) {
  context->loadDialect<amx::AMXDialect, arith::ArithDialect, func::FuncDialect,
                       memref::MemRefDialect, RepVGGCPUDialect, scf::SCFDialect,
                       vector::VectorDialect>();
}

KernelBuilder::KernelBuilder(func::FuncOp function, const TargetInfo &target)
    : ops(function.getContext()), location(function.getLoc()),
      laneCount(target.lanes), roundsToBF16(target.has("avx512bf16")),
      saturates(target.has("avx512f") && target.lanes == 16),
      comparisonsLimit(target.has("sse3")), entry(&function.getBody().front()) {
  ops.setInsertionPointToEnd(entry);
}

VectorType KernelBuilder::vectorType(Type element) const {
  return VectorType::get({laneCount}, element);
}

Value KernelBuilder::index(int64_t value) {
  Value &known = indices[value];
  if (!known) {
    OpBuilder begin = OpBuilder::atBlockBegin(entry);
    known = arith::ConstantIndexOp::create(begin, location, value);
  }
  return known;
}

Value KernelBuilder::value(const Offset &offset) {
  Value sum;
  auto plus = [&](Value term) {
    sum = sum ? arith::AddIOp::create(ops, location, sum, term).getResult()
              : term;
  };
  for (auto [value, coefficient] : offset.terms)
    plus(coefficient == 1
             ? value
             : arith::MulIOp::create(ops, location, value, index(coefficient))
                   .getResult());
  if (offset.constant != 0 || !sum)
    plus(index(offset.constant));
  return sum;
}

Offset KernelBuilder::fix(const Offset &offset) {
  return offset.getConstant() ? offset : Offset(value(offset));
}

Offset KernelBuilder::quotient(const Offset &offset, int64_t divisor) {
  if (divisor == 1)
    return offset;
  if (std::optional<int64_t> constant = offset.getConstant())
    return *constant / divisor;
  return arith::DivUIOp::create(ops, location, value(offset), index(divisor))
      .getResult();
}

Offset KernelBuilder::remainder(const Offset &offset, int64_t divisor) {
  if (divisor == 1)
    return 0;
  if (std::optional<int64_t> constant = offset.getConstant())
    return *constant % divisor;
  return arith::RemUIOp::create(ops, location, value(offset), index(divisor))
      .getResult();
}

Offset KernelBuilder::minimum(const Offset &a, const Offset &b) {
  if (a.getConstant() && b.getConstant())
    return std::min(*a.getConstant(), *b.getConstant());
  return arith::MinUIOp::create(ops, location, value(a), value(b)).getResult();
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

void KernelBuilder::loop(const Offset &low, const Offset &high, int64_t step,
                         Body body) {
  loop(low, high, step, {}, [&](Offset i, ArrayRef<Value>) {
    body(i);
    return SmallVector<Value>();
  });
}

SmallVector<Value> KernelBuilder::loop(const Offset &low, const Offset &high,
                                       int64_t step, ArrayRef<Value> initial,
                                       CarryingBody body) {
  if (low.getConstant() && high.getConstant()) {
    int64_t length = *high.getConstant() - *low.getConstant();
    if (length <= 0)
      return SmallVector<Value>(initial);
    if (length <= step)
      return body(low, initial);
  }
  auto loop = scf::ForOp::create(ops, location, value(low), value(high),
                                 index(step), initial);
  if (initial.empty())
    loop.getBody()->getTerminator()->erase();
  OpBuilder::InsertionGuard guard(ops);
  ops.setInsertionPointToEnd(loop.getBody());
  SmallVector<Value> carried(loop.getRegionIterArgs());
  SmallVector<Value> next = body(loop.getInductionVar(), carried);
  scf::YieldOp::create(ops, location, next);
  return SmallVector<Value>(loop.getResults());
}

void KernelBuilder::ifInRange(const Offset &offset, const Offset &low,
                              const Offset &high,
                              llvm::function_ref<void()> body) {
  Value i = value(offset);
  Value notBelow = arith::CmpIOp::create(
      ops, location, arith::CmpIPredicate::sge, i, value(low));
  Value below = arith::CmpIOp::create(ops, location, arith::CmpIPredicate::slt,
                                      i, value(high));
  Value inside = arith::AndIOp::create(ops, location, notBelow, below);
  auto branch = scf::IfOp::create(ops, location, inside, /*withElse=*/false);
  OpBuilder::InsertionGuard guard(ops);
  ops.setInsertionPointToStart(branch.thenBlock());
  body();
}

SmallVector<Value> KernelBuilder::ifEqual(const Offset &a, const Offset &b,
                                          Branch then, Branch otherwise) {
  if (a.getConstant() && b.getConstant())
    return *a.getConstant() == *b.getConstant() ? then() : otherwise();
  Value equal = arith::CmpIOp::create(ops, location, arith::CmpIPredicate::eq,
                                      value(a), value(b));
  auto branch = [&](Branch body) {
    return [&, body](OpBuilder &, Location) {
      scf::YieldOp::create(ops, location, body());
    };
  };
  OpBuilder::InsertionGuard guard(ops);
  auto choice =
      scf::IfOp::create(ops, location, equal, branch(then), branch(otherwise));
  return SmallVector<Value>(choice.getResults());
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

static Type elementOf(Value buffer) {
  return cast<MemRefType>(buffer.getType()).getElementType();
}

Value KernelBuilder::load(Value buffer, const Offset &offset) {
  return vector::LoadOp::create(ops, location, vectorType(elementOf(buffer)),
                                buffer, value(offset));
}

void KernelBuilder::store(Value vector, Value buffer, const Offset &offset) {
  vector::StoreOp::create(ops, location, vector, buffer, value(offset));
}

/// A mask that is set for the first `count` lanes only.
Value KernelBuilder::firstLanes(int64_t count) {
  auto type = VectorType::get({laneCount}, ops.getI1Type());
  SmallVector<bool> bits(laneCount, false);
  std::fill_n(bits.begin(), count, true);
  return arith::ConstantOp::create(ops, location,
                                   DenseElementsAttr::get(type, bits));
}

Value KernelBuilder::loadFirst(Value buffer, const Offset &offset,
                               int64_t count) {
  if (count == laneCount)
    return load(buffer, offset);
  Type element = elementOf(buffer);
  return vector::MaskedLoadOp::create(ops, location, vectorType(element),
                                      buffer, value(offset), firstLanes(count),
                                      zero(element));
}

void KernelBuilder::storeFirst(Value vector, Value buffer, const Offset &offset,
                               int64_t count) {
  if (count == laneCount)
    return store(vector, buffer, offset);
  vector::MaskedStoreOp::create(ops, location, buffer, value(offset),
                                firstLanes(count), vector);
}

Value KernelBuilder::view(Value bytes, Type element, int64_t begin) {
  int64_t size = cast<MemRefType>(bytes.getType()).getDimSize(0) - begin;
  int64_t elements = size / (element.getIntOrFloatBitWidth() / 8);
  auto type = MemRefType::get({elements}, element);
  return memref::ViewOp::create(ops, location, type, bytes, index(begin),
                                ValueRange());
}

Value KernelBuilder::loadSplat(Value buffer, const Offset &offset) {
  Value element = memref::LoadOp::create(ops, location, buffer, value(offset));
  return vector::BroadcastOp::create(ops, location,
                                     vectorType(elementOf(buffer)), element);
}

Value KernelBuilder::loadFloats(Value buffer, const Offset &offset,
                                bool isUnsigned) {
  return toFloat(load(buffer, offset), isUnsigned);
}

/// A bf16 is the upper half of an f32: it is put into both halves of each lane,
/// and one of them is cleared, for that are two instructions.
static Value splatUpperHalf(KernelBuilder &k, Value element) {
  OpBuilder &ops = k.builder();
  Type i16 = ops.getI16Type();
  Value bits = arith::BitcastOp::create(ops, k.loc(), i16, element);
  Value halves = vector::BroadcastOp::create(
      ops, k.loc(), VectorType::get({2 * k.lanes()}, i16), bits);
  Value lanes = vector::BitCastOp::create(
      ops, k.loc(), k.vectorType(ops.getI32Type()), halves);
  Value upper =
      arith::AndIOp::create(ops, k.loc(), lanes, k.integer(0xffff0000));
  return arith::BitcastOp::create(ops, k.loc(), k.vectorType(ops.getF32Type()),
                                  upper);
}

Value KernelBuilder::loadFloatSplat(Value buffer, const Offset &offset,
                                    bool isUnsigned) {
  Value element = memref::LoadOp::create(ops, location, buffer, value(offset));
  if (element.getType().isBF16())
    return splatUpperHalf(*this, element);
  return vector::BroadcastOp::create(ops, location,
                                     vectorType(ops.getF32Type()),
                                     toFloat(element, isUnsigned));
}

/// Loads `lanes` times 32 bits.
static Value loadWords(OpBuilder &ops, Location location, Value buffer,
                       Value index, int64_t lanes) {
  Type element = elementOf(buffer);
  int64_t group = 32 / element.getIntOrFloatBitWidth();
  Value loaded = vector::LoadOp::create(
      ops, location, VectorType::get({lanes * group}, element), buffer, index);
  return vector::BitCastOp::create(
      ops, location, VectorType::get({lanes}, ops.getI32Type()), loaded);
}

Value KernelBuilder::loadGroups(Value buffer, const Offset &offset) {
  return loadWords(ops, location, buffer, value(offset), laneCount);
}

Value KernelBuilder::loadGroupSplat(Value buffer, const Offset &offset) {
  Value word = vector::ExtractOp::create(
      ops, location, loadWords(ops, location, buffer, value(offset), 1),
      int64_t(0));
  return vector::BroadcastOp::create(ops, location,
                                     vectorType(ops.getI32Type()), word);
}

Value KernelBuilder::loadShorts(Value buffer, const Offset &offset,
                                int64_t count, bool isUnsigned) {
  Value bytes = vector::LoadOp::create(
      ops, location, VectorType::get({count}, elementOf(buffer)), buffer,
      value(offset));
  auto type = VectorType::get({count}, ops.getI16Type());
  if (isUnsigned)
    return arith::ExtUIOp::create(ops, location, type, bytes);
  return arith::ExtSIOp::create(ops, location, type, bytes);
}

void KernelBuilder::prefetch(Value buffer, const Offset &offset,
                             unsigned locality) {
  memref::PrefetchOp::create(ops, location, buffer, value(offset),
                             /*isWrite=*/false, locality,
                             /*isDataCache=*/true);
}
