//===- EntryType.cpp - What a model takes and returns ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// From the text of an option.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Layer/EntryType.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::layer;

static std::optional<EntryType::Kind> kindOf(StringRef name) {
  using Kind = EntryType::Kind;
  return llvm::StringSwitch<std::optional<Kind>>(name)
      .Case("f32", Kind::F32)
      .Case("bf16", Kind::BF16)
      .Case("f16", Kind::F16)
      .Case("u8", Kind::U8)
      .Case("i8", Kind::I8)
      .Default(std::nullopt);
}

/// Reads a finite number; an empty text leaves it as it is.
static bool readNumber(StringRef text, float &number) {
  double read = number;
  if (!text.empty() && !llvm::to_float(text, read))
    return false;
  number = static_cast<float>(read);
  return std::isfinite(number);
}

llvm::Expected<EntryType> EntryType::parseInput(StringRef text) {
  auto [name, numbers] = text.split(':');
  auto [scale, zero] = numbers.split(':');
  EntryType type;
  std::optional<Kind> kind = kindOf(name);
  type.kind = kind.value_or(Kind::F32);
  bool isRight = kind && (type.isInteger() || !text.contains(':')) &&
                 readNumber(scale, type.scale) && readNumber(zero, type.zero);
  if (isRight && type.scale != 0)
    return type;
  return llvm::createStringError(
      "expects the type of inputs to be f32, bf16, f16, or u8 or i8 with what "
      "an integer is multiplied by and what is zero, as u8:0.0039:128, but got "
      "'" +
      text + "'");
}

llvm::Expected<EntryType> EntryType::parseOutput(StringRef text) {
  EntryType type;
  std::optional<Kind> kind = kindOf(text);
  type.kind = kind.value_or(Kind::F32);
  if (kind && !type.isInteger())
    return type;
  return llvm::createStringError(
      "expects the type of outputs to be f32, bf16 or f16, but got '" + text +
      "'");
}

Type EntryType::element(MLIRContext *context) const {
  switch (kind) {
  case Kind::F32:
    return Float32Type::get(context);
  case Kind::BF16:
    return BFloat16Type::get(context);
  case Kind::F16:
    return Float16Type::get(context);
  case Kind::U8:
  case Kind::I8:
    return IntegerType::get(context, 8);
  }
  llvm_unreachable("all kinds are handled");
}
