//===- Choices.cpp - Parts of plans from shapes and the target ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Arithmetic on sizes; what was measured is in Measurements.h.
///
//===----------------------------------------------------------------------===//

#include "Choices.h"
#include "../Kernels/IntegerProducts.h"
#include "../Kernels/Products.h"
#include "Measurements.h"
#include "RepVGG/Codegen/CPU/Kernels/FloatBuffers.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

int64_t cpu::elementsOfTile(const Window &window, int64_t pixels) {
  return std::min(window.size, window.stride) * pixels +
         std::max<int64_t>(window.size - window.stride, 0);
}

bool cpu::canTransform(const ConvProblem &problem, int64_t stride) {
  const Geometry &geometry = problem.geometry;
  // Integers of one pixel are only widened.
  bool isInteger = problem.isInteger();
  bool isAllowed = isInteger ? createShortProducts(problem.target) != nullptr
                             : problem.target.transforms;
  int64_t size = isInteger && geometry.taps() == 1 ? 1 : 3;
  return isAllowed && geometry.inChannelsPerGroup() >= problem.target.lanes &&
         llvm::all_of(geometry.windows, [&](const Window &window) {
           return window.size == size && window.stride == stride &&
                  window.dilation == 1;
         });
}

std::optional<Refusal> cpu::refuseGroups(const ConvProblem &problem) {
  const Geometry &geometry = problem.geometry;
  int64_t lanes = problem.target.lanes;
  if (geometry.groups == 1 || (geometry.inChannelsPerGroup() % lanes == 0 &&
                               geometry.outChannelsPerGroup() % lanes == 0))
    return std::nullopt;
  return Refusal{"plan", ("expects groups of whole blocks of " + Twine(lanes) +
                          " channels, but got groups of " +
                          Twine(geometry.inChannelsPerGroup()) + " to " +
                          Twine(geometry.outChannelsPerGroup()))
                             .str()};
}

std::optional<Refusal> cpu::refuseRegisters(const ConvProblem &problem,
                                            int64_t sums) {
  if (sums <= problem.target.registers)
    return std::nullopt;
  return Refusal{"plan", ("expects registers for at most " +
                          Twine(problem.target.registers) + " sums, but got " +
                          Twine(sums))
                             .str()};
}

/// One for each thread, images stay in the caches from layer to layer; all
/// together, they share each weight that is read. That pays where weights are
/// many.
static int64_t chooseImages(const ConvProblem &problem) {
  const PackedImage &in = problem.input, &out = problem.output;
  const Geometry &geometry = problem.geometry;
  bool isTransformed = canTransform(problem, 1) || canTransform(problem, 2);
  int64_t taps = isTransformed ? elementsOfTile(problem.rows(), 4) *
                                     elementsOfTile(problem.columns(), 4)
                               : geometry.taps();
  int64_t weights = taps * geometry.outChannels * geometry.inChannelsPerGroup();
  if (weights >
      measured::kWeightsToImages * (in.imageStride() + out.imageStride()))
    return 0;
  int64_t images = std::clamp<int64_t>(problem.target.threads, 1, out.batch);
  while (out.batch % images != 0)
    --images;
  while (out.batch % images != 0 || out.batch / images > measured::kMostPasses)
    ++images;
  return images == out.batch ? 0 : images;
}

Choices::Choices(const ConvProblem &whole)
    : part(whole), imagesAtATime(chooseImages(whole)) {
  if (imagesAtATime != 0)
    part.input.batch = part.output.batch = imagesAtATime;
}

/// Two parts of each vector, two of the element, and a mask; of an element that
/// is widened, what its bits are joined with.
OtherRegisters Choices::takingApart() const {
  auto products = Products::get(part);
  if (products->parts() > 1)
    return {/*perVector=*/1, /*perElement=*/2};
  if (part.input.element == PackedElement::BF16 && products->channels() == 1)
    return {/*perVector=*/0, /*perElement=*/1};
  return {};
}

OtherRegisters Choices::addingUp() const {
  if (!part.isInteger())
    return {};
  auto products = createShortProducts(part.target);
  return {/*perVector=*/0, products ? products->temporaries() : 0};
}

std::optional<Refusal> cpu::refuseInexactSums(const ConvProblem &problem) {
  if (!problem.isInteger() || problem.isExactInF32())
    return std::nullopt;
  return Refusal{"plan", "expects sums of integers that f32 holds exactly, but "
                         "got windows with too many of them"};
}

/// Three or four vectors read each element seldom enough, and no thread should
/// wait for another.
SmallVector<RegisterTile, 4> Choices::registerTiles(int64_t positions,
                                                    OtherRegisters others,
                                                    bool filledUp) const {
  const TargetInfo &target = part.target;
  int64_t blocks = part.outputVectorsPerGroup();
  bool areMany = target.registers >= measured::kManyRegisters;
  int64_t spare =
      (areMany && others.perVector == 0 ? 3 : 1) + others.perElement;
  SmallVector<std::pair<double, RegisterTile>, 4> tiles;
  for (int64_t vectors : {3, 4, 2, 1}) {
    int64_t used = std::min(
        (target.registers - vectors * (1 + others.perVector) - spare) / vectors,
        std::max<int64_t>(positions, 1));
    if (vectors > blocks || used < 1)
      continue;
    int64_t parts =
        part.geometry.groups * int64_t(llvm::divideCeil(blocks, vectors));
    // Parts are near-equal; only threads can be left without one, unless they
    // share rows anyway.
    double filled =
        isTall() ? 1 : double(parts) / llvm::alignTo(parts, target.threads);
    int64_t turns = llvm::divideCeil(positions, used);
    double even = double(positions) / turns;
    double rate = filled / (1 + measured::kLoadsToProducts / vectors +
                            measured::kLoadsToProducts / even);
    if (filledUp)
      rate *= even / llvm::divideCeil(positions, turns);
    // Of near-equal ones the first.
    tiles.push_back({rate * (1 - 0.01 * tiles.size()), {used, vectors}});
  }
  llvm::sort(tiles,
             [](const auto &a, const auto &b) { return a.first > b.first; });
  return llvm::map_to_vector<4>(tiles,
                                [](const auto &tile) { return tile.second; });
}

int64_t Choices::depthFor(int64_t bytes, int64_t taps, int64_t vectors,
                          PackedElement weights) const {
  int64_t lanes = part.target.lanes;
  int64_t channel = taps * vectors * lanes * elementBytes(weights);
  int64_t blocks = std::max<int64_t>(bytes / channel / lanes, 1);
  int64_t all = llvm::divideCeil(part.geometry.inChannelsPerGroup(), lanes);
  int64_t parts = llvm::divideCeil(all, blocks);
  return llvm::divideCeil(all, parts) * lanes;
}

int64_t Choices::rowsPerChunk(int64_t rows, int64_t bytesPerRow,
                              double ofSecond) const {
  auto bytes = static_cast<int64_t>(part.target.l2 * ofSecond);
  int64_t most = std::max<int64_t>(bytes / bytesPerRow, 1);
  if (most >= rows)
    return 0;
  return llvm::divideCeil(rows, llvm::divideCeil(rows, most));
}

int64_t Choices::chunkForThreads(int64_t rows, int64_t chunk,
                                 int64_t vectors) const {
  int64_t threads = part.target.threads;
  if (threads == 1 || splitFor(vectors) != Split::Rows)
    return chunk;
  int64_t all = rows * part.output.batch;
  int64_t most = llvm::divideCeil(all, threads * measured::kChunksOfThread);
  int64_t shared = std::min(chunk == 0 ? rows : chunk, most);
  return shared < rows ? shared : 0;
}

SmallVector<int64_t, 3> Choices::chunks(int64_t rows, int64_t best) const {
  SmallVector<int64_t, 3> result = {best};
  int64_t size = best == 0 ? rows : best;
  for (int64_t other : {llvm::divideCeilSigned(size, 2), 2 * size})
    if (other < rows)
      result.push_back(other);
  if (best != 0)
    result.push_back(0);
  return result;
}

bool Choices::isTall() const {
  return part.output.height > measured::kRowsToShareChannels;
}

Split Choices::splitFor(int64_t vectors) const {
  int64_t threads = part.target.threads;
  int64_t parts =
      part.geometry.groups *
      int64_t(llvm::divideCeil(part.outputVectorsPerGroup(), vectors));
  bool enough = parts >= 2 * threads || parts == threads;
  return enough && !isTall() ? Split::Channels : Split::Rows;
}
