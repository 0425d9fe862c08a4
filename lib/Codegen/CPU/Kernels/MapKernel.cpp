//===- MapKernel.cpp - An element-wise function of images -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Some pixels of a row at a time, so that the body's chains of dependent ops
/// overlap. Where no image has a halo, a plane is one row. Images in planes are
/// taken for other ones in blocks: what is done to all elements alike does not
/// ask where they belong.
///
//===----------------------------------------------------------------------===//

#include "KernelFrame.h"
#include "PlaneTasks.h"
#include "RepVGG/Codegen/CPU/Kernels/Kernels.h"
#include "Tiles.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// Pixels that a turn of the inner loop does.
static constexpr int64_t kPixels = 4;

/// Planes of all images in one row, if no halo forbids it.
static void joinRows(PackedImage &output,
                     MutableArrayRef<ExtraImage> operands) {
  auto hasHalo = [](const ExtraImage &image) {
    return image && !image->isOnePixel() && image->halo != Halo();
  };
  if (output.halo != Halo() || llvm::any_of(operands, hasHalo))
    return;
  output = inOneRow(output);
  for (ExtraImage &operand : operands)
    if (operand && !operand->isOnePixel())
      operand = inOneRow(*operand);
}

/// Pixels of rows that are long enough are left in rows, for tasks.
static constexpr int64_t kLongRow = 32;

/// Planes as an image whose pixels are vectors of neighbours, in as many rows
/// as are long.
static PackedImage inVectors(const PackedImage &image, int64_t lanes) {
  PackedImage result = image;
  result.batch = 1;
  result.channels = result.block = lanes;
  int64_t vectors = image.elements() / lanes;
  result.height = std::max<int64_t>(vectors / kLongRow, 1);
  while (vectors % result.height != 0)
    --result.height;
  result.width = vectors / result.height;
  return result;
}

bool cpu::mapsPlanes(const PackedImage &image, int64_t lanes) {
  return image.block == 1 && image.parts == 1 && image.halo == Halo() &&
         image.height * image.width % lanes == 0;
}

KernelFunction cpu::emitMapKernel(ModuleOp module, StringRef name,
                                  const PackedImage &result, Block &body,
                                  ArrayRef<ExtraImage> images,
                                  const TargetInfo &target) {
  PackedImage output = result;
  SmallVector<ExtraImage> operands(images);
  SmallVector<MemRefType> buffers;
  for (const ExtraImage &operand : operands)
    buffers.push_back(extraBuffer(module.getContext(), operand, output));
  buffers.push_back(imageBuffer(module.getContext(), output));
  if (output.block == 1) {
    output = inVectors(output, target.lanes);
    for (ExtraImage &operand : operands)
      operand = inVectors(*operand, target.lanes);
  }
  if (output.width < kLongRow)
    joinRows(output, operands);

  func::FuncOp function = createKernelFunction(module, name, buffers);
  KernelBuilder k(function, target);
  ValueRange values = function.getArguments();
  SmallVector<Extra> extras;
  for (auto [image, buffer] : llvm::zip_first(operands, values))
    extras.push_back({image, buffer});
  Value buffer = values[operands.size()];
  Offset begin = values[operands.size() + 1], end = values.back();

  Epilogue epilogue(k, output, buffer, body, extras);
  PlaneTasks tasks(output, output.vectors(target.lanes));
  tasks.emit(k, begin, end, [&](const PlaneRows &work) {
    auto emitTile = [&](const PixelTile &pixels) {
      Epilogue::Tile tile =
          epilogue.at(work.image, work.plane, pixels.row, pixels.column);
      for (int64_t p = 0; p < pixels.positions(); ++p)
        tile.store({}, 0, p / pixels.columns, p % pixels.columns);
    };
    RowRange rows = {work.image, work.firstRow, work.lastRow, std::nullopt};
    if (work.firstRow.getConstant() && work.lastRow.getConstant())
      rows.count = *work.lastRow.getConstant() - *work.firstRow.getConstant();
    forEachTile(k, rows, output.width, kPixels, emitTile);
  });
  emitZeros(k, output, buffer, begin, end, tasks.count());
  func::ReturnOp::create(k.builder(), k.loc());
  return {function, tasks.count(), 0};
}
