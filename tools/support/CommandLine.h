//===- CommandLine.h - Options of our own alone -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TOOLS_SUPPORT_COMMANDLINE_H
#define REPVGG_TOOLS_SUPPORT_COMMANDLINE_H

namespace mlir::repvgg {

/// Takes out the options that LLVM's libraries register for themselves, but
/// for --help, --version and the like: they would be in the way of a tool's
/// own options of the same names. To be called before those are made.
void removeLibraryOptions();

} // namespace mlir::repvgg

#endif // REPVGG_TOOLS_SUPPORT_COMMANDLINE_H
