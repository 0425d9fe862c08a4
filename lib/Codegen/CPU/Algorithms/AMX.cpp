//===- AMX.cpp - Products of tiles ----------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The algorithm of CPUs with Intel's AMX for images of bf16 and i8, and of f32
/// as two numbers of bf16 each: direct sums, for any window, stride and
/// dilation.
///
//===----------------------------------------------------------------------===//

#include "../Kernels/Tiles.h"
#include "DirectSums.h"
#include "Measurements.h"
#include "RepVGG/Codegen/CPU/TileUnit.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// Of a vector of f32 that becomes two parts: by the count of its instructions,
/// and not measured.
static constexpr double kSplitCycles = 4;

namespace {

class AMX : public DirectSumsOf<AMXAttr> {
public:
  SmallVector<layer::PlanAttrInterface>
  candidates(const ConvProblem &problem, MLIRContext *context) const override;
  std::optional<Refusal> refuse(const ConvProblem &problem) const override;
  InputLayout inputLayout(const ConvProblem &problem) const override;
  ProductFormat productFormat(const ConvProblem &problem) const override;
  double productsPerChannels(const ConvProblem &problem) const override;
  double overheadCycles(const ConvProblem &problem) const override;

  std::unique_ptr<ConvKernel> bind(const ConvProblem &problem) const override {
    auto plan = cast<AMXAttr>(problem.plan);
    return createAMXKernel(problem, tasksOf(plan), plan.getDepth());
  }
};

} // namespace

//===----------------------------------------------------------------------===//
// What it takes
//===----------------------------------------------------------------------===//

static Refusal refusal(const Twine &text) { return {"plan", text.str()}; }

/// Whether a row of a tile holds all columns of a window, for a pixel has few
/// channels: then it reads no others between them.
static bool joinsColumns(const ConvProblem &problem, const PackedImage &image) {
  const Window &columns = problem.columns();
  return image.parts == 1 && problem.geometry.groups == 1 &&
         image.channels <= tile::kFewChannels && columns.dilation == 1 &&
         columns.size * tile::kFewChannels * elementBytes(image.element) <=
             tile::kRowBytes;
}

/// The input as tiles are loaded of it: f32 in two parts of bf16 where plans
/// may split it.
static PackedImage tiledInput(const ConvProblem &problem) {
  const PackedImage &in = problem.input;
  bool splits = in.element == PackedElement::F32 && problem.target.splitFloats;
  PackedImage image = splits ? in.in({in.block, /*parts=*/2}) : in;
  image.block = joinsColumns(problem, image)
                    ? tile::kFewChannels
                    : blockOf(problem.target, image.element, image.channels);
  return image;
}

InputLayout AMX::inputLayout(const ConvProblem &problem) const {
  return {tiledInput(problem).form(), problem.windowHalo()};
}

ProductFormat AMX::productFormat(const ConvProblem &problem) const {
  if (problem.isInteger())
    return ProductFormat::I8Tiles;
  return tiledInput(problem).parts == 1 ? ProductFormat::BF16Tiles
                                        : ProductFormat::SplitTiles;
}

/// A step's channels are a block, or a group's that lie within one.
static std::optional<Refusal> refuseBlocks(const ConvProblem &problem) {
  const Geometry &geometry = problem.geometry;
  int64_t block = tiledInput(problem).block;
  int64_t group = geometry.inChannelsPerGroup();
  if (geometry.groups == 1 || block % group == 0 || group % block == 0)
    return std::nullopt;
  return refusal("expects groups of whole blocks of " + Twine(block) +
                 " channels, or a part of one, but got groups of " +
                 Twine(group));
}

std::optional<Refusal> AMX::refuse(const ConvProblem &problem) const {
  if (!tile::isFor(problem.target, tiledInput(problem).element))
    return refusal("expects a target that has tiles for the layer's elements "
                   "(amx-bf16 for bf16, and for f32 with split_floats; "
                   "amx-int8 for i8)");
  auto plan = cast<AMXAttr>(problem.plan);
  // A tile of pixels and one of weights are beside the sums.
  int64_t sums = plan.getPositions() * plan.getVectors();
  if (sums > tile::kCount - 2)
    return refusal("expects at most " + Twine(tile::kCount - 2) +
                   " tiles of sums, but got " + Twine(sums));
  if (plan.getChunk() != 0 && problem.output.height % plan.getChunk() != 0)
    return refusal("expects a chunk that divides the " +
                   Twine(problem.output.height) +
                   " rows of the image, but got " + Twine(plan.getChunk()));
  if (auto blocks = refuseBlocks(problem))
    return blocks;
  return refuseGroups(problem);
}

//===----------------------------------------------------------------------===//
// What is worth to be tried
//===----------------------------------------------------------------------===//

/// What the products of a register tile take, in products: two loads hide
/// behind each, and all of them cost something. Of elements in two parts three
/// products are made, and pixels of a part are loaded once.
static double turnOf(int64_t positions, int64_t vectors, int64_t parts) {
  int64_t terms = parts * (parts + 1) / 2;
  int64_t products = terms * positions * vectors;
  bool keepsPixels = positions * vectors + positions < tile::kCount;
  auto loads = static_cast<double>(
      terms * vectors + (keepsPixels ? parts * positions : products));
  return std::max<double>(products, loads / 2) + measured::kTileLoad * loads;
}

/// Tiles of the output's pixels, or of images of one pixel each.
static int64_t tilesOf(const ConvProblem &problem, bool joinsImages) {
  const PackedImage &out = problem.output;
  if (joinsImages)
    return llvm::divideCeil(out.batch, tile::kRows);
  bool joinsRows = problem.geometry.taps() == 1 && problem.rows().stride == 1 &&
                   problem.columns().stride == 1;
  int64_t rows = joinsRows ? 1 : out.height;
  int64_t width = joinsRows ? out.height * out.width : out.width;
  return out.batch * rows * int64_t(llvm::divideCeil(width, tile::kRows));
}

/// Best first, for `vectors` of outputs in rows of `tiles` tiles, of elements
/// in `inParts` parts: what products take, and each part of the outputs that
/// goes through the input once more.
static SmallVector<RegisterTile, 4>
registerTiles(int64_t vectors, int64_t tiles, int64_t inParts) {
  SmallVector<std::pair<double, RegisterTile>, 8> ranked;
  for (auto [positions, most] :
       {std::pair<int64_t, int64_t>(2, 2), {2, 3}, {3, 2}, {1, 4}, {4, 1}}) {
    // One tile or one vector has no others beside it.
    if (most > vectors || (positions == 1 && tiles > 1) ||
        (most == 1 && vectors > 1))
      continue;
    Parts parts = splitEvenly(vectors, most);
    int64_t used = std::min(positions, std::max<int64_t>(tiles, 1));
    double turns = measured::kTilePass * double(parts.size()) * used;
    for (auto [first, size] : parts)
      turns += turnOf(used, size, inParts);
    // Of equal ones the first.
    double order = 1 + 0.001 * double(ranked.size());
    ranked.push_back(
        {order * turns / double(used * vectors), {positions, most}});
  }
  llvm::sort(ranked,
             [](const auto &a, const auto &b) { return a.first < b.first; });
  return llvm::map_to_vector<4>(ranked,
                                [](const auto &entry) { return entry.second; });
}

/// The largest part of the rows that divides them, of at most `most` rows; one
/// that threads share evenly, if there is one.
static int64_t dividingChunk(int64_t rows, int64_t most, int64_t threads) {
  int64_t best = 1;
  bool isEven = false;
  for (int64_t chunk = 1; chunk <= std::min(rows, most); ++chunk) {
    if (rows % chunk != 0)
      continue;
    bool even = rows / chunk % threads == 0;
    if (even || !isEven)
      best = chunk;
    isEven |= even;
  }
  return best == rows ? 0 : best;
}

SmallVector<layer::PlanAttrInterface>
AMX::candidates(const ConvProblem &whole, MLIRContext *context) const {
  // Few channels in a block of many would be mostly zeros.
  PackedImage image = tiledInput(whole);
  bool fills = whole.geometry.inChannelsPerGroup() > measured::kMostPlanes ||
               joinsColumns(whole, image);
  if (!tile::isFor(whole.target, image.element) || !fills)
    return {};
  Choices choices(whole);
  const ConvProblem &problem = choices.problem();
  const PackedImage in = tiledInput(problem), &out = problem.output;
  int64_t channels = problem.geometry.inChannelsPerGroup();
  int64_t tap = tile::kSums * elementBytes(in.element) * in.parts;
  SmallVector<layer::PlanAttrInterface> plans;
  for (auto [positions, vectors] : registerTiles(
           problem.outputVectorsPerGroup(),
           tilesOf(problem, /*joinsImages=*/out.isOnePixel()), in.parts)) {
    // Beside the weights of a part of the channels, or with all of them and no
    // sums put down.
    auto first =
        static_cast<int64_t>(problem.target.l1 * measured::kDirectOfFirst[0]);
    int64_t fits = first / (problem.geometry.taps() * vectors * tap);
    int64_t part = std::max<int64_t>(fits / in.block, 1) * in.block;
    SmallVector<int64_t, 2> depths = {std::min(part, channels), channels};
    if (problem.geometry.taps() == 1)
      std::swap(depths[0], depths[1]);
    Split split = choices.splitFor(vectors);
    int64_t row = in.rowStride() * in.blocks() * problem.rows().stride *
                      elementBytes(in.element) +
                  out.width * vectors * tap * 4;
    auto most =
        static_cast<int64_t>(problem.target.l2 * measured::kChunkOfSecond) /
        row;
    int64_t chunk =
        dividingChunk(out.height, std::max<int64_t>(most, 1),
                      split == Split::Rows ? problem.target.threads : 1);
    for (int64_t depth : depths)
      plans.push_back(AMXAttr::get(context, positions, vectors, depth, chunk,
                                   split, choices.images()));
  }
  return plans;
}

//===----------------------------------------------------------------------===//
// What it costs
//===----------------------------------------------------------------------===//

/// A product of tiles takes as long however few pixels its tile has and however
/// short their rows are.
double AMX::productsPerChannels(const ConvProblem &problem) const {
  bool joinsImages = problem.output.isOnePixel() &&
                     cast<AMXAttr>(problem.plan).getSplit() != Split::Rows;
  int64_t group = problem.geometry.inChannelsPerGroup();
  PackedImage in = tiledInput(problem);
  int64_t row = tile::kRowBytes / elementBytes(in.element);
  double filled = double(llvm::alignTo(group, row)) / group;
  int64_t products =
      joinsColumns(problem, in) ? problem.rows().size : problem.geometry.taps();
  return double(tilesOf(problem, joinsImages)) * tile::kRows * products *
         filled;
}

/// Sums through memory to the epilogue: a load, the body and a store for each
/// vector of a pixel. What is split is split before.
double AMX::overheadCycles(const ConvProblem &problem) const {
  auto vectors = [&](const PackedImage &image) {
    return double(image.batch) * image.height * image.width *
           image.vectors(problem.target.lanes);
  };
  double cycles = measured::kOutputCycles * vectors(problem.output);
  PackedImage in = tiledInput(problem);
  return in.parts == 1 ? cycles : cycles + kSplitCycles * vectors(in);
}

std::unique_ptr<ConvAlgorithm> cpu::makeAMX() {
  return std::make_unique<AMX>();
}
