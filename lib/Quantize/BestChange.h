//===- BestChange.h - Which layer to compute otherwise ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The choice among layers and what each could be instead of i8, by numbers of
/// the report alone.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_QUANTIZE_BESTCHANGE_H
#define REPVGG_LIB_QUANTIZE_BESTCHANGE_H

#include "RepVGG/Quantize/PrecisionReport.h"

namespace mlir::repvgg {

struct LayerChange {
  /// Its number in the report.
  unsigned layer;
  LayerWay way;
};

/// The change of one layer that takes most noise away for the time it costs; of
/// those that cost as much, that which takes most; none if all layers are kept.
std::optional<LayerChange> bestChange(const PrecisionReport &report);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_QUANTIZE_BESTCHANGE_H
