//===- Predict.cpp - What a plan takes ------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Sizes over rates: those that were measured of the target, or an ordinary
/// core's.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Plan/Predict.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// What a core does of which nothing is known: cycles, and multiply-adds of
/// vectors in each.
static constexpr double kCyclesPerMicrosecond = 3000;
static constexpr double kProductsPerCycle = 2;
/// GB/s of weights from the second cache and from beyond.
static constexpr double kCacheRate = 48, kMemoryRate = 24;
static constexpr double kBytesPerMicrosecond = 1e3;
/// What kernels reach of a rate that was measured in registers alone.
static constexpr double kProductsOfPeak = 0.85;

/// Of vectors of f32, by a core.
static double productsPerMicrosecond(const TargetInfo &target) {
  double rate = target.figures.rate;
  if (rate == 0)
    return kProductsPerCycle * kCyclesPerMicrosecond;
  return kProductsOfPeak * rate * 1e3 / (2 * target.lanes);
}

/// GB/s at which all threads together read weights.
static double readRate(const TargetInfo &target, bool isFar) {
  const MachineFigures &figures = target.figures;
  auto threads = static_cast<double>(std::max<int64_t>(target.threads, 1));
  auto known = [](double rate, double otherwise) {
    return rate != 0 ? rate : otherwise;
  };
  if (!isFar)
    return threads * known(figures.cacheRate, kCacheRate);
  double all = threads * known(figures.memoryRate, kMemoryRate);
  return std::min(all, known(figures.memoryTotal, all));
}

Prediction cpu::predict(const ConvAlgorithm &algorithm,
                        const ConvProblem &problem) {
  const TargetInfo &target = problem.target;
  auto threads = static_cast<double>(std::max<int64_t>(target.threads, 1));
  auto weights = static_cast<double>(
      algorithm.bind(problem.with(algorithm.inputLayout(problem)))
          ->weightBytes());
  double products = algorithm.productsPerChannels(problem) *
                    double(problem.output.vectors(target.lanes)) *
                    problem.geometry.inChannelsPerGroup();
  Prediction prediction;
  prediction.isFar = weights > target.l2;
  double rate = productsPerMicrosecond(target) *
                target.relativeRate(algorithm.productFormat(problem));
  prediction.products = products / rate / threads;
  prediction.stream =
      weights / (readRate(target, prediction.isFar) * kBytesPerMicrosecond);
  prediction.overhead =
      algorithm.overheadCycles(problem) / kCyclesPerMicrosecond / threads;
  prediction.overlap = target.figures.overlap;
  return prediction;
}
