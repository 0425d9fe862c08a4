//===- PlanCache.cpp - What was measured before ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// `{"version": number, "plans": {layer: {"plan": text, "us": number}}}`.
///
//===----------------------------------------------------------------------===//

#include "PlanCache.h"

using namespace mlir;
using namespace mlir::repvgg;

/// Increases when plans or what they are measured by change their meaning.
static constexpr int64_t kVersion = 3;

PlanCache::PlanCache(llvm::StringRef path) : file("plans", kVersion, path) {}

llvm::Expected<PlanCache> PlanCache::read(llvm::StringRef path) {
  PlanCache cache(path);
  llvm::Expected<llvm::json::Object> plans = cache.file.read();
  if (!plans)
    return plans.takeError();
  for (const auto &[layer, value] : *plans) {
    const llvm::json::Object *entry = value.getAsObject();
    if (!entry || !entry->getString("plan") || !entry->getNumber("us"))
      return cache.file.malformed("expects 'plan' and 'us' for '" +
                                  layer.str() + "'");
    cache.entries[layer.str()] = {entry->getString("plan")->str(),
                                  *entry->getNumber("us")};
  }
  return cache;
}

std::optional<PlanCache::Entry> PlanCache::find(llvm::StringRef layer) const {
  auto found = entries.find(layer.str());
  if (found == entries.end())
    return std::nullopt;
  return found->second;
}

void PlanCache::insert(llvm::StringRef layer, Entry entry) {
  entries[layer.str()] = std::move(entry);
}

llvm::Error PlanCache::write() const {
  llvm::json::Object plans;
  for (const auto &[layer, entry] : entries)
    plans[layer] =
        llvm::json::Object{{"plan", entry.plan}, {"us", entry.microseconds}};
  return file.write(std::move(plans));
}
