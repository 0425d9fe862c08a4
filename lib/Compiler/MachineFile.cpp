//===- MachineFile.cpp - What was measured of machines, as JSON -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// `{"version": number, "machines": {processor: {"rate": number, ...}}}`.
///
//===----------------------------------------------------------------------===//

#include "MachineFile.h"
#include "RepVGG/Support/InputFile.h"
#include "RepVGG/Support/OutputFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/Path.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;
namespace json = llvm::json;

/// Increases when figures or how they are measured change their meaning.
static constexpr int64_t kVersion = 1;

//===----------------------------------------------------------------------===//
// One machine
//===----------------------------------------------------------------------===//

namespace {

/// A number of the figures, by the name that the target's attribute has for it.
template <typename Number>
struct Field {
  const char *name;
  Number MachineFigures::*number;
  Number least, most;
};

} // namespace

static constexpr double kAnyRate = std::numeric_limits<double>::max();
static constexpr Field<double> kFractions[] = {
    {"rate", &MachineFigures::rate, 0, kAnyRate},
    {"cache_rate", &MachineFigures::cacheRate, 0, kAnyRate},
    {"memory_rate", &MachineFigures::memoryRate, 0, kAnyRate},
    {"memory_total", &MachineFigures::memoryTotal, 0, kAnyRate},
    {"overlap", &MachineFigures::overlap, 0, 1},
};
static constexpr Field<int64_t> kIntegers[] = {
    {"line", &MachineFigures::line, 4, 4096},
    {"prefetch", &MachineFigures::prefetch, 0, 3},
    {"prefetch_far", &MachineFigures::prefetchFar, 0, int64_t(1) << 40},
};

json::Value mlir::repvgg::toJSON(const MachineFigures &figures) {
  json::Object object;
  for (const auto &field : kFractions)
    object[field.name] = figures.*field.number;
  for (const auto &field : kIntegers)
    object[field.name] = figures.*field.number;
  return object;
}

/// Sets the field called `name`; false if none is.
template <typename Number, size_t Count>
static llvm::Expected<bool>
setField(const Field<Number> (&fields)[Count], llvm::StringRef name,
         std::optional<Number> given, MachineFigures &figures) {
  for (const Field<Number> &field : fields) {
    if (name != field.name)
      continue;
    // NaN is in no range.
    if (!given || !(*given >= field.least && *given <= field.most)) {
      std::string range = std::to_string(int64_t(field.least)) + " or more";
      if (field.most != std::numeric_limits<Number>::max())
        range += ", at most " + std::to_string(int64_t(field.most));
      return llvm::createStringError("expects '" + name +
                                     "' to be a number of " + range);
    }
    figures.*field.number = *given;
    return true;
  }
  return false;
}

llvm::Expected<MachineFigures>
mlir::repvgg::figuresFrom(const json::Value &value) {
  const json::Object *object = value.getAsObject();
  if (!object)
    return llvm::createStringError("expects an object");
  MachineFigures figures;
  for (const auto &[key, number] : *object) {
    std::string name = key.str();
    auto isFraction = setField(kFractions, name, number.getAsNumber(), figures);
    if (!isFraction)
      return isFraction.takeError();
    if (*isFraction)
      continue;
    auto isInteger = setField(kIntegers, name, number.getAsInteger(), figures);
    if (!isInteger)
      return isInteger.takeError();
    if (!*isInteger)
      return llvm::createStringError("expects no '" + name + "'");
  }
  if (!llvm::isPowerOf2_64(figures.line))
    return llvm::createStringError("expects 'line' to be a power of two");
  return figures;
}

static llvm::Expected<json::Value> readJSON(llvm::StringRef path) {
  auto file = readRegularFile(path);
  if (!file)
    return file.takeError();
  return json::parse((*file)->getBuffer());
}

llvm::Expected<MachineFigures> mlir::repvgg::readFigures(llvm::StringRef path) {
  if (!llvm::sys::fs::exists(path))
    return llvm::createStringError(
        "expects 'default', 'probe' or a file, but got '" + path + "'");
  llvm::Expected<json::Value> content = readJSON(path);
  llvm::Expected<MachineFigures> figures =
      content ? figuresFrom(*content)
              : llvm::Expected<MachineFigures>(content.takeError());
  if (figures)
    return figures;
  return llvm::createStringError("malformed machine '" + path +
                                 "': " + llvm::toString(figures.takeError()));
}

//===----------------------------------------------------------------------===//
// The cache
//===----------------------------------------------------------------------===//

static std::string defaultPath() {
  llvm::SmallString<128> path;
  if (!llvm::sys::path::cache_directory(path))
    return {};
  llvm::sys::path::append(path, "repvgg", "machines.json");
  return path.str().str();
}

llvm::Expected<MachineCache> MachineCache::read(llvm::StringRef path) {
  MachineCache cache;
  cache.path = path.empty() ? defaultPath() : path.str();
  if (!llvm::sys::fs::exists(cache.path))
    return cache;
  auto malformed = [&](const llvm::Twine &what) {
    return llvm::createStringError("malformed cache of machines '" +
                                   cache.path + "': " + what +
                                   "; remove it to start anew");
  };
  llvm::Expected<json::Value> content = readJSON(cache.path);
  if (!content)
    return malformed(llvm::toString(content.takeError()));
  const json::Object *root = content->getAsObject();
  if (!root)
    return malformed("expects an object");
  if (root->getInteger("version") != kVersion)
    return cache;
  const json::Object *machines = root->getObject("machines");
  if (!machines)
    return malformed("expects 'machines'");
  for (const auto &[processor, value] : *machines) {
    llvm::Expected<MachineFigures> figures = figuresFrom(value);
    if (!figures)
      return malformed(llvm::toString(figures.takeError()) + " for '" +
                       processor.str() + "'");
    cache.machines[processor.str()] = *figures;
  }
  return cache;
}

std::optional<MachineFigures>
MachineCache::find(llvm::StringRef processor) const {
  auto found = machines.find(processor.str());
  if (found == machines.end())
    return std::nullopt;
  return found->second;
}

void MachineCache::insert(llvm::StringRef processor,
                          const MachineFigures &figures) {
  machines[processor.str()] = figures;
}

llvm::Error MachineCache::write() const {
  if (path.empty())
    return llvm::Error::success();
  json::Object known;
  for (const auto &[processor, figures] : machines)
    known[processor] = toJSON(figures);
  json::Value content =
      json::Object{{"version", kVersion}, {"machines", std::move(known)}};
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
