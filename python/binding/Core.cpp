//===- Core.cpp - The extension module ------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Binding.h"

using namespace repvgg::python;

NB_MODULE(_core, core) {
  core.attr("VERSION") = repvggVersion();
  core.attr("LLVM_VERSION") = repvggLLVMVersion();
  // What users see are the classes of the package; objects may outlive it.
  nb::set_leak_warnings(false);
  defineGraph(core);
  defineGuard(core);
  defineModel(core);
  defineModule(core);
}
