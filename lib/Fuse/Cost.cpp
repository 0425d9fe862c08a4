//===- Cost.cpp - What a block costs --------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/Cost.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::repvgg;

bool mlir::repvgg::hasDynamicPositions(RankedTensorType type) {
  return llvm::any_of(
      type.getShape().drop_front(std::min<int64_t>(2, type.getRank())),
      ShapedType::isDynamic);
}

/// Elements of one position if `perPosition`, else of the whole tensor; unknown
/// sizes count as one. Saturates: shapes are the user's.
static int64_t countElements(ShapedType type, bool perPosition) {
  int64_t elements = 1;
  for (auto [axis, size] : llvm::enumerate(type.getShape())) {
    bool one = ShapedType::isDynamic(size) || (perPosition && axis >= 2);
    if (!one && llvm::MulOverflow(elements, size, elements))
      return std::numeric_limits<int64_t>::max();
  }
  return elements;
}

static int64_t countBytes(ShapedType type, int64_t elements) {
  return elements * (type.getElementTypeBitWidth() / 8);
}

/// Multiply-accumulates that go into one element of the result.
static int64_t macsPerElement(Operation *op) {
  if (auto conv = dyn_cast<ConvOp>(op)) {
    auto weight = cast<ShapedType>(conv.getWeight().getType());
    int64_t outChannels = std::max<int64_t>(weight.getDimSize(0), 1);
    return weight.getNumElements() / outChannels;
  }
  if (auto pool = dyn_cast<AvgPoolOp>(op))
    return llvm::product_of(pool.getKernel(), int64_t(1));
  if (isa<SumOp>(op))
    return op->getNumOperands() - 1;
  return 1;
}

/// A statistic is measured, not trained: frameworks do not count it.
static bool isStatistic(OpOperand &operand) {
  auto norm = dyn_cast<BatchNormOp>(operand.getOwner());
  return norm && (operand.get() == norm.getMean() ||
                  operand.get() == norm.getVariance());
}

static bool isData(LinearOpInterface op, OpOperand &operand) {
  OperandRange data = op.getDataOperands();
  unsigned begin = data.getBeginOperandIndex();
  unsigned index = operand.getOperandNumber();
  return index >= begin && index < begin + data.size();
}

/// As the interface's costOf; weights in `seen` are not counted again.
static Cost costOf(LinearOpInterface op, bool perPosition,
                   llvm::SmallPtrSetImpl<Value> &seen) {
  Cost cost;
  auto result = cast<ShapedType>(op->getResult(0).getType());
  int64_t written = countElements(result, perPosition);
  cost.ops = isa<SumOp>(op) ? op->getNumOperands() - 1 : 1;
  cost.macs = macsPerElement(op) * written;
  cost.bytes = countBytes(result, written);
  for (OpOperand &operand : op->getOpOperands()) {
    auto type = cast<ShapedType>(operand.get().getType());
    bool data = isData(op, operand);
    int64_t elements = countElements(type, perPosition && data);
    cost.bytes += countBytes(type, elements);
    if (!data && !isStatistic(operand) && seen.insert(operand.get()).second)
      cost.params += elements;
  }
  return cost;
}

Cost mlir::repvgg::costOf(LinearOpInterface op) {
  llvm::SmallPtrSet<Value, 8> seen;
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  return ::costOf(op, hasDynamicPositions(type), seen);
}

Cost mlir::repvgg::costOf(BlockOp block) {
  Cost cost;
  llvm::SmallPtrSet<Value, 8> seen;
  bool perPosition =
      hasDynamicPositions(cast<RankedTensorType>(block.getType()));
  for (auto op : block.getBody().getOps<LinearOpInterface>())
    cost += ::costOf(op, perPosition, seen);
  return cost;
}

int64_t mlir::repvgg::countBranches(BlockOp block) {
  int64_t branches = 1;
  for (SumOp sum : block.getBody().getOps<SumOp>())
    branches += int64_t(sum->getNumOperands()) - 1;
  return branches;
}

/// "2" if all axes agree, else "2x1".
static std::string axesText(ArrayRef<int64_t> values) {
  if (llvm::all_equal(values))
    return std::to_string(values.front());
  return llvm::join(
      llvm::map_range(values,
                      [](int64_t value) { return std::to_string(value); }),
      "x");
}

std::string mlir::repvgg::kernelText(const Geometry &geometry) {
  std::string channels =
      llvm::formatv("{0}->{1}", geometry.inChannels, geometry.outChannels);
  if (geometry.windows.empty())
    return "linear " + channels;
  SmallVector<std::string> sizes;
  SmallVector<int64_t> strides, dilations;
  for (const Window &window : geometry.windows) {
    sizes.push_back(std::to_string(window.size));
    strides.push_back(window.stride);
    dilations.push_back(window.dilation);
  }
  std::string text = llvm::join(sizes, "x") + " s" + axesText(strides);
  if (llvm::any_of(dilations, [](int64_t d) { return d != 1; }))
    text += " d" + axesText(dilations);
  return text + llvm::formatv(" g{0} ", geometry.groups).str() + channels;
}
