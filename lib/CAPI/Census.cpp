//===- Census.cpp - What became of each block -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Module.h"
#include "RepVGG/Fuse/CensusJSON.h"
#include "RepVGG/Fuse/CensusTable.h"
#include "repvgg-c/Fuse.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::capi;

const RepVGGCensus *repvggModuleGetCensus(const RepVGGModule *module) {
  return module->census ? &*module->census : nullptr;
}

static RepVGGWork toWork(const Cost &cost) {
  return {cost.ops, cost.macs, cost.params, cost.bytes};
}

void repvggCensusGetSummary(const RepVGGCensus *census,
                            RepVGGCensusSummary *summary) {
  const Census &found = census->census;
  *summary = {};
  summary->numBlocks = found.entries.size();
  summary->numEntries = found.entries.size() + found.others.size();
  summary->fused = found.fused;
  summary->refused = found.refused + found.left;
  summary->checked = found.checked;
  summary->unchecked = found.unchecked;
  summary->before = toWork(found.before);
  summary->after = toWork(found.after);
}

static RepVGGCertificate toCertificate(const CensusRecord &record) {
  RepVGGCertificate result = {};
  if (record.certified) {
    result.probed = true;
    result.error = record.certified->error;
    result.bound = record.certified->bound;
    result.probes = record.certified->probes;
  }
  result.checked = record.checked;
  result.unchecked = record.unchecked.c_str();
  return result;
}

static int64_t convolutionsOf(const CensusRecord &record) {
  if (record.status != CensusRecord::Status::Fused)
    return 0;
  return record.weighed ? record.weighed->convolutions : 1;
}

static RepVGGCensusEntry toEntry(const Census::Entry &entry) {
  const CensusRecord &record = entry.record;
  RepVGGCensusEntry result = {};
  result.function = entry.function.c_str();
  result.block = record.block.c_str();
  result.status = static_cast<RepVGGStatus>(record.status);
  result.kind = record.kind.c_str();
  result.category = record.category.c_str();
  result.rule = record.rule.c_str();
  result.reason = record.reason.c_str();
  result.at = record.at.c_str();
  result.kernel = record.kernel.c_str();
  result.decision = record.weighed ? record.weighed->text.c_str() : "";
  result.branches = record.branches;
  result.convolutions = convolutionsOf(record);
  result.perPosition = record.perPosition;
  result.before = toWork(record.before);
  result.after = toWork(record.after);
  result.certificate = toCertificate(record);
  return result;
}

void repvggCensusGetEntry(const RepVGGCensus *census, size_t index,
                          RepVGGCensusEntry *entry) {
  static const Census::Entry empty = {};
  const Census &found = census->census;
  size_t blocks = found.entries.size();
  if (index < blocks)
    *entry = toEntry(found.entries[index]);
  else if (index - blocks < found.others.size())
    *entry = toEntry(found.others[index - blocks]);
  else
    *entry = toEntry(empty);
}

RepVGGError *repvggCensusWrite(const RepVGGCensus *census,
                               RepVGGCensusForm form, RepVGGWriter write,
                               void *user) {
  WriterStream stream(write, user);
  switch (form) {
  case RepVGGCensusLine:
    printLine(census->census, stream);
    break;
  case RepVGGCensusTable:
    printTable(census->census, stream);
    break;
  case RepVGGCensusJSON:
    printJSON(census->census, stream);
    break;
  }
  return finish(stream);
}
