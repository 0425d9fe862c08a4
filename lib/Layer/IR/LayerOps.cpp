//===- LayerOps.cpp - The layers' interface, changes of layout ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What conv, map and sum answer to LayerOpInterface; the constraints of pack
/// and unpack.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Layer/IR/Layer.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

static double elementsOf(Value image) {
  double elements = 1;
  for (int64_t size : getImageShape(getTensorType(image)))
    elements *= static_cast<double>(size);
  return elements;
}

/// Ops of `body` but for its constants.
static int64_t opsOf(Block &body) {
  return llvm::count_if(body.without_terminator(), [](Operation &op) {
    return !op.hasTrait<OpTrait::ConstantLike>();
  });
}

//===----------------------------------------------------------------------===//
// ConvOp
//===----------------------------------------------------------------------===//

Geometry layer::getGeometry(ConvOp op) {
  Geometry geometry;
  ArrayRef<int64_t> weight = getTensorType(op.getWeight()).getShape();
  for (unsigned axis : {0, 1})
    geometry.windows.push_back({weight[2 + axis], op.getStrides()[axis],
                                op.getDilations()[axis], op.getPadLow()[axis],
                                op.getPadHigh()[axis]});
  geometry.inChannels = getImageShape(getTensorType(op.getInput()))[1];
  geometry.outChannels = weight[0];
  geometry.groups = op.getGroups();
  return geometry;
}

SmallVector<OpOperand *> layer::ConvOp::getImages() {
  SmallVector<OpOperand *> images = {&getInputMutable()};
  for (OpOperand &extra : getExtrasMutable())
    if (getTensorType(extra.get()).getRank() != 1)
      images.push_back(&extra);
  return images;
}

OperandRange layer::ConvOp::getBodyExtras() { return getExtras(); }

unsigned layer::ConvOp::getNumOwnArguments() { return 1; }

PlanAttrInterface layer::ConvOp::getLayerPlan() { return getPlanAttr(); }

double layer::ConvOp::getWork() {
  SmallVector<int64_t, 4> image = getImageShape(getType());
  return 2.0 * image[0] * image[2] * image[3] *
         getTensorType(getWeight()).getNumElements();
}

Operation *layer::ConvOp::cloneWithoutBody(OpBuilder &builder,
                                           ValueRange extras) {
  auto clone = ConvOp::create(builder, getLoc(), getType(), getInput(),
                              getWeight(), getBias(), extras, getStrides(),
                              getPadLow(), getPadHigh(), getDilations(),
                              getGroups(), getInputUnsigned(), getPlanAttr());
  clone.getBody().emplaceBlock();
  return clone;
}

//===----------------------------------------------------------------------===//
// MapOp
//===----------------------------------------------------------------------===//

SmallVector<OpOperand *> MapOp::getImages() {
  SmallVector<OpOperand *> images;
  for (OpOperand &input : getInputsMutable())
    if (getTensorType(input.get()).getRank() != 1)
      images.push_back(&input);
  return images;
}

OperandRange MapOp::getBodyExtras() { return getInputs(); }

double MapOp::getWork() {
  return opsOf(getBody().front()) * elementsOf(getResult());
}

Operation *MapOp::cloneWithoutBody(OpBuilder &builder, ValueRange extras) {
  auto clone = MapOp::create(builder, getLoc(), getType(), extras);
  clone.getBody().emplaceBlock();
  return clone;
}

//===----------------------------------------------------------------------===//
// SumOp
//===----------------------------------------------------------------------===//

SmallVector<OpOperand *> layer::SumOp::getImages() {
  return {&getInputMutable()};
}

OperandRange layer::SumOp::getBodyExtras() {
  return getOperation()->getOperands().take_front(0);
}

unsigned layer::SumOp::getNumOwnArguments() { return 1; }

bool layer::SumOp::takesExtras() { return false; }

double layer::SumOp::getWork() {
  return elementsOf(getInput()) +
         opsOf(getBody().front()) * elementsOf(getResult());
}

Operation *layer::SumOp::cloneWithoutBody(OpBuilder &builder, ValueRange) {
  auto clone = SumOp::create(builder, getLoc(), getType(), getInput(),
                             getInputUnsigned());
  clone.getBody().emplaceBlock();
  return clone;
}

//===----------------------------------------------------------------------===//
// PackOp, UnpackOp
//===----------------------------------------------------------------------===//

/// `[N, C, H, W]`, plain or packed, of one image at least.
static LogicalResult verifyImage(Operation *op, Type type) {
  auto tensor = cast<RankedTensorType>(type);
  bool isImage =
      getLayout(type) || (tensor.getRank() == 4 && !tensor.getEncoding());
  if (isImage && !llvm::is_contained(tensor.getShape(), 0))
    return success();
  return op->emitOpError() << "expects images [N, C, H, W] with elements, "
                              "plain or packed, but got "
                           << type;
}

/// (C2)
static LogicalResult verifySameImage(Operation *op, RankedTensorType input,
                                     RankedTensorType result, bool mayRound) {
  if (failed(verifyImage(op, input)) || failed(verifyImage(op, result)))
    return failure();
  Type from = getImageElement(input), to = getImageElement(result);
  bool rounds = mayRound && from.isF32() && (to.isBF16() || to.isF16());
  if (getImageShape(input) != getImageShape(result) || (from != to && !rounds))
    return op->emitOpError() << "expects one image in two layouts, but got "
                             << input << " and " << result;
  return success();
}

LogicalResult PackOp::verify() {
  // (C1)
  if (!getLayout(getType()))
    return emitOpError() << "expects a packed result, but got " << getType();
  return verifySameImage(*this, getInput().getType(), getType(),
                         /*mayRound=*/true);
}

LogicalResult UnpackOp::verify() {
  // (C1)
  if (!getLayout(getInput().getType()) || getLayout(getType()))
    return emitOpError() << "expects a packed input and a plain result, but "
                            "got "
                         << getInput().getType() << " and " << getType();
  return verifySameImage(*this, getInput().getType(), getType(),
                         /*mayRound=*/false);
}

#define GET_OP_CLASSES
#include "RepVGG/Layer/IR/LayerOps.cpp.inc"
