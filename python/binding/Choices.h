//===- Choices.h - Choices by their names -----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Enumerations of the C API by what Python calls their values. Another name is
/// a ValueError that says what there is.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_PYTHON_BINDING_CHOICES_H
#define REPVGG_PYTHON_BINDING_CHOICES_H

#include "repvgg-c/RepVGG.h"

#include <initializer_list>
#include <string>

namespace repvgg::python {

/// The place of `value` among `names`; a ValueError says what there is.
int choose(const char *option, const std::string &value,
           std::initializer_list<const char *> names);

RepVGGFormat formatOf(const std::string &name);
RepVGGCost costOf(const std::string &name);
RepVGGPrecision precisionOf(const std::string &name);

} // namespace repvgg::python

#endif // REPVGG_PYTHON_BINDING_CHOICES_H
