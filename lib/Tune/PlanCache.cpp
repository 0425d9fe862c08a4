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
#include "RepVGG/Support/InputFile.h"
#include "RepVGG/Support/OutputFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::repvgg;

/// Increases when plans or what they are measured by change their meaning.
static constexpr int64_t kVersion = 3;

static std::string defaultPath() {
  llvm::SmallString<128> path;
  if (!llvm::sys::path::cache_directory(path))
    return {};
  llvm::sys::path::append(path, "repvgg", "plans.json");
  return path.str().str();
}

llvm::Expected<PlanCache> PlanCache::read(llvm::StringRef path) {
  PlanCache cache;
  cache.path = path.empty() ? defaultPath() : path.str();
  if (!llvm::sys::fs::exists(cache.path))
    return cache;
  auto file = readRegularFile(cache.path);
  if (!file)
    return file.takeError();
  auto malformed = [&](const llvm::Twine &what) {
    return llvm::createStringError("malformed cache of plans '" + cache.path +
                                   "': " + what.str() +
                                   "; remove it to start anew");
  };
  auto content = llvm::json::parse((*file)->getBuffer());
  if (!content)
    return malformed(llvm::toString(content.takeError()));
  const llvm::json::Object *root = content->getAsObject();
  if (!root)
    return malformed("expects an object");
  if (root->getInteger("version") != kVersion)
    return cache;
  const llvm::json::Object *plans = root->getObject("plans");
  if (!plans)
    return malformed("expects 'plans'");
  for (const auto &[layer, value] : *plans) {
    const llvm::json::Object *entry = value.getAsObject();
    if (!entry || !entry->getString("plan") || !entry->getNumber("us"))
      return malformed("expects 'plan' and 'us' for '" + layer.str() + "'");
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
  if (path.empty())
    return llvm::Error::success();
  llvm::json::Object plans;
  for (const auto &[layer, entry] : entries)
    plans[layer] =
        llvm::json::Object{{"plan", entry.plan}, {"us", entry.microseconds}};
  llvm::json::Value content =
      llvm::json::Object{{"version", kVersion}, {"plans", std::move(plans)}};
  llvm::StringRef folder = llvm::sys::path::parent_path(path);
  if (!folder.empty())
    if (std::error_code error = llvm::sys::fs::create_directories(folder))
      return fileError(folder, error);
  llvm::Expected<OutputFile> file = OutputFile::open(path);
  if (!file)
    return file.takeError();
  file->stream() << llvm::formatv("{0:2}\n", content);
  return file->commit();
}
