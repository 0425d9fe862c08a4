//===- Choices.cpp - Choices by their names -------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Choices.h"
#include "Binding.h"

using namespace repvgg::python;

int repvgg::python::choose(const char *option, const std::string &value,
                           std::initializer_list<const char *> names) {
  int index = 0;
  for (const char *name : names) {
    if (value == name)
      return index;
    ++index;
  }
  std::string text = std::string("expects ") + option + " to be one of";
  for (const char *name : names)
    text += std::string(" ") + name;
  throw nb::value_error((text + ", but got " + value).c_str());
}

RepVGGFormat repvgg::python::formatOf(const std::string &name) {
  return static_cast<RepVGGFormat>(
      choose("format", name, {"text", "bytecode"}));
}

RepVGGCost repvgg::python::costOf(const std::string &name) {
  return static_cast<RepVGGCost>(choose("cost", name, {"model", "always"}));
}

RepVGGPrecision repvgg::python::precisionOf(const std::string &name) {
  return static_cast<RepVGGPrecision>(
      choose("precision", name, {"f32", "bf16", "f16", "int8", "bf16x3"}));
}
