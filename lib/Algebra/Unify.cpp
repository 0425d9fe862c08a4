//===- Unify.cpp - The common window of several branches ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Rules A6, A7 and A16, one axis at a time. Tap `u` of a branch reads
/// `u * d - padLow` pixels from the output position's anchor: a common window
/// is an arithmetic progression of such positions that contains all of them.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Unify.h"
#include "RepVGG/Algebra/Geometry.h"
#include "llvm/ADT/SmallVectorExtras.h"
#include "llvm/ADT/Twine.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

using namespace llvm;
using namespace mlir::repvgg;

static Refusal refuse(StringRef rule, const Twine &message) {
  return {rule.str(), message.str()};
}

/// What the output size depends on besides stride and input size.
static int64_t slack(const Window &window) {
  return window.padLow + window.padHigh - window.dilation * (window.size - 1);
}

static std::optional<Refusal> checkSameInput(const Geometry &first,
                                             const Geometry &other) {
  if (other.windows.size() != first.windows.size())
    return refuse("A22", "expects branches on the same number of spatial axes, "
                         "but found " +
                             Twine(first.windows.size()) + " and " +
                             Twine(other.windows.size()));
  if (other.inChannels != first.inChannels)
    return refuse("A22", "expects branches that read the same number of "
                         "channels, but found " +
                             Twine(first.inChannels) + " and " +
                             Twine(other.inChannels));
  if (other.outChannels != first.outChannels)
    return refuse("A16", "expects branches with the same number of output "
                         "channels, but found " +
                             Twine(first.outChannels) + " and " +
                             Twine(other.outChannels));
  return std::nullopt;
}

static std::optional<Refusal> checkStride(const Window &first,
                                          const Window &other, unsigned axis) {
  if (other.stride == first.stride)
    return std::nullopt;
  return refuse("A22", "expects branches of one stride, but found " +
                           Twine(first.stride) + " and " + Twine(other.stride) +
                           " on axis " + Twine(axis) +
                           "; give all branches the same stride");
}

/// Equal output sizes for every input, or for the one that is known.
static std::optional<Refusal> checkOutputSize(const Window &first,
                                              const Window &other,
                                              unsigned axis, int64_t input) {
  if (slack(first) == slack(other))
    return std::nullopt;
  if (input == kDynamicSize)
    return refuse("A6",
                  "expects low + high padding - dilation * (size - 1) to "
                  "be equal on axis " +
                      Twine(axis) + ", which has a dynamic size, but found " +
                      Twine(slack(first)) + " and " + Twine(slack(other)) +
                      "; make the size static or change the padding");
  int64_t expected = first.outputSize(input), found = other.outputSize(input);
  if (expected == found)
    return std::nullopt;
  return refuse("A6", "expects branches of one output size, but found " +
                          Twine(expected) + " and " + Twine(found) +
                          " on axis " + Twine(axis) + " of size " +
                          Twine(input) + "; change the padding");
}

/// The progression of positions that contains every tap: d*, p*, K*. Padding
/// above is chosen later. Sizes stay below 2^33 on checked windows.
static Window coverTaps(ArrayRef<Window> windows) {
  Window cover = windows.front();
  int64_t last = -cover.padLow, step = 0;
  for (const Window &window : windows) {
    cover.padLow = std::max(cover.padLow, window.padLow);
    last = std::max(last, window.dilation * (window.size - 1) - window.padLow);
  }
  for (const Window &window : windows) {
    step = std::gcd(step, cover.padLow - window.padLow);
    if (window.size > 1)
      step = std::gcd(step, window.dilation);
  }
  cover.dilation = std::max<int64_t>(step, 1);
  cover.size = (last + cover.padLow) / cover.dilation + 1;
  return cover;
}

/// The high padding that keeps the branches' output size; where they differ
/// (all are legal then) that of the branch that is the cover, else the largest.
static int64_t highPadding(const Window &cover, ArrayRef<Window> windows) {
  int64_t chosen = slack(windows.front());
  for (const Window &window : windows)
    chosen = std::max(chosen, slack(window));
  for (const Window &window : windows)
    if (window.size == cover.size && window.padLow == cover.padLow)
      chosen = slack(window);
  return chosen - cover.padLow + cover.dilation * (cover.size - 1);
}

static OrRefusal<Window> unifyAxis(ArrayRef<Window> windows, unsigned axis,
                                   int64_t input) {
  for (const Window &window : windows.drop_front()) {
    if (auto refusal = checkStride(windows.front(), window, axis))
      return *refusal;
    if (auto refusal = checkOutputSize(windows.front(), window, axis, input))
      return *refusal;
  }
  Window cover = coverTaps(windows);
  cover.padHigh = highPadding(cover, windows);
  return cover;
}

/// Reports a common geometry that is beyond the limits under the rule that made
/// it grow.
static OrRefusal<Geometry> checkGrowth(const Geometry &common) {
  OrRefusal<Geometry> checked = checkGeometry(common);
  if (checked)
    return checked;
  return refuse("A7",
                "the common window is too large: " + checked.refusal().message);
}

static OrRefusal<SmallVector<Geometry>> checkAll(ArrayRef<Geometry> branches) {
  if (branches.empty())
    return refuse("input", "expects at least one branch, but found none");
  SmallVector<Geometry> checked;
  for (const Geometry &branch : branches) {
    OrRefusal<Geometry> result = checkGeometry(branch);
    if (!result)
      return result.refusal();
    if (!checked.empty())
      if (auto refusal = checkSameInput(checked.front(), *result))
        return *refusal;
    checked.push_back(*std::move(result));
  }
  return checked;
}

static OrRefusal<Embedding> embedAxis(const Window &branch,
                                      const Window &target, unsigned axis) {
  if (auto refusal = checkStride(target, branch, axis))
    return *refusal;
  int64_t shift = target.padLow - branch.padLow;
  Embedding result{shift / target.dilation,
                   branch.size == 1 ? 1 : branch.dilation / target.dilation};
  bool onTaps = shift % target.dilation == 0 &&
                (branch.size == 1 || branch.dilation % target.dilation == 0);
  int64_t last = result.offset + (branch.size - 1) * result.step;
  if (onTaps && result.offset >= 0 && last < target.size)
    return result;
  return refuse("A6", "expects every tap to fall on one of " +
                          Twine(target.size) + " taps at dilation " +
                          Twine(target.dilation) + " and padding " +
                          Twine(target.padLow) + " on axis " + Twine(axis) +
                          ", but found " + Twine(branch.size) +
                          " taps at dilation " + Twine(branch.dilation) +
                          " and padding " + Twine(branch.padLow));
}

OrRefusal<Geometry> mlir::repvgg::unify(ArrayRef<Geometry> branches,
                                        ArrayRef<int64_t> inputSizes) {
  OrRefusal<SmallVector<Geometry>> checked = checkAll(branches);
  if (!checked)
    return checked.refusal();
  Geometry common = checked->front();
  if (inputSizes.size() != common.windows.size())
    return refuse("input", "expects one input size for each of " +
                               Twine(common.windows.size()) +
                               " spatial axes, but found " +
                               Twine(inputSizes.size()));
  for (const Geometry &branch : *checked)
    common.groups = std::gcd(common.groups, branch.groups);
  for (unsigned axis = 0; axis < common.windows.size(); ++axis) {
    auto windows = map_to_vector(
        *checked, [&](const Geometry &branch) { return branch.windows[axis]; });
    OrRefusal<Window> window = unifyAxis(windows, axis, inputSizes[axis]);
    if (!window)
      return window.refusal();
    common.windows[axis] = *window;
  }
  return checkGrowth(common);
}

OrRefusal<SmallVector<Embedding, 3>>
mlir::repvgg::embed(const Geometry &branch, const Geometry &target) {
  OrRefusal<SmallVector<Geometry>> checked = checkAll({target, branch});
  if (!checked)
    return checked.refusal();
  if (branch.groups % target.groups != 0)
    return refuse("A16", "expects the branch's groups to be a multiple of " +
                             Twine(target.groups) + ", but found " +
                             Twine(branch.groups));
  SmallVector<Embedding, 3> embeddings;
  for (unsigned axis = 0; axis < target.windows.size(); ++axis) {
    OrRefusal<Embedding> embedding = embedAxis(
        (*checked)[1].windows[axis], (*checked)[0].windows[axis], axis);
    if (!embedding)
      return embedding.refusal();
    embeddings.push_back(*embedding);
  }
  return embeddings;
}
