//===- RepVGGCPUOps.cpp - Verifiers and effects ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Checks the layers' shapes and bodies.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"

using namespace mlir;
using namespace mlir::repvgg::cpu;

/// A body of f32 arguments, one for each element it is given.
static LogicalResult verifyBody(Operation *op, Block &body, size_t expected) {
  if (body.getNumArguments() != expected ||
      !llvm::all_of(body.getArgumentTypes(),
                    [](Type type) { return type.isF32(); }))
    return op->emitOpError()
           << "expects a body with " << expected << " f32 arguments, but got ("
           << body.getArgumentTypes() << ")";
  if (!isa<YieldOp>(body.getTerminator()))
    return op->emitOpError() << "expects the body to end in repvgg_cpu.yield";
  return success();
}

/// An operand that gives an element for each element of `image`.
static LogicalResult verifyElementwise(Operation *op, Type operand,
                                       ArrayRef<int64_t> image) {
  auto type = cast<RankedTensorType>(operand);
  if (type.getRank() == 1 && type.getDimSize(0) == image[1])
    return success();
  if (type.getRank() == 4 || getLayout(type)) {
    SmallVector<int64_t, 4> shape = getImageShape(type);
    if (ArrayRef<int64_t>(shape) == image ||
        ArrayRef<int64_t>(shape) ==
            ArrayRef<int64_t>({image[0], image[1], 1, 1}))
      return success();
  }
  return op->emitOpError() << "expects an operand of shape [" << image
                           << "], of one pixel, or [" << image[1]
                           << "], but got " << operand;
}

static LogicalResult verifyImage(Operation *op, Type type) {
  if (getLayout(type) || cast<RankedTensorType>(type).getRank() == 4)
    return success();
  return op->emitOpError()
         << "expects images [N, C, H, W], plain or packed, but got " << type;
}

LogicalResult ConvOp::verify() {
  for (ArrayRef<int64_t> pairs :
       {getStrides(), getPadLow(), getPadHigh(), getDilations()})
    if (pairs.size() != 2)
      return emitOpError() << "expects strides, pad_low, pad_high and "
                              "dilations of two entries, but got ["
                           << pairs << "]";
  if (failed(verifyImage(*this, getInput().getType())) ||
      failed(verifyImage(*this, getResult().getType())))
    return failure();
  SmallVector<int64_t, 4> image =
      getImageShape(cast<RankedTensorType>(getResult().getType()));
  for (Type extra : getExtras().getTypes())
    if (failed(verifyElementwise(*this, extra, image)))
      return failure();
  PlanAttr plan = getPlanAttr();
  if (plan && plan.getImages() != 0 && image[0] % plan.getImages() != 0)
    return emitOpError() << "expects the plan's images to divide the batch of "
                         << image[0] << ", but got " << plan.getImages();
  return verifyBody(*this, getBody().front(), 1 + getExtras().size());
}

LogicalResult MapOp::verify() {
  if (failed(verifyImage(*this, getResult().getType())))
    return failure();
  SmallVector<int64_t, 4> image =
      getImageShape(cast<RankedTensorType>(getResult().getType()));
  for (Type input : getInputs().getTypes())
    if (failed(verifyElementwise(*this, input, image)))
      return failure();
  return verifyBody(*this, getBody().front(), getInputs().size());
}

LogicalResult SumOp::verify() {
  if (failed(verifyImage(*this, getInput().getType())) ||
      failed(verifyImage(*this, getResult().getType())))
    return failure();
  SmallVector<int64_t, 4> in =
      getImageShape(cast<RankedTensorType>(getInput().getType()));
  SmallVector<int64_t, 4> out =
      getImageShape(cast<RankedTensorType>(getResult().getType()));
  if (out != SmallVector<int64_t, 4>{in[0], in[1], 1, 1})
    return emitOpError() << "expects a result of one pixel for ["
                         << ArrayRef<int64_t>(in) << "], but got ["
                         << ArrayRef<int64_t>(out) << "]";
  return verifyBody(*this, getBody().front(), 1);
}

static LogicalResult verifySameImage(Operation *op, Type input, Type result) {
  if (failed(verifyImage(op, input)) || failed(verifyImage(op, result)))
    return failure();
  if (getImageShape(cast<RankedTensorType>(input)) !=
      getImageShape(cast<RankedTensorType>(result)))
    return op->emitOpError() << "expects one image in two layouts, but got "
                             << input << " and " << result;
  return success();
}

LogicalResult PackOp::verify() {
  if (!getLayout(getResult().getType()))
    return emitOpError() << "expects a packed result, but got "
                         << getResult().getType();
  return verifySameImage(*this, getInput().getType(), getResult().getType());
}

LogicalResult UnpackOp::verify() {
  if (!getLayout(getInput().getType()) || getLayout(getResult().getType()))
    return emitOpError() << "expects a packed input and a plain result, but "
                            "got "
                         << getInput().getType() << " and "
                         << getResult().getType();
  return verifySameImage(*this, getInput().getType(), getResult().getType());
}

LogicalResult LaunchOp::verify() {
  if (getTasks() < 1)
    return emitOpError() << "expects a positive number of tasks, but got "
                         << getTasks();
  return success();
}

void LaunchOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  for (OpOperand &input : getInputsMutable())
    if (isa<MemRefType>(input.get().getType()))
      effects.emplace_back(MemoryEffects::Read::get(), &input);
  for (OpOperand &output : getOutputsMutable())
    if (isa<MemRefType>(output.get().getType()))
      effects.emplace_back(MemoryEffects::Write::get(), &output);
}

#define GET_OP_CLASSES
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUOps.cpp.inc"
