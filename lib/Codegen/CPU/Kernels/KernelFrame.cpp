//===- KernelFrame.cpp - What every kernel's function has -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Zeros are no tasks of their own: they are divided as the tasks are, in any
/// order with them, for the two touch different elements.
///
//===----------------------------------------------------------------------===//

#include "KernelFrame.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

MemRefType cpu::imageBuffer(MLIRContext *context, const PackedImage &image) {
  return MemRefType::get({image.elements()}, typeOf(context, image.element));
}

MemRefType cpu::extraBuffer(MLIRContext *context, const ExtraImage &extra,
                            const PackedImage &output) {
  return extra ? imageBuffer(context, *extra)
               : channelBuffer(output, Float32Type::get(context));
}

MemRefType cpu::channelBuffer(const PackedImage &image, Type element) {
  return MemRefType::get({image.places()}, element);
}

MemRefType cpu::byteBuffer(MLIRContext *context, int64_t bytes) {
  return MemRefType::get({bytes}, IntegerType::get(context, 8));
}

func::FuncOp cpu::createKernelFunction(ModuleOp module, StringRef name,
                                       ArrayRef<MemRefType> buffers) {
  OpBuilder builder = OpBuilder::atBlockEnd(module.getBody());
  SmallVector<Type> types(buffers);
  types.append(2, builder.getIndexType());
  auto function =
      func::FuncOp::create(builder, module.getLoc(), name,
                           builder.getFunctionType(types, TypeRange()));
  function.setPrivate();
  for (unsigned i = 0; i < buffers.size(); ++i)
    function.setArgAttr(i, LLVM::LLVMDialect::getNoAliasAttrName(),
                        builder.getUnitAttr());
  function.addEntryBlock();
  return function;
}

static void zero(KernelBuilder &k, Value buffer, const Offset &begin,
                 int64_t elements) {
  int64_t rest = elements % k.lanes(), whole = elements - rest;
  Value zero = k.zero(getElementTypeOrSelf(buffer));
  k.loop(0, whole, k.lanes(),
         [&](Offset i) { k.store(zero, buffer, begin + i); });
  if (rest != 0)
    k.storeFirst(zero, buffer, begin + whole, rest);
}

static void zeroPlane(KernelBuilder &k, const PackedImage &image, Value buffer,
                      const Offset &plane) {
  const Halo &halo = image.halo;
  int64_t row = image.rowStride(), pixel = image.pixelStride();
  zero(k, buffer, plane, halo.top * row);
  k.loop(0, image.height, 1, [&](Offset y) {
    Offset begin = k.fix(plane + y * row + halo.top * row);
    zero(k, buffer, begin, halo.left * pixel);
    zero(k, buffer, begin + (halo.left + image.width) * pixel,
         halo.right * pixel);
  });
  zero(k, buffer, plane + (halo.top + image.height) * row, halo.bottom * row);
}

Offset cpu::planeOf(KernelBuilder &k, const PackedImage &image,
                    const Offset &vector) {
  int64_t perBlock = image.vectorsPerBlock(k.lanes());
  if (perBlock == 1)
    return vector * image.blockStride();
  return k.quotient(vector, perBlock) * image.blockStride() +
         k.remainder(vector, perBlock) * k.lanes();
}

/// Of the last block's vectors that have no channel, row by row of all images.
static void zeroVectors(KernelBuilder &k, const PackedImage &image,
                        Value buffer, const Offset &begin, const Offset &end,
                        int64_t tasks) {
  int64_t used = image.vectors(k.lanes());
  int64_t all = image.blocks() * image.vectorsPerBlock(k.lanes());
  if (used == all)
    return;
  int64_t rows = image.batch * image.height;
  Value zero = k.zero(getElementTypeOrSelf(buffer));
  int64_t first = planeOf(k, image, used).getConstant().value();
  k.loop(k.quotient(begin * rows, tasks), k.quotient(end * rows, tasks), 1,
         [&](Offset row) {
           Offset n = k.quotient(row, image.height);
           Offset y = k.remainder(row, image.height);
           Offset pixels = k.fix(image.offset<Offset>(n, 0, y, 0) + first);
           k.loop(0, image.width, 1, [&](Offset x) {
             for (int64_t part = 0; part < image.parts; ++part)
               for (int64_t i = 0; i < all - used; ++i)
                 k.store(zero, buffer,
                         pixels + x * image.pixelStride() + part * image.block +
                             i * k.lanes());
           });
         });
}

void cpu::emitZeros(KernelBuilder &k, const PackedImage &image, Value buffer,
                    const Offset &begin, const Offset &end, int64_t tasks) {
  zeroVectors(k, image, buffer, begin, end, tasks);
  if (image.halo == Halo())
    return;
  int64_t planes = image.batch * image.blocks();
  Offset low = k.quotient(begin * planes, tasks);
  Offset high = k.quotient(end * planes, tasks);
  k.loop(low, high, 1, [&](Offset plane) {
    zeroPlane(k, image, buffer, k.fix(plane * image.blockStride()));
  });
}
