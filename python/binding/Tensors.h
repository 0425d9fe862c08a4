//===- Tensors.h - Tensors of Python's and of the runtime's -----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_PYTHON_BINDING_TENSORS_H
#define REPVGG_PYTHON_BINDING_TENSORS_H

#include "Binding.h"

#include <nanobind/ndarray.h>

#include <vector>

namespace repvgg::python {

/// "f32", "bf16", ...
const char *typeName(uint32_t type);
/// NumPy's type of elements; bf16, which it has not, as uint16.
nb::dlpack::dtype dtypeOf(uint32_t type);
size_t elementBytes(uint32_t type);

/// A tensor that someone gave us: NumPy's, or anything with __dlpack__.
class GivenTensor {
public:
  /// Raises TypeError if `object` is no tensor in the memory of this machine,
  /// and ValueError if it is to be written and has gaps. `wanted` is what it
  /// should be: uint16 stands for bf16, which NumPy has not.
  GivenTensor(nb::handle object, uint32_t wanted, bool isWritten);

  /// The tensor for the runtime, which checks its type and shape. Strided
  /// elements are copied.
  repvgg_buffer buffer();

private:
  void pack();

  nb::ndarray<nb::ro, nb::device::cpu> array;
  uint32_t type = 0;
  std::vector<int64_t> shape;
  std::vector<char> packed;
};

/// A new NumPy array for `tensor`, aligned to a cache line.
nb::object makeArray(const repvgg_tensor &tensor, void **data);

} // namespace repvgg::python

#endif // REPVGG_PYTHON_BINDING_TENSORS_H
