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

//===----------------------------------------------------------------------===//
// The largest summand
//===----------------------------------------------------------------------===//

static constexpr StringLiteral kSummandName = "repvgg.largest_summand";

static StringRef sizeOf(const Weights &weights) {
  return StringRef(weights.kernel).split(' ').first;
}

std::string mlir::repvgg::largestSummand(const BlockDetail &detail) {
  ArrayRef<Weights> summands = detail.summands;
  if (summands.size() < 2 || detail.convolutions.empty())
    return {};
  const Weights *largest =
      llvm::max_element(summands, [](const Weights &a, const Weights &b) {
        return a.inFusedPeak < b.inFusedPeak;
      });
  StringRef size = sizeOf(*largest);
  bool isAlone = llvm::count_if(summands, [&](const Weights &weights) {
                   return sizeOf(weights) == size;
                 }) == 1;
  std::string number = std::to_string(largest - summands.begin() + 1);
  return (isAlone ? "" : "branch " + number + ", ") + size.str();
}

Location mlir::repvgg::locateSummand(Location location,
                                     const BlockDetail &detail) {
  std::string text = largestSummand(detail);
  if (text.empty())
    return location;
  Builder builder(location.getContext());
  NamedAttribute entry =
      builder.getNamedAttr(kSummandName, builder.getStringAttr(text));
  return FusedLoc::get(builder.getContext(), location,
                       builder.getDictionaryAttr(entry));
}

StringRef mlir::repvgg::summandAt(Location location) {
  auto fused = dyn_cast<FusedLoc>(location);
  if (!fused)
    return {};
  if (auto entries = dyn_cast_or_null<DictionaryAttr>(fused.getMetadata()))
    if (auto text = entries.getAs<StringAttr>(kSummandName))
      return text.getValue();
  for (Location part : fused.getLocations())
    if (StringRef text = summandAt(part); !text.empty())
      return text;
  return {};
}
