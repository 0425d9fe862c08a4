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
#include "RepVGG/Support/LocationName.h"

using namespace mlir;
using namespace mlir::repvgg::layer;

std::string LayerNames::get(Operation *op) {
  StringRef kind = op->getName().stripDialect();
  unsigned index = counts[kind]++;
  std::string name = nameOf(op->getLoc());
  return name.empty() ? kind.str() + std::to_string(index) : name;
}
