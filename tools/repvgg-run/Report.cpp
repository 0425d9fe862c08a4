//===- Report.cpp - What a run took ---------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report.h"
#include "RepVGG/Support/OutputFile.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

#include <sys/resource.h>

using namespace mlir;
using namespace mlir::repvgg;

double Report::bestMs() const {
  return *std::min_element(runsMs.begin(), runsMs.end());
}

double Report::medianMs() const {
  std::vector<double> sorted = runsMs;
  llvm::sort(sorted);
  size_t middle = sorted.size() / 2;
  return sorted.size() % 2 ? sorted[middle]
                           : (sorted[middle - 1] + sorted[middle]) / 2;
}

StringRef mlir::repvgg::weightsMode(const repvgg_sizes &sizes) {
  if (sizes.weights_mode == REPVGG_WEIGHTS_AUTO)
    return "";
  return sizes.weights_mode == REPVGG_WEIGHTS_COPIED ? "copied" : "mapped";
}

/// The most memory this process had, in KiB.
static int64_t peakKb() {
  rusage usage;
  return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0;
}

static llvm::json::Array typesToJson(ArrayRef<RankedTensorType> types) {
  llvm::json::Array array;
  for (RankedTensorType type : types) {
    std::string element;
    llvm::raw_string_ostream(element) << type.getElementType();
    array.push_back(llvm::json::Object{
        {"shape", llvm::json::Array(type.getShape())}, {"type", element}});
  }
  return array;
}

/// JSON has no infinity.
static llvm::json::Value number(double value) {
  return std::isfinite(value) ? llvm::json::Value(value)
                              : llvm::json::Value(nullptr);
}

static llvm::json::Array layersToJson(const RunnableModel &model,
                                      const Report &report) {
  llvm::json::Array layers;
  for (auto [index, time] : llvm::enumerate(report.layersMs)) {
    const repvgg_layer &layer = model.description().layers[index];
    layers.push_back(llvm::json::Object{{"name", layer.name},
                                        {"plan", layer.plan},
                                        {"ms", time},
                                        {"flops", layer.flops},
                                        {"work", layer.work},
                                        {"bytes", layer.bytes},
                                        {"format", layer.format}});
  }
  return layers;
}

static llvm::json::Object toJson(const RunnableModel &model,
                                 const Report &report) {
  repvgg_sizes sizes = model.sizes();
  llvm::json::Array differences;
  for (const Difference &difference : report.differences)
    differences.push_back(
        llvm::json::Object{{"absolute", number(difference.absolute)},
                           {"relative", number(difference.relative)}});
  return llvm::json::Object{{"best_ms", report.bestMs()},
                            {"median_ms", report.medianMs()},
                            {"first_ms", report.runsMs.front()},
                            {"runs", report.runsMs.size()},
                            {"threads", sizes.threads},
                            {"load_ms", report.loadMs},
                            {"compile_ms", model.compileMs()},
                            {"init_ms", model.initMs()},
                            {"weights_bytes", sizes.weights},
                            {"weights_mode", weightsMode(sizes)},
                            {"prepared_bytes", sizes.prepared},
                            {"workspace_bytes", sizes.workspace},
                            {"scratch_bytes", sizes.scratch},
                            {"peak_kb", peakKb()},
                            {"peak_gflops", report.roofline.gflops},
                            {"peak_gbytes", report.roofline.gbytes},
                            {"inputs", typesToJson(model.inputs())},
                            {"outputs", typesToJson(model.outputs())},
                            {"layers", layersToJson(model, report)},
                            {"differences", std::move(differences)}};
}

llvm::Error mlir::repvgg::writeJson(StringRef path, const RunnableModel &model,
                                    const Report &report) {
  llvm::Expected<OutputFile> file = OutputFile::open(path);
  if (!file)
    return file.takeError();
  file->stream() << llvm::formatv("{0:2}\n",
                                  llvm::json::Value(toJson(model, report)));
  return file->commit();
}
