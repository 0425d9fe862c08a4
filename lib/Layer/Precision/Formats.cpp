//===- Formats.cpp - The formats of a network's images --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: an image and who reads it. Out: its format, and maps to others.
///
//===----------------------------------------------------------------------===//

#include "Formats.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

ImageFormat Formats::quantized(MLIRContext *context, double low,
                               double high) const {
  Type element = simulate ? Type(Float32Type::get(context))
                          : Type(IntegerType::get(context, 8));
  return {element, Quantization::of(low, high)};
}

ImageFormat Formats::of(Value image) const {
  auto known = formats.find(image);
  return known != formats.end()
             ? known->second
             : ImageFormat{getElementTypeOrSelf(image), std::nullopt};
}

std::optional<ImageFormat> Formats::wanted(Value image, Type precision) const {
  ImageFormat stored = of(image);
  if (!precision.isInteger())
    return ImageFormat{precision, std::nullopt};
  if (stored.quantization)
    return stored;
  std::optional<std::pair<double, double>> range = rangeOf(image);
  if (!range)
    return std::nullopt;
  return quantized(image.getContext(), range->first, range->second);
}

ImageFormat Formats::chooseFor(LayerOpInterface layer) {
  Value result = layer->getResult(0);
  bool isForLayers = llvm::all_of(result.getUsers(), [](Operation *user) {
    return isa<LayerOpInterface>(user);
  });
  std::optional<ImageFormat> format;
  if (isForLayers && getElementTypeOrSelf(result).isF32())
    format = wanted(result, precisionOf(layer));
  return formats[result] = format.value_or(of(result));
}

Value Formats::convert(Value image, const ImageFormat &to) {
  for (auto &[format, value] : converted[image])
    if (format == to)
      return value;
  OpBuilder builder(image.getContext());
  builder.setInsertionPointAfterValue(image);
  auto type = cast<RankedTensorType>(image.getType());
  Location loc = image.getLoc();
  auto map = MapOp::create(builder, loc, type.clone(to.element), image);
  Block &body = map.getBody().emplaceBlock();
  builder.setInsertionPointToEnd(&body);
  Value element = body.addArgument(type.getElementType(), loc);
  Value number = widen(builder, loc, element, of(image));
  layer::YieldOp::create(builder, loc, narrow(builder, loc, number, to));
  formats[map.getResult()] = to;
  converted[image].push_back({to, map.getResult()});
  return map.getResult();
}
