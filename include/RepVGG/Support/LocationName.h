//===- LocationName.h - What a user knows a place by ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_SUPPORT_LOCATIONNAME_H
#define REPVGG_SUPPORT_LOCATIONNAME_H

#include "mlir/IR/Location.h"

#include <string>

namespace mlir::repvgg {

/// The first name inside `location`; empty where it has none. Files are no
/// names: they say where, not which.
std::string nameOf(Location location);

/// The first name or position in a file, "model.mlir:7", inside `location`;
/// empty where it has neither.
std::string nameOrPlaceOf(Location location);

} // namespace mlir::repvgg

#endif // REPVGG_SUPPORT_LOCATIONNAME_H
