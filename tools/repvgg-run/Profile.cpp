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

namespace mlir::repvgg {

void printProfile(const repvgg_model_description &description,
                  ArrayRef<double> milliseconds, double peak, raw_ostream &os) {
  const char *line = "{0,9} {1,6} {2,9} {3,7}  {4,-28} {5}\n";
  double total = std::accumulate(milliseconds.begin(), milliseconds.end(), 0.0);
  os << llvm::formatv(line, "ms", "%", "GF/s", "% peak", "layer", "plan");
  auto print = [&](double time, double flops, StringRef name, StringRef plan) {
    auto format = [](double value, const char *form) {
      return llvm::formatv(form, value).str();
    };
    double rate = time > 0 ? flops / time * 1e-6 : 0;
    os << llvm::formatv(
        line, format(time, "{0:f4}"),
        format(total > 0 ? 100 * time / total : 0, "{0:f1}"),
        rate > 0 ? format(rate, "{0:f1}") : "-",
        rate > 0 && peak > 0 ? format(100 * rate / peak, "{0:f0}") : "-", name,
        plan);
  };
  double flops = 0;
  for (uint32_t i = 0; i < description.num_layers; ++i) {
    const repvgg_layer &layer = description.layers[i];
    flops += layer.flops;
    print(milliseconds[i], layer.flops, layer.name, layer.plan);
  }
  print(total, flops, "total", "");
}

} // namespace mlir::repvgg
