//===- CensusJSON.cpp - A census for programs -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a census. Output: JSON with all of its records and the same sums as in
// the table.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/CensusJSON.h"
#include "CensusCounts.h"
#include "llvm/Support/JSON.h"

using namespace mlir;
using namespace mlir::repvgg;
using Status = CensusRecord::Status;

/// Names come from locations, in whatever encoding the user's files have.
static void text(llvm::json::OStream &json, StringRef key, StringRef value) {
  if (!value.empty())
    json.attribute(key, llvm::json::fixUTF8(value));
}

template <typename Record>
static void costs(llvm::json::OStream &json, const Record &record) {
  forEachCost(record, [&](StringRef key, int64_t value) {
    json.attribute(key, value);
  });
}

static void weighed(llvm::json::OStream &json,
                    const CensusRecord::Weighed &weighed) {
  auto way = [&](StringRef name, const CensusRecord::Weighed::Way &way) {
    json.attribute(("macs_" + name).str(), way.macs);
    json.attribute(("us_" + name).str(), way.microseconds);
  };
  text(json, "decision", weighed.text);
  json.attribute("weighed", weighed.branches);
  json.attribute("merged", weighed.merged);
  json.attribute("convolutions", weighed.convolutions);
  way("apart", weighed.apart);
  way("chosen", weighed.chosen);
  if (weighed.together)
    way("together", *weighed.together);
}

static void kernel(llvm::json::OStream &json, const BlockDetail::Op &op) {
  text(json, "name", op.name);
  text(json, "kernel", op.kernel);
  json.attribute("operands", op.operands);
}

static void kernel(llvm::json::OStream &json,
                   const BlockDetail::Weights &weights) {
  text(json, "kernel", weights.kernel);
  forEachNumber(weights,
                [&](StringRef key, auto value) { json.attribute(key, value); });
}

static void blockDetail(llvm::json::OStream &json, const BlockDetail &detail) {
  auto list = [&](StringRef key, const auto &items) {
    json.attributeArray(key, [&] {
      for (const auto &item : items)
        json.object([&] { kernel(json, item); });
    });
  };
  list("ops", detail.ops);
  list("summands", detail.summands);
  list("convolutions", detail.convolutions);
}

static void block(llvm::json::OStream &json, const Census::Entry &entry) {
  const CensusRecord &record = entry.record;
  text(json, "block", record.block);
  text(json, "function", entry.function);
  text(json, "status", stringifyStatus(record.status));
  text(json, "kind", record.kind);
  text(json, "category", record.category);
  text(json, "rule", record.rule);
  text(json, "reason", record.reason);
  text(json, "at", record.at);
  if (!record.isCandidate())
    return;
  json.attribute("branches", record.branches);
  text(json, "kernel", record.kernel);
  costs(json, record);
  if (record.perPosition)
    json.attribute("per_position", true);
  if (record.certified) {
    json.attribute("error", record.certified->error);
    json.attribute("bound", record.certified->bound);
    json.attribute("probes", record.certified->probes);
  }
  if (record.weighed)
    weighed(json, *record.weighed);
  if (record.checked)
    json.attribute("checked", true);
  text(json, "unchecked", record.unchecked);
  if (record.detail)
    json.attributeObject("detail", [&] { blockDetail(json, *record.detail); });
}

static void counts(llvm::json::OStream &json, StringRef key,
                   const Counts &counts) {
  json.attributeObject(key, [&] {
    for (const auto &[kind, categories] : counts)
      json.attribute(kind, total(categories));
  });
}

static void summary(llvm::json::OStream &json, const Census &census) {
  json.attribute("blocks", int64_t(census.entries.size()));
  json.attribute("fused", census.fused);
  json.attribute("refused", census.refused);
  json.attribute("left", census.left);
  json.attribute("checked", census.checked);
  json.attribute("unchecked", census.unchecked);
  counts(json, "in_no_block", countOthers(census, Status::Left));
  counts(json, "alone", countOthers(census, Status::Alone));
  costs(json, census);
}

void mlir::repvgg::printJSON(const Census &census, raw_ostream &os) {
  llvm::json::OStream json(os, /*IndentSize=*/2);
  json.object([&] {
    json.attribute("version", 2);
    json.attributeObject("summary", [&] { summary(json, census); });
    json.attributeArray("blocks", [&] {
      for (const Census::Entry &entry : census.entries)
        json.object([&] { block(json, entry); });
    });
    json.attributeArray("others", [&] {
      for (const Census::Entry &entry : census.others)
        json.object([&] { block(json, entry); });
    });
  });
  os << "\n";
}
