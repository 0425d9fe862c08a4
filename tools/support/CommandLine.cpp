//===- CommandLine.cpp - Options of our own alone -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "llvm/Support/CommandLine.h"

namespace cl = llvm::cl;

static bool isGeneric(const cl::Option &option) {
  return llvm::any_of(option.Categories,
                      [](const cl::OptionCategory *category) {
                        return category->getName() == "Generic Options";
                      });
}

void mlir::repvgg::removeLibraryOptions() {
  llvm::SmallVector<cl::Option *> others;
  for (const auto &[name, option] : cl::getRegisteredOptions())
    if (!isGeneric(*option))
      others.push_back(option);
  for (cl::Option *option : others)
    option->removeArgument();
}
