//===- SumKernel.cpp - The sum over an image's pixels ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Runs of pixels are summed as trees, their sums one after another: the error
/// grows with the number of runs, not of pixels.
///
//===----------------------------------------------------------------------===//

#include "KernelFrame.h"
#include "PlaneTasks.h"
#include "RepVGG/Codegen/CPU/Kernels/Kernels.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// Pixels of a run.
static constexpr int64_t kRun = 16;

/// The sum of the `count` pixels from `offset` on.
static Value sumRun(KernelBuilder &k, Value buffer, const Offset &offset,
                    int64_t count) {
  if (count == 1)
    return k.load(buffer, offset);
  int64_t half = count / 2;
  return k.add(sumRun(k, buffer, offset, half),
               sumRun(k, buffer, offset + half * k.lanes(), count - half));
}

/// The sum of `pixels` pixels that follow each other, and `sum`.
static Value sumRow(KernelBuilder &k, Value buffer, const Offset &offset,
                    int64_t pixels, Value sum) {
  int64_t lanes = k.lanes(), whole = pixels / kRun * kRun;
  sum = k.loop(0, whole * lanes, kRun * lanes, {sum},
               [&](Offset i, ArrayRef<Value> carried) -> SmallVector<Value> {
                 Offset run = k.fix(offset + i);
                 return {k.add(carried[0], sumRun(k, buffer, run, kRun))};
               })[0];
  if (pixels == whole)
    return sum;
  return k.add(sum, sumRun(k, buffer, offset + whole * lanes, pixels - whole));
}

static Value sumPlane(KernelBuilder &k, const PackedImage &image, Value buffer,
                      const Offset &n, const Offset &block) {
  Offset plane = k.fix(image.offset<Offset>(n, block, 0, 0));
  return k.loop(0, image.height, 1, {k.constant(0)},
                [&](Offset y, ArrayRef<Value> sum) -> SmallVector<Value> {
                  Offset row = k.fix(plane + y * image.rowStride());
                  return {sumRow(k, buffer, row, image.width, sum[0])};
                })[0];
}

KernelFunction cpu::emitSumKernel(ModuleOp module, StringRef name,
                                  const PackedImage &input,
                                  const PackedImage &output, Block &body,
                                  const TargetInfo &target) {
  MLIRContext *context = module.getContext();
  func::FuncOp function = createKernelFunction(
      module, name,
      {imageBuffer(context, input), imageBuffer(context, output)});
  KernelBuilder k(function, target.lanes);
  ValueRange values = function.getArguments();
  PackedImage image = input.halo == Halo() ? inOneRow(input) : input;
  Epilogue epilogue(k, output, values[1], body, {});
  PlaneTasks tasks(output);
  tasks.emit(k, values[2], values[3], [&](const PlaneRows &work) {
    Value sum = sumPlane(k, image, values[0], work.image, work.block);
    epilogue.at(work.image, work.block, 0, 0).store(sum, 0, 0, 0);
  });
  emitZeroHalo(k, output, values[1], values[2], values[3], tasks.count());
  func::ReturnOp::create(k.builder(), k.loc());
  return {function, tasks.count(), 0};
}
