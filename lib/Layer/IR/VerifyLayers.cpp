//===- VerifyLayers.cpp - The numbered constraints of the layers ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Checks what the ODS text of conv, map and sum numbers as (C1), (C2), ...
/// Saved plans are edited by hand: whatever passes here, kernels can index and
/// divide by.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Refusal.h"
#include "RepVGG/Layer/IR/Layer.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

using ImageShape = SmallVector<int64_t, 4>;

static ImageShape imageShapeOf(Value value) {
  return getImageShape(getTensorType(value));
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

/// conv (C1), map (C1), sum (C1): `[N, C, H, W]`, plain or packed, none of them
/// 0.
static LogicalResult verifyImage(Operation *op, StringRef name, Value value) {
  RankedTensorType type = getTensorType(value);
  if (!getLayout(type) && (type.getRank() != 4 || type.getEncoding()))
    return op->emitOpError()
           << "expects '" << name
           << "' to be images [N, C, H, W], plain or packed, but got " << type;
  for (int64_t size : imageShapeOf(value))
    if (size < 1 || size > kLargestSize)
      return op->emitOpError()
             << "expects '" << name << "' to have sizes from 1 to "
             << kLargestSize << ", but got " << type;
  return success();
}

/// conv (C8), map (C2): an operand that gives an element for each element of
/// `image`.
static LogicalResult verifyElementwise(Operation *op, StringRef name,
                                       Value operand, const ImageShape &image) {
  RankedTensorType type = getTensorType(operand);
  if (type.getRank() == 1 && type.getDimSize(0) == image[1])
    return success();
  if ((type.getRank() == 4 && !type.getEncoding()) || getLayout(type)) {
    ImageShape shape = imageShapeOf(operand);
    if (shape == image || shape == ImageShape({image[0], image[1], 1, 1}))
      return success();
  }
  return op->emitOpError() << "expects '" << name << "' of shape ["
                           << ArrayRef<int64_t>(image)
                           << "], of one pixel, or [" << image[1]
                           << "], but got " << type;
}

/// conv (C9), map (C4), sum (C3): kernels read all images of a layer in one
/// way.
static LogicalResult verifyLayouts(Operation *op, ValueRange images) {
  bool isPacked = getLayout(op->getResult(0).getType()) != nullptr;
  for (Value image : images)
    if (getTensorType(image).getRank() != 1 &&
        isPacked != (getLayout(image.getType()) != nullptr))
      return op->emitOpError()
             << "expects all images to be packed, or none, but got "
             << image.getType() << " and " << op->getResult(0).getType();
  return success();
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

/// Kernels have a form for vectors of it.
static bool isVectorizable(Operation *op) {
  auto isScalar = [](Type type) { return type.isIntOrFloat(); };
  if (op->getNumResults() != 1 || op->getNumRegions() != 0 ||
      !isScalar(op->getResult(0).getType()))
    return false;
  return matchPattern(op, m_Constant()) ||
         (OpTrait::hasElementwiseMappableTraits(op) &&
          llvm::all_of(op->getOperandTypes(), isScalar));
}

static LogicalResult verifyMember(Operation *op, Operation *member) {
  if (isVectorizable(member))
    return success();
  InFlightDiagnostic error = op->emitOpError()
                             << "expects the body to have element-wise ops of "
                                "scalars and constants only, but got '"
                             << member->getName() << "'";
  error.attachNote(member->getLoc()) << "the op is here";
  return error;
}

/// The body's arguments: what the layer computes itself, if anything, as an
/// accumulator, then elements of the extras.
static SmallVector<Type> argumentTypes(LayerOpInterface op, Value input) {
  SmallVector<Type> types(op.getNumOwnArguments(),
                          getAccumulatorType(getElementTypeOrSelf(input)));
  for (Value extra : op.getBodyExtras())
    types.push_back(getElementTypeOrSelf(extra));
  return types;
}

/// conv (C10), map (C5), sum (C4). That nothing is used from outside is
/// verified with the trait.
static LogicalResult verifyBody(LayerOpInterface op, Value input) {
  Block &body = op.getBodyBlock();
  SmallVector<Type> expected = argumentTypes(op, input);
  if (body.getArgumentTypes() != ArrayRef<Type>(expected))
    return op->emitOpError()
           << "expects a body with arguments (" << expected << "), but got ("
           << body.getArgumentTypes() << ")";
  if (body.empty() || !isa<layer::YieldOp>(body.back()))
    return op->emitOpError() << "expects the body to end in repvgg_layer.yield";
  Type element = getElementTypeOrSelf(op->getResult(0).getType());
  if (Type yielded = body.back().getOperand(0).getType(); yielded != element)
    return op->emitOpError()
           << "expects the body to yield " << element
           << ", the result's element type, but got " << yielded;
  for (Operation &member : body.without_terminator())
    if (failed(verifyMember(op, &member)))
      return failure();
  return success();
}

//===----------------------------------------------------------------------===//
// ConvOp
//===----------------------------------------------------------------------===//

/// (C2)
static LogicalResult verifyWeight(layer::ConvOp op) {
  RankedTensorType type = getTensorType(op.getWeight());
  if (type.getRank() == 4 && !type.getEncoding() &&
      llvm::all_of(type.getShape(), [](int64_t size) {
        return size >= 1 && size <= kLargestSize;
      }))
    return success();
  return op.emitOpError() << "expects 'weight' to have the shape [O, I/g, KH, "
                             "KW] with sizes from 1 to "
                          << kLargestSize << ", but got " << type;
}

/// (C3)
static LogicalResult verifyAxes(layer::ConvOp op) {
  std::pair<StringRef, ArrayRef<int64_t>> lists[] = {
      {"strides", op.getStrides()},
      {"pad_low", op.getPadLow()},
      {"pad_high", op.getPadHigh()},
      {"dilations", op.getDilations()}};
  for (auto [name, entries] : lists)
    if (entries.size() != 2)
      return op.emitOpError()
             << "expects '" << name << "' to have two entries, but got ["
             << entries << "]";
  return success();
}

/// (C4), (C5), (C6)
static LogicalResult verifyGeometry(layer::ConvOp op,
                                    const Geometry &geometry) {
  OrRefusal<Geometry> checked = checkGeometry(geometry);
  if (!checked)
    return op.emitOpError() << checked.refusal().message;
  int64_t perGroup = getTensorType(op.getWeight()).getDimSize(1);
  if (perGroup != geometry.inChannelsPerGroup())
    return op.emitOpError()
           << "expects 'weight' to have " << geometry.inChannelsPerGroup()
           << " input channels, of " << geometry.inChannels << " in "
           << geometry.groups << " groups, but got " << perGroup;
  ImageShape input = imageShapeOf(op.getInput());
  ImageShape expected = {input[0], geometry.outChannels,
                         geometry.windows[0].outputSize(input[2]),
                         geometry.windows[1].outputSize(input[3])};
  for (unsigned axis : {0, 1})
    if (expected[2 + axis] < 1)
      return op.emitOpError()
             << "expects the window to fit into the padded image on spatial "
                "axis "
             << axis << ", but got a window of "
             << geometry.windows[axis].extent() << " pixels on "
             << input[2 + axis] + geometry.windows[axis].padLow +
                    geometry.windows[axis].padHigh;
  if (imageShapeOf(op.getResult()) == expected)
    return success();
  return op.emitOpError() << "expects 'result' to have images of ["
                          << ArrayRef<int64_t>(expected) << "], but got "
                          << op.getType();
}

/// (C7)
static LogicalResult verifyBias(layer::ConvOp op) {
  Value bias = op.getBias();
  int64_t channels = getTensorType(op.getWeight()).getDimSize(0);
  Type accumulator =
      getAccumulatorType(getTensorType(op.getInput()).getElementType());
  if (!bias || bias.getType() == RankedTensorType::get(channels, accumulator))
    return success();
  return op.emitOpError() << "expects 'bias' to have one " << accumulator
                          << " per output channel (" << channels
                          << "), but got " << bias.getType();
}

/// (C12)
static LogicalResult verifyElementTypes(layer::ConvOp op) {
  Type input = getImageElement(getTensorType(op.getInput()));
  Type weight = getTensorType(op.getWeight()).getElementType();
  if (input == weight)
    return success();
  return op.emitOpError() << "expects 'input' and 'weight' to have one element "
                             "type, but got "
                          << input << " and " << weight;
}

/// conv (C13), sum (C5)
static LogicalResult verifySigns(Operation *op, Value input, bool isUnsigned) {
  if (!isUnsigned || getElementTypeOrSelf(input).isInteger(8))
    return success();
  return op->emitOpError()
         << "expects 'input_unsigned' for an input of i8 only, "
            "but got "
         << input.getType();
}

/// (C11)
static LogicalResult verifyPlan(layer::ConvOp op, int64_t batch) {
  PlanAttrInterface plan = op.getPlanAttr();
  if (!plan || plan.getImages() == 0 || batch % plan.getImages() == 0)
    return success();
  return op.emitOpError() << "expects the plan's images to divide the batch of "
                          << batch << ", but got " << plan.getImages();
}

LogicalResult layer::ConvOp::verify() {
  if (failed(verifyImage(*this, "input", getInput())) ||
      failed(verifyImage(*this, "result", getResult())) ||
      failed(verifyWeight(*this)) || failed(verifyAxes(*this)) ||
      failed(verifyGeometry(*this, getGeometry(*this))) ||
      failed(verifyElementTypes(*this)) || failed(verifyBias(*this)) ||
      failed(verifySigns(*this, getInput(), getInputUnsigned())))
    return failure();
  ImageShape image = imageShapeOf(getResult());
  for (Value extra : getExtras())
    if (failed(verifyElementwise(*this, "extras", extra, image)))
      return failure();
  SmallVector<Value> images(getExtras());
  images.push_back(getInput());
  return failure(failed(verifyLayouts(*this, images)) ||
                 failed(verifyBody(*this, getInput())) ||
                 failed(verifyPlan(*this, image[0])));
}

//===----------------------------------------------------------------------===//
// MapOp, SumOp
//===----------------------------------------------------------------------===//

LogicalResult MapOp::verify() {
  if (failed(verifyImage(*this, "result", getResult())))
    return failure();
  ImageShape image = imageShapeOf(getResult());
  // (C3)
  bool isWhole = false;
  for (Value input : getInputs()) {
    if (failed(verifyElementwise(*this, "inputs", input, image)))
      return failure();
    isWhole |=
        getTensorType(input).getRank() != 1 && imageShapeOf(input) == image;
  }
  if (!isWhole)
    return emitOpError() << "expects one of 'inputs' to have the result's "
                            "shape ["
                         << ArrayRef<int64_t>(image) << "], but got ("
                         << getInputs().getTypes() << ")";
  return failure(failed(verifyLayouts(*this, getInputs())) ||
                 failed(verifyBody(*this, getResult())));
}

LogicalResult layer::SumOp::verify() {
  if (failed(verifyImage(*this, "input", getInput())) ||
      failed(verifyImage(*this, "result", getResult())))
    return failure();
  // (C2)
  ImageShape in = imageShapeOf(getInput()), out = imageShapeOf(getResult());
  if (out != ImageShape({in[0], in[1], 1, 1}))
    return emitOpError() << "expects a result of one pixel for ["
                         << ArrayRef<int64_t>(in) << "], but got ["
                         << ArrayRef<int64_t>(out) << "]";
  return failure(failed(verifySigns(*this, getInput(), getInputUnsigned())) ||
                 failed(verifyLayouts(*this, getInput())) ||
                 failed(verifyBody(*this, getInput())));
}
