//===- Profile.cpp - Where a model's time goes ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Rates count what the layer's definition needs: an algorithm that needs less
/// can be above the peak.
///
//===----------------------------------------------------------------------===//

#include "Profile.h"
#include "llvm/Support/FormatVariadic.h"

#include <numeric>

using namespace mlir;
using namespace mlir::repvgg;

namespace {

struct Cost {
  double milliseconds = 0;
  double flops = 0;
  /// The least that it can take here.
  double bound = 0;
};

} // namespace

static std::string format(double value, const char *form) {
  return value > 0 ? llvm::formatv(form, value).str() : "-";
}

void mlir::repvgg::printProfile(const repvgg_model_description &description,
                                const Report &report, raw_ostream &os) {
  const char *line = "{0,9} {1,6} {2,8} {3,10}  {4,-10} {5,-28} {6}\n";
  os << llvm::formatv(line, "ms", "%", "GF/s", "% roofline", "format", "layer",
                      "plan");
  ArrayRef<double> times = report.layersMs;
  Cost total;
  total.milliseconds = std::accumulate(times.begin(), times.end(), 0.0);
  auto print = [&](const Cost &cost, StringRef of, StringRef name,
                   StringRef plan) {
    double time = cost.milliseconds;
    os << llvm::formatv(line, llvm::formatv("{0:f4}", time).str(),
                        format(100 * time / total.milliseconds, "{0:f1}"),
                        format(cost.flops / time * 1e-6, "{0:f1}"),
                        format(100 * cost.bound / time, "{0:f0}"),
                        of.empty() ? "-" : of, name, plan);
  };
  for (uint32_t i = 0; i < description.num_layers; ++i) {
    const repvgg_layer &layer = description.layers[i];
    Cost cost = {times[i], layer.flops,
                 report.roofline.bound(layer.work, layer.bytes, layer.format)};
    total.flops += cost.flops;
    total.bound += cost.bound;
    print(cost, layer.format, layer.name, layer.plan);
  }
  print(total, "", "total", "");
}
