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

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// Those of vectors that kernels have for `format`; null if there are none.
static std::unique_ptr<const LaneProducts> productsOf(const TargetInfo &target,
                                                      ProductFormat format) {
  if (format == ProductFormat::BF16 && target.has("avx512bf16"))
    return createPairProducts();
  if (format == ProductFormat::I8)
    return createIntegerProducts(target, /*inputUnsigned=*/true);
  if (format == ProductFormat::I16)
    return createShortProducts(target);
  return nullptr;
}

int64_t cpu::emitProductChains(ModuleOp module, StringRef name,
                               const TargetInfo &target, ProductFormat format,
                               int64_t turns, int64_t bytes) {
  std::unique_ptr<const LaneProducts> products = productsOf(target, format);
  if (!products)
    return 0;
  int64_t positions = 4, vectors = target.registers >= 32 ? 3 : 2;
  loadKernelDialects(module.getContext());
  func::FuncOp function = createKernelFunction(
      module, name, {byteBuffer(module.getContext(), bytes)});
  KernelBuilder k(function, target);
  Type integer = k.builder().getI32Type(), real = k.builder().getF32Type();
  Value bits = k.view(function.getArgument(0), integer);
  Value sums = k.view(function.getArgument(0),
                      format == ProductFormat::BF16 ? real : integer);
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
        for (int64_t part = 0; part < products->parts(); ++part)
          sum = products->multiplyAdd(k, input, weights[v], sum, part);
      }
      input = k.add(input, weights[p % vectors]);
    }
    return next;
  });
  for (auto [i, value] : llvm::enumerate(carried))
    k.store(value, int64_t(i) < positions * vectors ? sums : bits,
            place(static_cast<int64_t>(i)));
  func::ReturnOp::create(k.builder(), k.loc());
  return 2 * positions * vectors * target.lanes * products->channels();
}
