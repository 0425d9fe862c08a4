//===- Compare.cpp - Two values as functions of the same inputs -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Compare.h"
#include "ChooseProbes.h"
#include "FunctionSizes.h"
#include "ProbedInputs.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

#include <cmath>
#include <set>

using namespace mlir;
using namespace mlir::repvgg::verify;

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

/// "1x4x6x6".
static std::string printedShape(ArrayRef<int64_t> shape) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  llvm::interleave(shape, stream, "x");
  return text;
}

/// "element [0, 3, 1, 2] of 1x4x6x6".
static std::string describeElement(const Grid &grid, ArrayRef<int64_t> shape,
                                   int64_t index) {
  SmallVector<int64_t> position(grid.size());
  for (size_t i = grid.size(); i-- > 0;) {
    position[i] = grid[i][index % grid[i].size()];
    index /= grid[i].size();
  }
  std::string text = "element [";
  llvm::raw_string_ostream stream(text);
  llvm::interleaveComma(position, stream);
  stream << "] of " << printedShape(shape);
  return text;
}

static double errorAt(const Array &array, size_t index) {
  return array.errors.empty() ? 0 : array.errors[index];
}

/// The first element at which the arrays differ by more than their errors.
static std::optional<Disagreement>
differ(const Array &original, const Array &current, ArrayRef<int64_t> shape) {
  for (size_t i = 0; i < original.values.size(); ++i) {
    double expected = original.values[i], found = current.values[i];
    if (expected == found || (std::isnan(expected) && std::isnan(found)))
      continue;
    double allowed = errorAt(original, i) + errorAt(current, i);
    if (std::fabs(expected - found) <= allowed)
      continue;
    Disagreement result{describeElement(original.grid, shape, i)};
    llvm::raw_string_ostream(result.message)
        << llvm::format(": the original gives %.9g, but this gives %.9g, and "
                        "rounding explains no more than %.3g",
                        expected, found, allowed);
    return result;
  }
  return std::nullopt;
}

/// Where results are looked at in `probe`.
static Grid lookedAt(ArrayRef<int64_t> shape, unsigned channels,
                     const Probe &probe) {
  return probedPositions(
      shape,
      std::min<unsigned>(channels, std::max<size_t>(shape.size(), 1) - 1),
      probe);
}

/// Evaluates what has been given to `evaluation` as far as `value`, which has
/// channels in dimension `channels`; nothing if that fails, for which
/// `evaluation` has the reason.
static std::optional<Array> evaluate(Evaluation &evaluation, Value value,
                                     unsigned channels, const Probe &probe) {
  if (failed(evaluation.prepare(value)))
    return std::nullopt;
  Grid grid = lookedAt(evaluation.shapeOf(value), channels, probe);
  if (failed(evaluation.demand(value, grid)) || failed(evaluation.run()))
    return std::nullopt;
  return restrictTo(evaluation.arrayOf(value), grid);
}

//===----------------------------------------------------------------------===//
// Probes
//===----------------------------------------------------------------------===//

namespace {
/// Nothing, if both computations agree or the original has no value for the
/// sizes of the probe.
using Difference = std::optional<std::variant<Disagreement, NotCompared>>;

/// The comparison with numbers made up for `leaves`; `sizes` says which sizes
/// of them go together, if it is given.
class Comparer {
public:
  Comparer(const Comparison &comparison, ArrayRef<Value> leaves,
           FunctionSizes *sizes)
      : comparison(comparison), leaves(leaves), sizes(sizes),
        semantics(semanticsOf(comparison)), rounded(semantics),
        channels(comparison.arguments.empty()
                     ? 1
                     : channelDimension(comparison.arguments.front())) {
    rounded.constantsAreRounded = true;
  }

  Outcome run();

private:
  ProbedInputs inputsIn(const Probe &probe) const {
    return {leaves, sizes ? &sizes->at(probe.sizes) : nullptr, probe, rounded,
            sums};
  }
  Difference compareIn(const Probe &probe);
  std::string printedInputs(const ProbedInputs &inputs) const;
  bool giveOriginal(Evaluation &evaluation, const ProbedInputs &inputs);
  void forgetUnread(const Array &original, unsigned sizes, Array &current);

  const Comparison &comparison;
  ArrayRef<Value> leaves;
  FunctionSizes *sizes;
  Semantics semantics, rounded; ///< of the original, and of what is now
  unsigned channels;
  /// The factors of channels are the same in all probes.
  std::shared_ptr<ConstantSums> sums = std::make_shared<ConstantSums>();
  unsigned agreed = 0;
  std::string reason = "what comes before it has no value for the sizes that "
                       "were tried";
};
} // namespace

/// The shapes of the inputs: "1x4x6x6, 1x4x3x3".
std::string Comparer::printedInputs(const ProbedInputs &inputs) const {
  SmallVector<std::string> shapes;
  for (Value input : comparison.inputs)
    if (std::optional<Input> given = inputs.inputOf(input))
      shapes.push_back(printedShape(given->shape));
  return llvm::join(shapes, ", ");
}

/// Gives the original's arguments what the inputs are; false if these cannot be
/// evaluated.
bool Comparer::giveOriginal(Evaluation &evaluation,
                            const ProbedInputs &inputs) {
  for (auto [argument, input] :
       llvm::zip_equal(comparison.arguments, comparison.inputs)) {
    std::optional<Input> given = inputs.inputOf(input);
    if (!given)
      return false;
    evaluation.bind(argument, *std::move(given));
  }
  return true;
}

/// Numbers for elements of `current` that are NaN only because a window was
/// widened by weights of 0: they depend on no input. `original` says for which
/// elements to look; all inputs are NaN.
void Comparer::forgetUnread(const Array &original, unsigned sizes,
                            Array &current) {
  auto valueFor = [&](double number) {
    Evaluation evaluation(rounded, sums);
    Probe probe{sizes, 1, number};
    inputsIn(probe).bindLeaves(evaluation);
    return evaluate(evaluation, comparison.current, channels, probe);
  };
  std::optional<Array> one = valueFor(64), other = valueFor(-64);
  if (!one || !other)
    return;
  current.errors.resize(current.values.size());
  for (size_t i = 0; i < current.values.size(); ++i)
    if (std::isnan(current.values[i]) && !std::isnan(original.values[i]) &&
        std::fabs(one->values[i] - other->values[i]) <=
            errorAt(*one, i) + errorAt(*other, i)) {
      current.values[i] = one->values[i];
      current.errors[i] = errorAt(*one, i);
    }
}

Difference Comparer::compareIn(const Probe &probe) {
  ProbedInputs inputs = inputsIn(probe);
  Evaluation before(semantics, sums), after(rounded, sums);
  if (!giveOriginal(before, inputs))
    return std::nullopt;
  std::optional<Array> original =
      evaluate(before, comparison.original, channels, probe);
  if (!original) {
    // Sizes that are made up need not be possible.
    reason = "it has no value for the sizes that were tried: " +
             before.unevaluable().message;
    return std::nullopt;
  }
  inputs.bindLeaves(after);
  std::optional<Array> current =
      evaluate(after, comparison.current, channels, probe);
  if (!current && after.unevaluable().isSize)
    return Disagreement{"for inputs of " + printedInputs(inputs) +
                        " the original has a value, but this has none: " +
                        after.unevaluable().message};
  if (!current)
    return NotCompared{after.unevaluable().message};
  ArrayRef<int64_t> shape = before.shapeOf(comparison.original);
  if (shape != after.shapeOf(comparison.current))
    return Disagreement{"the shape: the original gives " + printedShape(shape) +
                        ", but this gives " +
                        printedShape(after.shapeOf(comparison.current))};
  std::optional<Disagreement> found = differ(*original, *current, shape);
  if (found && probe.filled && std::isnan(*probe.filled)) {
    forgetUnread(*original, probe.sizes, *current);
    found = differ(*original, *current, shape);
  }
  if (found)
    return *found;
  ++agreed;
  return std::nullopt;
}

Outcome Comparer::run() {
  auto outcomeOf = [](const Difference &found) {
    return std::visit([](auto &found) { return Outcome(found); }, *found);
  };
  unsigned most = llvm::any_of(leaves, isDynamic) ? kMostSizes : 1;
  unsigned possible = 0, skipped = 0;
  std::set<SmallVector<int64_t>> tried;
  for (unsigned sizes = 0; sizes < most && agreed < kSizes; ++sizes) {
    Probe probe{sizes, 1, std::nullopt, /*everyChannel=*/agreed == 0};
    auto ofLeaves = inputsIn(probe).sizesOfLeaves();
    if (!ofLeaves) {
      ++skipped;
      continue;
    }
    if (!tried.insert(*ofLeaves).second)
      continue;
    unsigned before = agreed;
    if (Difference found = compareIn(probe))
      return outcomeOf(found);
    if (before == 0 && agreed > 0)
      possible = sizes;
    skipped += before == agreed;
  }
  if (agreed == 0)
    return NotCompared{reason};
  for (const Probe &probe : furtherProbes(comparison, possible))
    if (Difference found = compareIn(probe))
      return outcomeOf(found);
  return Agreement{/*onAllSizes=*/agreed == kSizes || skipped == 0};
}

/// With sizes made up for each input, with such that go together, and with
/// inputs that are evaluated, until both agree.
Outcome mlir::repvgg::verify::compare(const Comparison &comparison,
                                      FunctionSizes &sizes) {
  ArrayRef<Value> inputs = comparison.inputs;
  Outcome outcome = Comparer(comparison, inputs, nullptr).run();
  auto *agreement = std::get_if<Agreement>(&outcome);
  if (agreement && agreement->onAllSizes)
    return outcome;
  if (llvm::any_of(inputs, isDynamic)) {
    outcome = Comparer(comparison, inputs, &sizes).run();
    if (!std::holds_alternative<Disagreement>(outcome))
      return outcome;
  }
  std::optional<SmallVector<Value>> leaves = leavesBefore(inputs);
  if (!leaves)
    return outcome;
  Outcome again = Comparer(comparison, *leaves, nullptr).run();
  return std::holds_alternative<NotCompared>(again) ? outcome : again;
}
