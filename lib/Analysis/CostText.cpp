//===- CostText.cpp - Convolutions and costs in words ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Analysis/CostText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVectorExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

/// "2" if all axes agree, else "2x1".
static std::string axesText(ArrayRef<int64_t> values) {
  if (llvm::all_equal(values))
    return std::to_string(values.front());
  return llvm::join(
      llvm::map_range(values,
                      [](int64_t value) { return std::to_string(value); }),
      "x");
}

static std::string windowText(const Geometry &geometry) {
  SmallVector<std::string> sizes;
  for (const Window &window : geometry.windows)
    sizes.push_back(std::to_string(window.size));
  return llvm::join(sizes, "x");
}

/// "d2" or nothing.
static std::string dilationText(const Geometry &geometry) {
  SmallVector<int64_t> dilations = llvm::map_to_vector(
      geometry.windows, [](const Window &window) { return window.dilation; });
  bool any = llvm::any_of(dilations, [](int64_t d) { return d != 1; });
  return any ? " d" + axesText(dilations) : std::string();
}

static std::string groupsText(const Geometry &geometry) {
  return " g" + std::to_string(geometry.groups);
}

std::string mlir::repvgg::kernelText(const Geometry &geometry) {
  return kernelText(ArrayRef(geometry));
}

std::string mlir::repvgg::kernelText(ArrayRef<Geometry> convolutions) {
  const Geometry &first = convolutions.front();
  std::string channels =
      llvm::formatv("{0}->{1}", first.inChannels, first.outChannels);
  if (first.windows.empty())
    return "linear " + channels;
  SmallVector<int64_t> strides = llvm::map_to_vector(
      first.windows, [](const Window &window) { return window.stride; });
  auto agree = [&](std::string (*text)(const Geometry &)) {
    return llvm::all_of(convolutions, [&](const Geometry &geometry) {
      return text(geometry) == text(first);
    });
  };
  bool sameDilation = agree(dilationText), sameGroups = agree(groupsText);
  SmallVector<std::string> windows;
  for (const Geometry &geometry : convolutions)
    windows.push_back(windowText(geometry) +
                      (sameDilation ? "" : dilationText(geometry)) +
                      (sameGroups ? "" : groupsText(geometry)));
  return llvm::join(windows, " + ") + " s" + axesText(strides) +
         (sameDilation ? dilationText(first) : "") +
         (sameGroups ? groupsText(first) : "") + " " + channels;
}

std::string mlir::repvgg::humanNumber(double value) {
  static constexpr StringLiteral units[] = {"", "k", "M", "G", "T", "P", "E"};
  size_t unit = 0;
  for (; std::fabs(value) >= 999.5 && unit + 1 < std::size(units); ++unit)
    value /= 1000;
  int decimals = unit == 0 || std::fabs(value) >= 99.95 ? 0
                 : std::fabs(value) >= 9.995            ? 1
                                                        : 2;
  std::string text;
  llvm::raw_string_ostream(text)
      << llvm::format("%.*f", decimals, value) << units[unit];
  return text;
}
