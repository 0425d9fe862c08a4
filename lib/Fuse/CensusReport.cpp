//===- CensusReport.cpp - Records made readable ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a census. Output: text for people, JSON for programs. Both show every
// record and the same sums.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/CensusReport.h"
#include "RepVGG/Fuse/Cost.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;
using Status = CensusRecord::Status;

void Census::add(StringRef function, CensusRecord record) {
  if (!record.isCandidate()) {
    others.push_back({function.str(), std::move(record)});
    return;
  }
  fused += record.status == Status::Fused;
  refused += record.status == Status::Refused;
  left += record.status == Status::Left;
  checked += record.checked;
  unchecked += !record.unchecked.empty();
  before += record.before;
  after += record.after;
  entries.push_back({function.str(), std::move(record)});
}

//===----------------------------------------------------------------------===//
// Line
//===----------------------------------------------------------------------===//

/// "3 convolutions", "1 linear layer".
static std::string count(int64_t number, StringRef kind) {
  StringRef noun = llvm::StringSwitch<StringRef>(kind)
                       .Case("linear", "linear layer")
                       .Case("batch_norm", "batch normalization")
                       .Case("concat", "concatenation")
                       .Case("norm", "normalization")
                       .Case("transposed", "transposed convolution")
                       .Default(kind);
  return (Twine(number) + " " + noun + (number == 1 ? "" : "s")).str();
}

/// How often each category occurs among the others of `status`, by kind, both
/// in the order in which they come first.
using Counts = llvm::MapVector<StringRef, llvm::MapVector<StringRef, int64_t>>;
static Counts countOthers(const Census &census, Status status) {
  Counts counts;
  for (const Census::Entry &entry : census.others)
    if (entry.record.status == status)
      ++counts[entry.record.kind][entry.record.category];
  return counts;
}

static int64_t total(const llvm::MapVector<StringRef, int64_t> &categories) {
  int64_t sum = 0;
  for (const auto &[category, number] : categories)
    sum += number;
  return sum;
}

static void printLeft(const Census &census, raw_ostream &os) {
  for (const auto &[kind, categories] : countOthers(census, Status::Left)) {
    int64_t number = total(categories);
    os << "; " << count(number, kind) << (number == 1 ? " is" : " are");
    if (kind == "transposed") {
      os << " left on images with zeros between the pixels";
      continue;
    }
    os << (kind == "sequence" ? " left in parts: " : " in no block: ");
    llvm::interleaveComma(categories, os, [&](const auto &category) {
      os << category.second << " " << category.first;
    });
  }
}

static void printAlone(const Census &census, raw_ostream &os) {
  Counts counts = countOthers(census, Status::Alone);
  int64_t all = 0;
  for (auto [index, kind] : llvm::enumerate(counts)) {
    os << (index == 0                   ? "; "
           : index + 1 == counts.size() ? " and "
                                        : ", ")
       << count(total(kind.second), kind.first);
    all += total(kind.second);
  }
  if (all)
    os << (all == 1 ? " stands alone" : " stand alone");
}

void mlir::repvgg::printLine(const Census &census, raw_ostream &os) {
  os << "repvgg: " << census.entries.size() << " blocks found, " << census.fused
     << " fused, " << census.refused + census.left << " refused";
  if (census.unchecked)
    os << "; " << census.unchecked << (census.unchecked == 1 ? " is" : " are")
       << " not checked from the source";
  printLeft(census, os);
  printAlone(census, os);
  os << "\n";
}

//===----------------------------------------------------------------------===//
// Table
//===----------------------------------------------------------------------===//

static std::string change(int64_t before, int64_t after) {
  return humanNumber(before) + " -> " + humanNumber(after);
}

namespace {
constexpr size_t kColumns = 8;
using Row = std::array<std::string, kColumns>;
} // namespace

static void fillCosts(Row &row, const Cost &before, const Cost &after) {
  row[3] = change(before.ops, after.ops);
  row[4] = change(before.macs, after.macs);
  row[5] = change(before.params, after.params);
  row[6] = change(before.bytes, after.bytes);
}

static Row makeRow(const CensusRecord &record) {
  Row row;
  row[0] = record.block;
  row[1] = std::to_string(record.branches);
  row[2] = record.status == Status::Fused
               ? record.kernel
               : stringifyStatus(record.status).str();
  if (record.status != Status::Left)
    fillCosts(row, record.before, record.after);
  if (record.perPosition)
    row[4] += " *";
  if (record.certified)
    llvm::raw_string_ostream(row[7]) << llvm::format(
        "%.1e < %.1e", record.certified->error, record.certified->bound);
  return row;
}

/// Text is set to the left, numbers to the right.
static void printRow(const Row &row, ArrayRef<size_t> widths, raw_ostream &os) {
  std::string line;
  llvm::raw_string_ostream stream(line);
  for (auto [column, cell] : llvm::enumerate(row)) {
    bool text = column == 0 || column == 2;
    stream << (column == 0 ? "" : "  ")
           << (text ? llvm::left_justify(cell, widths[column])
                    : llvm::right_justify(cell, widths[column]));
  }
  os << StringRef(line).rtrim() << "\n";
}

/// "A22: expects ..., but ... (at conv2)".
static std::string reasonOf(const CensusRecord &record) {
  std::string text = record.rule;
  if (!text.empty())
    text += ": ";
  text += record.reason;
  if (!record.at.empty() && record.at != record.block)
    text += " (at " + record.at + ")";
  return text;
}

/// Of more than these, one line names the first ones.
constexpr size_t kMostLines = 8;
constexpr size_t kPlaces = 4;

namespace {
/// What is left of one kind for one reason, and where.
struct Group {
  const CensusRecord *first = nullptr;
  std::vector<const CensusRecord *> records;
};
} // namespace

static std::vector<Group> groupOthers(const Census &census) {
  llvm::MapVector<std::pair<StringRef, StringRef>, Group> groups;
  for (const Census::Entry &entry : census.others) {
    const CensusRecord &record = entry.record;
    Group &group = groups[{record.kind, record.reason}];
    if (!group.first)
      group.first = &record;
    group.records.push_back(&record);
  }
  std::vector<Group> result;
  for (auto &[key, group] : groups)
    result.push_back(std::move(group));
  return result;
}

/// "alone", or "left, NHWC".
static std::string statusOf(const CensusRecord &record) {
  std::string text = stringifyStatus(record.status).str();
  return record.category.empty() ? text : text + ", " + record.category;
}

static void printGroup(const Group &group, raw_ostream &os) {
  const CensusRecord &first = *group.first;
  std::string reason =
      first.reason.empty() ? std::string() : "\n    " + reasonOf(first);
  if (group.records.size() <= kMostLines) {
    for (const CensusRecord *record : group.records)
      os << record->block << "  " << record->kind << "  " << statusOf(*record)
         << (record->reason.empty() ? "" : "\n    " + reasonOf(*record))
         << "\n";
    return;
  }
  llvm::interleaveComma(
      ArrayRef(group.records).take_front(kPlaces), os,
      [&](const CensusRecord *record) { os << record->block; });
  os << ", ...  " << first.kind << " x" << group.records.size() << "  "
     << statusOf(first) << reason << "\n";
}

static void printOthers(const Census &census, raw_ostream &os) {
  if (census.others.empty())
    return;
  os << "in no block:\n";
  for (const Group &group : groupOthers(census))
    printGroup(group, os);
}

void mlir::repvgg::printTable(const Census &census, raw_ostream &os) {
  std::vector<Row> rows = {{"block", "branches", "kernel", "ops", "MACs",
                            "params", "bytes", "error < bound"}};
  for (const Census::Entry &entry : census.entries)
    rows.push_back(makeRow(entry.record));
  Row total = {"total"};
  fillCosts(total, census.before, census.after);
  rows.push_back(total);

  SmallVector<size_t> widths(kColumns, 0);
  for (const Row &row : rows)
    for (auto [width, cell] : llvm::zip_equal(widths, row))
      width = std::max(width, cell.size());
  for (auto [index, row] : llvm::enumerate(rows)) {
    printRow(row, widths, os);
    if (index == 0 || index + 1 == rows.size())
      continue;
    const CensusRecord &record = census.entries[index - 1].record;
    if (record.status != Status::Fused)
      os << "    " << reasonOf(record) << "\n";
    else if (record.weighed && record.weighed->convolutions > 1)
      os << "    cost: " << record.weighed->text << "\n";
    if (!record.unchecked.empty())
      os << "    not checked from the source: " << record.unchecked << "\n";
  }
  if (llvm::any_of(census.entries, [](const Census::Entry &entry) {
        return entry.record.perPosition;
      }))
    os << "* of one output position: spatial sizes are dynamic\n";
  printOthers(census, os);
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

/// Names come from locations, in whatever encoding the user's files have.
static void text(llvm::json::OStream &json, StringRef key, StringRef value) {
  if (!value.empty())
    json.attribute(key, llvm::json::fixUTF8(value));
}

static void costs(llvm::json::OStream &json, const Cost &before,
                  const Cost &after) {
  json.attribute("ops_before", before.ops);
  json.attribute("ops_after", after.ops);
  json.attribute("macs_before", before.macs);
  json.attribute("macs_after", after.macs);
  json.attribute("params_before", before.params);
  json.attribute("params_after", after.params);
  json.attribute("bytes_before", before.bytes);
  json.attribute("bytes_after", after.bytes);
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
  costs(json, record.before, record.after);
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
  costs(json, census.before, census.after);
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
