//===- LayerConstants.cpp - Constants of layers ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Integers of 8 and 32 bits; lib/IR does the floats.
///
//===----------------------------------------------------------------------===//

#include "LayerConstants.h"
#include "RepVGG/Algebra/Rounding.h"
#include "RepVGG/IR/Constants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// The elements as they lie in memory; empty if there are none, or too few.
static ArrayRef<char> rawElements(Attribute constant, int64_t bytes) {
  ArrayRef<char> data;
  if (auto dense = dyn_cast<DenseElementsAttr>(constant))
    data = dense.getRawData();
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(constant))
    if (AsmResourceBlob *blob = resource.getRawHandle().getBlob())
      data = blob->getData();
  return data.size() < size_t(bytes) ? ArrayRef<char>() : data;
}

template <typename Integer>
static std::vector<double> widen(Attribute constant, int64_t count) {
  auto dense = dyn_cast<DenseElementsAttr>(constant);
  bool isSplat = dense && dense.isSplat();
  ArrayRef<char> raw =
      rawElements(constant, (isSplat ? 1 : count) * sizeof(Integer));
  if (raw.empty())
    return {};
  auto data = reinterpret_cast<const Integer *>(raw.data());
  return isSplat ? std::vector<double>(count, data[0])
                 : std::vector<double>(data, data + count);
}

OrRefusal<LayerConstant> LayerConstant::read(Value value) {
  LayerConstant result;
  auto type = cast<RankedTensorType>(value.getType());
  if (isa<FloatType>(type.getElementType())) {
    OrRefusal<WeightView> view = readConstant(value);
    if (!view)
      return view.refusal();
    result.floats = *view;
    return result;
  }
  Attribute constant;
  if (matchPattern(value, m_Constant(&constant)))
    result.integers = type.getElementType().isInteger(8)
                          ? widen<int8_t>(constant, type.getNumElements())
                          : widen<int32_t>(constant, type.getNumElements());
  if (result.integers.empty())
    return Refusal{"input", "expects a constant of i8 or i32 with data"};
  return result;
}

template <typename Integer>
static void narrow(ArrayRef<double> values, MutableArrayRef<char> out) {
  llvm::transform(values, reinterpret_cast<Integer *>(out.data()),
                  [](double value) { return static_cast<Integer>(value); });
}

void cpu::writeNumbers(Type element, ArrayRef<double> values,
                       MutableArrayRef<char> out) {
  if (std::optional<ElementKind> kind = elementKind(element))
    roundTo(*kind, values, out.data());
  else if (element.isInteger(8))
    narrow<int8_t>(values, out);
  else
    narrow<int32_t>(values, out);
}

Value cpu::createLayerConstant(OpBuilder &builder, Location loc,
                               RankedTensorType type, ArrayRef<double> values,
                               StringRef name) {
  auto fill = [&](MutableArrayRef<char> out) {
    writeNumbers(type.getElementType(), values, out);
  };
  return arith::ConstantOp::create(builder, loc,
                                   makeConstant(type, fill, name));
}
