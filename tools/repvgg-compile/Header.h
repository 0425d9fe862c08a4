//===- Header.h - A model's C header ----------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_COMPILE_HEADER_H
#define REPVGG_COMPILE_HEADER_H

#include "RepVGG/Target/Schedule.h"

#include <string>

namespace mlir::repvgg {

/// A C header for the model `name`: the shapes of its tensors, and functions
/// that open and run it with the types of C.
std::string writeHeader(llvm::StringRef name, const Schedule &schedule);

} // namespace mlir::repvgg

#endif // REPVGG_COMPILE_HEADER_H
