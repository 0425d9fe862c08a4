//===- LayerCalls.cpp - Layers as calls of kernels ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A function a kind of layer.
///
//===----------------------------------------------------------------------===//

#include "LayerCalls.h"
#include "../LayerConstants.h"
#include "ConstantBuffers.h"
#include "RepVGG/Codegen/CPU/Algorithms/ConvAlgorithm.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

bool LayerCalls::hasKernel(Operation *op) {
  return isa<layer::LayerOpInterface, layer::PackOp, layer::UnpackOp>(op);
}

/// Kernels index images by their layouts. What a convolution reads is for its
/// kernel to check.
static LogicalResult checkPacked(layer::LayerOpInterface layer,
                                 const TargetInfo &target) {
  auto check = [&](Type type) -> LogicalResult {
    PackedImage image = imageInPlanes(type);
    int64_t block = blockOf(target, image.element, image.channels);
    if (getLayout(type) && image.form() == ChannelBlocks{block})
      return success();
    return layer->emitOpError("expects images in blocks of ")
           << block << " channels, but got " << type;
  };
  auto isInPlanes = [&](Type type) {
    return getLayout(type) && mapsPlanes(imageInPlanes(type), target.lanes);
  };
  auto map = dyn_cast<layer::MapOp>(*layer);
  if (map && map.getInputs().size() == 1 && isInPlanes(map.getType()) &&
      isInPlanes(map.getInputs().front().getType()))
    return success();
  auto conv = dyn_cast<layer::ConvOp>(*layer);
  for (OpOperand *image : layer.getImages())
    if (!(conv && image == &conv.getInputMutable()) &&
        failed(check(image->get().getType())))
      return failure();
  return check(layer->getResult(0).getType());
}

/// The kernel reads no more than the input's layout holds.
static LogicalResult checkInput(layer::ConvOp op, const InputLayout &wanted,
                                const PackedImage &input) {
  const Halo &halo = wanted.halo;
  if (input.form() == wanted.blocks && input.halo.join(halo) == input.halo)
    return success();
  return op.emitOpError("expects an input in blocks of ")
         << wanted.blocks.channels << " channels"
         << (wanted.blocks.parts == 1 ? "" : " in two parts")
         << " with a halo of at least [" << halo.top << ", " << halo.left
         << ", " << halo.bottom << ", " << halo.right << "], but got "
         << op.getInput().getType();
}

FailureOr<LayerCall> LayerCalls::make(Operation *layer, int64_t images) {
  auto computing = dyn_cast<layer::LayerOpInterface>(layer);
  if (!computing)
    return makePack(layer, images);
  if (failed(checkElementTypes(computing)) ||
      failed(checkPacked(computing, target)))
    return failure();
  FailureOr<LayerCall> call =
      TypeSwitch<Operation *, FailureOr<LayerCall>>(layer)
          .Case<layer::ConvOp, layer::MapOp, layer::SumOp>(
              [&](auto op) { return make(op, images); })
          .Default([&](Operation *op) {
            return op->emitOpError("has no kernel for the CPU");
          });
  if (failed(call))
    return failure();
  int64_t batch =
      cast<RankedTensorType>(layer->getResult(0).getType()).getDimSize(0);
  call->flops = computing.getWork() / batch * images;
  if (!isa<layer::ConvOp>(layer)) {
    call->work = call->flops;
    call->format = call->work != 0 ? "f32" : "";
  }
  return call;
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

static PackedImage withImages(PackedImage image, int64_t images) {
  image.batch = images;
  return image;
}

KernelInput LayerCalls::extraInput(OpBuilder &builder, Value operand,
                                   const PackedImage &result) const {
  if (cast<RankedTensorType>(operand.getType()).getRank() != 1)
    return {operand, /*isImage=*/true};
  return {createChannels(builder, builder.getInsertionPoint()->getLoc(),
                         operand, builder.getF32Type(), result.places()),
          /*isImage=*/false};
}

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

static std::string kernelName(StringRef algorithm, const ConvProblem &problem) {
  const PackedImage &in = problem.input, &out = problem.output;
  return llvm::formatv("{0}_{1}x{2}x{3}_{4}x{5}x{6}", algorithm, in.channels,
                       in.height, in.width, out.channels, out.height,
                       out.width);
}

static std::string kernelName(StringRef kind, const PackedImage &image) {
  return llvm::formatv("{0}_{1}x{2}x{3}", kind, image.channels, image.height,
                       image.width);
}

FailureOr<LayerCall> LayerCalls::make(layer::ConvOp op, int64_t images) {
  ConvProblem problem = problemOf(op, target);
  if (!problem.plan)
    return op.emitOpError("expects a plan, but has none");
  auto accepted = acceptPlan(problem);
  if (!accepted)
    return op.emitOpError("has no kernel: ") << accepted.refusal().message;
  const ConvAlgorithm &algorithm = **accepted;
  if (failed(checkInput(op, algorithm.inputLayout(problem), problem.input)))
    return failure();
  std::unique_ptr<ConvKernel> conv = algorithm.bind(problem);
  OrRefusal<LayerConstant> weight = LayerConstant::read(op.getWeight());
  if (!weight)
    return op.emitOpError("expects a constant weight: ")
           << weight.refusal().message;

  LayerCall call;
  SmallVector<ExtraImage> extras =
      llvm::map_to_vector(op.getExtras(), [&](Value extra) {
        return extraOf(extra, images, target);
      });
  call.kernel =
      kernels.get(op, images, kernelName(algorithm.getName(), problem),
                  [&](StringRef name) {
                    return emitConvKernel(module, name, *conv, problem,
                                          op.getBody().front(), extras);
                  });
  OpBuilder builder(op);
  Location loc = op.getLoc();
  if (conv->preparingTasks() != 0) {
    std::string name = "prepare_" + kernelName(algorithm.getName(), problem);
    call.preparing = {kernels.getForWeights(op, name,
                                            [&](StringRef name) {
                                              return emitPreparingKernel(
                                                  module, name, *conv, target);
                                            }),
                      conv->weightBytes()};
  }
  const PackedImage &output = problem.output;
  int64_t channels = output.places();
  Type sums = layer::getAccumulatorType(getElementTypeOrSelf(op.getInput()));
  call.inputs = {
      {op.getInput(), true},
      {createWeights(builder, loc, *conv, weight->view()), false},
      {createChannels(builder, loc, op.getBias(), sums, channels), false}};
  for (Value extra : op.getExtras())
    call.inputs.push_back(extraInput(builder, extra, output));
  call.outputElements = output.elements();
  call.plan = problem.plan.getText();
  call.work = algorithm.work(problem);
  call.format = formatName(algorithm.productFormat(problem)).str();
  call.bytes = static_cast<double>(conv->weightBytes());
  return call;
}

FailureOr<LayerCall> LayerCalls::make(layer::MapOp op, int64_t images) {
  PackedImage output = withImages(imageOf(op.getType(), target), images);
  Block &body = op.getBody().front();
  SmallVector<ExtraImage> operands =
      llvm::map_to_vector(op.getInputs(), [&](Value input) {
        return extraOf(input, images, target);
      });
  LayerCall call;
  call.kernel =
      kernels.get(op, images, kernelName("map", output), [&](StringRef name) {
        return emitMapKernel(module, name, output, body, operands, target);
      });
  OpBuilder builder(op);
  for (Value input : op.getInputs())
    call.inputs.push_back(extraInput(builder, input, output));
  call.outputElements = output.elements();
  return call;
}

FailureOr<LayerCall> LayerCalls::make(layer::SumOp op, int64_t images) {
  PackedImage input =
      withImages(imageOf(op.getInput().getType(), target), images);
  PackedImage output = withImages(imageOf(op.getType(), target), images);
  Block &body = op.getBody().front();
  LayerCall call;
  call.kernel =
      kernels.get(op, images, kernelName("sum", input), [&](StringRef name) {
        return emitSumKernel(module, name, input, output, body,
                             op.getInputUnsigned(), target);
      });
  call.inputs = {{op.getInput(), true}};
  call.outputElements = output.elements();
  return call;
}

/// Both layouts put every element into the same place, and nothing beside them.
static bool isSameMemory(const PackedImage &a, const PackedImage &b) {
  bool pixels = a.isOnePixel() && a.element == b.element &&
                a.parts == b.parts && a.halo == Halo() && b.halo == Halo() &&
                a.channels % a.block == 0 && a.channels % b.block == 0;
  return a == b || pixels;
}

FailureOr<LayerCall> LayerCalls::makePack(Operation *op, int64_t images) {
  Value source = op->getOperand(0);
  PackedImage input = withImages(imageInPlanes(source.getType()), images);
  PackedImage output =
      withImages(imageInPlanes(op->getResult(0).getType()), images);
  LayerCall call;
  call.inputs = {{source, true}};
  call.outputElements = output.elements();
  if (!isSameMemory(input, output))
    call.kernel = kernels.get(
        op, images, kernelName(op->getName().stripDialect(), input),
        [&](StringRef name) {
          return emitPackKernel(module, name, input, output, target);
        });
  return call;
}
