//===- LoopRoles.cpp - What a convolution's loops are for -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: indexing maps. Output: loops by role. Invariant: every loop has
// exactly one role, and operands have their dimensions in the order of
// [N, C, X...].
//
//===----------------------------------------------------------------------===//

#include "Linalg/LoopRoles.h"

using namespace mlir;
using namespace mlir::repvgg;

SmallVector<unsigned> LoopRoles::weightLoops() const {
  SmallVector<unsigned> loops;
  for (std::optional<unsigned> loop : {group, out, in})
    if (loop)
      loops.push_back(*loop);
  for (const SpatialLoops &axis : space)
    if (axis.tap)
      loops.push_back(*axis.tap);
  return loops;
}

/// The loops that number the dimensions of an operand; nothing if one is
/// numbered by an expression. Dimensions of size 1 may be numbered by none.
static std::optional<SmallVector<unsigned>> loopsOf(AffineMap map) {
  SmallVector<unsigned> loops;
  for (AffineExpr expr : map.getResults()) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      loops.push_back(dim.getPosition());
    else if (!isa<AffineConstantExpr>(expr))
      return std::nullopt;
  }
  return loops;
}

namespace {

/// Goes through the input's dimensions in order.
class RoleFinder {
public:
  explicit RoleFinder(const AccumulationMaps &maps) : maps(maps) {}

  std::optional<LoopRoles> run();

private:
  bool inWeight(unsigned loop) const {
    return maps.weight.isFunctionOfDim(loop);
  }
  bool inResult(unsigned loop) const { return maps.out.isFunctionOfDim(loop); }
  bool addLoop(unsigned loop, unsigned dim);
  bool addWindow(AffineExpr expr, unsigned dim);
  bool findOut();

  const AccumulationMaps &maps;
  LoopRoles roles;
};

} // namespace

/// A dimension of the input that one loop numbers.
bool RoleFinder::addLoop(unsigned loop, unsigned dim) {
  bool parallel = inResult(loop);
  bool shared = inWeight(loop) && !(parallel && maps.sizes[loop] == 1);
  bool channelsKnown = roles.group || roles.in || !roles.space.empty();
  if (parallel && !shared) {
    if (channelsKnown)
      roles.space.push_back({dim, loop, std::nullopt});
    else
      roles.batch.push_back(loop);
    return true;
  }
  if (!shared)
    return false;
  if (parallel) {
    roles.group = loop;
    return !channelsKnown;
  }
  if (roles.in || !roles.space.empty())
    roles.space.push_back({dim, std::nullopt, loop});
  else
    roles.in = loop;
  return true;
}

/// The factor and the loop in `loop * factor`.
static std::optional<std::pair<unsigned, int64_t>> scaledLoop(AffineExpr expr) {
  int64_t factor = 1;
  if (auto product = dyn_cast<AffineBinaryOpExpr>(expr);
      product && product.getKind() == AffineExprKind::Mul) {
    auto constant = dyn_cast<AffineConstantExpr>(product.getRHS());
    if (!constant)
      return std::nullopt;
    factor = constant.getValue();
    expr = product.getLHS();
  }
  auto dim = dyn_cast<AffineDimExpr>(expr);
  if (!dim || factor < 1)
    return std::nullopt;
  return std::pair(dim.getPosition(), factor);
}

/// A dimension at position * stride + tap * dilation, or at one of both.
bool RoleFinder::addWindow(AffineExpr expr, unsigned dim) {
  SmallVector<AffineExpr, 2> parts = {expr};
  if (auto sum = dyn_cast<AffineBinaryOpExpr>(expr);
      sum && sum.getKind() == AffineExprKind::Add)
    parts = {sum.getLHS(), sum.getRHS()};
  SpatialLoops axis;
  axis.inputDim = dim;
  for (AffineExpr part : parts) {
    auto scaled = scaledLoop(part);
    if (!scaled)
      return false;
    auto [loop, factor] = *scaled;
    bool position = inResult(loop) && !inWeight(loop);
    bool tap = !inResult(loop) && inWeight(loop);
    if (position == tap || (position ? axis.position : axis.tap).has_value())
      return false;
    (position ? axis.position : axis.tap) = loop;
    (position ? axis.stride : axis.dilation) = factor;
  }
  roles.space.push_back(axis);
  return true;
}

/// The loop over output channels, of which there may be one only.
bool RoleFinder::findOut() {
  for (unsigned loop = 0; loop < maps.out.getNumDims(); ++loop) {
    if (!inResult(loop) || !inWeight(loop) || maps.in.isFunctionOfDim(loop))
      continue;
    if (roles.out)
      return false;
    roles.out = loop;
  }
  return true;
}

std::optional<LoopRoles> RoleFinder::run() {
  for (auto [dim, expr] : llvm::enumerate(maps.in.getResults())) {
    if (isa<AffineConstantExpr>(expr))
      continue;
    auto loop = dyn_cast<AffineDimExpr>(expr);
    if (loop ? !addLoop(loop.getPosition(), dim) : !addWindow(expr, dim))
      return std::nullopt;
  }
  if (roles.space.size() > 3 || !findOut())
    return std::nullopt;
  return roles;
}

AccumulationMaps mlir::repvgg::withoutUnitLoops(const AccumulationMaps &maps) {
  MLIRContext *context = maps.out.getContext();
  SmallVector<AffineExpr> loops;
  for (auto [i, size] : llvm::enumerate(maps.sizes))
    loops.push_back(size == 1 ? getAffineConstantExpr(0, context)
                              : getAffineDimExpr(i, context));
  auto drop = [&](AffineMap map) {
    return map.replaceDimsAndSymbols(loops, {}, loops.size(), 0);
  };
  return {drop(maps.in), drop(maps.weight), drop(maps.out), maps.sizes};
}

/// True if the result's dimensions are what `roles` expects.
static bool resultAgrees(const AccumulationMaps &maps, const LoopRoles &roles) {
  SmallVector<unsigned> expected(roles.batch.begin(), roles.batch.end());
  for (std::optional<unsigned> loop : {roles.group, roles.out})
    if (loop)
      expected.push_back(*loop);
  for (const SpatialLoops &axis : roles.space)
    if (axis.position)
      expected.push_back(*axis.position);
  return loopsOf(maps.out) == expected;
}

std::optional<LoopRoles>
mlir::repvgg::inferLoopRoles(const AccumulationMaps &maps) {
  std::optional<LoopRoles> roles = RoleFinder(maps).run();
  return roles && resultAgrees(maps, *roles) && storedLoops(maps, *roles)
             ? roles
             : std::nullopt;
}

std::optional<LoopRoles>
mlir::repvgg::inferPoolingRoles(const AccumulationMaps &maps) {
  std::optional<LoopRoles> roles = RoleFinder(maps).run();
  if (!roles || roles->group || roles->in || roles->out ||
      roles->space.empty() || !storedLoops(maps, *roles))
    return std::nullopt;
  if (!roles->batch.empty())
    roles->group = roles->batch.pop_back_val();
  return resultAgrees(maps, *roles) ? roles : std::nullopt;
}

std::optional<SmallVector<unsigned>>
mlir::repvgg::storedLoops(const AccumulationMaps &maps,
                          const LoopRoles &roles) {
  std::optional<SmallVector<unsigned>> loops = loopsOf(maps.weight);
  if (!loops)
    return std::nullopt;
  // Of size 1 and of the batch, such as in a batch_matmul of one matrix.
  llvm::erase_if(*loops, [&](unsigned loop) {
    return llvm::is_contained(roles.batch, loop);
  });
  SmallVector<unsigned> sorted = *loops, expected = roles.weightLoops();
  llvm::sort(sorted);
  llvm::sort(expected);
  return sorted == expected ? loops : std::nullopt;
}
