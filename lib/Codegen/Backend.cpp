//===- Backend.cpp - What a device brings ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input, output: none. Invariant: the interfaces' tables of functions are here,
// whoever implements them.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/Backend.h"

using namespace mlir::repvgg;

PlannedLayer::~PlannedLayer() = default;

Backend::~Backend() = default;
