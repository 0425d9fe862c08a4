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

namespace mlir::repvgg::cpu {

namespace {

/// Positions x vectors of output channels.
struct RegisterTile {
  int64_t positions, vectors;
};

/// Collects the plans of one problem.
class Candidates {
public:
  Candidates(const ConvProblem &problem, MLIRContext *context)
      : problem(problem), geometry(problem.geometry), target(problem.target),
        context(context) {}

  SmallVector<PlanAttr> collect();

private:
  void addPlanar();
  void addDepthwise();
  void addPointwise();
  void addWinograd();
  void addPolyphase();
  void addDirect();
  void addTiled(Algorithm algorithm, int64_t rows, int64_t columns,
                int64_t taps);
  void add(Algorithm algorithm, int64_t tileHeight, int64_t tileWidth,
           RegisterTile registers, int64_t depth, int64_t chunk);

  bool hasWindow(int64_t size, int64_t stride) const;
  int64_t outputBlocks() const {
    return llvm::divideCeil(geometry.outChannelsPerGroup(), target.vector);
  }
  RegisterTile chooseRegisters(int64_t positions) const;
  int64_t depthFor(int64_t bytes, int64_t taps, int64_t vectors) const;
  int64_t rowsPerChunk(int64_t rows, int64_t bytesPerRow) const;
  Split chooseSplit(int64_t vectors) const;

  const ConvProblem &problem;
  const Geometry &geometry;
  const TargetInfo &target;
  MLIRContext *context;
  SmallVector<PlanAttr> plans;
};

} // namespace

bool Candidates::hasWindow(int64_t size, int64_t stride) const {
  return llvm::all_of(geometry.windows, [&](const Window &window) {
    return window.size == size && window.stride == stride &&
           window.dilation == 1;
  });
}

/// As many sums as fit beside a vector of weights each and a broadcast element;
/// three or four vectors read each element seldom enough. Of those the one that
/// leaves the fewest vectors idle at the end.
RegisterTile Candidates::chooseRegisters(int64_t positions) const {
  int64_t blocks = outputBlocks();
  RegisterTile best{1, 1};
  double bestRate = 0;
  for (int64_t vectors : {3, 4, 2, 1}) {
    int64_t most = (target.registers - vectors - 1) / vectors;
    int64_t used = std::min(most, std::max<int64_t>(positions, 1));
    if (vectors > blocks || used < 1)
      continue;
    double filled =
        double(blocks) / (llvm::divideCeil(blocks, vectors) * vectors);
    // Loads a product: an element for `vectors`, a vector for `used`.
    double rate = filled / (1 + 0.5 / vectors + 0.5 / used);
    if (rate > bestRate * 1.01) {
      bestRate = rate;
      best = {used, vectors};
    }
  }
  return best;
}

/// Channels of whose weights, for `taps` taps and `vectors` vectors, `bytes`
/// are not exceeded; whole blocks.
int64_t Candidates::depthFor(int64_t bytes, int64_t taps,
                             int64_t vectors) const {
  int64_t channel = taps * vectors * target.vector * int64_t(sizeof(float));
  int64_t blocks = std::max<int64_t>(bytes / channel / target.vector, 1);
  int64_t all = llvm::divideCeil(geometry.inChannelsPerGroup(), target.vector);
  int64_t parts = llvm::divideCeil(all, blocks);
  return llvm::divideCeil(all, parts) * target.vector;
}

/// Near-equal chunks of what half of the second cache holds; 0 if that is all.
int64_t Candidates::rowsPerChunk(int64_t rows, int64_t bytesPerRow) const {
  int64_t most = std::max<int64_t>(target.l2 / 2 / bytesPerRow, 1);
  if (most >= rows)
    return 0;
  return llvm::divideCeil(rows, llvm::divideCeil(rows, most));
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
                                chunk, chooseSplit(registers.vectors)));
}

/// The first layer: few channels, which are planes.
void Candidates::addPlanar() {
  if (geometry.groups != 1 || geometry.inChannels > 4)
    return;
  RegisterTile registers = chooseRegisters(problem.output.width);
  int64_t row = problem.output.rowStride() * problem.output.blocks();
  add(Algorithm::Planar, 1, 1, registers, geometry.inChannels,
      rowsPerChunk(problem.output.height, row * sizeof(float)));
}

void Candidates::addDepthwise() {
  if (geometry.groups == 1 || geometry.inChannelsPerGroup() != 1)
    return;
  int64_t most = target.registers / 4;
  add(Algorithm::Depthwise, 1, 1, {std::min(most, problem.output.width), 1}, 1,
      0);
}

void Candidates::addPointwise() {
  if (geometry.taps() != 1 || geometry.groups != 1)
    return;
  RegisterTile registers =
      chooseRegisters(problem.output.height * problem.output.width);
  int64_t depth = depthFor(target.l1 / 2, 1, registers.vectors);
  int64_t row = problem.output.rowStride() *
                (problem.input.blocks() + problem.output.blocks());
  add(Algorithm::Pointwise, 1, 1, registers, depth,
      rowsPerChunk(problem.output.height, row * sizeof(float)));
}

/// Winograd on `taps` x `taps` elements in the transformed domain, for tiles of
/// `rows` x `columns`.
void Candidates::addTiled(Algorithm algorithm, int64_t rows, int64_t columns,
                          int64_t taps) {
  int64_t tileRows = llvm::divideCeil(problem.output.height, rows);
  int64_t tilesInRow = llvm::divideCeil(problem.output.width, columns);
  RegisterTile registers = chooseRegisters(tileRows * tilesInRow);
  int64_t depth = depthFor(4 * target.vector * registers.vectors *
                               target.vector * sizeof(float),
                           1, registers.vectors);
  int64_t bytes = taps * tilesInRow *
                  (problem.input.blocks() + registers.vectors) * target.vector *
                  sizeof(float);
  add(algorithm, rows, columns, registers, depth,
      rowsPerChunk(tileRows, bytes));
}

void Candidates::addWinograd() {
  if (!hasWindow(3, 1) || geometry.groups != 1 ||
      geometry.inChannels < target.vector)
    return;
  int64_t size = std::min(problem.output.height, problem.output.width);
  bool large = size >= 20 || (size >= 12 && target.threads == 1);
  if (large)
    addTiled(Algorithm::Winograd, 4, 4, 36);
  if (size >= 12)
    addTiled(Algorithm::Winograd, 2, 4, 24);
  addTiled(Algorithm::Winograd, 2, 2, 16);
}

/// 9 x 9 elements for 4 x 4 pixels, 5 x 5 for 2 x 2, in four phases.
void Candidates::addPolyphase() {
  if (!hasWindow(3, 2) || geometry.groups != 1 ||
      geometry.inChannels < target.vector)
    return;
  int64_t size = std::min(problem.output.height, problem.output.width);
  if (size >= 20)
    addTiled(Algorithm::Polyphase, 4, 4, 81);
  if (size >= 10)
    addTiled(Algorithm::Polyphase, 2, 2, 25);
}

void Candidates::addDirect() {
  RegisterTile registers = chooseRegisters(problem.output.width);
  int64_t depth =
      depthFor(target.l1 * 7 / 8, geometry.taps(), registers.vectors);
  int64_t row = problem.input.rowStride() * problem.input.blocks() *
                problem.rows().stride;
  add(Algorithm::Direct, 1, 1, registers, depth,
      rowsPerChunk(problem.output.height, row * sizeof(float)));
}

SmallVector<PlanAttr> Candidates::collect() {
  addPlanar();
  addDepthwise();
  addPointwise();
  addWinograd();
  addPolyphase();
  addDirect();
  return plans;
}

SmallVector<PlanAttr> candidatePlans(const ConvProblem &problem,
                                     MLIRContext *context) {
  return Candidates(problem, context).collect();
}

OrRefusal<PlanAttr> choosePlan(const ConvProblem &problem,
                               MLIRContext *context) {
  Refusal last{"plan", "expects an algorithm for the convolution"};
  for (PlanAttr plan : candidatePlans(problem, context)) {
    ConvProblem planned = problem;
    planned.plan = plan;
    auto kernel = ConvKernel::create(planned);
    if (kernel)
      return plan;
    last = kernel.refusal();
  }
  return last;
}

} // namespace mlir::repvgg::cpu
