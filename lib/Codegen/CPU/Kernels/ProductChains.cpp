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
#include "RepVGG/Codegen/CPU/TileUnit.h"
#include "TileOps.h"

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

/// A kernel of a buffer of `bytes`.
static func::FuncOp createFunction(ModuleOp module, StringRef name,
                                   int64_t bytes) {
  loadKernelDialects(module.getContext());
  return createKernelFunction(module, name,
                              {byteBuffer(module.getContext(), bytes)});
}

/// Tiles of pixels and of weights, as many as sums leave room for: the buffer
/// has a kilobyte for each of the four, and for each of the sums.
static int64_t emitTileChains(func::FuncOp function, const TargetInfo &target,
                              PackedElement element, int64_t turns) {
  constexpr int64_t side = 2, sumCount = side * side;
  int64_t channels = tile::kRowBytes / elementBytes(element);
  ConvProblem problem;
  problem.target = target;
  problem.input.element = element;
  problem.inputUnsigned = true;
  KernelBuilder k(function, target);
  MLIRContext *context = k.builder().getContext();
  TileOps tiles(k, problem, tile::kRows, channels);
  Value elements = k.view(function.getArgument(0), typeOf(context, element));
  Value sums = k.view(function.getArgument(0), problem.sumType(context));
  auto place = [](int64_t number) {
    return number * tile::kRows * tile::kSums;
  };
  SmallVector<Value> carried;
  for (int64_t i = 0; i < sumCount; ++i)
    carried.push_back(tiles.loadSums(sums, place(i)));
  carried = k.loop(0, turns, 1, carried, [&](Offset, ArrayRef<Value> before) {
    SmallVector<Value> next(before), pixels;
    int64_t size = tile::kRows * channels;
    for (int64_t p = 0; p < side; ++p)
      pixels.push_back(tiles.loadPixels(elements, p * size, channels));
    for (int64_t v = 0; v < side; ++v) {
      Value weights = tiles.loadWeights(elements, (side + v) * size);
      for (int64_t p = 0; p < side; ++p) {
        Value &sum = next[p * side + v];
        sum = tiles.multiplyAdd(pixels[p], weights, sum);
      }
    }
    return next;
  });
  for (auto [i, sum] : llvm::enumerate(carried))
    tiles.storeSums(sum, sums, place(static_cast<int64_t>(i)));
  func::ReturnOp::create(k.builder(), k.loc());
  return 2 * sumCount * tile::kRows * tile::kSums * channels;
}

/// Chains of vectors, in registers.
static int64_t emitLaneChains(func::FuncOp function, const TargetInfo &target,
                              const LaneProducts *products, int64_t turns) {
  int64_t positions = 4, vectors = target.registers >= 32 ? 3 : 2;
  KernelBuilder k(function, target);
  Type integer = k.builder().getI32Type(), real = k.builder().getF32Type();
  Value bits = k.view(function.getArgument(0), integer);
  Value sums =
      k.view(function.getArgument(0),
             products->format() == ProductFormat::BF16 ? real : integer);
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

int64_t cpu::emitProductChains(ModuleOp module, StringRef name,
                               const TargetInfo &target, ProductFormat format,
                               int64_t turns, int64_t bytes) {
  if (auto products = productsOf(target, format))
    return emitLaneChains(createFunction(module, name, bytes), target,
                          products.get(), turns);
  for (auto [known, element] :
       {std::pair(ProductFormat::BF16Tiles, PackedElement::BF16),
        std::pair(ProductFormat::I8Tiles, PackedElement::I8)})
    if (format == known && tile::isFor(target, element))
      return emitTileChains(createFunction(module, name, bytes), target,
                            element, turns);
  return 0;
}
