//===- Emit.cpp - Layers to launches --------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: packed layers. Out: launches of kernels on flat tensors; weights as the
/// kernels want them. Invariant: no layer is left; layers that are alike share
/// a function.
///
//===----------------------------------------------------------------------===//

#include "ConstantBuffers.h"
#include "KernelCache.h"
#include "RepVGG/Codegen/CPU/ConvProblems.h"
#include "RepVGG/Codegen/CPU/LayerName.h"
#include "RepVGG/Codegen/Passes.h"
#include "RepVGG/IR/Constants.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/FormatVariadic.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_CPUEMITPASS
#include "RepVGG/Codegen/Passes.h.inc"

using namespace cpu;

namespace {

/// What a launch says of its layer.
struct LayerInfo {
  std::string plan;
  double flops = 0;
  double work = flops;
  double bytes = 0;
};

class Emitter {
public:
  Emitter(ModuleOp module, const TargetInfo &target)
      : module(module), target(target), kernels(module) {}

  /// Layers come in program order. They stay until `eraseLayers`.
  LogicalResult emit(Operation *op) {
    return TypeSwitch<Operation *, LogicalResult>(op)
        .Case<cpu::ConvOp, MapOp, cpu::SumOp, PackOp, UnpackOp>(
            [&](auto layer) {
              done.push_back(layer);
              return emit(layer);
            })
        .Default(success());
  }

  void eraseLayers() {
    for (Operation *op : llvm::reverse(done))
      op->erase();
  }

private:
  LogicalResult emit(cpu::ConvOp op);
  LogicalResult emit(MapOp op);
  LogicalResult emit(cpu::SumOp op);
  LogicalResult emit(PackOp op) { return emitPack(op); }
  LogicalResult emit(UnpackOp op) { return emitPack(op); }
  LogicalResult emitPack(Operation *op);

  Value flat(Value image);
  ExtraImage imageOfElements(Value operand);
  Value elements(OpBuilder &builder, Location loc, Value operand,
                 const PackedImage &result);
  void launch(Operation *layer, const KernelFunction &kernel, ValueRange inputs,
              const PackedImage &output, LayerInfo info);
  void replace(Operation *layer, Value buffer);

  ModuleOp module;
  TargetInfo target;
  KernelCache kernels;
  LayerNames names;
  DenseMap<Value, Value> buffers;
  SmallVector<Operation *> done;
};

} // namespace

/// The memory of `image`, which is packed, or plain.
Value Emitter::flat(Value image) {
  Value &buffer = buffers[image];
  if (!buffer) {
    OpBuilder builder(image.getContext());
    builder.setInsertionPointAfterValue(image);
    SmallVector<ReassociationIndices> all = {{0, 1, 2, 3}};
    buffer =
        tensor::CollapseShapeOp::create(builder, image.getLoc(), image, all);
  }
  return buffer;
}

/// What a body's operand is: a tensor of rank 1 has an element a channel.
ExtraImage Emitter::imageOfElements(Value operand) {
  if (cast<RankedTensorType>(operand.getType()).getRank() == 1)
    return std::nullopt;
  return imageOf(operand.getType(), target.vector);
}

Value Emitter::elements(OpBuilder &builder, Location loc, Value operand,
                        const PackedImage &result) {
  if (cast<RankedTensorType>(operand.getType()).getRank() != 1)
    return flat(operand);
  return createChannels(builder, loc, operand, result.blocks() * result.vector);
}

/// `layer`'s result is `buffer` from now on.
void Emitter::replace(Operation *layer, Value buffer) {
  Value result = layer->getResult(0);
  buffers[result] = buffer;
  auto type = cast<RankedTensorType>(result.getType());
  if (getLayout(type))
    return;
  OpBuilder builder(layer);
  SmallVector<ReassociationIndices> all = {{0, 1, 2, 3}};
  result.replaceAllUsesWith(tensor::ExpandShapeOp::create(
      builder, layer->getLoc(), type, buffer, all));
}

void Emitter::launch(Operation *layer, const KernelFunction &kernel,
                     ValueRange inputs, const PackedImage &output,
                     LayerInfo info) {
  OpBuilder builder(layer);
  Location loc = layer->getLoc();
  Value empty = tensor::EmptyOp::create(
      builder, loc, ArrayRef(output.elements()), builder.getF32Type());
  func::FuncOp function = kernel.function;
  auto op = LaunchOp::create(
      builder, loc, empty.getType(), function.getSymName(), kernel.tasks,
      kernel.scratchElements * int64_t(sizeof(float)), names.get(layer),
      info.plan, static_cast<int64_t>(info.flops),
      static_cast<int64_t>(info.work), static_cast<int64_t>(info.bytes), inputs,
      empty);
  replace(layer, op.getResult(0));
}

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

static std::string kernelName(const ConvProblem &problem) {
  const PackedImage &in = problem.input, &out = problem.output;
  return llvm::formatv("{0}_{1}x{2}x{3}_{4}x{5}x{6}",
                       stringifyAlgorithm(problem.plan.getAlgorithm()),
                       in.channels, in.height, in.width, out.channels,
                       out.height, out.width);
}

LogicalResult Emitter::emit(cpu::ConvOp op) {
  ConvProblem problem = problemOf(op, target);
  if (!problem.plan)
    return op.emitOpError("expects a plan, but has none");
  auto conv = ConvKernel::create(problem);
  if (!conv)
    return op.emitOpError("has no kernel: ") << conv.refusal().message;
  OrRefusal<WeightView> weight = readConstant(op.getWeight());
  if (!weight)
    return op.emitOpError("expects a constant weight: ")
           << weight.refusal().message;

  Block &body = op.getBody().front();
  SmallVector<ExtraImage> extras = llvm::map_to_vector(
      op.getExtras(), [&](Value extra) { return imageOfElements(extra); });
  KernelFunction kernel =
      kernels.get(op, kernelName(problem), [&](StringRef name) {
        return emitConvKernel(module, name, **conv, problem, body, extras);
      });
  OpBuilder builder(op);
  Location loc = op.getLoc();
  int64_t channels = problem.output.blocks() * problem.output.vector;
  SmallVector<Value> inputs = {
      flat(op.getInput()), createWeights(builder, loc, **conv, *weight),
      createChannels(builder, loc, op.getBias(), channels)};
  for (Value extra : op.getExtras())
    inputs.push_back(elements(builder, loc, extra, problem.output));
  launch(op, kernel, inputs, problem.output,
         {planText(problem.plan), flopsOf(problem), workOf(problem),
          double((*conv)->weightElements()) * sizeof(float)});
  return success();
}

/// Ops of `body` an element.
static double flopsOf(Block &body, const PackedImage &image) {
  auto constants = body.getOps<arith::ConstantOp>();
  int64_t ops = llvm::range_size(body.without_terminator()) -
                std::distance(constants.begin(), constants.end());
  return double(ops) * image.batch * image.channels * image.height *
         image.width;
}

LogicalResult Emitter::emit(MapOp op) {
  PackedImage output = imageOf(op.getType(), target.vector);
  Block &body = op.getBody().front();
  SmallVector<ExtraImage> operands = llvm::map_to_vector(
      op.getInputs(), [&](Value input) { return imageOfElements(input); });
  std::string base = llvm::formatv("map_{0}x{1}x{2}", output.channels,
                                   output.height, output.width);
  KernelFunction kernel = kernels.get(op, base, [&](StringRef name) {
    return emitMapKernel(module, name, output, body, operands, target);
  });
  OpBuilder builder(op);
  SmallVector<Value> inputs;
  for (Value input : op.getInputs())
    inputs.push_back(elements(builder, op.getLoc(), input, output));
  launch(op, kernel, inputs, output, {"", flopsOf(body, output)});
  return success();
}

LogicalResult Emitter::emit(cpu::SumOp op) {
  PackedImage input = imageOf(op.getInput().getType(), target.vector);
  PackedImage output = imageOf(op.getType(), target.vector);
  Block &body = op.getBody().front();
  std::string base = llvm::formatv("sum_{0}x{1}x{2}", input.channels,
                                   input.height, input.width);
  KernelFunction kernel = kernels.get(op, base, [&](StringRef name) {
    return emitSumKernel(module, name, input, output, body, target);
  });
  double flops =
      double(input.batch) * input.channels * input.height * input.width;
  launch(op, kernel, flat(op.getInput()), output,
         {"", flops + flopsOf(body, output)});
  return success();
}

/// Both layouts put every element into the same place, and nothing beside them.
static bool isSameMemory(const PackedImage &a, const PackedImage &b) {
  bool pixels = a.isOnePixel() && a.halo == Halo() && b.halo == Halo() &&
                a.channels % a.vector == 0 && a.channels % b.vector == 0;
  return a == b || pixels;
}

LogicalResult Emitter::emitPack(Operation *op) {
  PackedImage input = imageOf(op->getOperand(0).getType(), 1);
  PackedImage output = imageOf(op->getResult(0).getType(), 1);
  if (isSameMemory(input, output)) {
    replace(op, flat(op->getOperand(0)));
    return success();
  }
  std::string base =
      llvm::formatv("{0}_{1}x{2}x{3}", op->getName().stripDialect(),
                    input.channels, input.height, input.width);
  KernelFunction kernel = kernels.get(op, base, [&](StringRef name) {
    return emitPackKernel(module, name, input, output, target);
  });
  launch(op, kernel, flat(op->getOperand(0)), output, {});
  return success();
}

namespace {

struct CPUEmitPass : impl::CPUEmitPassBase<CPUEmitPass> {
  using CPUEmitPassBase::CPUEmitPassBase;

  void runOnOperation() override {
    Emitter emitter(getOperation(),
                    TargetInfo{vector, registers, l1, l2, threads});
    // Kernels are appended to the module.
    SmallVector<func::FuncOp> functions =
        llvm::to_vector(getOperation().getOps<func::FuncOp>());
    for (func::FuncOp function : functions)
      for (Block &block : function.getBody())
        for (Operation &op : llvm::make_early_inc_range(block))
          if (failed(emitter.emit(&op)))
            return signalPassFailure();
    emitter.eraseLayers();
  }
};

} // namespace
} // namespace mlir::repvgg
