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
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MathExtras.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;
namespace json = llvm::json;

/// Increases when figures or how they are measured change their meaning.
static constexpr int64_t kVersion = 2;

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
    {"bf16_rate", &MachineFigures::bf16Rate, 0, kAnyRate},
    {"i8_rate", &MachineFigures::i8Rate, 0, kAnyRate},
    {"i16_rate", &MachineFigures::i16Rate, 0, kAnyRate},
    {"bf16_tile_rate", &MachineFigures::bf16TileRate, 0, kAnyRate},
    {"i8_tile_rate", &MachineFigures::i8TileRate, 0, kAnyRate},
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

MachineCache::MachineCache(llvm::StringRef path)
    : file("machines", kVersion, path) {}

llvm::Expected<MachineCache> MachineCache::read(llvm::StringRef path) {
  MachineCache cache(path);
  llvm::Expected<json::Object> machines = cache.file.read();
  if (!machines)
    return machines.takeError();
  for (const auto &[processor, value] : *machines) {
    llvm::Expected<MachineFigures> figures = figuresFrom(value);
    if (!figures)
      return cache.file.malformed(llvm::toString(figures.takeError()) +
                                  " for '" + processor.str() + "'");
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
  json::Object known;
  for (const auto &[processor, figures] : machines)
    known[processor] = toJSON(figures);
  return file.write(std::move(known));
}
