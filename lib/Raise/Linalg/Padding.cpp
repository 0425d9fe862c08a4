//===- Padding.cpp - Padding before convolutions --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a padded tensor and the windows over it. Output: the tensor before,
// and windows with pads. Invariant: what is not zeros on spatial axes stays.
//
//===----------------------------------------------------------------------===//

#include "Linalg/Padding.h"
#include "Layout.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::repvgg;

/// The input before `pad`, or nothing unless it adds zeros, a known number of
/// them, to spatial axes alone. A `nofold` pad is meant to be computed.
static std::optional<PaddedInput> absorbPad(tensor::PadOp pad,
                                            PaddedInput input) {
  Value fill = pad.getConstantPaddingValue();
  if (!fill || !matchPattern(fill, m_AnyZeroFloat()) || pad.getNofold())
    return std::nullopt;
  std::optional<Layout> layout =
      layoutOf(pad.getResultType().getShape(), input.data);
  ArrayRef<int64_t> low = pad.getStaticLow(), high = pad.getStaticHigh();
  for (auto [dim, sides] : llvm::enumerate(llvm::zip(low, high))) {
    auto [before, after] = sides;
    if (before == 0 && after == 0)
      continue;
    auto axis = layout ? llvm::find(layout->axes, int64_t(dim)) : nullptr;
    // Dynamic amounts are negative too.
    if (!axis || axis == layout->axes.end() || before < 0 || after < 0)
      return std::nullopt;
    size_t i = axis - layout->axes.begin();
    Window &window = input.windows[i];
    if (llvm::AddOverflow(window.padLow, before, window.padLow) ||
        llvm::AddOverflow(window.padHigh, after, window.padHigh))
      return std::nullopt;
    input.data[i + 2] = pad.getSourceType().getDimSize(dim);
  }
  input.value = pad.getSource();
  if (!layoutOf(pad.getSourceType().getShape(), input.data))
    return std::nullopt;
  return input;
}

PaddedInput mlir::repvgg::absorbPads(PaddedInput input) {
  PaddedInput current = input;
  while (Operation *op = current.value.getDefiningOp()) {
    if (auto pad = dyn_cast<tensor::PadOp>(op)) {
      std::optional<PaddedInput> source = absorbPad(pad, current);
      if (!source)
        break;
      input = current = *source;
    } else if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op) &&
               reshapeKeeps(op, current.data)) {
      current.value = op->getOperand(0);
    } else {
      break;
    }
  }
  return input;
}

bool mlir::repvgg::hasAddedUnit(Value value, int64_t back) {
  while (Operation *op = value.getDefiningOp()) {
    if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op)) {
      ReassociationIndices last = expand.getReassociationIndices().back();
      int64_t unit = expand.getResultType().getRank() - back;
      if (last.size() > 1)
        return last.front() > 1 && llvm::is_contained(last, unit) &&
               expand.getResultType().getDimSize(unit) == 1;
    } else if (!isa<tensor::PadOp>(op)) {
      return false;
    }
    value = op->getOperand(0);
  }
  return false;
}
