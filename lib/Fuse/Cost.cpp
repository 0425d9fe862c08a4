//===- Cost.cpp - What a block costs --------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/Cost.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallVectorExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MathExtras.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

bool mlir::repvgg::hasDynamicPositions(RankedTensorType type) {
  return llvm::any_of(
      type.getShape().drop_front(std::min<int64_t>(2, type.getRank())),
      ShapedType::isDynamic);
}

/// Elements of one position if `perPosition`, else of the whole tensor; unknown
/// sizes count as one. Saturates: shapes are the user's. None in what is no
/// ranked tensor.
static int64_t countElements(Value value, bool perPosition) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type)
    return 0;
  int64_t elements = 1;
  for (auto [axis, size] : llvm::enumerate(type.getShape())) {
    bool one = ShapedType::isDynamic(size) || (perPosition && axis >= 2);
    if (!one && llvm::MulOverflow(elements, size, elements))
      return std::numeric_limits<int64_t>::max();
  }
  return elements;
}

static int64_t countBytes(Value value, bool perPosition) {
  Type type = getElementTypeOrSelf(value);
  return type.isIntOrFloat() ? countElements(value, perPosition) *
                                   (type.getIntOrFloatBitWidth() / 8)
                             : 0;
}

/// The cost of `op`; weights in `seen` are not counted again.
static Cost costOnce(LinearOpInterface op, bool perPosition,
                     llvm::SmallPtrSetImpl<Value> &seen) {
  Value result = op->getResult(0);
  OpWork work = op.getWork();
  Cost cost;
  cost.ops = work.launches;
  cost.macs = work.macsPerElement * countElements(result, perPosition);
  cost.bytes = countBytes(result, perPosition);
  for (Value data : op.getDataOperands())
    cost.bytes += countBytes(data, perPosition);
  for (Value weight : repvgg::detail::weightOperands(op))
    cost.bytes += countBytes(weight, /*perPosition=*/false);
  for (Value parameter : op.getParameters())
    if (seen.insert(parameter).second)
      cost.params += countElements(parameter, /*perPosition=*/false);
  return cost;
}

Cost mlir::repvgg::costOf(ArrayRef<LinearOpInterface> ops) {
  Cost cost;
  if (ops.empty())
    return cost;
  auto type = dyn_cast<RankedTensorType>(ops.back()->getResult(0).getType());
  bool perPosition = type && hasDynamicPositions(type);
  llvm::SmallPtrSet<Value, 8> seen;
  for (LinearOpInterface op : ops)
    cost += costOnce(op, perPosition, seen);
  return cost;
}

Cost mlir::repvgg::costOf(LinearOpInterface op) { return costOf(ArrayRef(op)); }

Cost mlir::repvgg::costOf(BlockOp block) {
  return costOf(llvm::to_vector(block.getBody().getOps<LinearOpInterface>()));
}

int64_t mlir::repvgg::countBranches(BlockOp block) {
  int64_t branches = 1;
  for (LinearOpInterface op : block.getBody().getOps<LinearOpInterface>())
    branches += std::max<int64_t>(op.getDataOperands().size(), 1) - 1;
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

static std::string windowText(const Geometry &geometry) {
  SmallVector<std::string> sizes;
  for (const Window &window : geometry.windows)
    sizes.push_back(std::to_string(window.size));
  return llvm::join(sizes, "x");
}

/// "d2" or nothing.
static std::string dilationText(const Geometry &geometry) {
  SmallVector<int64_t> dilations = llvm::map_to_vector(
      geometry.windows, [](const Window &window) { return window.dilation; });
  bool any = llvm::any_of(dilations, [](int64_t d) { return d != 1; });
  return any ? " d" + axesText(dilations) : std::string();
}

static std::string groupsText(const Geometry &geometry) {
  return " g" + std::to_string(geometry.groups);
}

std::string mlir::repvgg::kernelText(const Geometry &geometry) {
  return kernelText(ArrayRef(geometry));
}

std::string mlir::repvgg::kernelText(ArrayRef<Geometry> convolutions) {
  const Geometry &first = convolutions.front();
  std::string channels =
      llvm::formatv("{0}->{1}", first.inChannels, first.outChannels);
  if (first.windows.empty())
    return "linear " + channels;
  SmallVector<int64_t> strides = llvm::map_to_vector(
      first.windows, [](const Window &window) { return window.stride; });
  auto agree = [&](std::string (*text)(const Geometry &)) {
    return llvm::all_of(convolutions, [&](const Geometry &geometry) {
      return text(geometry) == text(first);
    });
  };
  bool sameDilation = agree(dilationText), sameGroups = agree(groupsText);
  SmallVector<std::string> windows;
  for (const Geometry &geometry : convolutions)
    windows.push_back(windowText(geometry) +
                      (sameDilation ? "" : dilationText(geometry)) +
                      (sameGroups ? "" : groupsText(geometry)));
  return llvm::join(windows, " + ") + " s" + axesText(strides) +
         (sameDilation ? dilationText(first) : "") +
         (sameGroups ? groupsText(first) : "") + " " + channels;
}

std::string mlir::repvgg::humanNumber(double value) {
  static constexpr StringLiteral units[] = {"", "k", "M", "G", "T", "P", "E"};
  size_t unit = 0;
  for (; std::fabs(value) >= 999.5 && unit + 1 < std::size(units); ++unit)
    value /= 1000;
  int decimals = unit == 0 || std::fabs(value) >= 99.95 ? 0
                 : std::fabs(value) >= 9.995            ? 1
                                                        : 2;
  std::string text;
  llvm::raw_string_ostream(text)
      << llvm::format("%.*f", decimals, value) << units[unit];
  return text;
}
