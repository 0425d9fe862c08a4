//===- BlockDetail.cpp - What a block is made of --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input and output: a block's detail and its dictionary. What toAttr writes,
// fromAttr reads back unchanged.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/BlockDetail.h"
#include "mlir/IR/Builders.h"
#include "llvm/ADT/SmallVectorExtras.h"

using namespace mlir;
using namespace mlir::repvgg;
using Weights = BlockDetail::Weights;

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

static Attribute toAttr(Builder &builder, const BlockDetail::Op &op) {
  return builder.getDictionaryAttr(
      {builder.getNamedAttr("name", builder.getStringAttr(op.name)),
       builder.getNamedAttr("kernel", builder.getStringAttr(op.kernel)),
       builder.getNamedAttr("operands",
                            builder.getDenseI64ArrayAttr(op.operands))});
}

static Attribute numberAttr(Builder &builder, int64_t value) {
  return builder.getI64IntegerAttr(value);
}

static Attribute numberAttr(Builder &builder, double value) {
  return builder.getF64FloatAttr(value);
}

static Attribute toAttr(Builder &builder, const Weights &weights) {
  SmallVector<NamedAttribute> entries = {
      builder.getNamedAttr("kernel", builder.getStringAttr(weights.kernel))};
  forEachNumber(weights, [&](StringRef key, auto value) {
    entries.push_back(builder.getNamedAttr(key, numberAttr(builder, value)));
  });
  return builder.getDictionaryAttr(entries);
}

DictionaryAttr BlockDetail::toAttr(MLIRContext *context) const {
  Builder builder(context);
  auto list = [&](StringRef key, const auto &items) {
    return builder.getNamedAttr(
        key, builder.getArrayAttr(
                 llvm::map_to_vector(items, [&](const auto &item) -> Attribute {
                   return ::toAttr(builder, item);
                 })));
  };
  return builder.getDictionaryAttr({list("ops", ops),
                                    list("summands", summands),
                                    list("convolutions", convolutions)});
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

static std::string textOf(DictionaryAttr entries, StringRef key) {
  auto text = entries.getAs<StringAttr>(key);
  return text ? text.getValue().str() : std::string();
}

static void read(DictionaryAttr entries, BlockDetail::Op &op) {
  op.name = textOf(entries, "name");
  op.kernel = textOf(entries, "kernel");
  if (auto operands = entries.getAs<DenseI64ArrayAttr>("operands"))
    op.operands = operands.asArrayRef().vec();
}

static void readNumber(Attribute attr, int64_t &value) {
  auto number = dyn_cast_or_null<IntegerAttr>(attr);
  if (number && number.getType().isSignlessInteger(64))
    value = number.getInt();
}

static void readNumber(Attribute attr, double &value) {
  if (auto number = dyn_cast_or_null<FloatAttr>(attr))
    value = number.getValueAsDouble();
}

static void read(DictionaryAttr entries, Weights &weights) {
  weights.kernel = textOf(entries, "kernel");
  forEachNumber(weights, [&](StringRef key, auto &value) {
    readNumber(entries.get(key), value);
  });
}

BlockDetail BlockDetail::fromAttr(DictionaryAttr attr) {
  auto list = [&](StringRef key, auto &items) {
    if (auto array = attr.getAs<ArrayAttr>(key))
      for (Attribute element : array)
        if (auto entries = dyn_cast<DictionaryAttr>(element))
          read(entries, items.emplace_back());
  };
  BlockDetail detail;
  list("ops", detail.ops);
  list("summands", detail.summands);
  list("convolutions", detail.convolutions);
  return detail;
}
