//===- CensusTable.cpp - A census for people ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a census. Output: a table of its blocks, and lines for what is in
// none.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/CensusTable.h"
#include "RepVGG/Analysis/CostText.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::repvgg;
using Status = CensusRecord::Status;

static std::string change(int64_t before, int64_t after) {
  return humanNumber(before) + " -> " + humanNumber(after);
}

static constexpr size_t kColumns = 8;
using Row = std::array<std::string, kColumns>;

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
struct SameReason {
  const CensusRecord *first = nullptr;
  std::vector<const CensusRecord *> records;
};
} // namespace

static std::vector<SameReason> groupOthers(const Census &census) {
  llvm::MapVector<std::pair<StringRef, StringRef>, SameReason> groups;
  for (const Census::Entry &entry : census.others) {
    const CensusRecord &record = entry.record;
    SameReason &group = groups[{record.kind, record.reason}];
    if (!group.first)
      group.first = &record;
    group.records.push_back(&record);
  }
  std::vector<SameReason> result;
  for (auto &[key, group] : groups)
    result.push_back(std::move(group));
  return result;
}

/// "alone", or "left, NHWC".
static std::string statusOf(const CensusRecord &record) {
  std::string text = stringifyStatus(record.status).str();
  return record.category.empty() ? text : text + ", " + record.category;
}

/// The reason on a line of its own, if there is one.
static void printReason(const CensusRecord &record, raw_ostream &os) {
  if (!record.reason.empty())
    os << "    " << reasonOf(record) << "\n";
}

/// Of records one after another, a reason is said once.
static void printEach(ArrayRef<const CensusRecord *> records, raw_ostream &os) {
  for (auto [index, record] : llvm::enumerate(records)) {
    os << record->block << "  " << record->kind << "  " << statusOf(*record)
       << "\n";
    bool isLast = index + 1 == records.size();
    if (isLast || reasonOf(*record) != reasonOf(*records[index + 1]))
      printReason(*record, os);
  }
}

static void printGroup(const SameReason &group, raw_ostream &os) {
  const CensusRecord &first = *group.first;
  if (group.records.size() <= kMostLines)
    return printEach(group.records, os);
  llvm::interleaveComma(
      ArrayRef(group.records).take_front(kPlaces), os,
      [&](const CensusRecord *record) { os << record->block; });
  os << ", ...  " << first.kind << " x" << group.records.size() << "  "
     << statusOf(first) << "\n";
  printReason(first, os);
}

static void printOthers(const Census &census, raw_ostream &os) {
  if (census.others.empty())
    return;
  os << "in no block:\n";
  for (const SameReason &group : groupOthers(census))
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
