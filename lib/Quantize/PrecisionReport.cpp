//===- PrecisionReport.cpp - What integers do to a network ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Quantize/PrecisionReport.h"
#include "RepVGG/Support/OutputFile.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/JSON.h"

using namespace mlir::repvgg;
using llvm::formatv;

static std::string text(std::optional<double> number, const char *format) {
  return number ? formatv(format, *number).str() : "-";
}

void PrecisionReport::print(llvm::raw_ostream &os) const {
  os << formatv(
      "{0,-32} {1,9} {2,6} {3,9} {4,-14} {5,9} {6,10} {7,9} {8,9}  {9}\n",
      "layer", "MMACs", "part", "weight", "by", "least", "predicted",
      "measured", "alone", "kept: error then");
  for (const Layer &layer : layers)
    os << formatv(
        "{0,-32} {1,9} {2,6} {3,9} {4,-14} {5,9} {6,10} {7,9} {8,9}  {9}\n",
        llvm::StringRef(layer.name).take_back(32),
        formatv("{0:f3}", layer.macs * 1e-6), formatv("{0:P1}", layer.share),
        formatv("{0:f4}", layer.largestWeight), layer.largestBranch,
        formatv("{0:f4}", layer.leastChannel),
        text(layer.predicted, "{0:f1} dB"), text(layer.measured, "{0:f1} dB"),
        text(layer.alone, "{0:e2}"),
        layer.kept ? rest + ": " + text(layer.kept, "{0:e2}") : "");
  os << formatv("error of the network: {0:e3} with all of them in i8, {1:e3} "
                "as chosen\n",
                all, chosen);
}

static void number(llvm::json::OStream &json, llvm::StringRef key,
                   std::optional<double> value) {
  if (value)
    json.attribute(key, *value);
}

void PrecisionReport::printJSON(llvm::raw_ostream &os) const {
  llvm::json::OStream json(os, /*IndentSize=*/2);
  json.object([&] {
    json.attribute("error_all", all);
    json.attribute("error", chosen);
    json.attribute("rest", rest);
    json.attributeArray("layers", [&] {
      for (const Layer &layer : layers)
        json.object([&] {
          json.attribute("name", llvm::json::fixUTF8(layer.name));
          json.attribute("macs", layer.macs);
          json.attribute("share", layer.share);
          json.attribute("largest_weight", layer.largestWeight);
          json.attribute("largest_branch", layer.largestBranch);
          json.attribute("least_channel", layer.leastChannel);
          number(json, "predicted_db", layer.predicted);
          number(json, "measured_db", layer.measured);
          number(json, "error_alone", layer.alone);
          json.attribute("kept", layer.kept.has_value());
          number(json, "error_then", layer.kept);
        });
    });
  });
  os << "\n";
}

llvm::Error PrecisionReport::writeJSON(llvm::StringRef path) const {
  llvm::Expected<OutputFile> file = OutputFile::open(path);
  if (!file)
    return file.takeError();
  printJSON(file->stream());
  return file->commit();
}
