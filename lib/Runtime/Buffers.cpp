//===- Buffers.cpp - What a caller gives to a run -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Buffers.h"
#include "Description.h"

#include <cstdio>

namespace repvgg::runtime {

namespace {

/// "[1, 3, 224, 224]", cut off where it is too long.
struct ShapeText {
  ShapeText(const int64_t *shape, uint32_t rank) {
    add("[");
    for (uint32_t i = 0; i < rank && shape; ++i) {
      if (i)
        add(", ");
      char number[24];
      std::snprintf(number, sizeof(number), "%lld",
                    static_cast<long long>(shape[i]));
      add(number);
    }
    add("]");
  }

  char text[120] = "";

private:
  void add(const char *piece) {
    for (; *piece && length + 1 < sizeof(text); ++piece)
      text[length++] = *piece;
    text[length] = '\0';
  }
  size_t length = 0;
};

bool hasShape(const repvgg_buffer &buffer, const repvgg_tensor &tensor) {
  if (buffer.rank != tensor.rank || (buffer.rank && !buffer.shape))
    return false;
  for (uint32_t i = 0; i < tensor.rank; ++i)
    if (buffer.shape[i] != tensor.shape[i])
      return false;
  return true;
}

repvgg_status checkBuffer(const BufferList &list, uint32_t index,
                          repvgg_error *error) {
  const repvgg_buffer &buffer = list.buffers[index];
  const repvgg_tensor &tensor = list.tensors[index];
  if (buffer.type != tensor.type)
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects %s %u ('%s') to have the type %s, but got %s",
                list.kind, index, tensor.name, typeName(tensor.type),
                typeName(buffer.type));
  if (!hasShape(buffer, tensor))
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects %s %u ('%s') to have the shape %s, but got %s",
                list.kind, index, tensor.name,
                ShapeText(tensor.shape, tensor.rank).text,
                ShapeText(buffer.shape, buffer.rank).text);
  if (tensor.bytes && !buffer.data)
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects %s %u ('%s') to have data, but got none", list.kind,
                index, tensor.name);
  if (reinterpret_cast<uintptr_t>(buffer.data) % elementBytes(tensor.type))
    return fail(error, REPVGG_INVALID_ARGUMENT,
                "expects the data of %s %u ('%s') to be aligned to %u bytes",
                list.kind, index, tensor.name,
                static_cast<unsigned>(elementBytes(tensor.type)));
  return REPVGG_OK;
}

bool doOverlap(const BufferList &a, uint32_t i, const BufferList &b,
               uint32_t k) {
  auto begin = reinterpret_cast<uintptr_t>(a.buffers[i].data);
  auto other = reinterpret_cast<uintptr_t>(b.buffers[k].data);
  return begin < other + b.tensors[k].bytes &&
         other < begin + a.tensors[i].bytes;
}

repvgg_status overlap(const BufferList &a, uint32_t i, const BufferList &b,
                      uint32_t k, repvgg_error *error) {
  return fail(error, REPVGG_INVALID_ARGUMENT,
              "expects %s %u ('%s') and %s %u ('%s') not to overlap", a.kind, i,
              a.tensors[i].name, b.kind, k, b.tensors[k].name);
}

} // namespace

repvgg_status checkBuffers(const BufferList &list, uint32_t expected,
                           repvgg_error *error) {
  if (list.count != expected)
    return fail(error, REPVGG_INVALID_ARGUMENT, "expects %u %ss, but got %u",
                expected, list.kind, list.count);
  if (expected && !list.buffers)
    return fail(error, REPVGG_INVALID_ARGUMENT, "expects '%ss' not to be null",
                list.kind);
  for (uint32_t i = 0; i < expected; ++i)
    if (repvgg_status status = checkBuffer(list, i, error))
      return status;
  return REPVGG_OK;
}

repvgg_status checkOverlap(const BufferList &inputs, const BufferList &outputs,
                           repvgg_error *error) {
  for (uint32_t i = 0; i < outputs.count; ++i) {
    for (uint32_t k = 0; k < inputs.count; ++k)
      if (doOverlap(outputs, i, inputs, k))
        return overlap(outputs, i, inputs, k, error);
    for (uint32_t k = 0; k < i; ++k)
      if (doOverlap(outputs, i, outputs, k))
        return overlap(outputs, i, outputs, k, error);
  }
  return REPVGG_OK;
}

} // namespace repvgg::runtime
