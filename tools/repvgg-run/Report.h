//===- Report.h - What a run took -------------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_REPVGG_RUN_REPORT_H
#define REPVGG_TOOLS_REPVGG_RUN_REPORT_H

#include "RepVGG/Target/Roofline.h"
#include "RunnableModel.h"
#include "Tensors.h"

namespace mlir::repvgg {

/// The measurements of one invocation, in milliseconds.
struct Report {
  double loadMs = 0;
  std::vector<double> runsMs;
  /// One for each --compare.
  std::vector<Difference> differences;
  /// The fastest time of each layer, if runs were profiled.
  std::vector<double> layersMs;
  /// If it was measured.
  Roofline roofline;

  double bestMs() const;
  double medianMs() const;
};

/// How the weights of a model from files are held: "mapped" or "copied"; else
/// empty.
StringRef weightsMode(const repvgg_sizes &sizes);

/// Writes all that is known as JSON to the file at `path`; "-" is stdout.
llvm::Error writeJson(StringRef path, const RunnableModel &model,
                      const Report &report);

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_REPVGG_RUN_REPORT_H
