//===- Rates.cpp - A machine's rates as text ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: options of passes. Output: rates, or what is wrong with the text.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Rates.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>

using namespace mlir::repvgg;
using llvm::StringRef;

namespace {
/// One number of MachineRates; `unit` times what is written is stored.
struct Rate {
  StringRef name;
  double MachineRates::*value;
  double unit;
};
} // namespace

static constexpr Rate kRates[] = {
    {"dense", &MachineRates::denseMacs, 1e9},
    {"square", &MachineRates::squareMacs, 1e9},
    {"strided", &MachineRates::stridedMacs, 1e9},
    {"depthwise", &MachineRates::depthwiseMacs, 1e9},
    {"bytes", &MachineRates::bytes, 1e9},
    {"launch", &MachineRates::launchSeconds, 1e-6},
};
static constexpr StringRef kLanes = "lanes";

/// The number after "name=", if it is positive and finite.
static std::optional<double> positive(StringRef text) {
  double number;
  if (text.getAsDouble(number) || !(number > 0) || !std::isfinite(number))
    return std::nullopt;
  return number;
}

static bool setRate(MachineRates &rates, StringRef name, double number) {
  for (const Rate &rate : kRates)
    if (rate.name == name) {
      rates.*rate.value = number * rate.unit;
      return true;
    }
  if (name != kLanes || number != std::floor(number) || number > 1024)
    return false;
  rates.lanes = int64_t(number);
  return true;
}

OrRefusal<MachineRates> mlir::repvgg::parseRates(StringRef text) {
  MachineRates rates;
  for (StringRef entry : llvm::split(text, ',')) {
    if (entry.empty())
      continue;
    auto [name, value] = entry.split('=');
    std::optional<double> number = positive(value);
    if (!number || !setRate(rates, name, *number))
      return Refusal{"input",
                     ("expects rates such as 'dense=40,square=80,strided=30,"
                      "depthwise=10,bytes=12,launch=2,lanes=16', but got '" +
                      entry + "'")
                         .str()};
  }
  return rates;
}

std::string mlir::repvgg::ratesText(const MachineRates &rates) {
  std::string text;
  for (const Rate &rate : kRates)
    text +=
        llvm::formatv("{0}={1:f3},", rate.name, rates.*rate.value / rate.unit);
  return text + llvm::formatv("{0}={1}", kLanes, rates.lanes).str();
}

OrRefusal<CostModel> mlir::repvgg::parseCostModel(StringRef cost,
                                                  StringRef rates) {
  if (cost != "model" && cost != "always")
    return Refusal{
        "input",
        ("expects option 'cost' to be one of model, always, but got '" + cost +
         "'")
            .str()};
  OrRefusal<MachineRates> parsed = parseRates(rates);
  if (!parsed)
    return parsed.refusal();
  return cost == "model" ? CostModel(*parsed) : std::nullopt;
}
