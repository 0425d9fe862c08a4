//===- Description.h - Whether a model says sensible things -----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RUNTIME_DESCRIPTION_H
#define REPVGG_LIB_RUNTIME_DESCRIPTION_H

#include "Error.h"

namespace repvgg::runtime {

/// Checks magic, version, processor, and that every place lies inside its
/// space: what passes can be run without reading or writing elsewhere, as far
/// as the kernels keep to what they are given.
repvgg_status checkDescription(const repvgg_model_description *model,
                               repvgg_error *error);

/// Bytes of one element; 0 for an unknown type.
uint64_t elementBytes(uint32_t type);

/// "f32" and the like.
const char *typeName(uint32_t type);

} // namespace repvgg::runtime

#endif // REPVGG_LIB_RUNTIME_DESCRIPTION_H
