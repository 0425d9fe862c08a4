//===- CensusJSON.h - A census for programs ---------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_FUSE_CENSUSJSON_H
#define REPVGG_FUSE_CENSUSJSON_H

#include "RepVGG/Fuse/CensusReport.h"

namespace mlir::repvgg {

/// {"version": 2, "summary": {...}, "blocks": [{...}, ...], "others": [...]},
/// with the keys of the records' attributes.
void printJSON(const Census &census, raw_ostream &os);

} // namespace mlir::repvgg

#endif // REPVGG_FUSE_CENSUSJSON_H
