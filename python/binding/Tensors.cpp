//===- Tensors.cpp - Tensors of Python's and of the runtime's -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Tensors.h"

#include <cstdlib>
#include <cstring>

using namespace repvgg::python;
using Code = nb::dlpack::dtype_code;

namespace {

struct ElementType {
  const char *name;
  Code code;
  uint8_t bits;
};

} // namespace

/// In the order of repvgg_type.
static constexpr ElementType elementTypes[] = {
    {"f32", Code::Float, 32}, {"f64", Code::Float, 64},
    {"f16", Code::Float, 16}, {"bf16", Code::Bfloat, 16},
    {"i8", Code::Int, 8},     {"i16", Code::Int, 16},
    {"i32", Code::Int, 32},   {"i64", Code::Int, 64},
    {"u8", Code::UInt, 8},    {"bool", Code::Bool, 8}};

const char *repvgg::python::typeName(uint32_t type) {
  return elementTypes[type].name;
}

nb::dlpack::dtype repvgg::python::dtypeOf(uint32_t type) {
  if (type == REPVGG_BF16)
    return {static_cast<uint8_t>(Code::UInt), 16, 1};
  const ElementType &found = elementTypes[type];
  return {static_cast<uint8_t>(found.code), found.bits, 1};
}

size_t repvgg::python::elementBytes(uint32_t type) {
  return elementTypes[type].bits / 8;
}

/// The runtime's number of a type; raises TypeError for those it has not.
static uint32_t typeOf(nb::dlpack::dtype dtype, uint32_t wanted) {
  if (dtype.lanes == 1 && dtype.bits == 16 &&
      dtype.code == static_cast<uint8_t>(Code::UInt) && wanted == REPVGG_BF16)
    return REPVGG_BF16;
  uint32_t type = 0;
  for (const ElementType &known : elementTypes) {
    if (dtype.lanes == 1 && dtype.bits == known.bits &&
        dtype.code == static_cast<uint8_t>(known.code))
      return type;
    ++type;
  }
  throw nb::type_error("expects elements of f32, f64, f16, bf16, i8, i16, "
                       "i32, i64, u8 or bool");
}

GivenTensor::GivenTensor(nb::handle object, uint32_t wanted, bool isWritten) {
  // A writable view refuses what may only be read.
  bool isTensor;
  if (isWritten) {
    nb::ndarray<nb::device::cpu> writable;
    isTensor = nb::try_cast(object, writable);
    if (isTensor)
      array = nb::ndarray<nb::ro, nb::device::cpu>(writable);
  } else {
    isTensor = nb::try_cast(object, array);
  }
  if (!isTensor)
    throw nb::type_error(
        isWritten ? "expects outputs to be writable tensors in main memory"
                  : "expects inputs to be tensors in main memory: NumPy's, or "
                    "with __dlpack__");
  type = typeOf(array.dtype(), wanted);
  int64_t stride = 1;
  bool hasGaps = false;
  for (size_t axis = array.ndim(); axis-- > 0;) {
    int64_t size = array.shape(axis);
    hasGaps = hasGaps || (size != 1 && array.stride(axis) != stride);
    stride *= size;
  }
  for (size_t axis = 0; axis < array.ndim(); ++axis)
    shape.push_back(array.shape(axis));
  bool isMisaligned =
      reinterpret_cast<uintptr_t>(array.data()) % elementBytes(type) != 0;
  if (stride == 0 || !(hasGaps || isMisaligned))
    return;
  if (isWritten)
    throw nb::value_error("expects outputs to be row-major, without gaps");
  pack();
}

/// Copies elements that are strided, an axis a level.
static char *copyAxis(const char *from, char *to, const int64_t *shape,
                      const int64_t *strides, size_t axes, size_t bytes) {
  if (axes == 0) {
    std::memcpy(to, from, bytes);
    return to + bytes;
  }
  for (int64_t i = 0; i < *shape; ++i) {
    to = copyAxis(from, to, shape + 1, strides + 1, axes - 1, bytes);
    from += *strides * static_cast<int64_t>(bytes);
  }
  return to;
}

void GivenTensor::pack() {
  size_t bytes = elementBytes(type);
  std::vector<int64_t> strides;
  for (size_t axis = 0; axis < array.ndim(); ++axis)
    strides.push_back(array.stride(axis));
  packed.resize(array.size() * bytes);
  copyAxis(static_cast<const char *>(array.data()), packed.data(), shape.data(),
           strides.data(), shape.size(), bytes);
}

repvgg_buffer GivenTensor::buffer() {
  void *data = packed.empty() ? const_cast<void *>(array.data())
                              : static_cast<void *>(packed.data());
  return {data, type, static_cast<uint32_t>(shape.size()), shape.data()};
}

nb::object repvgg::python::makeArray(const repvgg_tensor &tensor, void **data) {
  static constexpr size_t kAlignment = 64;
  size_t size = (tensor.bytes + kAlignment - 1) / kAlignment * kAlignment;
  *data = std::aligned_alloc(kAlignment, size ? size : kAlignment);
  if (!*data)
    throw std::bad_alloc();
  nb::capsule owner(*data, [](void *memory) noexcept { std::free(memory); });
  std::vector<size_t> shape(tensor.shape, tensor.shape + tensor.rank);
  return nb::cast(nb::ndarray<nb::numpy>(*data, shape.size(), shape.data(),
                                         owner, nullptr, dtypeOf(tensor.type)));
}
