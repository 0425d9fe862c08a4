//===- PrecisionReport.h - What integers do to a network --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// For people and as JSON: how much each layer loses in i8, and what it costs
/// not to compute it so.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_QUANTIZE_PRECISIONREPORT_H
#define REPVGG_QUANTIZE_PRECISIONREPORT_H

#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

#include <optional>
#include <string>
#include <vector>

namespace mlir::repvgg {

/// How a layer is computed that could be in i8.
enum class LayerWay {
  Integers,
  /// In i8, but what its identity exceeds its other weights by
  /// (`repvgg_layer.identity_apart`).
  IdentityApart,
  /// In what layers have that i8 is too coarse for.
  Rest
};

/// Errors are the root of the summed squares of the differences to f32, divided
/// by that of f32's results, on the samples.
struct PrecisionReport {
  struct Layer {
    std::string name;
    /// The multiply-adds of a run of the model, and which part of all that is.
    double macs = 0, share = 0;
    /// The largest weight, and that of the output channel whose largest is
    /// least; 0 for layers without weights.
    double largestWeight = 0, leastChannel = 0;
    /// The branch that makes the largest weight, of a fused block: "3x3".
    std::string largestBranch;
    /// Signal to noise, in decibels: of the layer's own steps, by a formula,
    /// and measured at its result where all layers are in i8.
    std::optional<double> predicted, measured;
    /// The network's error if this layer alone is in i8, and if its identity is
    /// apart, where it has one that exceeds its other weights.
    std::optional<double> alone, aloneApart;
    /// Microseconds of a run of the model that are predicted for the layer in
    /// i8 and in `rest`; none where the device predicts nothing.
    std::optional<double> time, restTime;
    /// What was chosen, and the network's error once it was, if not i8.
    LayerWay way = LayerWay::Integers;
    std::optional<double> kept;
  };

  /// An image whose channels might be scaled: from the layer that computes it
  /// to its only reader.
  struct Equalized {
    std::string name;
    /// The least and the largest factor of a channel; or why there are none.
    double least = 1, largest = 1;
    std::string refusal;
  };
  std::vector<Equalized> equalized;
  /// The network's error with all layers in i8 before any was.
  std::optional<double> unequalized;

  /// In program order.
  std::vector<Layer> layers;
  /// Of the network with all of them in i8, and as it is chosen.
  double all = 0, chosen = 0;
  /// What kept layers are computed in.
  std::string rest;

  /// "i8", "identity apart" or `rest`.
  std::string nameOf(LayerWay way) const;

  void print(llvm::raw_ostream &os) const;
  void printJSON(llvm::raw_ostream &os) const;
  /// The JSON as a file, which appears when it is complete.
  llvm::Error writeJSON(llvm::StringRef path) const;
};

} // namespace mlir::repvgg

#endif // REPVGG_QUANTIZE_PRECISIONREPORT_H
