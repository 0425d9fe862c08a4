//===- Planner.cpp - Chooses how layers are computed ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Rules from measurements, an algorithm a function; the numbers of registers
/// and bytes are the target's.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Planner.h"
#include "RepVGG/Codegen/CPU/ConvProblems.h"

namespace mlir::repvgg::cpu {

namespace {

/// Tiles that do little with a weight.
constexpr int64_t kFewTiles = 16;
/// Of transformed pixels: a thread's part of a third cache.
constexpr int64_t kMostValueBytes = 5 << 20;
/// Through a batch: each is steps to compile and to call.
constexpr int64_t kMostPasses = 16;
/// Channels beside whose products transforms take little time.
constexpr int64_t kManyChannels = 64;

/// Positions x vectors of output channels.
struct RegisterTile {
  int64_t positions, vectors;
};

/// Collects the plans of one problem.
class Candidates {
public:
  Candidates(const ConvProblem &whole, MLIRContext *context)
      : problem(whole), geometry(problem.geometry), target(problem.target),
        context(context), images(imagesAtATime()) {
    if (images != 0)
      problem.input.batch = problem.output.batch = images;
  }
  // Some members refer to others.
  Candidates(const Candidates &) = delete;
  Candidates &operator=(const Candidates &) = delete;

  SmallVector<PlanAttr> collect();

private:
  void addPlanar();
  void addDepthwise();
  void addPointwise();
  void addWinograd();
  void addPolyphase();
  void addDirect();
  void addTiled(Algorithm algorithm, int64_t rows, int64_t columns);
  int64_t elements(int64_t rows, int64_t columns) const;
  int64_t weightBytes(int64_t rows, int64_t columns) const;
  int64_t imagesAtATime() const;
  int64_t imagesTogether(int64_t rows, int64_t columns) const;
  bool isWorthLargeTiles(int64_t size) const;
  void add(Algorithm algorithm, int64_t tileHeight, int64_t tileWidth,
           RegisterTile registers, int64_t depth, int64_t chunk);

  bool hasWindow(int64_t size, int64_t stride) const;
  bool canTransform(int64_t stride) const;
  int64_t outputBlocks() const {
    return llvm::divideCeil(geometry.outChannelsPerGroup(), target.lanes);
  }
  SmallVector<RegisterTile, 4> registerTiles(int64_t positions,
                                             int64_t others = 0,
                                             bool filledUp = false) const;
  int64_t depthFor(int64_t bytes, int64_t taps, int64_t vectors) const;
  int64_t rowsPerChunk(int64_t rows, int64_t bytesPerRow) const;
  SmallVector<int64_t, 3> chunks(int64_t rows, int64_t best) const;
  Split chooseSplit(int64_t vectors) const;

  /// With the images that are worked on at a time.
  ConvProblem problem;
  const Geometry &geometry;
  const TargetInfo &target;
  MLIRContext *context;
  /// See PlanAttr.
  int64_t images;
  SmallVector<PlanAttr> plans;
};

} // namespace

bool Candidates::hasWindow(int64_t size, int64_t stride) const {
  return llvm::all_of(geometry.windows, [&](const Window &window) {
    return window.size == size && window.stride == stride &&
           window.dilation == 1;
  });
}

/// Of channels that fill a vector.
bool Candidates::canTransform(int64_t stride) const {
  return target.transforms && hasWindow(3, stride) &&
         geometry.inChannelsPerGroup() >= target.lanes;
}

/// For each number of vectors, as many sums as fit beside a vector of weights
/// each (and `others` more a vector), a broadcast element, and two registers to
/// spare where there are 32. Best first: three or four vectors read each
/// element seldom enough, and no thread should wait for another. `filledUp`:
/// positions are multiplied in whole register tiles.
SmallVector<RegisterTile, 4> Candidates::registerTiles(int64_t positions,
                                                       int64_t others,
                                                       bool filledUp) const {
  int64_t blocks = outputBlocks();
  int64_t spare = target.registers >= 32 && others == 0 ? 3 : 1;
  SmallVector<std::pair<double, RegisterTile>, 4> tiles;
  for (int64_t vectors : {3, 4, 2, 1}) {
    int64_t used =
        std::min((target.registers - vectors * (1 + others) - spare) / vectors,
                 std::max<int64_t>(positions, 1));
    if (vectors > blocks || used < 1)
      continue;
    int64_t parts = geometry.groups * llvm::divideCeil(blocks, vectors);
    // Parts are near-equal; only threads can be left without one.
    double filled = double(parts) / llvm::alignTo(parts, target.threads);
    // Loads a product: an element for `vectors`, a vector for `used`. Of
    // near-equal ones the first.
    int64_t turns = llvm::divideCeil(positions, used);
    double even = double(positions) / turns;
    double rate = filled / (1 + 0.5 / vectors + 0.5 / even);
    if (filledUp)
      rate *= even / llvm::divideCeil(positions, turns);
    tiles.push_back({rate * (1 - 0.01 * tiles.size()), {used, vectors}});
  }
  llvm::sort(tiles,
             [](const auto &a, const auto &b) { return a.first > b.first; });
  SmallVector<RegisterTile, 4> result;
  for (const auto &[rate, tile] : tiles)
    result.push_back(tile);
  return result;
}

/// Channels of whose weights, for `taps` taps and `vectors` vectors, `bytes`
/// are not exceeded; whole blocks.
int64_t Candidates::depthFor(int64_t bytes, int64_t taps,
                             int64_t vectors) const {
  int64_t channel = taps * vectors * target.lanes * int64_t(sizeof(float));
  int64_t blocks = std::max<int64_t>(bytes / channel / target.lanes, 1);
  int64_t all = llvm::divideCeil(geometry.inChannelsPerGroup(), target.lanes);
  int64_t parts = llvm::divideCeil(all, blocks);
  return llvm::divideCeil(all, parts) * target.lanes;
}

/// Near-equal chunks of what most of the second cache holds; 0 if that is all.
int64_t Candidates::rowsPerChunk(int64_t rows, int64_t bytesPerRow) const {
  int64_t most = std::max<int64_t>(target.l2 * 3 / 4 / bytesPerRow, 1);
  if (most >= rows)
    return 0;
  return llvm::divideCeil(rows, llvm::divideCeil(rows, most));
}

/// `best` and what lies around it.
SmallVector<int64_t, 3> Candidates::chunks(int64_t rows, int64_t best) const {
  SmallVector<int64_t, 3> result = {best};
  int64_t size = best == 0 ? rows : best;
  for (int64_t other : {llvm::divideCeilSigned(size, 2), 2 * size})
    if (other < rows)
      result.push_back(other);
  if (best != 0)
    result.push_back(0);
  return result;
}

/// Weights are worth to be shared out where they are what is large.
Split Candidates::chooseSplit(int64_t vectors) const {
  int64_t parts = geometry.groups * llvm::divideCeil(outputBlocks(), vectors);
  bool enough = parts >= 2 * target.threads || parts == target.threads;
  return enough && problem.output.height <= 28 ? Split::Channels : Split::Rows;
}

void Candidates::add(Algorithm algorithm, int64_t tileHeight, int64_t tileWidth,
                     RegisterTile registers, int64_t depth, int64_t chunk) {
  plans.push_back(PlanAttr::get(context, algorithm, tileHeight, tileWidth,
                                registers.positions, registers.vectors, depth,
                                chunk, chooseSplit(registers.vectors), images));
}

/// The first layer: few channels, which are planes. The taps of a row of the
/// window share registers with the sums.
void Candidates::addPlanar() {
  if (geometry.groups != 1 || geometry.inChannels > 4 || geometry.taps() == 1)
    return;
  int64_t row = problem.output.rowStride() * problem.output.blocks();
  int64_t taps = geometry.windows[1].size;
  int64_t rows = problem.output.height;
  int64_t best = rowsPerChunk(rows, row * sizeof(float));
  for (RegisterTile registers : registerTiles(problem.output.width, taps - 1))
    for (int64_t chunk : chunks(rows, best))
      add(Algorithm::Planar, 1, 1, registers, geometry.inChannels, chunk);
}

/// Measured: seven columns divide the usual widths; a second row pays where
/// registers are left and rows overlap. Planes that threads cannot share evenly
/// are divided.
void Candidates::addDepthwise() {
  if (geometry.groups == 1 || geometry.inChannelsPerGroup() != 1)
    return;
  const PackedImage &out = problem.output;
  bool overlaps = problem.rows().stride == 1 && target.registers >= 32;
  bool isEven = out.batch * out.blocks() % target.threads == 0;
  int64_t part = llvm::divideCeil(out.height, target.threads);
  int64_t best = overlaps ? 2 : 1;
  for (auto [columns, rows] :
       {std::pair<int64_t, int64_t>(7, best), {7, 3 - best}, {14, 1}, {4, 2}})
    if (columns * rows < target.registers)
      add(Algorithm::Depthwise, 1, 1,
          {std::min(columns, out.width), std::min(rows, out.height)}, 1,
          isEven ? 0 : llvm::alignTo(part, rows));
}

void Candidates::addPointwise() {
  if (geometry.taps() != 1 || geometry.groups != 1)
    return;
  int64_t row = problem.output.rowStride() *
                (problem.input.blocks() + problem.output.blocks());
  int64_t rows = problem.output.height;
  SmallVector<int64_t, 3> parts =
      chunks(rows, rowsPerChunk(rows, row * sizeof(float)));
  parts.truncate(std::min<size_t>(parts.size(), 2));
  // Measured: few registers reread inputs, which need the rest of the cache.
  int64_t most = target.l1 * 3 / 4, half = target.l1 / 2;
  if (target.registers < 32)
    std::swap(most, half);
  for (RegisterTile registers : registerTiles(rows * problem.output.width))
    for (int64_t bytes : {most, half, target.l2 / 4})
      for (int64_t chunk : parts)
        add(Algorithm::Pointwise, 1, 1, registers,
            depthFor(bytes, 1, registers.vectors), chunk);
}

/// In the transformed domain, of a tile of `rows` x `columns` pixels.
int64_t Candidates::elements(int64_t rows, int64_t columns) const {
  return elementsOfTile(problem.rows(), rows) *
         elementsOfTile(problem.columns(), columns);
}

/// Transformed for such tiles.
int64_t Candidates::weightBytes(int64_t rows, int64_t columns) const {
  return elements(rows, columns) * problem.output.blocks() * target.lanes *
         geometry.inChannelsPerGroup() * sizeof(float);
}

/// One for each thread, images stay in the caches from layer to layer; all
/// together, they share each weight that is read. Measured: that pays where
/// weights are more than three times as many as an image's elements.
int64_t Candidates::imagesAtATime() const {
  const PackedImage &in = problem.input, &out = problem.output;
  bool isTransformed = canTransform(1) || canTransform(2);
  int64_t taps = isTransformed ? elements(4, 4) : geometry.taps();
  int64_t weights = taps * geometry.outChannels * geometry.inChannelsPerGroup();
  if (weights > 3 * (in.imageStride() + out.imageStride()))
    return 0;
  int64_t images = std::clamp<int64_t>(target.threads, 1, out.batch);
  while (out.batch % images != 0)
    --images;
  while (out.batch % images != 0 || out.batch / images > kMostPasses)
    ++images;
  return images == out.batch ? 0 : images;
}

/// Weights that come from far away do more where they meet the few tiles of
/// several images: as many as the third cache holds.
int64_t Candidates::imagesTogether(int64_t rows, int64_t columns) const {
  int64_t tiles = llvm::divideCeil(problem.output.height, rows) *
                  llvm::divideCeil(problem.output.width, columns);
  if (tiles > kFewTiles || weightBytes(rows, columns) <= target.l2)
    return 1;
  int64_t bytes = elements(rows, columns) * tiles *
                  geometry.inChannelsPerGroup() * int64_t(sizeof(float));
  return std::clamp<int64_t>(kMostValueBytes / bytes, 1, problem.output.batch);
}

/// Winograd with tiles of `rows` x `columns`. Chunks cost a pass over the
/// weights each: they are worth it where weights are smaller than what is
/// transformed.
void Candidates::addTiled(Algorithm algorithm, int64_t rows, int64_t columns) {
  int64_t taps = elements(rows, columns);
  int64_t images = imagesTogether(rows, columns);
  int64_t tileRows = llvm::divideCeil(problem.output.height, rows) * images;
  int64_t tilesInRow = llvm::divideCeil(problem.output.width, columns);
  int64_t weights = taps * problem.output.blocks() * target.lanes;
  SmallVector<RegisterTile, 4> tiles =
      registerTiles(tileRows * tilesInRow, /*others=*/0, /*filledUp=*/true);
  // Few tiles do little with each weight that comes from far away: measured,
  // narrow tiles wait less.
  if (tileRows * tilesInRow <= kFewTiles &&
      weightBytes(rows, columns) > target.l2)
    if (auto narrow = llvm::find_if(
            tiles, [](const RegisterTile &tile) { return tile.vectors == 2; });
        narrow != tiles.end())
      std::rotate(tiles.begin(), narrow, narrow + 1);
  for (RegisterTile registers : tiles) {
    int64_t bytes = taps * tilesInRow *
                    (problem.input.blocks() + registers.vectors) *
                    target.lanes * sizeof(float);
    int64_t best = images > 1 ? tileRows
                   : weights > taps * tileRows * tilesInRow
                       ? 0
                       : rowsPerChunk(tileRows, bytes);
    // Deep parts store sums seldom; their weights stream from the second cache.
    for (int64_t blocks : {12, 6, 4})
      for (int64_t chunk : chunks(tileRows, best))
        add(algorithm, rows, columns, registers,
            depthFor(blocks * target.lanes * registers.vectors * target.lanes *
                         sizeof(float),
                     1, registers.vectors),
            chunk);
  }
}

/// Measured: tiles of 6 x 6 pixels, a fifth less products, pay where weights
/// are near or meet several images, and channels are not so few that transforms
/// are what takes time.
bool Candidates::isWorthLargeTiles(int64_t size) const {
  if (geometry.inChannelsPerGroup() < kManyChannels)
    return false;
  return imagesTogether(6, 6) > 1 ||
         (size >= 20 && size <= 32 && weightBytes(6, 6) <= 3 * target.l2);
}

void Candidates::addWinograd() {
  if (!canTransform(1))
    return;
  int64_t size = std::min(problem.output.height, problem.output.width);
  if (size >= 12) {
    if (isWorthLargeTiles(size))
      addTiled(Algorithm::Winograd, 6, 6);
    addTiled(Algorithm::Winograd, 4, 4);
    addTiled(Algorithm::Winograd, 2, 4);
  }
  addTiled(Algorithm::Winograd, 2, 2);
}

/// 9 elements for 4 pixels, 5 for 2, on each axis, in four phases. Images that
/// are small alone have tiles enough together.
void Candidates::addPolyphase() {
  if (!canTransform(2))
    return;
  int64_t size = std::min(problem.output.height, problem.output.width);
  if (size >= 20 || (size >= 6 && imagesTogether(4, 4) > 1))
    addTiled(Algorithm::Polyphase, 4, 4);
  if (size >= 12)
    addTiled(Algorithm::Polyphase, 2, 4);
  if (size >= 10)
    addTiled(Algorithm::Polyphase, 2, 2);
}

void Candidates::addDirect() {
  int64_t row = problem.input.rowStride() * problem.input.blocks() *
                problem.rows().stride;
  int64_t best = rowsPerChunk(problem.output.height, row * sizeof(float));
  for (RegisterTile registers : registerTiles(problem.output.width))
    for (int64_t bytes : {target.l1 * 7 / 8, target.l1 * 7 / 4})
      add(Algorithm::Direct, 1, 1, registers,
          depthFor(bytes, geometry.taps(), registers.vectors), best);
}

SmallVector<PlanAttr> Candidates::collect() {
  addPlanar();
  addDepthwise();
  addPointwise();
  addWinograd();
  addPolyphase();
  addDirect();
  SmallVector<PlanAttr> unique;
  for (PlanAttr plan : plans)
    if (!llvm::is_contained(unique, plan))
      unique.push_back(plan);
  return unique;
}

SmallVector<PlanAttr> candidatePlans(const ConvProblem &problem,
                                     MLIRContext *context) {
  return Candidates(problem, context).collect();
}

OrRefusal<PlanAttr> choosePlan(const ConvProblem &problem,
                               MLIRContext *context) {
  Refusal last{"plan", "expects an algorithm for the convolution"};
  for (PlanAttr plan : candidatePlans(problem, context)) {
    auto kernel = ConvKernel::create(problem.with(plan));
    if (kernel)
      return plan;
    last = kernel.refusal();
  }
  return last;
}

} // namespace mlir::repvgg::cpu
