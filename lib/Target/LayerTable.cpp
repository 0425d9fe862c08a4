//===- LayerTable.cpp - What a user knows steps by ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LayerTable.h"
#include "Entry.h"
#include "RepVGG/Support/LocationName.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::repvgg;

static int64_t countArithmetic(Block &body) {
  return llvm::count_if(body, llvm::IsaPred<arith::AddFOp, arith::SubFOp,
                                            arith::MulFOp, arith::DivFOp>);
}

double mlir::repvgg::countFlops(linalg::LinalgOp op) {
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  if (op.getNumReductionLoops() == 0 ||
      llvm::any_of(ranges, ShapedType::isDynamic))
    return 0;
  double iterations = 1;
  for (int64_t range : ranges)
    iterations *= range;
  return iterations * countArithmetic(*op.getBlock());
}

uint32_t LayerTable::add(ScheduledLayer layer) {
  if (layer.name.empty())
    layer.name = "layer" + std::to_string(layers.size());
  if (layers.empty() || layers.back().name != layer.name)
    layers.push_back(std::move(layer));
  else
    layers.back() += layer;
  return layers.size() - 1;
}

uint32_t LayerTable::find(layer::LaunchOp launch) {
  ScheduledLayer layer = {launch.getLayer().str(),   launch.getPlan().str(),
                          double(launch.getFlops()), double(launch.getWork()),
                          double(launch.getBytes()), launch.getFormat().str()};
  auto [known, isNew] =
      launched.try_emplace({launch.getId(), layer.name}, layers.size());
  if (isNew)
    layers.push_back(std::move(layer));
  else
    layers[known->second] += layer;
  return known->second;
}

/// The name of the floats that a kernel of loops computes with; empty if it has
/// none, or several kinds.
static std::string floatsOf(func::CallOp call) {
  Type floats;
  for (Type type : call.getOperandTypes()) {
    Type element = getElementTypeOrSelf(type);
    if (!isa<FloatType>(element))
      continue;
    if (floats && floats != element)
      return "";
    floats = element;
  }
  std::string name;
  if (floats)
    llvm::raw_string_ostream(name) << floats;
  return name;
}

uint32_t LayerTable::find(func::CallOp call) {
  Operation *kernel =
      SymbolTable::lookupNearestSymbolFrom(call, call.getCalleeAttr());
  double flops = 0;
  if (auto counted = kernel->getAttrOfType<FloatAttr>(kFlopsAttr))
    flops = counted.getValueAsDouble();
  kernel->walk([&](linalg::LinalgOp op) { flops += countFlops(op); });
  return add({nameOrPlaceOf(call.getLoc()), "", flops, /*work=*/flops,
              /*bytes=*/0, flops != 0 ? floatsOf(call) : ""});
}
