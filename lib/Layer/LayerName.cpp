//===- LayerName.cpp - What people call a layer ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Locations of files are no names: they say where, not which.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Layer/LayerName.h"

namespace mlir::repvgg::layer {

static std::string nameIn(Location loc) {
  if (auto name = dyn_cast<NameLoc>(loc))
    return name.getName().str();
  if (auto call = dyn_cast<CallSiteLoc>(loc))
    return nameIn(call.getCallee());
  if (auto fused = dyn_cast<FusedLoc>(loc))
    for (Location part : fused.getLocations())
      if (std::string name = nameIn(part); !name.empty())
        return name;
  return "";
}

std::string LayerNames::get(Operation *op) {
  StringRef kind = op->getName().stripDialect();
  unsigned index = counts[kind]++;
  std::string name = nameIn(op->getLoc());
  return name.empty() ? kind.str() + std::to_string(index) : name;
}

} // namespace mlir::repvgg::layer
