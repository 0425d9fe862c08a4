//===- LeftItem.cpp - What is left, or stands alone -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LeftItem.h"
#include "llvm/Support/ErrorHandling.h"

using namespace mlir;
using namespace mlir::repvgg;

StringRef mlir::repvgg::stringifyKind(LeftItem::Kind kind) {
  switch (kind) {
  case LeftItem::Kind::Convolution:
    return "convolution";
  case LeftItem::Kind::Linear:
    return "linear";
  case LeftItem::Kind::BatchNorm:
    return "batch_norm";
  case LeftItem::Kind::Scale:
    return "scale";
  case LeftItem::Kind::Sum:
    return "sum";
  case LeftItem::Kind::Concat:
    return "concat";
  case LeftItem::Kind::Norm:
    return "norm";
  case LeftItem::Kind::Transposed:
    return "transposed";
  case LeftItem::Kind::Sequence:
    return "sequence";
  }
  llvm_unreachable("unknown kind");
}

void mlir::repvgg::explainLayer(LeftItem &layer, const LeftItem &other) {
  layer.isAlone = false;
  layer.category = other.category;
  layer.reason = other.reason;
  layer.at = other.loc;
}
