//===- Header.h - A model's C header ----------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_COMPILER_HEADER_H
#define REPVGG_LIB_COMPILER_HEADER_H

#include "RepVGG/Target/Schedule.h"

#include <string>

namespace mlir::repvgg {

/// A name of C for a file's name.
std::string cIdentifier(llvm::StringRef name);

/// What the object file of the model `name` calls its description, so that
/// several models can be linked into one program.
std::string descriptionName(llvm::StringRef name);

/// The header of the model `name`: its tensors, and a function that runs it.
/// For an object file it also declares the description.
std::string writeHeader(llvm::StringRef name, const Schedule &schedule,
                        bool isObject);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_COMPILER_HEADER_H
