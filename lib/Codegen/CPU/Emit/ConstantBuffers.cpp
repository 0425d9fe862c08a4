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
#include "RepVGG/IR/Constants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::repvgg::cpu {

static Value createResource(OpBuilder &builder, Location loc, int64_t elements,
                            StringRef name,
                            function_ref<void(MutableArrayRef<float>)> fill) {
  auto type = RankedTensorType::get({elements}, builder.getF32Type());
  TypedAttr attr = makeResource(
      type,
      [&](MutableArrayRef<char> bytes) {
        fill({reinterpret_cast<float *>(bytes.data()),
              static_cast<size_t>(elements)});
      },
      name);
  return arith::ConstantOp::create(builder, loc, attr);
}

static std::vector<float> toFloats(const WeightView &view) {
  std::vector<float> values(view.count);
  for (int64_t i = 0; i < view.count; ++i)
    values[i] = static_cast<float>(view[i]);
  return values;
}

Value createWeights(OpBuilder &builder, Location loc, const ConvKernel &kernel,
                    const WeightView &weight) {
  return createResource(builder, loc, kernel.weightElements(), "repvgg_packed",
                        [&](MutableArrayRef<float> packed) {
                          kernel.packWeights(toFloats(weight), packed);
                        });
}

Value createChannels(OpBuilder &builder, Location loc, Value vector,
                     int64_t elements) {
  std::vector<float> values;
  bool known = !vector;
  if (vector)
    if (OrRefusal<WeightView> view = readConstant(vector)) {
      known = true;
      values = toFloats(*view);
    }
  if (known)
    return createResource(builder, loc, elements, "repvgg_channels",
                          [&](MutableArrayRef<float> out) {
                            llvm::fill(out, 0);
                            llvm::copy(values, out.begin());
                          });
  auto type = cast<RankedTensorType>(vector.getType());
  if (type.getNumElements() == elements)
    return vector;
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getF32FloatAttr(0));
  Value empty = tensor::EmptyOp::create(builder, loc, ArrayRef(elements),
                                        builder.getF32Type());
  Value zeros = linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
  return tensor::InsertSliceOp::create(
      builder, loc, vector, zeros, {builder.getIndexAttr(0)},
      {builder.getIndexAttr(type.getNumElements())}, {builder.getIndexAttr(1)});
}

} // namespace mlir::repvgg::cpu
