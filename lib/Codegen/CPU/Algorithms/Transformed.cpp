//===- Transformed.cpp - Tiles of transformed samples ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// An axis of tiles of m pixels needs m + size - 1 products a tile, with a
/// stride as many for each phase.
///
//===----------------------------------------------------------------------===//

#include "Transformed.h"
#include "../Kernels/IntegerProducts.h"
#include "../Kernels/WinogradTiles.h"
#include "../Kernels/WinogradTransform.h"
#include "Measurements.h"
#include "RepVGG/Codegen/CPU/Kernels/FloatBuffers.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

//===----------------------------------------------------------------------===//
// Plans
//===----------------------------------------------------------------------===//

int64_t TiledChoices::side() const {
  return std::min(problem().output.height, problem().output.width);
}

/// In the transformed domain, of a tile.
int64_t TiledChoices::elements(int64_t rows, int64_t columns) const {
  return elementsOfTile(problem().rows(), rows) *
         elementsOfTile(problem().columns(), columns);
}

int64_t TiledChoices::weightBytes(int64_t rows, int64_t columns) const {
  return floatBytes(elements(rows, columns) *
                    problem().output.vectors(problem().target.lanes) *
                    problem().target.lanes *
                    problem().geometry.inChannelsPerGroup());
}

/// Weights that come from far away do more where they meet the few tiles of
/// several images: as many as the third cache holds.
int64_t TiledChoices::imagesTogether(int64_t rows, int64_t columns) const {
  const PackedImage &output = problem().output;
  int64_t tiles = int64_t(llvm::divideCeil(output.height, rows)) *
                  int64_t(llvm::divideCeil(output.width, columns));
  if (tiles > measured::kFewTiles ||
      weightBytes(rows, columns) <= problem().target.l2)
    return 1;
  int64_t bytes = floatBytes(elements(rows, columns) * tiles *
                             problem().geometry.inChannelsPerGroup());
  return std::clamp<int64_t>(measured::kMostValueBytes / bytes, 1,
                             output.batch);
}

/// Few tiles do little with each weight that comes from far away: narrow
/// register tiles wait less. Plain ones are near when they are multiplied.
/// Those of one vector have the least sums under way between two transforms,
/// which are a large part where few channels of integers are summed; they read
/// weights more often, which pays where those are few beside the tiles.
SmallVector<RegisterTile, 4>
TiledChoices::registerTiles(int64_t rows, int64_t columns,
                            WeightForm weights) const {
  const PackedImage &output = problem().output;
  int64_t tiles = int64_t(llvm::divideCeil(output.height, rows)) *
                  imagesTogether(rows, columns) *
                  int64_t(llvm::divideCeil(output.width, columns));
  SmallVector<RegisterTile, 4> result =
      choices.registerTiles(tiles, choices.addingUp(), /*filledUp=*/true);
  auto prefer = [&](int64_t vectors) {
    auto narrow = llvm::find_if(result, [&](const RegisterTile &tile) {
      return tile.vectors == vectors;
    });
    if (narrow != result.end())
      std::rotate(result.begin(), narrow, narrow + 1);
  };
  bool isShort =
      problem().isInteger() &&
      problem().geometry.inChannelsPerGroup() <= measured::kFewIntegerChannels;
  if (isShort && tiles > problem().geometry.outChannelsPerGroup())
    prefer(1);
  else if (weights != WeightForm::Plain && tiles <= measured::kFewTiles &&
           weightBytes(rows, columns) > problem().target.l2)
    prefer(measured::kNarrowVectors);
  return result;
}

/// Chunks cost a pass over the weights each: they are worth it where weights
/// are smaller than what is transformed. Of plain weights each transforms all:
/// they are larger.
int64_t TiledChoices::bestChunk(int64_t rows, int64_t columns, int64_t vectors,
                                WeightForm form) const {
  const PackedImage &output = problem().output;
  int64_t taps = elements(rows, columns);
  int64_t images = imagesTogether(rows, columns);
  int64_t tileRows = int64_t(llvm::divideCeil(output.height, rows)) * images;
  int64_t tilesInRow = llvm::divideCeil(output.width, columns);
  if (images > 1)
    return tileRows;
  int64_t lanes = problem().target.lanes;
  int64_t blocks = problem().input.vectors(lanes) + vectors;
  int64_t bytesPerRow = floatBytes(taps * tilesInRow * blocks * lanes);
  if (form == WeightForm::Plain) {
    bool share = choices.splitFor(vectors) == Split::Rows;
    int64_t part =
        llvm::divideCeil(tileRows, share ? problem().target.threads : 1);
    auto bytes = static_cast<int64_t>(problem().target.l2 *
                                      measured::kPlainChunkOfSecond);
    int64_t chunk = evenPart(part, std::max<int64_t>(bytes / bytesPerRow, 1));
    return chunk < tileRows ? chunk : 0;
  }
  int64_t weights = taps * output.vectors(lanes) * lanes;
  if (weights > taps * tileRows * tilesInRow)
    return 0;
  return choices.rowsPerChunk(tileRows, bytesPerRow,
                              problem().isInteger()
                                  ? measured::kIntegerChunkOfSecond
                                  : measured::kChunkOfSecond);
}

/// Channels that an element of the transformed domain has.
static int64_t channelsTogether(const ConvProblem &problem) {
  return problem.isInteger() ? 2 : 1;
}

/// Deep parts store sums seldom; their weights stream from the second cache.
/// Plain ones are transformed into a part of that, some channels' at a time.
SmallVector<int64_t, 3> TiledChoices::depths(int64_t rows, int64_t columns,
                                             int64_t vectors,
                                             WeightForm weights) const {
  int64_t lanes = problem().target.lanes;
  int64_t together = channelsTogether(problem());
  SmallVector<int64_t, 3> depths;
  auto add = [&](int64_t channels) {
    int64_t bytes = floatBytes(channels * together * vectors * lanes);
    depths.push_back(choices.depthFor(bytes, 1, vectors));
  };
  if (weights != WeightForm::Plain)
    for (int64_t blocks : measured::kBlocksOfDepth)
      add(blocks * lanes);
  else
    for (int64_t channels : measured::kFilterChannels)
      add(channels);
  return depths;
}

void TiledChoices::add(int64_t rows, int64_t columns, WeightForm weights) {
  int64_t tileRows = int64_t(llvm::divideCeil(problem().output.height, rows)) *
                     imagesTogether(rows, columns);
  for (RegisterTile registers : registerTiles(rows, columns, weights))
    for (int64_t depth : depths(rows, columns, registers.vectors, weights))
      for (int64_t best :
           choices.chunks(tileRows, bestChunk(rows, columns, registers.vectors,
                                              weights))) {
        int64_t chunk =
            choices.chunkForThreads(tileRows, best, registers.vectors);
        TransformedPlan plan = {
            rows,
            columns,
            {registers, chunk, choices.splitFor(registers.vectors)},
            depth,
            weights};
        added.push_back({plan, choices.images()});
      }
}

/// Whether the threads together wait for memory where one would not.
static bool shareMemory(const TargetInfo &target) {
  const MachineFigures &figures = target.figures;
  return figures.memoryTotal != 0 &&
         figures.memoryTotal < figures.memoryRate * target.threads;
}

void TiledChoices::add(int64_t rows, int64_t columns) {
  const TargetInfo &target = problem().target;
  bool isFar = weightBytes(rows, columns) > target.l2;
  bool isInteger = problem().isInteger();
  if (!target.smallWeights)
    add(rows, columns,
        isInteger ? WeightForm::Prepared : WeightForm::Transformed);
  if (target.smallWeights || isInteger || (isFar && shareMemory(target)))
    add(rows, columns, WeightForm::Plain);
}

void TiledChoices::addOfIntegers(ArrayRef<std::pair<int64_t, int64_t>> tiles) {
  if (problem().geometry.taps() == 1)
    return add(1, 1);
  for (auto [rows, columns] : tiles)
    add(rows, columns);
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

static constexpr int64_t kLargestShort = 32767;

/// By how much the rows of `matrix` can make numbers larger.
static int64_t largestRow(const Matrix &matrix) {
  int64_t largest = 0;
  for (const std::vector<int64_t> &row : matrix) {
    int64_t sum = 0;
    for (int64_t entry : row)
      sum += std::abs(entry);
    largest = std::max(largest, sum);
  }
  return largest;
}

static int64_t largestInput(const TiledAxis &axis) {
  int64_t largest = largestRow(axis.whole.input);
  return axis.tail ? std::max(largest, largestRow(axis.tail->input)) : largest;
}

//===----------------------------------------------------------------------===//
// The algorithm
//===----------------------------------------------------------------------===//

/// Elements are widened to i16, and sums are as many times too large as their
/// denominators say; of these, powers of two are shifted out of 32 bits.
static std::optional<Refusal> refuseIntegers(const ConvProblem &problem,
                                             const TransformedPlan &plan) {
  auto refusal = [](const Twine &text) { return Refusal{"plan", text.str()}; };
  if (plan.weights == WeightForm::Transformed)
    return refusal("expects plain or prepared weights of integers");
  if (!createShortProducts(problem.target))
    return refusal("expects a target that multiplies pairs of i16");
  WinogradTiles tiles(problem, plan);
  const AxisTransform &rows = tiles.rows.whole, &columns = tiles.columns.whole;
  double weights = largestRow(rows.wholeFilter()) *
                   largestRow(columns.wholeFilter()) *
                   ConvProblem::kLargestWeight;
  double values = largestInput(tiles.rows) * largestInput(tiles.columns) *
                  problem.largestInput();
  if (std::max(weights, values) > kLargestShort)
    return refusal("expects tiles whose transforms stay within 16 bits");
  int64_t factors = rows.denominator() * columns.denominator();
  if (problem.largestSum() * (factors & -factors) >= 0x1p31)
    return refusal("expects sums that leave bits for what they are to be "
                   "divided by");
  return std::nullopt;
}

std::optional<Refusal>
TransformedAlgorithm::refuse(const ConvProblem &problem) const {
  TransformedPlan plan = planOf(problem);
  auto fits = [](const Window &window, int64_t tile) {
    return window.dilation == 1 &&
           tile + int64_t(llvm::divideCeil(window.size, window.stride)) - 1 <=
               AxisTransform::kMostPoints;
  };
  if (!problem.isInteger() && !problem.target.transforms)
    return Refusal{"plan", "expects an algorithm without transforms"};
  const RegisterTile &registers = plan.tasks.registers;
  if (auto refusal =
          refuseRegisters(problem, registers.positions * registers.vectors))
    return refusal;
  if (auto refusal = refuseStrides(problem))
    return refusal;
  if (!fits(problem.rows(), plan.tileHeight) ||
      !fits(problem.columns(), plan.tileWidth))
    return Refusal{"plan",
                   ("expects a window without dilation and a tile that "
                    "need at most " +
                    Twine(AxisTransform::kMostPoints) + " points an axis")
                       .str()};
  if (problem.isInteger())
    if (auto refusal = refuseIntegers(problem, plan))
      return refusal;
  return refuseGroups(problem);
}

InputLayout
TransformedAlgorithm::inputLayout(const ConvProblem &problem) const {
  return {{problem.target.lanes}, transformedHalo(problem, planOf(problem))};
}

static int64_t productsOfAxis(const Window &window, int64_t pixels,
                              int64_t tile) {
  int64_t whole = pixels / tile, rest = pixels % tile;
  return whole * elementsOfTile(window, tile) +
         (rest ? elementsOfTile(window, rest) : 0);
}

double
TransformedAlgorithm::productsPerChannels(const ConvProblem &problem) const {
  const PackedImage &out = problem.output;
  TransformedPlan plan = planOf(problem);
  return double(out.batch) *
         productsOfAxis(problem.rows(), out.height, plan.tileHeight) *
         productsOfAxis(problem.columns(), out.width, plan.tileWidth);
}

static int64_t elementsOf(const ConvProblem &problem,
                          const TransformedPlan &plan) {
  return elementsOfTile(problem.rows(), plan.tileHeight) *
         elementsOfTile(problem.columns(), plan.tileWidth);
}

int64_t
TransformedAlgorithm::weightsPerChannels(const ConvProblem &problem) const {
  TransformedPlan plan = planOf(problem);
  return plan.weights == WeightForm::Plain ? problem.geometry.taps()
                                           : elementsOf(problem, plan);
}

double TransformedAlgorithm::overheadCycles(const ConvProblem &problem) const {
  TransformedPlan plan = planOf(problem);
  int64_t lanes = problem.target.lanes;
  double images = productsPerChannels(problem) *
                  (measured::kInputCycles * problem.input.vectors(lanes) +
                   measured::kOutputCycles * problem.output.vectors(lanes));
  if (plan.weights != WeightForm::Plain)
    return images;
  // Each chunk of tiles transforms them all.
  double chunks = WinogradTiles(problem, plan).chunks;
  return images + measured::kFilterCycles * chunks * elementsOf(problem, plan) *
                      problem.geometry.inChannelsPerGroup() *
                      problem.output.vectors(lanes) * lanes /
                      channelsTogether(problem);
}

std::unique_ptr<ConvKernel>
TransformedAlgorithm::bind(const ConvProblem &problem) const {
  return createTransformedKernel(problem, planOf(problem));
}
