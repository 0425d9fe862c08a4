//===- ConvertLayer.cpp - A layer in its precision ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a layer on f32, some of whose operands are narrower by now. Out: the
/// same with weights and result in its precision. Invariant: the body computes
/// in f32, and rounds once, at its end.
///
//===----------------------------------------------------------------------===//

#include "ConvertLayer.h"
#include "ConvertConv.h"
#include "LinearBody.h"
#include "RepVGG/IR/EraseDead.h"
#include "RepVGG/Layer/IdentityApart.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

static void setElementType(Value image, Type element) {
  image.setType(cast<RankedTensorType>(image.getType()).clone(element));
}

/// Gives the body what it reads of `extras` in f32.
static void widenExtras(LayerOpInterface layer, const Formats &formats) {
  Block &body = layer.getBodyBlock();
  OpBuilder builder = OpBuilder::atBlockBegin(&body);
  for (auto [argument, extra] :
       llvm::zip(body.getArguments().drop_front(layer.getNumOwnArguments()),
                 layer.getBodyExtras())) {
    Type element = getElementTypeOrSelf(extra);
    if (argument.getType() == element)
      continue;
    SmallVector<OpOperand *> uses = usesOf(argument);
    argument.setType(element);
    redirect(uses,
             widen(builder, layer->getLoc(), argument, formats.of(extra)));
  }
}

/// The sum over pixels: of integers exact, then scaled.
static LogicalResult convertSum(layer::SumOp sum, const Formats &formats) {
  ImageFormat format = formats.of(sum.getInput());
  if (!format.element.isInteger())
    return success();
  ArrayRef<int64_t> shape = sum.getInput().getType().getShape();
  int64_t most =
      std::max(format.quantization->highest(), -format.quantization->lowest());
  if (shape[2] * shape[3] > std::numeric_limits<int32_t>::max() / most)
    return sum.emitOpError("could overflow i32: ")
           << shape[2] * shape[3] << " pixels of at most " << most
           << " add up; give the layer before another precision than i8";
  sum.setInputUnsigned(format.quantization->isUnsigned);
  scaleSum(sum, format.quantization->scale);
  return success();
}

/// Lets the body yield what a ReLU at its end is of.
static void eraseLastReLU(Operation *yield) {
  Value given = yield->getOperand(0), source = withoutReLU(given);
  if (source == given)
    return;
  yield->setOperand(0, source);
  llvm::SetVector<Operation *> left;
  left.insert(given.getDefiningOp());
  eraseDead(left);
}

/// Rounds what the body yields; steps of integers are part of the constants in
/// it, where it can be.
static void narrowResult(LayerOpInterface layer, const ImageFormat &format) {
  Operation *yield = layer.getBodyBlock().getTerminator();
  OpBuilder builder(yield);
  bool inSteps = false;
  if (format.quantization) {
    if (format.quantization->isUnsigned)
      eraseLastReLU(yield);
    auto conv = dyn_cast<layer::ConvOp>(*layer);
    inSteps = conv && scaleResult(conv, 1 / format.quantization->scale);
  }
  Value number = yield->getOperand(0);
  yield->setOperand(0,
                    narrow(builder, number.getLoc(), number, format, inSteps));
  setElementType(layer->getResult(0), format.element);
}

LogicalResult layer::convertLayer(LayerOpInterface layer, Formats &formats,
                                  const ConvertOptions &options) {
  if (layer->hasAttr(kIdentityApartAttr) && precisionOf(layer).isInteger())
    if (failed(setIdentityApart(cast<layer::ConvOp>(*layer))))
      return failure();
  widenExtras(layer, formats);
  if (auto conv = dyn_cast<layer::ConvOp>(*layer)) {
    if (failed(convertConv(conv, formats, options)))
      return failure();
  } else if (auto sum = dyn_cast<layer::SumOp>(*layer)) {
    if (failed(convertSum(sum, formats)))
      return failure();
  }
  narrowResult(layer, formats.chooseFor(layer));
  return success();
}
