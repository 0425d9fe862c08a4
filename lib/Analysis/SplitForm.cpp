//===- SplitForm.cpp - Into which convolutions a block fuses --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a form, sizes, rates. Output: the forms of its parts, and what the
// other ways would have cost, in numbers and in words.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Analysis/SplitForm.h"
#include "RepVGG/Algebra/CheapestSplit.h"
#include "RepVGG/Algebra/Unify.h"
#include "RepVGG/Analysis/CostText.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVectorExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::repvgg;
using Weighed = CensusRecord::Weighed;
using Sets = SmallVector<SmallVector<unsigned>>;

/// Of more branches that stay apart the number is said, not the names.
static constexpr size_t kNamed = 5;

static OrRefusal<SmallVector<LinearForm, 1>>
formsOf(const LinearForm &form, const Sets &sets, const WorkSize &size) {
  SmallVector<LinearForm, 1> parts;
  if (sets.size() == 1 && !form.whyApart()) {
    parts.push_back(form);
    return parts;
  }
  for (ArrayRef<unsigned> set : sets) {
    OrRefusal<LinearForm> part =
        form.part(set, size.inputSizes, /*withBias=*/parts.empty());
    if (!part)
      return part.refusal();
    parts.push_back(*std::move(part));
  }
  return parts;
}

static SmallVector<Geometry> geometriesOf(ArrayRef<LinearForm> parts) {
  return llvm::map_to_vector(
      parts, [](const LinearForm &part) { return part.geometry(); });
}

/// The nearest whole number that can be held.
static int64_t saturated(double value) {
  constexpr double most = 9e18;
  return int64_t(std::min(value, most));
}

static Weighed::Way wayOf(ArrayRef<Geometry> convolutions, const WorkSize &size,
                          const MachineRates &rates) {
  Work work = workOfSum(convolutions, size, rates);
  return {saturated(work.macs), work.seconds * 1e6};
}

/// "7x1" or "3x3 d18", of a branch that is alone.
static std::string shortText(const Geometry &geometry) {
  SmallVector<std::string> sizes;
  int64_t dilation = 1;
  for (const Window &window : geometry.windows) {
    sizes.push_back(std::to_string(window.size));
    dilation = std::max(dilation, window.dilation);
  }
  std::string text = sizes.empty() ? "linear" : llvm::join(sizes, "x");
  if (dilation != 1)
    text += llvm::formatv(" at rate {0}", dilation).str();
  if (geometry.groups > 1)
    text += geometry.groups == geometry.inChannels ? " depthwise" : " grouped";
  return text;
}

/// "the 3x3 at rate 6 and the 3x3 at rate 12 stay apart".
static std::string apartText(const Sets &sets, ArrayRef<Geometry> parts) {
  SmallVector<std::string> alone;
  for (auto [set, part] : llvm::zip_equal(sets, parts))
    if (set.size() == 1)
      alone.push_back("the " + shortText(part));
  if (alone.empty() || alone.size() > kNamed)
    return llvm::formatv("{0} convolutions stay apart", parts.size());
  std::string last = alone.pop_back_val();
  if (alone.empty())
    return last + " stays apart";
  return llvm::join(alone, ", ") + " and " + last + " stay apart";
}

/// "merged 3 of 4 branches: 41M -> 38M MACs; the 5x5 at rate 18 stays apart,
/// one convolution would cost 1.5G".
static std::string decisionText(const Sets &sets, ArrayRef<Geometry> parts,
                                const Weighed &weighed) {
  std::string text = llvm::formatv(
      "merged {0} of {1} branches: {2} -> {3} MACs", weighed.merged,
      weighed.branches, humanNumber(weighed.apart.macs),
      humanNumber(weighed.chosen.macs));
  if (weighed.merged == 0)
    text = llvm::formatv("merged none of {0} branches of {1} MACs",
                         weighed.branches, humanNumber(weighed.chosen.macs));
  if (parts.size() == 1)
    return text;
  text += "; " + apartText(sets, parts);
  if (!weighed.together)
    return text + ", a window that holds them all would be too large";
  return text + ", one convolution would cost " +
         humanNumber(weighed.together->macs);
}

OrRefusal<SplitForm> mlir::repvgg::splitForm(const LinearForm &form,
                                             const WorkSize &size,
                                             const MachineRates &rates) {
  SmallVector<Geometry> branches = llvm::map_to_vector(
      form.terms(), [](const Term &term) { return term.geometry; });
  Sets sets = cheapestSplit(branches, size, rates);
  OrRefusal<SmallVector<LinearForm, 1>> parts = formsOf(form, sets, size);
  if (!parts)
    return parts.refusal();
  SplitForm result{*std::move(parts), nullptr};
  if (branches.size() == 1)
    return result;

  SmallVector<Geometry> convolutions = geometriesOf(result.parts);
  Weighed weighed;
  weighed.branches = branches.size();
  for (ArrayRef<unsigned> set : sets)
    weighed.merged += set.size() > 1 ? set.size() : 0;
  weighed.convolutions = convolutions.size();
  weighed.apart = wayOf(branches, size, rates);
  weighed.chosen = wayOf(convolutions, size, rates);
  if (OrRefusal<Geometry> one = unify(branches, size.inputSizes))
    weighed.together = wayOf(*one, size, rates);
  weighed.text = decisionText(sets, convolutions, weighed);
  result.weighed = std::make_shared<const Weighed>(std::move(weighed));
  return result;
}
