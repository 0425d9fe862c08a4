//===- CensusRecord.cpp - What became of one block ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input and output: records and their dictionaries. What toAttr writes,
// fromAttr reads back unchanged; fields without a value are not written.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/CensusRecord.h"
#include "RepVGG/Support/LocationName.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::repvgg;

Cost &Cost::operator+=(const Cost &other) {
  ops += other.ops;
  macs += other.macs;
  params += other.params;
  bytes += other.bytes;
  return *this;
}

StringRef mlir::repvgg::stringifyStatus(CensusRecord::Status status) {
  switch (status) {
  case CensusRecord::Status::Fused:
    return "fused";
  case CensusRecord::Status::Refused:
    return "refused";
  case CensusRecord::Status::Left:
    return "left";
  case CensusRecord::Status::Alone:
    return "alone";
  }
  llvm_unreachable("unknown status");
}

static std::optional<CensusRecord::Status> parseStatus(StringRef text) {
  using Status = CensusRecord::Status;
  for (Status status :
       {Status::Fused, Status::Refused, Status::Left, Status::Alone})
    if (text == stringifyStatus(status))
      return status;
  return std::nullopt;
}

namespace {
/// Collects a dictionary's entries; empty strings are left out.
struct Writer {
  Builder builder;
  SmallVector<NamedAttribute> entries;

  void put(StringRef key, Attribute value) {
    entries.push_back(builder.getNamedAttr(key, value));
  }
  void text(StringRef key, StringRef value) {
    if (!value.empty())
      put(key, builder.getStringAttr(value));
  }
  void number(StringRef key, int64_t value) {
    put(key, builder.getI64IntegerAttr(value));
  }
  void real(StringRef key, double value) {
    put(key, builder.getF64FloatAttr(value));
  }
};

/// Reads a dictionary's entries; absent or foreign ones leave the default.
struct EntryReader {
  DictionaryAttr entries;

  void text(StringRef key, std::string &value) const {
    if (auto attr = entries.getAs<StringAttr>(key))
      value = attr.getValue().str();
  }
  void number(StringRef key, int64_t &value) const {
    if (auto attr = entries.getAs<IntegerAttr>(key))
      if (attr.getType().isSignlessInteger(64))
        value = attr.getInt();
  }
  bool real(StringRef key, double &value) const {
    auto attr = entries.getAs<FloatAttr>(key);
    if (attr)
      value = attr.getValueAsDouble();
    return static_cast<bool>(attr);
  }
};
} // namespace

static void writeWeighed(Writer &out, const CensusRecord::Weighed &weighed) {
  auto way = [&](StringRef name, const CensusRecord::Weighed::Way &way) {
    out.number(("macs_" + name).str(), way.macs);
    out.real(("us_" + name).str(), way.microseconds);
  };
  out.text("decision", weighed.text);
  out.number("weighed", weighed.branches);
  out.number("merged", weighed.merged);
  out.number("convolutions", weighed.convolutions);
  way("apart", weighed.apart);
  way("chosen", weighed.chosen);
  if (weighed.together)
    way("together", *weighed.together);
}

static std::shared_ptr<const CensusRecord::Weighed>
readWeighed(const EntryReader &in) {
  auto way = [&](StringRef name) -> std::optional<CensusRecord::Weighed::Way> {
    CensusRecord::Weighed::Way way;
    if (!in.real(("us_" + name).str(), way.microseconds))
      return std::nullopt;
    in.number(("macs_" + name).str(), way.macs);
    return way;
  };
  auto apart = way("apart"), chosen = way("chosen");
  if (!apart || !chosen)
    return nullptr;
  CensusRecord::Weighed weighed;
  weighed.apart = *apart;
  weighed.chosen = *chosen;
  weighed.together = way("together");
  in.text("decision", weighed.text);
  in.number("weighed", weighed.branches);
  in.number("merged", weighed.merged);
  in.number("convolutions", weighed.convolutions);
  return std::make_shared<const CensusRecord::Weighed>(std::move(weighed));
}

DictionaryAttr CensusRecord::toAttr(MLIRContext *context) const {
  Writer out{Builder(context), {}};
  out.text("block", block);
  out.text("status", stringifyStatus(status));
  out.text("kind", kind);
  out.text("category", category);
  out.text("rule", rule);
  out.text("reason", reason);
  out.text("at", at);
  if (isCandidate()) {
    out.number("branches", branches);
    out.text("kernel", kernel);
    forEachCost(*this,
                [&](StringRef key, int64_t value) { out.number(key, value); });
  }
  if (perPosition)
    out.put("per_position", out.builder.getUnitAttr());
  if (certified) {
    out.real("error", certified->error);
    out.real("bound", certified->bound);
    out.number("probes", certified->probes);
  }
  if (weighed)
    writeWeighed(out, *weighed);
  if (claim)
    out.number("claim", *claim);
  if (checked)
    out.put("checked", out.builder.getUnitAttr());
  out.text("unchecked", unchecked);
  if (detail)
    out.put("detail", detail->toAttr(context));
  return out.builder.getDictionaryAttr(out.entries);
}

std::optional<CensusRecord> CensusRecord::fromAttr(Attribute attr) {
  EntryReader in{dyn_cast_or_null<DictionaryAttr>(attr)};
  if (!in.entries)
    return std::nullopt;
  auto statusAttr = in.entries.getAs<StringAttr>("status");
  std::optional<Status> status;
  if (statusAttr)
    status = parseStatus(statusAttr.getValue());
  if (!status)
    return std::nullopt;

  CensusRecord record;
  record.status = *status;
  in.text("block", record.block);
  in.text("kind", record.kind);
  in.text("category", record.category);
  in.text("at", record.at);
  in.text("rule", record.rule);
  in.text("reason", record.reason);
  in.number("branches", record.branches);
  in.text("kernel", record.kernel);
  forEachCost(record,
              [&](StringRef key, int64_t &value) { in.number(key, value); });
  record.perPosition = in.entries.contains("per_position");
  Certified certified;
  if (in.real("error", certified.error) && in.real("bound", certified.bound)) {
    in.number("probes", certified.probes);
    record.certified = certified;
  }
  record.weighed = readWeighed(in);
  if (int64_t number = -1; in.number("claim", number), number >= 0)
    record.claim = number;
  record.checked = in.entries.contains("checked");
  in.text("unchecked", record.unchecked);
  if (auto detail = in.entries.getAs<DictionaryAttr>("detail"))
    record.detail =
        std::make_shared<const BlockDetail>(BlockDetail::fromAttr(detail));
  return record;
}

std::vector<CensusRecord> mlir::repvgg::readCensusRecords(Operation *function) {
  std::vector<CensusRecord> records;
  auto attr = function->getAttrOfType<ArrayAttr>(kCensusAttrName);
  if (!attr)
    return records;
  for (Attribute element : attr)
    if (std::optional<CensusRecord> record = CensusRecord::fromAttr(element))
      records.push_back(std::move(*record));
  return records;
}

void mlir::repvgg::updateClaimedRecords(
    Operation *function, function_ref<void(CensusRecord &)> update) {
  auto attr = function->getAttrOfType<ArrayAttr>(kCensusAttrName);
  if (!attr)
    return;
  SmallVector<Attribute> records(attr.getValue());
  for (Attribute &element : records) {
    auto entries = dyn_cast<DictionaryAttr>(element);
    if (!entries || !entries.contains("claim"))
      continue;
    std::optional<CensusRecord> record = CensusRecord::fromAttr(element);
    if (!record || !record->claim)
      continue;
    update(*record);
    element = record->toAttr(function->getContext());
  }
  function->setAttr(kCensusAttrName,
                    ArrayAttr::get(function->getContext(), records));
}

std::string mlir::repvgg::censusName(Location loc, StringRef function,
                                     int64_t index) {
  if (std::string name = nameOrPlaceOf(loc); !name.empty())
    return name;
  return (function + "#" + Twine(index)).str();
}
