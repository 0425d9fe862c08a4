//===- Rates.cpp - What kernels reach on a target -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/Plan/Rates.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// Cycles and fused multiply-adds of a vector in them, of an ordinary core.
static constexpr double kCyclesPerSecond = 2.8e9;
static constexpr double kMultiplyAddsPerCycle = 2;

/// Measured fractions of that: sums of products as they are, 3x3 windows by
/// Winograd (whose products are fewer), with strides, channel by channel.
static constexpr double kDense = 0.9;
static constexpr double kSquare = 2.5;
static constexpr double kStrided = 0.9;
static constexpr double kDepthwise = 0.7;

/// Of images that one layer leaves to the next in the second cache, with all
/// that a small window costs besides its products.
static constexpr double kBytesPerCycle = 6;
/// Calling a kernel, through the threads where there are several.
static constexpr double kLaunchSeconds = 0.5e-6;

MachineRates cpu::machineRates(const TargetInfo &target) {
  double threads = double(std::max<int64_t>(target.threads, 1));
  double peak =
      kCyclesPerSecond * kMultiplyAddsPerCycle * double(target.lanes) * threads;
  MachineRates rates;
  rates.denseMacs = kDense * peak;
  rates.squareMacs = kSquare * peak;
  rates.stridedMacs = kStrided * peak;
  rates.depthwiseMacs = kDepthwise * peak;
  rates.bytes = kBytesPerCycle * kCyclesPerSecond * threads;
  rates.launchSeconds = kLaunchSeconds;
  rates.lanes = target.lanes;
  return rates;
}
