//===- LinearOpInterface.cpp - What a branch op means ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The interface's defaults. They ask an op for its linear form on data that
/// nothing has happened to.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/LinearOpInterface.h"
#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;
using namespace mlir::repvgg;

#include "RepVGG/IR/LinearOpInterface.cpp.inc"

std::optional<Geometry> mlir::repvgg::geometryOf(LinearOpInterface op) {
  std::vector<LinearForm> identities;
  for (Value operand : op.getDataOperands()) {
    auto type = dyn_cast<RankedTensorType>(operand.getType());
    if (!type || type.getRank() < 2 || type.isDynamicDim(1))
      return std::nullopt;
    identities.push_back(
        LinearForm::identity(type.getDimSize(1), unsigned(type.getRank() - 2)));
  }
  OrRefusal<LinearForm> form = op.linearForm(identities);
  if (!form || form->whyApart())
    return std::nullopt;
  return form->geometry();
}

SmallVector<Window, 3> mlir::repvgg::detail::windowsOfForm(Operation *op) {
  auto linear = cast<LinearOpInterface>(op);
  if (linear.isChannelwise())
    return {};
  std::optional<Geometry> geometry = geometryOf(linear);
  return geometry ? geometry->windows : SmallVector<Window, 3>();
}

OpWork mlir::repvgg::detail::workOfForm(Operation *op) {
  auto linear = cast<LinearOpInterface>(op);
  int64_t joined = int64_t(linear.getDataOperands().size()) - 1;
  OpWork work;
  work.launches = work.macsPerElement = std::max<int64_t>(joined, 1);
  if (linear.isChannelwise())
    return work;
  if (std::optional<Geometry> geometry = geometryOf(linear))
    work.macsPerElement = geometry->inChannelsPerGroup() * geometry->taps();
  return work;
}

SmallVector<Value> mlir::repvgg::detail::weightOperands(Operation *op) {
  OperandRange data = cast<LinearOpInterface>(op).getDataOperands();
  unsigned begin = data.empty() ? 0 : data.getBeginOperandIndex();
  unsigned end = begin + data.size();
  SmallVector<Value> weights;
  for (auto [index, operand] : llvm::enumerate(op->getOperands()))
    if (index < begin || index >= end)
      weights.push_back(operand);
  return weights;
}
