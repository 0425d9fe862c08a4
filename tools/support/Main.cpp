//===- Main.cpp - A tool as a program -------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: REPVGG_TOOL, the tool's function in librepvgg.so. Out: a program.
///
//===----------------------------------------------------------------------===//

#include "repvgg-c/Tools.h"

int main(int argc, char **argv) { return REPVGG_TOOL(argc, argv); }
