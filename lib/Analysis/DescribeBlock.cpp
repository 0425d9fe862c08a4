//===- DescribeBlock.cpp - What a block is made of ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a block. Output: its ops by number, and the numbers of its weights,
// which are computed a row at a time.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Analysis/DescribeBlock.h"
#include "RepVGG/Algebra/WeightRows.h"
#include "RepVGG/Analysis/BlockForm.h"
#include "RepVGG/Analysis/ChooseParts.h"
#include "RepVGG/Analysis/CostText.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;
using Weights = BlockDetail::Weights;

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

/// The op's window and channels, of one that has any.
static std::string kernelOf(LinearOpInterface op) {
  if (op.isChannelwise() || op.getDataOperands().size() != 1)
    return "";
  std::optional<Geometry> geometry = geometryOf(op);
  return geometry ? kernelText(*geometry) : std::string();
}

static std::vector<BlockDetail::Op> opsOf(BlockOp block) {
  DenseMap<Value, int64_t> numbers = {{block.getInput(), -1}};
  std::vector<BlockDetail::Op> ops;
  for (LinearOpInterface op : block.getBody().getOps<LinearOpInterface>()) {
    StringRef name = op->getName().getStringRef();
    name.consume_front("repvgg.");
    numbers[op->getResult(0)] = ops.size();
    BlockDetail::Op &added =
        ops.emplace_back(BlockDetail::Op{name.str(), kernelOf(op), {}});
    for (Value operand : op.getDataOperands())
      added.operands.push_back(numbers.lookup(operand));
  }
  return ops;
}

//===----------------------------------------------------------------------===//
// Weights
//===----------------------------------------------------------------------===//

static double peakOf(ArrayRef<double> row) {
  double peak = 0;
  for (double value : row)
    peak = std::max(peak, std::fabs(value));
  return peak;
}

static double medianOf(std::vector<double> values) {
  auto middle = values.begin() + values.size() / 2;
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

static Weights measure(const LinearForm &form, std::string kernel) {
  WeightRows rows(form);
  Weights weights;
  weights.kernel = std::move(kernel);
  weights.least = std::numeric_limits<double>::infinity();
  weights.greatest = -weights.least;
  std::vector<double> peaks;
  double squares = 0;
  for (int64_t o = 0; o < form.geometry().outChannels; ++o) {
    ArrayRef<double> row = rows[o];
    for (double value : row) {
      weights.least = std::min(weights.least, value);
      weights.greatest = std::max(weights.greatest, value);
      squares += value * value;
    }
    weights.elements += row.size();
    peaks.push_back(peakOf(row));
  }
  weights.rms = std::sqrt(squares / weights.elements);
  weights.peakChannel = llvm::max_element(peaks) - peaks.begin();
  weights.medianPeak = medianOf(std::move(peaks));
  return weights;
}

/// The greatest magnitude in one output channel.
static double peakIn(const LinearForm &form, int64_t channel) {
  WeightRows rows(form);
  return peakOf(rows[channel]);
}

static double magnitudeOf(const Weights &weights) {
  return std::max(-weights.least, weights.greatest);
}

/// Each summand of `form` as a form of its own; fewer if one cannot be.
static SmallVector<LinearForm> summandsOf(BlockOp block,
                                          const LinearForm &form) {
  SmallVector<LinearForm> summands;
  for (unsigned term = 0; term < form.terms().size(); ++term) {
    OrRefusal<LinearForm> summand =
        form.part(term, block.getInputSizes(), /*withBias=*/false);
    if (summand)
      summands.push_back(*std::move(summand));
  }
  return summands;
}

/// True for the input itself, perhaps times a factor a channel.
static bool isIdentity(const LinearForm &form) {
  return form.terms().size() == 1 && !form.terms().front().weight &&
         llvm::all_of(form.geometry().windows,
                      [](const Window &window) { return window == Window(); });
}

static std::string kernelOf(BlockOp block, const LinearForm &form) {
  std::string channels = std::to_string(form.geometry().outChannels);
  if (isChannelwise(block))
    return "scale " + channels;
  return isIdentity(form) ? "identity " + channels
                          : kernelText(form.geometry());
}

BlockDetail mlir::repvgg::describeBlock(BlockOp block, const CostModel &model) {
  BlockDetail detail;
  detail.ops = opsOf(block);
  BlockForm analysis = analyzeBlock(block);
  if (!analysis.form)
    return detail;
  SmallVector<LinearForm> summands = summandsOf(block, *analysis.form);
  for (const LinearForm &summand : summands)
    detail.summands.push_back(measure(summand, kernelOf(block, summand)));
  OrRefusal<SplitForm> split =
      chooseParts(block, *std::move(analysis.form), model);
  if (!split || checkChange(block, *split))
    return detail;
  for (const LinearForm &part : split->parts)
    detail.convolutions.push_back(measure(part, kernelOf(block, part)));
  const Weights &largest = *llvm::max_element(
      detail.convolutions, [](const Weights &a, const Weights &b) {
        return magnitudeOf(a) < magnitudeOf(b);
      });
  auto compare = [&](MutableArrayRef<Weights> weights,
                     ArrayRef<LinearForm> forms) {
    for (auto [item, form] : llvm::zip_equal(weights, forms))
      item.inFusedPeak = peakIn(form, largest.peakChannel);
  };
  compare(detail.summands, summands);
  compare(detail.convolutions, split->parts);
  return detail;
}
