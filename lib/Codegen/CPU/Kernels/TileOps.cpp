//===- TileOps.cpp - Loads, products and stores of tiles ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Channels that share 32 bits of a pixel share 32 bits of a row of weights.
///
//===----------------------------------------------------------------------===//

#include "TileOps.h"
#include "RepVGG/Codegen/CPU/TileUnit.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

TileOps::TileOps(KernelBuilder &k, const ConvProblem &problem, int64_t pixels,
                 int64_t channels)
    : k(k), problem(problem) {
  MLIRContext *context = k.builder().getContext();
  Type element = typeOf(context, problem.input.element);
  int64_t together = tile::channelsTogether(problem.input.element);
  pixelTile = amx::TileType::get({pixels, channels}, element);
  weightTile = amx::TileType::get({channels / together, tile::kSums * together},
                                  element);
  sumTile = amx::TileType::get({pixels, tile::kSums}, problem.sumType(context));
}

Value TileOps::load(amx::TileType type, Value buffer, const Offset &offset,
                    int64_t stride) {
  return amx::TileLoadOp::create(k.builder(), k.loc(), type, buffer,
                                 k.value(offset), k.value(stride));
}

Value TileOps::loadPixels(Value buffer, const Offset &offset, int64_t stride) {
  return load(pixelTile, buffer, offset, stride);
}

Value TileOps::loadWeights(Value buffer, const Offset &offset) {
  return load(weightTile, buffer, offset, weightTile.getDimSize(1));
}

Value TileOps::loadSums(Value buffer, const Offset &offset) {
  return load(sumTile, buffer, offset, tile::kSums);
}

Value TileOps::loadSumRow(Value buffer, const Offset &offset) {
  return load(sumTile, buffer, offset, /*stride=*/0);
}

void TileOps::storeSums(Value sums, Value buffer, const Offset &offset) {
  amx::TileStoreOp::create(k.builder(), k.loc(), buffer, k.value(offset), sums,
                           k.value(tile::kSums));
}

Value TileOps::multiplyAdd(Value pixels, Value weights, Value sums) {
  if (!problem.isInteger())
    return amx::TileMulFOp::create(k.builder(), k.loc(), sumTile, pixels,
                                   weights, sums);
  return amx::TileMulIOp::create(k.builder(), k.loc(), sumTile, pixels, weights,
                                 sums, /*isZextLhs=*/problem.inputUnsigned,
                                 /*isZextRhs=*/false);
}
