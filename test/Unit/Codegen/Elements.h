//===- Elements.h - Images of other elements than f32 -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Tests compute with floats; here they become what kernels read, and back.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_CODEGEN_ELEMENTS_H
#define REPVGG_TEST_UNIT_CODEGEN_ELEMENTS_H

#include "RepVGG/Algebra/Rounding.h"
#include "RepVGG/Codegen/CPU/PackedImage.h"
#include "llvm/TargetParser/Host.h"

#include <random>
#include <string>
#include <vector>

namespace mlir::repvgg::cpu {

/// The largest relative error of rounding to `element`, a float.
inline double roundoff(PackedElement element) {
  return element == PackedElement::BF16  ? 0x1p-8
         : element == PackedElement::F16 ? 0x1p-11
                                         : 0x1p-24;
}

inline bool hasHost(llvm::StringRef feature) {
  return llvm::sys::getHostCPUFeatures().lookup(feature);
}

/// The ways to multiply integers by vectors of `lanes` that this machine has;
/// the first one is any machine's.
inline std::vector<std::string> integerFeatures(int64_t lanes) {
  llvm::StringMap<bool> host = llvm::sys::getHostCPUFeatures();
  std::vector<std::string> found = {""};
  for (auto [name, atLanes] : {std::pair("sse3", 4),
                               {"avx2", 8},
                               {"avxvnni", 4},
                               {"avxvnni", 8},
                               {"avx512vnni", 4},
                               {"avx512vnni", 8},
                               {"avx512bw", 16},
                               {"avx512vnni", 16},
                               {"dotprod", 4},
                               {"i8mm", 4}})
    if (lanes == atLanes && host.lookup(name))
      found.push_back(name);
  // Blocks of several vectors, whatever the machine has.
  if (lanes == 16)
    found.push_back("amx-int8");
  return found;
}

/// `values`, which are of `element` but for rounding, as kernels read them.
inline void toElements(PackedElement element, ArrayRef<float> values,
                       char *out) {
  if (std::optional<ElementKind> kind = floatKind(element))
    return roundTo(*kind, std::vector<double>(values.begin(), values.end()),
                   out);
  for (auto [i, value] : llvm::enumerate(values))
    out[i] = static_cast<char>(static_cast<int>(value));
}

inline std::vector<float> fromElements(PackedElement element, const char *bytes,
                                       int64_t count, bool isUnsigned = false) {
  std::vector<float> values(count);
  std::optional<ElementKind> kind = floatKind(element);
  for (int64_t i = 0; i < count; ++i)
    if (kind)
      values[i] = static_cast<float>(WeightView{*kind, bytes, count}[i]);
    else
      values[i] = isUnsigned ? static_cast<uint8_t>(bytes[i])
                             : static_cast<int8_t>(bytes[i]);
  return values;
}

/// Random values that `element` has exactly.
inline void randomize(PackedElement element, bool isUnsigned,
                      std::mt19937 &generator, MutableArrayRef<float> values) {
  std::normal_distribution<float> normal;
  std::uniform_int_distribution<int> integer(isUnsigned ? 0 : -127,
                                             isUnsigned ? 255 : 127);
  std::vector<char> bytes(values.size() * elementBytes(element));
  for (float &value : values)
    value =
        element == PackedElement::I8 ? integer(generator) : normal(generator);
  toElements(element, values, bytes.data());
  llvm::copy(fromElements(element, bytes.data(), values.size(), isUnsigned),
             values.begin());
}

} // namespace mlir::repvgg::cpu

#endif // REPVGG_TEST_UNIT_CODEGEN_ELEMENTS_H
