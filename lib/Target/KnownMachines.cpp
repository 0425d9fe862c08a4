//===- KnownMachines.cpp - Machines that were measured --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The table of what this project ships. `--machine=probe` measures yours.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/KnownMachines.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/Target/TargetMachine.h"

using namespace mlir::repvgg;
using namespace llvm;

namespace {

struct KnownMachine {
  /// LLVM's name of the processor.
  StringRef cpu;
  /// A feature that no other kind of core has, for what LLVM calls otherwise;
  /// or empty.
  StringRef feature;
  MachineFigures figures;
  /// Bytes of a core's data caches; 0: not said.
  int64_t l1 = 0, l2 = 0;
};

} // namespace

/// Two cores each, in virtual machines; one core's rates, measured unless a
/// comment says otherwise. What was not measured is 0, or as on an ordinary
/// machine.
static const KnownMachine kMachines[] = {
    // AMD EPYC, Zen 3. Estimates, but for the second cache: probes of a busy
    // machine gave 90 to 97 GF/s, and 9 to 11 GB/s from memory.
    // Products of i8, of pairs, took 0.6 to 0.8 of the time of f32's, of i16
    // 0.54 to 0.82.
    {"znver3",
     "",
     {.rate = 105,
      .i8Rate = 140,
      .i16Rate = 175,
      .cacheRate = 85,
      .memoryRate = 22}},
    // AMD EPYC, Zen 4, whose vectors of 512 bits take two cycles. Weights come
    // at 20 to 35 GB/s, of which 30 is a guess at the usual, and all but hide.
    {"znver4",
     "",
     {.rate = 118,
      .bf16Rate = 236,
      .i8Rate = 472,
      .i16Rate = 236,
      .memoryRate = 30}},
    // AMD EPYC, Zen 5. Products of bf16 and i16 are estimates: twice f32's, and
    // half of i8's.
    {"znver5",
     "",
     {.rate = 232,
      .bf16Rate = 464,
      .i8Rate = 922,
      .i16Rate = 461,
      .cacheRate = 160,
      .memoryRate = 35,
      .memoryTotal = 47}},
    // Intel Xeon, Cascade Lake at 2.4 GHz. Products of i8 and i16 are
    // estimates:
    // four times and twice f32's.
    {"cascadelake",
     "",
     {.rate = 153.6,
      .i8Rate = 614,
      .i16Rate = 307,
      .cacheRate = 90,
      .memoryRate = 10}},
    // Intel Xeon, Sapphire Rapids. In a virtual machine LLVM takes it for a
    // Rocket Lake. Prefetches into the first cache hold up the loads of
    // products; such into the second let 0.6 of the shorter time hide, as
    // fitted to the times of layers at 14x14. Products of i16 are an estimate:
    // half of i8's.
    {"sapphirerapids",
     "amx-tile",
     {.rate = 242,
      .bf16Rate = 121,
      .i8Rate = 970,
      .i16Rate = 485,
      .bf16TileRate = 3780,
      .i8TileRate = 7560,
      .cacheRate = 175,
      .memoryRate = 15.5,
      .overlap = 0.6,
      .prefetch = 2,
      .prefetchFar = 0},
     48 << 10,
     2 << 20},
};

/// Features are asked for where LLVM knows them.
static bool isOf(const TargetMachine &machine, const KnownMachine &known) {
  return machine.getTargetCPU() == known.cpu ||
         (!known.feature.empty() && machine.getTargetTriple().isX86() &&
          machine.getMCSubtargetInfo()->checkFeatures(
              ("+" + known.feature).str()));
}

void mlir::repvgg::addKnown(const TargetMachine &machine,
                            Machine &description) {
  for (const KnownMachine &known : kMachines)
    if (isOf(machine, known)) {
      description.figures = known.figures;
      description.l1 = known.l1;
      description.l2 = known.l2;
      return;
    }
}
