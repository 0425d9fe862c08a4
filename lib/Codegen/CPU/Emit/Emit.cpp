//===- Emit.cpp - Layers to launches --------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: packed layers. Out: launches of kernels on flat tensors; weights as the
/// kernels want them. Invariant: no layer is left; layers that are alike share
/// a function. Layers that follow each other and work on as many images at a
/// time are a run: some images go through all of it before the next ones do.
///
//===----------------------------------------------------------------------===//

#include "../AlgorithmPass.h"
#include "ImageBuffers.h"
#include "LayerCalls.h"
#include "RepVGG/Codegen/CPU/Passes.h"
#include "RepVGG/Layer/LayerName.h"
#include "mlir/Dialect/AMX/AMXDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CPUEMITPASS
#include "RepVGG/Codegen/CPU/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

/// Layers in program order with nothing between them that reads their results,
/// and how often they are gone through; 0 if no layer says.
struct LayerRun {
  SmallVector<Operation *> layers;
  int64_t passes = 0;

  bool accepts(Operation *layer, int64_t passesOfLayer) const;
  bool isUsedBeyond(Value value) const {
    return !llvm::all_of(value.getUsers(), [&](Operation *user) {
      return llvm::is_contained(layers, user);
    });
  }
};

/// What a layer is in a profile.
struct LayerIdentity {
  std::string name;
  int64_t id;
};

class Emitter {
public:
  Emitter(ModuleOp module, const TargetInfo &target) : calls(module, target) {}

  LogicalResult emit(const LayerRun &run);

private:
  void emit(OpBuilder &builder, Operation *layer, const LayerCall &call,
            const LayerIdentity &identity, BatchPart part, bool isKept);
  void prepare(OpBuilder &builder, LayerCall &call,
               const LayerIdentity &identity);
  LayerIdentity identify(Operation *layer);
  void replaceForOthers(OpBuilder &builder, Operation *layer);

  LayerCalls calls;
  layer::LayerNames names;
  DenseMap<Operation *, LayerIdentity> identities;
  int64_t nextId = 0;
  ImageBuffers buffers;
};

} // namespace

//===----------------------------------------------------------------------===//
// Runs
//===----------------------------------------------------------------------===//

static int64_t batchOf(Operation *layer) {
  return cast<RankedTensorType>(layer->getResult(0).getType()).getDimSize(0);
}

bool LayerRun::accepts(Operation *layer, int64_t passesOfLayer) const {
  if (passes != 0 && passesOfLayer != 0)
    return passes == passesOfLayer;
  int64_t count = std::max({passes, passesOfLayer, int64_t(1)});
  return batchOf(layer) % count == 0 &&
         llvm::all_of(layers, [&](Operation *other) {
           return batchOf(other) % count == 0;
         });
}

/// Layers that are no convolutions go with those beside them.
static SmallVector<LayerRun> findLayerRuns(Block &block) {
  SmallVector<LayerRun> runs;
  bool isOpen = false;
  for (Operation &op : block) {
    if (!LayerCalls::hasKernel(&op)) {
      isOpen &= op.getNumOperands() == 0 && isPure(&op);
      continue;
    }
    int64_t passes = passesOf(&op);
    if (!isOpen || !runs.back().accepts(&op, passes))
      runs.emplace_back();
    isOpen = true;
    runs.back().layers.push_back(&op);
    runs.back().passes = std::max(runs.back().passes, passes);
  }
  return runs;
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

/// Other ops than layers read a tensor of all its axes.
void Emitter::replaceForOthers(OpBuilder &builder, Operation *layer) {
  Value result = layer->getResult(0);
  if (llvm::all_of(result.getUsers(), LayerCalls::hasKernel))
    return;
  auto type = cast<RankedTensorType>(result.getType());
  Value tensor = tensor::ExpandShapeOp::create(builder, layer->getLoc(), type,
                                               buffers.get(builder, result, {}),
                                               allAxes(type));
  result.replaceUsesWithIf(tensor, [](OpOperand &use) {
    return !LayerCalls::hasKernel(use.getOwner());
  });
}

/// A change of layout that is named after the layer before it is part of it.
LayerIdentity Emitter::identify(Operation *layer) {
  std::string name = names.get(layer);
  if (isa<layer::PackOp, layer::UnpackOp>(layer)) {
    auto source = identities.find(layer->getOperand(0).getDefiningOp());
    if (source != identities.end() && source->second.name == name)
      return source->second;
  }
  return identities[layer] = {name, nextId++};
}

/// What depends on weights alone is done when a model is opened.
void Emitter::prepare(OpBuilder &builder, LayerCall &call,
                      const LayerIdentity &identity) {
  const Preparing &preparing = call.preparing;
  func::FuncOp function = preparing.kernel.function;
  if (!function)
    return;
  Value &weights = call.inputs[kConvWeights].value;
  Location loc = weights.getLoc();
  Value destination = tensor::EmptyOp::create(
      builder, loc, ArrayRef(preparing.bytes), builder.getI8Type());
  weights = layer::LaunchOp::create(
                builder, loc, destination.getType(), function.getSymName(),
                preparing.kernel.tasks, preparing.kernel.scratchBytes,
                identity.name, /*plan=*/"", /*flops=*/0, /*work=*/0,
                /*bytes=*/0, /*format=*/"", identity.id, /*again=*/false,
                preparing.kernel.takesTurns, weights, destination)
                .getResult(0);
}

/// Weights are read from afar once.
void Emitter::emit(OpBuilder &builder, Operation *layer, const LayerCall &call,
                   const LayerIdentity &identity, BatchPart part, bool isKept) {
  Value result = layer->getResult(0);
  SmallVector<Value> inputs =
      llvm::map_to_vector(call.inputs, [&](const KernelInput &input) {
        return input.isImage ? buffers.get(builder, input.value, part)
                             : input.value;
      });
  Value destination = buffers.getDestination(builder, result, part,
                                             call.outputElements, isKept);
  func::FuncOp function = call.kernel.function;
  if (!function)
    return buffers.define(builder, result, part, inputs.front(), isKept);
  auto launch = layer::LaunchOp::create(
      builder, layer->getLoc(), destination.getType(), function.getSymName(),
      call.kernel.tasks, call.kernel.scratchBytes, identity.name, call.plan,
      static_cast<int64_t>(call.flops), static_cast<int64_t>(call.work),
      part.isFirst() ? static_cast<int64_t>(call.bytes) : 0, call.format,
      identity.id, /*again=*/!part.isFirst(), call.kernel.takesTurns, inputs,
      destination);
  buffers.define(builder, result, part, launch.getResult(0), isKept);
}

LogicalResult Emitter::emit(const LayerRun &run) {
  OpBuilder builder(run.layers.back());
  SmallVector<LayerCall> made;
  SmallVector<LayerIdentity> layers;
  BatchPart part;
  part.count = std::max<int64_t>(run.passes, 1);
  for (; part.index < part.count; ++part.index)
    for (auto [i, layer] : llvm::enumerate(run.layers)) {
      if (part.isFirst()) {
        FailureOr<LayerCall> call =
            calls.make(layer, batchOf(layer) / part.count);
        if (failed(call))
          return failure();
        layers.push_back(identify(layer));
        prepare(builder, *call, layers.back());
        made.push_back(std::move(*call));
      }
      emit(builder, layer, made[i], layers[i], part,
           run.isUsedBeyond(layer->getResult(0)));
    }
  buffers.forgetParts();
  for (Operation *layer : run.layers)
    if (run.isUsedBeyond(layer->getResult(0)))
      replaceForOthers(builder, layer);
  return success();
}

namespace {

struct CPUEmitPass
    : AlgorithmPass<mlir::repvgg::impl::CPUEmitPassBase<CPUEmitPass>> {
  using AlgorithmPass::AlgorithmPass;

  void runOnOperation() override {
    FailureOr<TargetInfo> target = getTargetInfo(getOperation());
    if (failed(target))
      return signalPassFailure();
    Emitter emitter(getOperation(), *target);
    // Kernels are appended to the module.
    SmallVector<func::FuncOp> functions =
        llvm::to_vector(getOperation().getOps<func::FuncOp>());
    for (func::FuncOp function : functions)
      for (Block &block : function.getBody())
        if (failed(emit(emitter, block)))
          return signalPassFailure();
  }

  /// Layers stay until all of the block has been emitted.
  static LogicalResult emit(Emitter &emitter, Block &block) {
    SmallVector<LayerRun> runs = findLayerRuns(block);
    for (const LayerRun &run : runs)
      if (failed(emitter.emit(run)))
        return failure();
    for (const LayerRun &run : llvm::reverse(runs))
      for (Operation *layer : llvm::reverse(run.layers))
        layer->erase();
    return success();
  }
};

} // namespace
