//===- PackKernel.cpp - An image from one layout to another ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Between planes and blocks through square transposes in registers; what keeps
/// its order is copied row by row, or taken apart vector by vector. At a row's
/// end vectors are loaded and stored in part, so nothing outside of the buffers
/// is touched.
///
//===----------------------------------------------------------------------===//

#include "KernelFrame.h"
#include "PlaneTasks.h"
#include "RepVGG/Codegen/CPU/Kernels/Kernels.h"
#include "Transpose.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class Packing {
public:
  Packing(KernelBuilder &k, const PackedImage &from, Value input,
          const PackedImage &to, Value output)
      : k(k), from(from), to(to), input(input), output(output) {}

  void emit(const PlaneRows &work);

private:
  void forEachRow(const PlaneRows &work,
                  llvm::function_ref<void(const Offset &, const Offset &)> row);
  void forEachVector(int64_t elements,
                     llvm::function_ref<void(const Offset &, int64_t)> part);
  bool converts() const { return from.element != to.element; }
  /// Whether there are fewer channels a pixel than a vector has.
  bool areFew() const { return to.block > 1 && to.block < k.lanes(); }
  Value rounded(Value vector);
  void storeParts(Value vector, const Offset &target);
  void copyRow(const Offset &source, const Offset &target);
  void splitRow(const Offset &source, const Offset &target);
  void fewOfRow(const Offset &source, const Offset &target);
  void storePixels(Value pixels, const Offset &target, int64_t count);
  void interleaveRow(const Offset &source, const Offset &target);
  void toBlocks(const Offset &source, const Offset &target, int64_t channels);
  void toPlanes(const Offset &source, const Offset &target, int64_t channels);

  KernelBuilder &k;
  PackedImage from, to;
  Value input, output;
};

} // namespace

/// Emits `row` with the rows' first elements in input and output, of a block if
/// they are in the same ones, else of a vector: its planes follow each other.
void Packing::forEachRow(
    const PlaneRows &work,
    llvm::function_ref<void(const Offset &, const Offset &)> row) {
  auto beginOf = [&](const PackedImage &image) {
    Offset first = work.plane * image.blockStride();
    if (from.form() != to.form())
      first =
          image.block == 1 ? first * k.lanes() : planeOf(k, image, work.plane);
    return k.fix(image.offset<Offset>(work.image, 0, 0, 0) + first);
  };
  Offset source = beginOf(from), target = beginOf(to);
  k.loop(work.firstRow, work.lastRow, 1, [&](Offset y) {
    row(k.fix(source + y * from.rowStride()),
        k.fix(target + y * to.rowStride()));
  });
}

/// Emits `part` for [0, elements) in vectors and what remains.
void Packing::forEachVector(
    int64_t elements, llvm::function_ref<void(const Offset &, int64_t)> part) {
  int64_t rest = elements % k.lanes(), whole = elements - rest;
  k.loop(0, whole, k.lanes(), [&](Offset i) { part(i, k.lanes()); });
  if (rest != 0)
    part(whole, rest);
}

void Packing::copyRow(const Offset &source, const Offset &target) {
  forEachVector(from.width * from.block, [&](const Offset &i, int64_t count) {
    k.storeFirst(rounded(k.loadFirst(input, source + i, count)), output,
                 target + i, count);
  });
}

/// In the output's elements.
Value Packing::rounded(Value vector) {
  return converts() ? k.toNarrow(vector, getElementTypeOrSelf(output)) : vector;
}

/// Each part is what those before leave, rounded.
void Packing::storeParts(Value vector, const Offset &target) {
  for (int64_t part = 0; part < to.parts; ++part) {
    Value number = rounded(vector);
    k.store(number, output, target + part * to.block);
    if (part + 1 < to.parts)
      vector = k.subtract(vector, k.toFloat(number));
  }
}

void Packing::splitRow(const Offset &source, const Offset &target) {
  k.loop(0, from.width, 1, [&](Offset x) {
    storeParts(k.load(input, source + x * from.pixelStride()),
               target + x * to.pixelStride());
  });
}

/// The first channels of a vector of each pixel.
void Packing::fewOfRow(const Offset &source, const Offset &target) {
  auto few = VectorType::get({to.block}, getElementTypeOrSelf(input));
  k.loop(0, from.width, 1, [&](Offset x) {
    Value pixel = vector::LoadOp::create(k.builder(), k.loc(), few, input,
                                         k.value(source + x * from.block));
    k.store(pixel, output, target + x * to.block);
  });
}

/// The first `count` of a vector's pixels.
void Packing::storePixels(Value pixels, const Offset &target, int64_t count) {
  if (count == k.lanes())
    return k.store(pixels, output, target);
  OpBuilder &ops = k.builder();
  SmallVector<bool> isFirst(k.lanes() * to.block, false);
  std::fill_n(isFirst.begin(), count * to.block, true);
  auto type = VectorType::get(k.lanes() * to.block, ops.getI1Type());
  Value mask = arith::ConstantOp::create(ops, k.loc(),
                                         DenseElementsAttr::get(type, isFirst));
  vector::MaskedStoreOp::create(ops, k.loc(), output, k.value(target), mask,
                                pixels);
}

/// Pixels of all channels, from planes.
void Packing::interleaveRow(const Offset &source, const Offset &target) {
  auto interleave = [&](Value a, Value b) {
    return vector::InterleaveOp::create(k.builder(), k.loc(), a, b).getResult();
  };
  forEachVector(from.width, [&](const Offset &x, int64_t count) {
    SmallVector<Value> rows(to.block, k.zero(getElementTypeOrSelf(output)));
    for (int64_t c = 0; c < from.channels; ++c)
      rows[c] = rounded(
          k.loadFirst(input, source + x + c * from.blockStride(), count));
    // The first half of the channels with the second, until one is left.
    while (rows.size() > 1) {
      size_t half = rows.size() / 2;
      for (size_t c = 0; c < half; ++c)
        rows[c] = interleave(rows[c], rows[c + half]);
      rows.resize(half);
    }
    storePixels(rows[0], target + x * to.block, count);
  });
}

void Packing::toBlocks(const Offset &source, const Offset &target,
                       int64_t channels) {
  forEachVector(from.width, [&](const Offset &x, int64_t count) {
    SmallVector<Value> rows(k.lanes(), k.zero(getElementTypeOrSelf(input)));
    Offset first = k.fix(source + x);
    for (int64_t c = 0; c < channels; ++c)
      rows[c] = k.loadFirst(input, first + c * from.blockStride(), count);
    SmallVector<Value> pixels = transpose(k, rows);
    for (int64_t i = 0; i < count; ++i)
      storeParts(pixels[i], target + (x + i) * to.pixelStride());
  });
}

void Packing::toPlanes(const Offset &source, const Offset &target,
                       int64_t channels) {
  forEachVector(from.width, [&](const Offset &x, int64_t count) {
    SmallVector<Value> pixels(k.lanes(), k.zero(getElementTypeOrSelf(input)));
    Offset first = k.fix(source + x * from.block);
    for (int64_t i = 0; i < count; ++i)
      pixels[i] = k.load(input, first + i * from.block);
    SmallVector<Value> rows = transpose(k, pixels);
    for (int64_t c = 0; c < channels; ++c)
      k.storeFirst(rows[c], output, target + x + c * to.blockStride(), count);
  });
}

void Packing::emit(const PlaneRows &work) {
  if (areFew())
    return forEachRow(work, [&](const Offset &source, const Offset &target) {
      if (from.block > 1)
        fewOfRow(source, target);
      else
        interleaveRow(source, target);
    });
  if (from.block > 1 && converts())
    return forEachRow(work, [&](const Offset &source, const Offset &target) {
      splitRow(source, target);
    });
  if (from.block == to.block)
    return forEachRow(work, [&](const Offset &source, const Offset &target) {
      copyRow(source, target);
    });
  const PackedImage &blocked = from.block > 1 ? from : to;
  auto emitRows = [&](int64_t channels) {
    forEachRow(work, [&](const Offset &source, const Offset &target) {
      if (to.block > 1)
        toBlocks(source, target, channels);
      else
        toPlanes(source, target, channels);
    });
  };
  int64_t last = blocked.vectors(k.lanes()) - 1;
  int64_t rest = blocked.channels - last * k.lanes();
  if (rest == k.lanes())
    return emitRows(rest);
  k.ifInRange(work.plane, 0, last, [&] { emitRows(k.lanes()); });
  k.ifInRange(work.plane, last, last + 1, [&] { emitRows(rest); });
}

/// An image of one pixel as a row of one plane: lanes without channels are its
/// halo.
static PackedImage channelsInOneRow(const PackedImage &image) {
  PackedImage row;
  row.batch = image.batch;
  row.width = image.channels;
  row.halo.right = image.places() - image.channels;
  row.block = 1;
  row.element = image.element;
  return row;
}

/// The same work on the images that makes the longest rows.
static void simplify(PackedImage &input, PackedImage &output) {
  if (input.halo != Halo() || output.halo != Halo())
    return;
  bool isOnePixel = output.isOnePixel() && output.parts == input.parts;
  for (PackedImage *image : {&input, &output})
    *image = isOnePixel ? channelsInOneRow(*image) : inOneRow(*image);
}

KernelFunction cpu::emitPackKernel(ModuleOp module, StringRef name,
                                   const PackedImage &input,
                                   const PackedImage &output,
                                   const TargetInfo &target) {
  MLIRContext *context = module.getContext();
  func::FuncOp function = createKernelFunction(
      module, name,
      {imageBuffer(context, input), imageBuffer(context, output)});
  KernelBuilder k(function, target);
  ValueRange values = function.getArguments();
  PackedImage from = input, to = output;
  simplify(from, to);
  Packing packing(k, from, values[0], to, values[1]);
  const PackedImage &blocked = from.block > to.block ? from : to;
  bool isCopy = from.form() == to.form();
  PlaneTasks tasks(blocked,
                   isCopy ? to.blocks() : blocked.vectors(target.lanes));
  tasks.emit(k, values[2], values[3],
             [&](const PlaneRows &work) { packing.emit(work); });
  emitZeros(k, to, values[1], values[2], values[3], tasks.count());
  func::ReturnOp::create(k.builder(), k.loc());
  return {function, tasks.count(), 0};
}
