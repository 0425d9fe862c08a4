//===- ConvCase.h - A convolution to test or to measure a kernel-*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Builds a kernel, compiles it, runs it on random data between guard pages,
/// and compares with a convolution in f64 that knows nothing of layouts.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_CODEGEN_CONVCASE_H
#define REPVGG_TEST_UNIT_CODEGEN_CONVCASE_H

#include "RepVGG/Codegen/CPU/Algorithms/ConvAlgorithm.h"
#include "llvm/Support/Error.h"

#include <string>

namespace mlir::repvgg::cpu {

struct ConvCase {
  int64_t batch = 1;
  int64_t inChannels = 16, outChannels = 16;
  int64_t height = 8, width = 8;
  int64_t kernelHeight = 3, kernelWidth = 3;
  int64_t stride = 1, padding = 1, dilation = 1, groups = 1;
  /// Columns where they differ from rows (-1: they do not).
  int64_t strideWidth = -1, paddingWidth = -1;
  /// Padding behind the image where it differs from that before it (-1).
  int64_t paddingBehind = -1, paddingBehindWidth = -1;
  /// Text of a plan, without the dialect.
  std::string plan = "direct<registers 8x3, depth 64, chunk 0, split channels>";
  /// Lanes of the vectors.
  int64_t vector = 16;
  /// LLVM's name of the CPU; empty: this machine's.
  std::string cpu;
  /// What else is to be known of the CPU; its lanes are `vector`, and images
  /// are in its blocks.
  TargetInfo target;
  /// Halo of the output, and of the input beyond what the kernel reads.
  Halo outputHalo = {1, 1, 1, 1}, spareInputHalo;
  /// Epilogue: max(sum + shortcut * gate, 0), each part if it is set.
  bool relu = true, shortcut = false, gate = false;
  /// What images are made of; i8 inputs may be unsigned. Weights are of the
  /// input's elements, shortcut and gate of the output's.
  PackedElement inputElement = PackedElement::F32;
  PackedElement outputElement = PackedElement::F32;
  bool inputUnsigned = false;
  /// Into how many calls the tasks are divided, at most: fewer are tried, too.
  int64_t calls = 1;
};

struct ConvResult {
  /// Largest |result - reference| over all elements, divided by the largest
  /// |reference|.
  double error = 0;
  /// Largest |result - reference|, and largest |reference|.
  double absoluteError = 0, largest = 0;
  /// Of the reference, before the epilogue.
  double deviation = 0;
  /// Largest |result - reference| / (sum of |weight| |x| of that element).
  double normalizedError = 0;
  /// Elements of halo or lanes that are not zero, or that nobody wrote.
  int64_t wrongZeros = 0;
  int64_t tasks = 0;
  /// Fastest of the repetitions, in the most calls, and floating point
  /// operations of the definition.
  double bestMs = 0, medianMs = 0;
  double flops = 0;
  double compileMs = 0;
};

/// The convolution of `test`, without its plan.
ConvProblem problemOf(const ConvCase &test);

/// Runs `test`, `repeat` times for the clock. With `weightCopies` copies of the
/// weights used in turn, they come from further away than the L2 cache. The
/// kernel's refusal is an error.
llvm::Expected<ConvResult> runConvCase(const ConvCase &test, int repeat = 1,
                                       int weightCopies = 1);

/// For test names and messages.
std::string describe(const ConvCase &test);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_TEST_UNIT_CODEGEN_CONVCASE_H
