//===- ConstantBuffers.cpp - Flat constants for kernels -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Always resources, however small: a launch reads from memory.
///
//===----------------------------------------------------------------------===//

#include "ConstantBuffers.h"
#include "../LayerConstants.h"
#include "RepVGG/IR/Constants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// `elements` of `element`, written by `fill`.
static Value createResource(OpBuilder &builder, Location loc, int64_t elements,
                            Type element, StringRef name,
                            function_ref<void(MutableArrayRef<char>)> fill) {
  auto type = RankedTensorType::get({elements}, element);
  return arith::ConstantOp::create(builder, loc,
                                   makeResource(type, fill, name));
}

Value cpu::createWeights(OpBuilder &builder, Location loc,
                         const ConvKernel &kernel, const WeightView &weight) {
  return createResource(builder, loc, kernel.packedBytes(), builder.getI8Type(),
                        "repvgg_packed", [&](MutableArrayRef<char> packed) {
                          kernel.packWeights(weight, packed);
                        });
}

Value cpu::createChannels(OpBuilder &builder, Location loc, Value vector,
                          Type element, int64_t elements) {
  std::vector<double> values(elements);
  bool known = !vector;
  if (vector)
    if (OrRefusal<LayerConstant> constant = LayerConstant::read(vector)) {
      known = true;
      WeightView view = constant->view();
      view.read(0, MutableArrayRef(values).take_front(view.count));
    }
  if (known)
    return createResource(
        builder, loc, elements, element, "repvgg_channels",
        [&](MutableArrayRef<char> out) { writeNumbers(element, values, out); });
  auto type = cast<RankedTensorType>(vector.getType());
  if (type.getElementType() != element)
    vector = arith::ExtFOp::create(builder, loc, type.clone(element), vector);
  if (type.getNumElements() == elements)
    return vector;
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(element));
  Value empty =
      tensor::EmptyOp::create(builder, loc, ArrayRef(elements), element);
  Value zeros = linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
  return tensor::InsertSliceOp::create(
      builder, loc, vector, zeros, {builder.getIndexAttr(0)},
      {builder.getIndexAttr(type.getNumElements())}, {builder.getIndexAttr(1)});
}
