//===- PlaneTasks.h - Dividing an image for threads -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Tasks that are rows of one block of one image, for kernels in which each
/// pixel is written once.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_PLANETASKS_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_PLANETASKS_H

#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"
#include "RepVGG/Codegen/CPU/PackedImage.h"

namespace mlir::repvgg::cpu {

/// Rows [firstRow, lastRow) of a plane: a block of an image, or a vector.
struct PlaneRows {
  Offset image, plane;
  Offset firstRow, lastRow;
};

class PlaneTasks {
public:
  /// Makes tasks of `rows` rows each, or less at a plane's end, of an image
  /// that has `planes` planes.
  PlaneTasks(const PackedImage &image, int64_t planes, int64_t rows);
  /// Makes tasks that are long enough to be worth a thread's while.
  PlaneTasks(const PackedImage &image, int64_t planes);

  int64_t count() const { return image.batch * planes * parts(); }

  /// Emits `body` for the tasks [begin, end). Bounds are constants where a task
  /// is a plane.
  void emit(KernelBuilder &k, const Offset &begin, const Offset &end,
            llvm::function_ref<void(const PlaneRows &)> body) const;

private:
  int64_t parts() const { return llvm::divideCeil(image.height, rows); }

  PackedImage image;
  int64_t planes, rows;
};

/// The same memory as one row a plane, so that short rows make long loops;
/// `image` has no halo.
PackedImage inOneRow(const PackedImage &image);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_PLANETASKS_H
