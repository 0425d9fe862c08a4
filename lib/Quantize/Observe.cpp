//===- Observe.cpp - A network whose images are results -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: layers on f32. Out: an entry with more results; attributes for
/// repvgg-set-precision.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Quantize/Observe.h"
#include "RepVGG/Layer/IR/Layer.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::repvgg;

SmallVector<Value> mlir::repvgg::imagesOf(func::FuncOp entry) {
  llvm::SmallSetVector<Value, 16> images;
  auto add = [&](Value image) {
    if (getElementTypeOrSelf(image).isF32())
      images.insert(image);
  };
  entry.walk([&](layer::LayerOpInterface layer) {
    for (OpOperand *image : layer.getImages())
      add(image->get());
    add(layer->getResult(0));
  });
  return images.takeVector();
}

void mlir::repvgg::returnImages(func::FuncOp entry, ArrayRef<Value> images) {
  Operation *terminator = entry.getBody().back().getTerminator();
  terminator->insertOperands(terminator->getNumOperands(), images);
  entry.setType(FunctionType::get(entry.getContext(), entry.getArgumentTypes(),
                                  terminator->getOperandTypes()));
}

ImageStatistics mlir::repvgg::statisticsFor(Value image) {
  SmallVector<int64_t, 4> shape =
      layer::getImageShape(cast<RankedTensorType>(image.getType()));
  return {shape[1], shape[2] * shape[3]};
}

static void record(Value image, StringRef name, ArrayRef<double> numbers) {
  auto attribute = DenseF64ArrayAttr::get(image.getContext(), numbers);
  if (Operation *op = image.getDefiningOp()) {
    if (!op->hasAttr(name))
      op->setAttr(name, attribute);
    return;
  }
  auto argument = cast<BlockArgument>(image);
  auto entry = cast<func::FuncOp>(argument.getOwner()->getParentOp());
  if (!entry.getArgAttr(argument.getArgNumber(), name))
    entry.setArgAttr(argument.getArgNumber(), name, attribute);
}

void mlir::repvgg::recordStatistics(Value image,
                                    const ImageStatistics &statistics,
                                    const RangeMethod &method) {
  auto [low, high] = statistics.range(method);
  record(image, layer::kRangeAttr, {low, high});
  record(image, layer::kMeansAttr, statistics.means());
}

std::optional<std::pair<double, double>>
mlir::repvgg::recordedRange(Value image) {
  DenseF64ArrayAttr range;
  if (Operation *op = image.getDefiningOp()) {
    range = op->getAttrOfType<DenseF64ArrayAttr>(layer::kRangeAttr);
  } else {
    auto argument = cast<BlockArgument>(image);
    auto entry = cast<func::FuncOp>(argument.getOwner()->getParentOp());
    range = entry.getArgAttrOfType<DenseF64ArrayAttr>(argument.getArgNumber(),
                                                      layer::kRangeAttr);
  }
  return range ? std::optional(std::make_pair(range[0], range[1]))
               : std::nullopt;
}

bool mlir::repvgg::haveRanges(ArrayRef<Value> images) {
  return llvm::all_of(
      images, [](Value image) { return recordedRange(image).has_value(); });
}
