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
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// Pixels of a run.
static constexpr int64_t kRun = 16;

namespace {

/// Sums of pixels, in the accumulator's type.
class PixelSums {
public:
  PixelSums(KernelBuilder &k, const PackedImage &image, Value buffer,
            bool isUnsigned)
      : k(k), image(image), buffer(buffer), isUnsigned(isUnsigned) {}

  Value sumPlane(const Offset &n, const Offset &vector);

private:
  bool isInteger() const { return image.element == PackedElement::I8; }
  Value load(const Offset &offset);
  Value sumRun(const Offset &offset, int64_t count);
  Value sumRow(const Offset &offset, Value sum);

  KernelBuilder &k;
  PackedImage image;
  Value buffer;
  bool isUnsigned;
};

} // namespace

Value PixelSums::load(const Offset &offset) {
  if (!isInteger())
    return k.loadFloats(buffer, offset);
  Type type = k.vectorType(k.builder().getI32Type());
  Value bytes = k.load(buffer, offset);
  if (isUnsigned)
    return arith::ExtUIOp::create(k.builder(), k.loc(), type, bytes);
  return arith::ExtSIOp::create(k.builder(), k.loc(), type, bytes);
}

/// The sum of the `count` pixels from `offset` on.
Value PixelSums::sumRun(const Offset &offset, int64_t count) {
  if (count == 1)
    return load(offset);
  int64_t half = count / 2;
  return k.add(sumRun(offset, half),
               sumRun(offset + half * image.block, count - half));
}

/// The sum of a row's pixels, and `sum`.
Value PixelSums::sumRow(const Offset &offset, Value sum) {
  int64_t block = image.block, whole = image.width / kRun * kRun;
  sum = k.loop(0, whole * block, kRun * block, {sum},
               [&](Offset i, ArrayRef<Value> carried) -> SmallVector<Value> {
                 Offset run = k.fix(offset + i);
                 return {k.add(carried[0], sumRun(run, kRun))};
               })[0];
  if (image.width == whole)
    return sum;
  return k.add(sum, sumRun(offset + whole * block, image.width - whole));
}

Value PixelSums::sumPlane(const Offset &n, const Offset &vector) {
  Offset plane =
      k.fix(image.offset<Offset>(n, 0, 0, 0) + planeOf(k, image, vector));
  Value zero = isInteger() ? k.integer(0) : k.constant(0);
  return k.loop(0, image.height, 1, {zero},
                [&](Offset y, ArrayRef<Value> sum) -> SmallVector<Value> {
                  Offset row = k.fix(plane + y * image.rowStride());
                  return {sumRow(row, sum[0])};
                })[0];
}

KernelFunction cpu::emitSumKernel(ModuleOp module, StringRef name,
                                  const PackedImage &input,
                                  const PackedImage &output, Block &body,
                                  bool inputUnsigned,
                                  const TargetInfo &target) {
  MLIRContext *context = module.getContext();
  func::FuncOp function = createKernelFunction(
      module, name,
      {imageBuffer(context, input), imageBuffer(context, output)});
  KernelBuilder k(function, target);
  ValueRange values = function.getArguments();
  PixelSums sums(k, input.halo == Halo() ? inOneRow(input) : input, values[0],
                 inputUnsigned);
  Epilogue epilogue(k, output, values[1], body, {});
  PlaneTasks tasks(output, output.vectors(target.lanes));
  tasks.emit(k, values[2], values[3], [&](const PlaneRows &work) {
    Value sum = sums.sumPlane(work.image, work.plane);
    epilogue.at(work.image, work.plane, 0, 0).store(sum, 0, 0, 0);
  });
  emitZeros(k, output, values[1], values[2], values[3], tasks.count());
  func::ReturnOp::create(k.builder(), k.loc());
  return {function, tasks.count(), 0};
}
