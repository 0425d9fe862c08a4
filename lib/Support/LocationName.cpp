//===- LocationName.cpp - What a user knows a place by --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A call is known by what is called, a fusion by its first part with a name.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Support/LocationName.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::repvgg;

static std::string find(Location location, bool withFiles) {
  if (auto name = dyn_cast<NameLoc>(location))
    return name.getName().str();
  if (auto file = dyn_cast<FileLineColRange>(location); file && withFiles)
    return (llvm::sys::path::filename(file.getFilename()) + ":" +
            Twine(file.getStartLine()))
        .str();
  if (auto call = dyn_cast<CallSiteLoc>(location))
    return find(call.getCallee(), withFiles);
  if (auto fused = dyn_cast<FusedLoc>(location))
    for (Location part : fused.getLocations())
      if (std::string name = find(part, withFiles); !name.empty())
        return name;
  return {};
}

std::string mlir::repvgg::nameOf(Location location) {
  return find(location, /*withFiles=*/false);
}

std::string mlir::repvgg::nameOrPlaceOf(Location location) {
  return find(location, /*withFiles=*/true);
}
