//===- TileUnit.cpp - Products of whole tiles -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Each element type of tiles is a feature of its own.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/TileUnit.h"

using namespace mlir::repvgg::cpu;

bool tile::isFor(const TargetInfo &target, PackedElement element) {
  if (target.lanes != kSums)
    return false;
  switch (element) {
  case PackedElement::BF16:
    return target.has("amx-bf16");
  case PackedElement::I8:
    return target.has("amx-int8");
  case PackedElement::F16:
  case PackedElement::F32:
    return false;
  }
  llvm_unreachable("all elements are handled");
}
