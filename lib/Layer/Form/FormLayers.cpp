//===- Layers.cpp - Forms layers ------------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a function on tensors, convolutions as repvgg.conv. Out: the same with
/// layers for what the kernels can do. Invariant: results differ by the order
/// of sums alone; what is no layer is not touched.
///
//===----------------------------------------------------------------------===//

#include "FormConv.h"
#include "FormMap.h"
#include "FormSum.h"
#include "MergeMap.h"
#include "RepVGG/Layer/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_FORMLAYERSPASS
#include "RepVGG/Layer/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

static void formLayers(Block &block, TargetAttrInterface target) {
  for (Operation &op : llvm::make_early_inc_range(block)) {
    if (auto conv = dyn_cast<repvgg::ConvOp>(op)) {
      formConv(conv, target);
    } else if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
      formSum(linalgOp, target);
      formMap(linalgOp, target);
    }
  }
}

/// Merging gives maps new operands, which may be merged in turn: a merged map
/// is looked at again.
static void mergeMaps(Block &block) {
  SmallVector<MapOp> maps = llvm::to_vector(block.getOps<MapOp>());
  for (MapOp map : maps)
    while (map)
      map = dyn_cast_or_null<MapOp>(mergeMap(map));
}

static void eraseDeadOps(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block)))
    if (isOpTriviallyDead(&op))
      op.erase();
}

namespace {
struct FormLayersPass : mlir::repvgg::impl::FormLayersPassBase<FormLayersPass> {
  using FormLayersPassBase::FormLayersPassBase;

  void runOnOperation() override {
    auto function = cast<FunctionOpInterface>(getOperation());
    TargetAttrInterface target = getTarget(function);
    for (Block &block : function.getFunctionBody()) {
      formLayers(block, target);
      eraseDeadOps(block);
      mergeMaps(block);
      eraseDeadOps(block);
    }
  }
};
} // namespace
