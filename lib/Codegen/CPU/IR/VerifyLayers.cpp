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

#include "RepVGG/Algebra/Geometry.h"
#include "RepVGG/Algebra/Refusal.h"
#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

using Image = SmallVector<int64_t, 4>;

/// Sizes end here, so that no sum of some of them overflows.
static constexpr int64_t kLargestSize = std::numeric_limits<int32_t>::max();

static RankedTensorType tensorType(Value value) {
  return cast<RankedTensorType>(value.getType());
}

static Image imageOf(Value value) { return getImageShape(tensorType(value)); }

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

/// `[N, C, H, W]`, plain or packed, none of them 0.
static LogicalResult verifyImage(Operation *op, StringRef name, Value value) {
  RankedTensorType type = tensorType(value);
  if (!getLayout(type) && (type.getRank() != 4 || type.getEncoding()))
    return op->emitOpError()
           << "expects '" << name
           << "' to be images [N, C, H, W], plain or packed, but got " << type;
  for (int64_t size : imageOf(value))
    if (size < 1 || size > kLargestSize)
      return op->emitOpError()
             << "expects '" << name << "' to have sizes from 1 to "
             << kLargestSize << ", but got " << type;
  return success();
}

/// An operand that gives an element for each element of `image`.
static LogicalResult verifyElementwise(Operation *op, StringRef name,
                                       Value operand, const Image &image) {
  RankedTensorType type = tensorType(operand);
  if (type.getRank() == 1 && type.getDimSize(0) == image[1])
    return success();
  if ((type.getRank() == 4 && !type.getEncoding()) || getLayout(type)) {
    Image shape = imageOf(operand);
    if (shape == image || shape == Image({image[0], image[1], 1, 1}))
      return success();
  }
  return op->emitOpError() << "expects '" << name << "' of shape ["
                           << ArrayRef<int64_t>(image)
                           << "], of one pixel, or [" << image[1]
                           << "], but got " << type;
}

/// Kernels read all images of a layer in one way.
static LogicalResult verifyLayouts(Operation *op, ValueRange images) {
  bool isPacked = getLayout(op->getResult(0).getType()) != nullptr;
  for (Value image : images)
    if (tensorType(image).getRank() != 1 &&
        isPacked != (getLayout(image.getType()) != nullptr))
      return op->emitOpError()
             << "expects all images to be packed, or none, but got "
             << image.getType() << " and " << op->getResult(0).getType();
  return success();
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

static bool isScalarConstant(Value value) {
  return value.getType().isIntOrFloat() && matchPattern(value, m_Constant());
}

/// A body's value is computed in it, or is a constant wherever that lies.
static LogicalResult verifyUse(Operation *op, Block &body, Operation *user,
                               Value value) {
  if (value.getParentBlock() == &body || isScalarConstant(value))
    return success();
  InFlightDiagnostic error = op->emitOpError()
                             << "expects the body to use its own values and "
                                "constants, but got a value of type "
                             << value.getType() << " from outside";
  error.attachNote(user->getLoc()) << "it is used here";
  return error;
}

/// Kernels have a form for vectors of it.
static bool isVectorizable(Operation *op) {
  auto isScalar = [](Type type) { return type.isIntOrFloat(); };
  if (op->getNumResults() != 1 || op->getNumRegions() != 0 ||
      !isScalar(op->getResult(0).getType()))
    return false;
  return isScalarConstant(op->getResult(0)) ||
         (OpTrait::hasElementwiseMappableTraits(op) &&
          llvm::all_of(op->getOperandTypes(), isScalar));
}

static LogicalResult verifyMember(Operation *op, Block &body,
                                  Operation *member) {
  if (!isVectorizable(member)) {
    InFlightDiagnostic error =
        op->emitOpError() << "expects the body to have element-wise ops of "
                             "scalars and constants only, but got '"
                          << member->getName() << "'";
    error.attachNote(member->getLoc()) << "the op is here";
    return error;
  }
  for (Value operand : member->getOperands())
    if (failed(verifyUse(op, body, member, operand)))
      return failure();
  return success();
}

/// A body of f32 arguments, one for each element it is given.
static LogicalResult verifyBody(Operation *op, Block &body, size_t expected) {
  if (body.getNumArguments() != expected ||
      !llvm::all_of(body.getArgumentTypes(),
                    [](Type type) { return type.isF32(); }))
    return op->emitOpError()
           << "expects a body with " << expected << " f32 arguments, but got ("
           << body.getArgumentTypes() << ")";
  if (body.empty() || !isa<cpu::YieldOp>(body.back()))
    return op->emitOpError() << "expects the body to end in repvgg_cpu.yield";
  for (Operation &member : body.without_terminator())
    if (failed(verifyMember(op, body, &member)))
      return failure();
  return verifyUse(op, body, &body.back(), body.back().getOperand(0));
}

//===----------------------------------------------------------------------===//
// ConvOp
//===----------------------------------------------------------------------===//

/// (C2)
static LogicalResult verifyWeight(cpu::ConvOp op) {
  RankedTensorType type = tensorType(op.getWeight());
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
static LogicalResult verifyAxes(cpu::ConvOp op) {
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

static Geometry geometryOf(cpu::ConvOp op) {
  Geometry geometry;
  ArrayRef<int64_t> weight = tensorType(op.getWeight()).getShape();
  for (unsigned axis : {0, 1})
    geometry.windows.push_back({weight[2 + axis], op.getStrides()[axis],
                                op.getDilations()[axis], op.getPadLow()[axis],
                                op.getPadHigh()[axis]});
  geometry.inChannels = imageOf(op.getInput())[1];
  geometry.outChannels = weight[0];
  geometry.groups = op.getGroups();
  return geometry;
}

/// (C4), (C5), (C6)
static LogicalResult verifyGeometry(cpu::ConvOp op, const Geometry &geometry) {
  OrRefusal<Geometry> checked = checkGeometry(geometry);
  if (!checked)
    return op.emitOpError() << checked.refusal().message;
  int64_t perGroup = tensorType(op.getWeight()).getDimSize(1);
  if (perGroup != geometry.inChannelsPerGroup())
    return op.emitOpError()
           << "expects 'weight' to have " << geometry.inChannelsPerGroup()
           << " input channels, of " << geometry.inChannels << " in "
           << geometry.groups << " groups, but got " << perGroup;
  Image input = imageOf(op.getInput());
  Image expected = {input[0], geometry.outChannels,
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
  if (imageOf(op.getResult()) == expected)
    return success();
  return op.emitOpError() << "expects 'result' to have images of ["
                          << ArrayRef<int64_t>(expected) << "], but got "
                          << op.getType();
}

/// (C7)
static LogicalResult verifyBias(cpu::ConvOp op) {
  Value bias = op.getBias();
  int64_t channels = tensorType(op.getWeight()).getDimSize(0);
  if (!bias || tensorType(bias).getShape() == ArrayRef<int64_t>(channels))
    return success();
  return op.emitOpError() << "expects 'bias' to have one element per output "
                             "channel ("
                          << channels << "), but got " << bias.getType();
}

/// (C11)
static LogicalResult verifyPlan(cpu::ConvOp op, int64_t batch) {
  PlanAttr plan = op.getPlanAttr();
  if (!plan || plan.getImages() == 0 || batch % plan.getImages() == 0)
    return success();
  return op.emitOpError() << "expects the plan's images to divide the batch of "
                          << batch << ", but got " << plan.getImages();
}

LogicalResult cpu::ConvOp::verify() {
  if (failed(verifyImage(*this, "input", getInput())) ||
      failed(verifyImage(*this, "result", getResult())) ||
      failed(verifyWeight(*this)) || failed(verifyAxes(*this)) ||
      failed(verifyGeometry(*this, geometryOf(*this))) ||
      failed(verifyBias(*this)))
    return failure();
  Image image = imageOf(getResult());
  for (Value extra : getExtras())
    if (failed(verifyElementwise(*this, "extras", extra, image)))
      return failure();
  SmallVector<Value> images(getExtras());
  images.push_back(getInput());
  return failure(
      failed(verifyLayouts(*this, images)) ||
      failed(verifyBody(*this, getBody().front(), 1 + getExtras().size())) ||
      failed(verifyPlan(*this, image[0])));
}

//===----------------------------------------------------------------------===//
// MapOp, SumOp
//===----------------------------------------------------------------------===//

LogicalResult MapOp::verify() {
  if (failed(verifyImage(*this, "result", getResult())))
    return failure();
  Image image = imageOf(getResult());
  bool isWhole = false;
  for (Value input : getInputs()) {
    if (failed(verifyElementwise(*this, "inputs", input, image)))
      return failure();
    isWhole |= tensorType(input).getRank() != 1 && imageOf(input) == image;
  }
  if (!isWhole)
    return emitOpError() << "expects one of 'inputs' to have the result's "
                            "shape ["
                         << ArrayRef<int64_t>(image) << "], but got ("
                         << getInputs().getTypes() << ")";
  return failure(
      failed(verifyLayouts(*this, getInputs())) ||
      failed(verifyBody(*this, getBody().front(), getInputs().size())));
}

LogicalResult cpu::SumOp::verify() {
  if (failed(verifyImage(*this, "input", getInput())) ||
      failed(verifyImage(*this, "result", getResult())))
    return failure();
  Image in = imageOf(getInput()), out = imageOf(getResult());
  if (out != Image({in[0], in[1], 1, 1}))
    return emitOpError() << "expects a result of one pixel for ["
                         << ArrayRef<int64_t>(in) << "], but got ["
                         << ArrayRef<int64_t>(out) << "]";
  return failure(failed(verifyLayouts(*this, getInput())) ||
                 failed(verifyBody(*this, getBody().front(), 1)));
}
