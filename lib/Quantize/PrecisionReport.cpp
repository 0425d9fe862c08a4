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

std::string PrecisionReport::nameOf(LayerWay way) const {
  switch (way) {
  case LayerWay::Integers:
    return "i8";
  case LayerWay::IdentityApart:
    return "identity apart";
  case LayerWay::Rest:
    return rest;
  }
  llvm_unreachable("all ways are handled");
}

/// What was chosen for `layer`, what that costs, and what it has brought.
static std::string choiceText(const PrecisionReport &report,
                              const PrecisionReport::Layer &layer) {
  if (!layer.kept)
    return layer.way == LayerWay::Integers ? "" : report.nameOf(layer.way);
  std::string cost;
  if (layer.way == LayerWay::Rest && layer.time && layer.restTime)
    cost = formatv(" {0:f1} us", *layer.restTime - *layer.time);
  return report.nameOf(layer.way) + cost + ": " + text(layer.kept, "{0:e2}");
}

void PrecisionReport::print(llvm::raw_ostream &os) const {
  const char *line = "{0,-32} {1,9} {2,6} {3,9} {4,-14} {5,9} {6,10} {7,9} "
                     "{8,9} {9,9} {10,8} {11,8}  {12}\n";
  os << formatv(line, "layer", "MMACs", "part", "weight", "by", "least",
                "predicted", "measured", "alone", "apart", "us i8",
                "us " + rest, "kept: error then");
  for (const Layer &layer : layers)
    os << formatv(
        line, llvm::StringRef(layer.name).take_back(32),
        formatv("{0:f3}", layer.macs * 1e-6), formatv("{0:P1}", layer.share),
        formatv("{0:f4}", layer.largestWeight), layer.largestBranch,
        formatv("{0:f4}", layer.leastChannel),
        text(layer.predicted, "{0:f1} dB"), text(layer.measured, "{0:f1} dB"),
        text(layer.alone, "{0:e2}"), text(layer.aloneApart, "{0:e2}"),
        text(layer.time, "{0:f1}"), text(layer.restTime, "{0:f1}"),
        choiceText(*this, layer));
  for (const Equalized &image : equalized)
    os << formatv("result of {0}: {1}\n", image.name,
                  image.refusal.empty() ? formatv("channels times {0} to {1}",
                                                  image.least, image.largest)
                                              .str()
                                        : "not equalized, " + image.refusal);
  if (unequalized)
    os << formatv("error of the network: {0:e3} with all layers in i8 before "
                  "channels were equalized\n",
                  *unequalized);
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
    number(json, "error_unequalized", unequalized);
    json.attributeArray("equalized", [&] {
      for (const Equalized &image : equalized)
        json.object([&] {
          json.attribute("name", llvm::json::fixUTF8(image.name));
          json.attribute("least", image.least);
          json.attribute("largest", image.largest);
          json.attribute("refusal", image.refusal);
        });
    });
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
          number(json, "error_alone_apart", layer.aloneApart);
          number(json, "us", layer.time);
          number(json, "us_rest", layer.restTime);
          json.attribute("kept", layer.kept.has_value());
          json.attribute("way", nameOf(layer.way));
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
