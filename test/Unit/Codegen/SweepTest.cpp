//===- SweepTest.cpp - Random layers by every plan ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Draws layers of each family in each format, asks the planner for its
/// candidates and runs those that have a kernel: results are within the bounds
/// of docs/Numerics.md, of integers right to the bit, and nothing outside the
/// buffers is touched. $REPVGG_SWEEP_SEED draws others, $REPVGG_SWEEP_ROUNDS
/// more of them.
///
//===----------------------------------------------------------------------===//

#include "Draw.h"
#include "Elements.h"
#include "RepVGG/Codegen/CPU/Algorithms/Algorithms.h"
#include "RepVGG/Codegen/CPU/Plan/Planner.h"
#include "WinogradTransform.h"
#include "gtest/gtest.h"

#include <cmath>
#include <map>

using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

double setting(const char *name, double otherwise) {
  const char *text = std::getenv(name);
  return text ? std::atof(text) : otherwise;
}

/// All but channels, window and size: besides what every case has, caches so
/// small that their limits matter, threads and halos.
ConvCase anyLayer(Draw &draw) {
  ConvCase test = draw.any();
  test.target.registers = test.vector == 8 ? 16 : 32;
  test.target.l1 = int64_t(4096) << draw.number(0, 3);
  test.target.l2 = int64_t(1) << draw.number(14, 20);
  test.target.threads = test.calls;
  if (draw.coin())
    test.spareInputHalo = draw.halo();
  test.relu = draw.coin();
  test.outChannels = draw.number(1, 50);
  test.height = draw.number(1, 17);
  test.width = draw.number(1, 17);
  return test;
}

/// A window of steps, taps and dilation up to these, and its padding on all
/// four sides; at least one pixel comes out.
void setWindow(ConvCase &test, Draw &draw, int64_t stride, int64_t size,
               int64_t mostDilation) {
  test.stride = draw.number(1, stride);
  test.strideWidth = draw.coin() ? draw.number(1, stride) : -1;
  test.kernelHeight = draw.number(1, size);
  test.kernelWidth = draw.number(1, size);
  int64_t dilation = test.dilation = draw.number(1, mostDilation);
  auto pad = [&](int64_t taps) {
    return draw.number(0, std::min<int64_t>((taps - 1) * dilation, 4));
  };
  test.padding = pad(test.kernelHeight),
  test.paddingWidth = pad(test.kernelWidth);
  test.paddingBehind = pad(test.kernelHeight);
  test.paddingBehindWidth = pad(test.kernelWidth);
  auto least = [&](int64_t taps, int64_t before, int64_t behind) {
    return std::max<int64_t>((taps - 1) * dilation + 1 - before - behind, 1);
  };
  test.height = std::max(
      test.height, least(test.kernelHeight, test.padding, test.paddingBehind));
  test.width = std::max(test.width, least(test.kernelWidth, test.paddingWidth,
                                          test.paddingBehindWidth));
}

ConvCase anyWindow(Draw &draw) {
  ConvCase test = anyLayer(draw);
  test.inChannels = draw.number(1, 40);
  setWindow(test, draw, 3, 5, 3);
  return test;
}

ConvCase pointwise(Draw &draw) {
  ConvCase test = anyLayer(draw);
  test.inChannels = draw.number(1, 90);
  test.outChannels = draw.number(1, 90);
  setWindow(test, draw, draw.coin() ? 1 : 3, 1, 1);
  return test;
}

/// With one output a channel, two or four.
ConvCase depthwise(Draw &draw) {
  ConvCase test = anyLayer(draw);
  test.inChannels = test.groups = draw.number(2, 40);
  test.outChannels = test.inChannels << (draw.coin() ? 0 : draw.number(0, 2));
  setWindow(test, draw, 3, 7, 2);
  return test;
}

ConvCase firstLayer(Draw &draw) {
  ConvCase test = anyLayer(draw);
  test.inChannels = draw.number(1, 4);
  test.height = draw.number(1, 30);
  test.width = draw.number(1, 40);
  setWindow(test, draw, 4, 7, 2);
  return test;
}

/// Groups of whole vectors.
void setGroups(ConvCase &test, Draw &draw) {
  int64_t most = std::max<int64_t>(48 / test.vector, 2);
  test.groups = draw.number(2, std::min<int64_t>(most, 4));
  int64_t parts = most / test.groups;
  test.inChannels = test.groups * test.vector * draw.number(1, parts);
  test.outChannels = test.groups * test.vector * draw.number(1, parts);
}

ConvCase grouped(Draw &draw) {
  ConvCase test = anyLayer(draw);
  setGroups(test, draw);
  setWindow(test, draw, 3, 4, 2);
  return test;
}

/// For Winograd's algorithms: 3x3 of one stride, with groups or spare lanes,
/// and weights transformed ahead of time or when they are used.
ConvCase tiled(Draw &draw, int64_t stride) {
  ConvCase test = anyLayer(draw);
  test.inChannels = draw.number(test.vector, 40);
  if (draw.number(0, 2) == 0)
    setGroups(test, draw);
  test.stride = stride;
  test.target.smallWeights = draw.coin();
  test.height = draw.number(3, 26 * stride);
  test.width = draw.number(3, 26 * stride);
  test.padding = draw.number(0, 2), test.paddingWidth = draw.number(0, 2);
  test.paddingBehind = draw.number(0, 2);
  test.paddingBehindWidth = draw.number(0, 2);
  return test;
}
ConvCase winograd(Draw &draw) { return tiled(draw, 1); }
ConvCase polyphase(Draw &draw) { return tiled(draw, 2); }

/// The tile of a plan that transforms.
std::optional<std::pair<int64_t, int64_t>>
tileOf(layer::PlanAttrInterface plan) {
  if (auto winograd = mlir::dyn_cast<WinogradAttr>(plan))
    return std::pair(winograd.getTileHeight(), winograd.getTileWidth());
  if (auto polyphase = mlir::dyn_cast<PolyphaseAttr>(plan))
    return std::pair(polyphase.getTileHeight(), polyphase.getTileWidth());
  return std::nullopt;
}

/// Images of `format`, or on one side of another one that it goes with, and
/// what else the CPU has for them.
void setFormat(ConvCase &test, Draw &draw, PackedElement format) {
  if (format == PackedElement::F32)
    return;
  test.inputElement = test.outputElement = format;
  std::vector<std::string> features = {""};
  if (format == PackedElement::I8) {
    test.inputUnsigned = draw.coin();
    features = integerFeatures(test.vector);
  } else if (draw.number(0, 3) == 0) {
    test.inputElement = PackedElement::F32;
  }
  if (test.inputElement == format && draw.number(0, 2) == 0)
    test.outputElement = PackedElement::F32;
  if (format == PackedElement::BF16 && test.vector == 16)
    features.push_back("amx-bf16");
  test.target.features = features[draw.number(0, features.size() - 1)];
  if (!test.target.features.empty())
    test.cpu = ""; // this machine, which has the instruction; x86-64-v3 may not
}

/// The largest error of a case by `plan`, in units of its bound. Plain sums are
/// compared with what they add, Winograd's with the deviation of a whole sum,
/// as data is independent with variance 1; to both comes the rounding of what
/// is stored. Integers have no error.
double errorOverBound(const ConvCase &test, layer::PlanAttrInterface plan,
                      const ConvResult &result) {
  if (test.inputElement == PackedElement::I8)
    return result.absoluteError == 0 ? 0
                                     : std::numeric_limits<double>::infinity();
  double unit = roundoff(PackedElement::F32);
  double stored = test.outputElement == PackedElement::F32
                      ? 0
                      : roundoff(test.outputElement);
  ConvProblem problem = problemOf(test);
  double channels = problem.geometry.inChannelsPerGroup();
  double products = channels * problem.geometry.taps();
  std::optional<std::pair<int64_t, int64_t>> tile = tileOf(plan);
  if (!tile)
    return result.normalizedError /
           ((products + 3) * unit * (1 + stored) + stored);
  auto growth = [](int64_t outputs, const Window &window) {
    return AxisTransform::get(outputs, window.size, window.stride)
        .typicalGrowth();
  };
  double bound = 8 * std::sqrt(channels + problem.geometry.taps() + 16) *
                 growth(tile->first, problem.rows()) *
                 growth(tile->second, problem.columns()) * unit *
                 std::sqrt(products + 3);
  return result.absoluteError /
         (bound * (1 + stored) + stored * result.largest);
}

/// Kernels that ran, and their largest errors in units of the bounds.
struct Tally {
  int runs = 0;
  double worst = 0;
};

struct Family {
  const char *name;
  ConvCase (*draw)(Draw &);
  /// Drawn layers, and plans that are run of each.
  int64_t rounds, plans;
};

struct Format {
  const char *name;
  PackedElement element;
};

using FamilyInFormat = std::tuple<Family, Format>;

std::string nameOf(const testing::TestParamInfo<FamilyInFormat> &info) {
  const auto &[family, format] = info.param;
  return std::string(family.name) + format.name;
}

class SweepTest : public testing::TestWithParam<FamilyInFormat> {
protected:
  SweepTest() {
    mlir::DialectRegistry registry;
    registerConvAlgorithms(registry);
    context.appendDialectRegistry(registry);
    context.loadDialect<RepVGGCPUDialect>();
  }

  std::vector<layer::PlanAttrInterface> accepted(const ConvCase &test);
  void run(ConvCase test, layer::PlanAttrInterface plan);

  mlir::MLIRContext context;
  std::map<std::string, Tally> tallies;
};

/// The candidates that their algorithms accept.
std::vector<layer::PlanAttrInterface>
SweepTest::accepted(const ConvCase &test) {
  std::vector<layer::PlanAttrInterface> plans;
  ConvProblem problem = problemOf(test);
  for (layer::PlanAttrInterface plan : candidatePlans(problem, &context)) {
    problem.plan = plan;
    if (acceptPlan(problem))
      plans.push_back(plan);
  }
  return plans;
}

void SweepTest::run(ConvCase test, layer::PlanAttrInterface plan) {
  llvm::raw_string_ostream(test.plan = "") << plan;
  test.plan.erase(0, test.plan.find('.') + 1);
  auto result = runConvCase(test);
  ASSERT_TRUE(bool(result))
      << describe(test) << ": " << llvm::toString(result.takeError());
  double error = errorOverBound(test, plan, *result);
  EXPECT_LE(error, 1) << describe(test);
  EXPECT_EQ(result->wrongZeros, 0) << describe(test);
  llvm::StringRef text = test.plan;
  std::string algorithm =
      text.take_until([](char c) { return c == '<'; }).str();
  for (const char *weights : {"plain", "prepared"})
    if (text.contains(std::string("weights ") + weights))
      algorithm += std::string(", ") + weights;
  Tally &tally = tallies[algorithm];
  ++tally.runs;
  tally.worst = std::max(tally.worst, error);
}

TEST_P(SweepTest, EveryPlanIsRight) {
  const auto &[family, format] = GetParam();
  auto seed = static_cast<int64_t>(setting("REPVGG_SWEEP_SEED", 1));
  double rounds = family.rounds * setting("REPVGG_SWEEP_ROUNDS", 1);
  // What the formats share is f32's to find.
  if (format.element != PackedElement::F32)
    rounds /= 4;
  std::cout << "seed " << seed << "\n";
  SCOPED_TRACE("seed " + std::to_string(seed));
  Draw draw(seed);
  for (int64_t round = 0; round < rounds && !HasFatalFailure(); ++round) {
    ConvCase test = family.draw(draw);
    setFormat(test, draw, format.element);
    std::vector<layer::PlanAttrInterface> plans = accepted(test);
    EXPECT_FALSE(plans.empty()) << describe(test);
    std::shuffle(plans.begin(), plans.end(), draw.generator);
    plans.resize(std::min<size_t>(plans.size(), family.plans));
    for (layer::PlanAttrInterface plan : plans)
      run(test, plan);
  }
  for (const auto &[algorithm, tally] : tallies)
    std::cout << algorithm << ": " << tally.runs << " runs, largest error "
              << tally.worst << " of its bound\n";
}

constexpr Family kSums[] = {
    {"AnyWindow", anyWindow, 20, 2}, {"Pointwise", pointwise, 12, 3},
    {"Depthwise", depthwise, 12, 3}, {"FirstLayer", firstLayer, 12, 3},
    {"Grouped", grouped, 12, 2},
};
constexpr Family kTransforms[] = {
    {"Winograd", winograd, 12, 4},
    {"Polyphase", polyphase, 12, 3},
};
constexpr Format kFloats[] = {{"", PackedElement::F32},
                              {"BF16", PackedElement::BF16},
                              {"F16", PackedElement::F16}};
constexpr Format kIntegers[] = {{"I8", PackedElement::I8}};

INSTANTIATE_TEST_SUITE_P(Layers, SweepTest,
                         testing::Combine(testing::ValuesIn(kSums),
                                          testing::ValuesIn(kFloats)),
                         nameOf);
INSTANTIATE_TEST_SUITE_P(Transformed, SweepTest,
                         testing::Combine(testing::ValuesIn(kTransforms),
                                          testing::ValuesIn(kFloats)),
                         nameOf);
INSTANTIATE_TEST_SUITE_P(Integers, SweepTest,
                         testing::Combine(testing::ValuesIn(kSums),
                                          testing::ValuesIn(kIntegers)),
                         nameOf);
INSTANTIATE_TEST_SUITE_P(TransformedIntegers, SweepTest,
                         testing::Combine(testing::ValuesIn(kTransforms),
                                          testing::ValuesIn(kIntegers)),
                         nameOf);

} // namespace
