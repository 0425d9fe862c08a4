//===- PlaneTasks.cpp - Dividing an image for threads ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// A task is found from its number by division, so any thread can do any task.
///
//===----------------------------------------------------------------------===//

#include "PlaneTasks.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// Elements of a task: a microsecond or more.
static constexpr int64_t kTaskElements = 1 << 14;

PlaneTasks::PlaneTasks(const PackedImage &image, int64_t planes, int64_t rows)
    : image(image), planes(planes), rows(rows) {}

PlaneTasks::PlaneTasks(const PackedImage &image, int64_t planes)
    : image(image), planes(planes) {
  int64_t elements = image.height * image.width * image.places() / planes;
  int64_t wanted = std::max<int64_t>(elements / kTaskElements, 1);
  rows = llvm::divideCeil(image.height, wanted);
}

void PlaneTasks::emit(KernelBuilder &k, const Offset &begin, const Offset &end,
                      llvm::function_ref<void(const PlaneRows &)> body) const {
  k.loop(begin, end, 1, [&](Offset task) {
    Offset plane = k.quotient(task, parts());
    PlaneRows work;
    work.image = k.quotient(plane, planes);
    work.plane = k.remainder(plane, planes);
    work.lastRow = image.height;
    if (parts() > 1) {
      work.firstRow = k.fix(k.remainder(task, parts()) * rows);
      work.lastRow = k.minimum(work.firstRow + rows, image.height);
    }
    body(work);
  });
}

PackedImage cpu::inOneRow(const PackedImage &image) {
  PackedImage result = image;
  result.width = image.height * image.width;
  result.height = 1;
  return result;
}
