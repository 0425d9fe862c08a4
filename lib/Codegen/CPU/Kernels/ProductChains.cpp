//===- ProductChains.cpp - Products in registers alone --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A register tile as direct sums have it. What is multiplied changes from turn
/// to turn, or LLVM would multiply once.
///
//===----------------------------------------------------------------------===//

#include "ProductChains.h"
#include "IntegerProducts.h"
#include "KernelFrame.h"
#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

/// How `format` is multiplied: a vector of 32-bit lanes each.
struct Multiply {
  /// Products of a lane.
  int64_t channels;
  Type sums;
  std::function<Value(Value input, Value weights, Value sum)> add;
};

} // namespace

static Multiply multiplyIntegers(KernelBuilder &k, const TargetInfo &target) {
  std::shared_ptr<const Products> products =
      createIntegerProducts(target, /*inputUnsigned=*/true);
  auto add = [&k, products](Value input, Value weights, Value sum) {
    for (int64_t part = 0; part < products->parts(); ++part)
      sum = products->multiplyAdd(k, input, weights, sum, part);
    return sum;
  };
  return {products->channels(), k.builder().getI32Type(), add};
}

/// AVX512-BF16's instruction for vectors of so many lanes.
static StringRef bf16Intrinsic(int64_t lanes) {
  switch (lanes) {
  case 16:
    return "llvm.x86.avx512bf16.dpbf16ps.512";
  case 8:
    return "llvm.x86.avx512bf16.dpbf16ps.256";
  default:
    return "llvm.x86.avx512bf16.dpbf16ps.128";
  }
}

static Multiply multiplyPairs(KernelBuilder &k) {
  auto add = [&k](Value input, Value weights, Value sum) -> Value {
    auto pairs = VectorType::get({2 * k.lanes()}, k.builder().getBF16Type());
    auto cast = [&](Value bits) {
      return vector::BitCastOp::create(k.builder(), k.loc(), pairs, bits);
    };
    return IntrinsicOp::create(k.builder(), k.loc(), sum.getType(),
                               bf16Intrinsic(k.lanes()),
                               ValueRange{sum, cast(input), cast(weights)});
  };
  return {2, k.builder().getF32Type(), add};
}

int64_t cpu::emitProductChains(ModuleOp module, StringRef name,
                               const TargetInfo &target, ProductFormat format,
                               int64_t turns, int64_t bytes) {
  bool isBF16 = format == ProductFormat::BF16 && target.has("avx512bf16");
  if (!isBF16 && format != ProductFormat::I8)
    return 0;
  int64_t positions = 4, vectors = target.registers >= 32 ? 3 : 2;
  loadKernelDialects(module.getContext());
  func::FuncOp function = createKernelFunction(
      module, name, {byteBuffer(module.getContext(), bytes)});
  KernelBuilder k(function, target);
  Multiply multiply = isBF16 ? multiplyPairs(k) : multiplyIntegers(k, target);
  Value bits = k.view(function.getArgument(0), k.builder().getI32Type());
  Value sums = k.view(function.getArgument(0), multiply.sums);
  auto place = [&](int64_t number) { return number * k.lanes(); };
  SmallVector<Value> carried, weights;
  for (int64_t i = 0; i < positions * vectors; ++i)
    carried.push_back(k.load(sums, place(i)));
  for (int64_t i = 0; i < positions; ++i)
    carried.push_back(k.load(bits, place(i)));
  for (int64_t i = 0; i < vectors; ++i)
    weights.push_back(k.load(bits, place(i)));
  carried = k.loop(0, turns, 1, carried, [&](Offset, ArrayRef<Value> before) {
    SmallVector<Value> next(before);
    for (int64_t p = 0; p < positions; ++p) {
      Value &input = next[positions * vectors + p];
      for (int64_t v = 0; v < vectors; ++v) {
        Value &sum = next[p * vectors + v];
        sum = multiply.add(input, weights[v], sum);
      }
      input = k.add(input, weights[p % vectors]);
    }
    return next;
  });
  for (auto [i, value] : llvm::enumerate(carried))
    k.store(value, int64_t(i) < positions * vectors ? sums : bits,
            place(static_cast<int64_t>(i)));
  func::ReturnOp::create(k.builder(), k.loc());
  return 2 * positions * vectors * target.lanes * multiply.channels;
}
