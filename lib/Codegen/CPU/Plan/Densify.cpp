//===- Densify.cpp - Fewer, larger groups ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a grouped convolution. Out: the same map with fewer groups. Invariant:
/// added weights are zero, so that sums differ by nothing but zeros.
///
//===----------------------------------------------------------------------===//

#include "../AlgorithmPass.h"
#include "../LayerConstants.h"
#include "RepVGG/Codegen/CPU/Passes.h"
#include "RepVGG/Codegen/CPU/Plan/Planner.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CPUDENSIFYPASS
#include "RepVGG/Codegen/CPU/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// How many groups make up one.
static int64_t groupsToMerge(int64_t groups, int64_t in, int64_t out,
                             int64_t vector) {
  for (int64_t merged = 1; merged < groups; ++merged)
    if (groups % merged == 0 && merged * in % vector == 0 &&
        merged * out % vector == 0)
      return merged;
  return groups;
}

/// Merges groups, with zero weights between them, until a group's input and
/// output channels are multiples of `vector`, or one group is left. A weight
/// that is no constant is left alone: what comes after says so.
static void densify(layer::ConvOp op, int64_t vector) {
  auto type = cast<RankedTensorType>(op.getWeight().getType());
  OrRefusal<LayerConstant> constant = LayerConstant::read(op.getWeight());
  if (!constant)
    return;
  WeightView view = constant->view();
  int64_t outputs = type.getDimSize(0), in = type.getDimSize(1);
  int64_t taps = type.getDimSize(2) * type.getDimSize(3);
  int64_t groups = op.getGroups(), out = outputs / groups;
  int64_t merged = groupsToMerge(groups, in, out, vector);
  SmallVector<int64_t> shape(type.getShape());
  shape[1] = merged * in;
  std::vector<double> values(outputs * merged * in * taps);
  for (int64_t o = 0; o < outputs; ++o) {
    int64_t place = (o * merged + o / out % merged) * in * taps;
    view.read(o * in * taps, MutableArrayRef(values).slice(place, in * taps));
  }
  OpBuilder builder(op);
  op.getWeightMutable().assign(createLayerConstant(
      builder, op.getLoc(), type.clone(shape), values, "repvgg_densified"));
  op.setGroups(groups / merged);
}

namespace {

struct CPUDensifyPass
    : AlgorithmPass<mlir::repvgg::impl::CPUDensifyPassBase<CPUDensifyPass>> {
  using AlgorithmPass::AlgorithmPass;

  void runOnOperation() override {
    FailureOr<TargetInfo> target = getTargetInfo(getOperation());
    if (failed(target))
      return signalPassFailure();
    getOperation()->walk([&](layer::ConvOp op) {
      if (op.getGroups() != 1 && !op.getPlanAttr() &&
          !choosePlan(problemOf(op, *target), op.getContext()))
        densify(op, target->lanes);
    });
  }
};

} // namespace
