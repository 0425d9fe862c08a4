//===- Plans.cpp - The numbers of plans -----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Checks what the ODS texts of the plans number as (C1).
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"

using namespace mlir;
using namespace mlir::repvgg::cpu;
using mlir::repvgg::layer::kLargestSize;

using EmitError = function_ref<InFlightDiagnostic()>;

/// `a` x `b` of something.
static LogicalResult verifyArea(EmitError emitError, StringRef name, int64_t a,
                                int64_t b) {
  if (a >= 1 && b >= 1 && a <= kLargestSize && b <= kLargestSize)
    return success();
  return emitError() << "expects '" << name << "' from 1x1 to " << kLargestSize
                     << "x" << kLargestSize << ", but got " << a << "x" << b;
}

static LogicalResult verifyNumber(EmitError emitError, StringRef name,
                                  int64_t least, int64_t number) {
  if (number >= least && number <= kLargestSize)
    return success();
  return emitError() << "expects '" << name << "' from " << least << " to "
                     << kLargestSize << ", but got " << number;
}

static LogicalResult verifySums(EmitError emitError, int64_t positions,
                                int64_t vectors, int64_t chunk,
                                int64_t images) {
  return failure(
      failed(verifyArea(emitError, "registers", positions, vectors)) ||
      failed(verifyNumber(emitError, "chunk", 0, chunk)) ||
      failed(verifyNumber(emitError, "images", 0, images)));
}

//===----------------------------------------------------------------------===//
// (C1)
//===----------------------------------------------------------------------===//

LogicalResult DirectAttr::verify(EmitError emitError, int64_t positions,
                                 int64_t vectors, int64_t depth, int64_t chunk,
                                 Split, int64_t images) {
  return failure(
      failed(verifySums(emitError, positions, vectors, chunk, images)) ||
      failed(verifyNumber(emitError, "depth", 1, depth)));
}

LogicalResult PointwiseAttr::verify(EmitError emitError, int64_t positions,
                                    int64_t vectors, int64_t depth,
                                    int64_t chunk, Split split,
                                    int64_t images) {
  return DirectAttr::verify(emitError, positions, vectors, depth, chunk, split,
                            images);
}

LogicalResult AMXAttr::verify(EmitError emitError, int64_t tiles,
                              int64_t vectors, int64_t depth, int64_t chunk,
                              Split split, int64_t images) {
  return DirectAttr::verify(emitError, tiles, vectors, depth, chunk, split,
                            images);
}

LogicalResult PlanarAttr::verify(EmitError emitError, int64_t positions,
                                 int64_t vectors, int64_t chunk, Split,
                                 int64_t images) {
  return verifySums(emitError, positions, vectors, chunk, images);
}

LogicalResult DepthwiseAttr::verify(EmitError emitError, int64_t columns,
                                    int64_t rows, int64_t chunk,
                                    int64_t images) {
  return failure(failed(verifyArea(emitError, "pixels", columns, rows)) ||
                 failed(verifyNumber(emitError, "chunk", 0, chunk)) ||
                 failed(verifyNumber(emitError, "images", 0, images)));
}

LogicalResult WinogradAttr::verify(EmitError emitError, int64_t tileHeight,
                                   int64_t tileWidth, int64_t positions,
                                   int64_t vectors, int64_t depth,
                                   int64_t chunk, Split, int64_t images,
                                   WeightForm) {
  return failure(
      failed(verifyArea(emitError, "tile", tileHeight, tileWidth)) ||
      failed(verifySums(emitError, positions, vectors, chunk, images)) ||
      failed(verifyNumber(emitError, "depth", 1, depth)));
}

LogicalResult PolyphaseAttr::verify(EmitError emitError, int64_t tileHeight,
                                    int64_t tileWidth, int64_t positions,
                                    int64_t vectors, int64_t depth,
                                    int64_t chunk, Split split, int64_t images,
                                    WeightForm weights) {
  return WinogradAttr::verify(emitError, tileHeight, tileWidth, positions,
                              vectors, depth, chunk, split, images, weights);
}
