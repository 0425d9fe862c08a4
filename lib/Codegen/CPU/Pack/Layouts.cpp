//===- Layouts.cpp - Layouts that fit all readers -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Asks the kernels for what they read around an image and joins it.
///
//===----------------------------------------------------------------------===//

#include "Layouts.h"
#include "RepVGG/Codegen/CPU/Kernels/Kernels.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// Rows this far apart, or a multiple of it, fall on the same cache lines.
static constexpr int64_t kAliasingBytes = 4096;

/// More than processors address; sums of many such images fit 63 bits.
static constexpr int64_t kMostBytes = int64_t(1) << 47;

void Layouts::need(Value image, const ChannelBlocks &form, const Halo &halo) {
  Halo &known = halos[keyOf(image, form)];
  known = known.join(halo);
}

/// Layouts are chosen once.
static LogicalResult checkPlain(layer::LayerOpInterface layer) {
  SmallVector<Type> types(layer->getOperandTypes());
  llvm::append_range(types, layer->getResultTypes());
  for (Type type : types)
    if (layer::getLayout(type))
      return layer->emitOpError("expects images that are not packed yet, but "
                                "got ")
             << type;
  return success();
}

LogicalResult Layouts::add(layer::LayerOpInterface layer) {
  if (failed(checkElementTypes(layer)) || failed(checkPlain(layer)))
    return failure();
  for (OpOperand *image : layer.getImages())
    need(image->get(), formOf(*image), Halo());
  auto conv = dyn_cast<layer::ConvOp>(*layer);
  if (!conv)
    return success();
  if (!conv.getPlanAttr())
    return conv.emitOpError("expects a plan, but has none");
  ConvProblem problem = problemOf(conv, target);
  auto algorithm = acceptPlan(problem);
  if (!algorithm)
    return conv.emitOpError("has no kernel: ") << algorithm.refusal().message;
  InputLayout wanted = (*algorithm)->inputLayout(problem);
  inputForms[conv] = wanted.blocks;
  need(conv.getInput(), wanted.blocks, wanted.halo);
  return success();
}

void Layouts::keepPlanes(layer::MapOp map) {
  constexpr ChannelBlocks planes = {1};
  Value input = map.getInputs().front();
  if (map.getInputs().size() != 1 ||
      isa_and_nonnull<layer::LayerOpInterface>(input.getDefiningOp()))
    return;
  // Readers of planes may want a halo.
  auto fits = [&](Value value) {
    PackedImage image = get(value, value.getType(), planes);
    return 2 * image.channels <= target.lanes &&
           mapsPlanes(image, target.lanes);
  };
  if (!fits(input) || !fits(map.getResult()))
    return;
  inputForms[map] = planes;
  need(input, planes, Halo());
}

ChannelBlocks Layouts::formOf(OpOperand &operand) const {
  auto found = inputForms.find(operand.getOwner());
  return found != inputForms.end() && operand.getOperandNumber() == 0
             ? found->second
             : formOf(operand.get());
}

/// An image that is unpacked stands for the packed one.
ChannelBlocks Layouts::formOf(Value image) const {
  if (auto unpack = image.getDefiningOp<layer::UnpackOp>())
    if (getLayout(unpack.getInput().getType()))
      return PackedImage::get(unpack.getInput().getType()).form();
  auto found = inputForms.find(image.getDefiningOp());
  if (found != inputForms.end() && isa<layer::MapOp>(found->first))
    return found->second;
  return imageOf(image.getType(), target).form();
}

PackedImage Layouts::get(Value image, Type type,
                         const ChannelBlocks &form) const {
  PackedImage packed = imageInPlanes(type).in(form);
  auto found = halos.find(keyOf(image, form));
  if (found != halos.end())
    packed.halo = found->second;
  bool manyRows = packed.halo.top + packed.height + packed.halo.bottom > 1;
  if (manyRows &&
      packed.rowStride() * elementBytes(packed.element) % kAliasingBytes == 0)
    ++packed.halo.right;
  return packed;
}

static bool isTooLarge(const PackedImage &image) {
  const Halo &halo = image.halo;
  int64_t bytes = elementBytes(image.element);
  for (int64_t size : {image.batch, image.blocks(), image.pixelStride(),
                       halo.top + image.height + halo.bottom,
                       halo.left + image.width + halo.right})
    if (llvm::MulOverflow(bytes, size, bytes) || bytes > kMostBytes)
      return true;
  return false;
}

LogicalResult Layouts::checkSizes(layer::LayerOpInterface layer) const {
  auto check = [&](Value image, const ChannelBlocks &form) -> LogicalResult {
    PackedImage packed = get(image, image.getType(), form);
    if (!isTooLarge(packed))
      return success();
    return layer->emitOpError("expects images of at most 2^47 bytes with what "
                              "lies around them, but got ")
           << image.getType() << " with a halo of [" << packed.halo.top << ", "
           << packed.halo.left << ", " << packed.halo.bottom << ", "
           << packed.halo.right << "]";
  };
  for (OpOperand *image : layer.getImages())
    if (failed(check(image->get(), formOf(*image))))
      return failure();
  return check(layer->getResult(0), formOf(layer->getResult(0)));
}
