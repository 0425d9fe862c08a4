//===- Tensors.cpp - A model's inputs and outputs as files ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Tensors.h"
#include "RepVGG/Support/Npy.h"
#include "RepVGG/Target/JIT.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>
#include <numbers>

using llvm::APFloat;
using llvm::APInt;
using llvm::createStringError;
using llvm::Error;
using llvm::Expected;
using llvm::formatv;

using namespace mlir;
using namespace mlir::repvgg;

/// The type NumPy has for `type`'s elements.
static std::string npyType(Type type) {
  if (type.isBF16())
    return "<f4";
  if (isa<FloatType>(type))
    return "<f" + std::to_string(type.getIntOrFloatBitWidth() / 8);
  if (type.isInteger(1))
    return "|b1";
  unsigned bytes = type.isIndex() ? 8 : type.getIntOrFloatBitWidth() / 8;
  StringRef kind = type.isUnsignedInteger() ? "u" : "i";
  return ((bytes == 1 ? "|" : "<") + kind + Twine(bytes)).str();
}

/// The semantics of a float type of NumPy, or null.
static const llvm::fltSemantics *floatSemantics(StringRef dtype) {
  return llvm::StringSwitch<const llvm::fltSemantics *>(dtype)
      .Case("<f2", &APFloat::IEEEhalf())
      .Case("<f4", &APFloat::IEEEsingle())
      .Case("<f8", &APFloat::IEEEdouble())
      .Default(nullptr);
}

static double readFloat(const char *address,
                        const llvm::fltSemantics &semantics) {
  uint64_t bits = 0;
  unsigned width = APFloat::semanticsSizeInBits(semantics);
  std::memcpy(&bits, address, width / 8);
  APFloat value(semantics, APInt(width, bits));
  bool lost;
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &lost);
  return value.convertToDouble();
}

static void writeFloat(char *address, const llvm::fltSemantics &semantics,
                       double number) {
  APFloat value(number);
  bool lost;
  value.convert(semantics, APFloat::rmNearestTiesToEven, &lost);
  uint64_t bits = value.bitcastToAPInt().getZExtValue();
  std::memcpy(address, &bits, APFloat::semanticsSizeInBits(semantics) / 8);
}

/// Copies `count` floats, each rounded once to the type of `out`.
static void convertFloats(const char *in, const llvm::fltSemantics &from,
                          char *out, const llvm::fltSemantics &to,
                          int64_t count) {
  unsigned inBytes = APFloat::semanticsSizeInBits(from) / 8;
  unsigned outBytes = APFloat::semanticsSizeInBits(to) / 8;
  for (int64_t i = 0; i < count; ++i)
    writeFloat(out + i * outBytes, to, readFloat(in + i * inBytes, from));
}

/// Whether every value of `from` is one of `to`; bf16 takes f32 too.
static bool mayConvert(const llvm::fltSemantics &from, FloatType to) {
  const llvm::fltSemantics &semantics = to.getFloatSemantics();
  return APFloat::isRepresentableBy(from, semantics) ||
         (to.isBF16() && &from == &APFloat::IEEEsingle());
}

template <typename Range>
static std::string shapeText(const Range &shape) {
  std::string text = "(";
  for (int64_t size : shape)
    text += (text.size() > 1 ? ", " : "") + std::to_string(size);
  return text + ")";
}

static Error checkShape(StringRef path, const NpyArray &array,
                        RankedTensorType type) {
  if (ArrayRef<int64_t>(array.header.shape) == type.getShape())
    return Error::success();
  return createStringError(formatv("'{0}' expects the shape {1}, but got {2}",
                                   path, shapeText(type.getShape()),
                                   shapeText(array.header.shape)));
}

static Error wrongType(StringRef path, const NpyArray &array, Type element) {
  return createStringError(
      formatv("'{0}' expects elements of the type {1}, but "
              "got {2}",
              path, npyType(element), array.header.dtype));
}

/// Element `index` of integers or truth values of a NumPy type, as a number.
static double readInteger(const char *data, StringRef dtype, int64_t index) {
  unsigned bytes = dtype.back() - '0';
  uint64_t bits = 0;
  std::memcpy(&bits, data + index * bytes, bytes);
  APInt value(bytes * 8, bits);
  return dtype[1] == 'i' ? value.signedRoundToDouble() : value.roundToDouble();
}

static double readElement(const char *data, StringRef dtype, int64_t index) {
  if (const llvm::fltSemantics *semantics = floatSemantics(dtype))
    return readFloat(data + index * (dtype.back() - '0'), *semantics);
  return readInteger(data, dtype, index);
}

static double readElement(const AlignedBuffer &buffer, Type element,
                          int64_t index) {
  if (auto type = dyn_cast<FloatType>(element))
    return readFloat(buffer.data() + index * (type.getWidth() / 8),
                     type.getFloatSemantics());
  return readInteger(buffer.data(), npyType(element), index);
}

/// NaN agrees with NaN, infinity with the same infinity, and with nothing
/// else.
static double distance(double a, double b) {
  if (a == b || (std::isnan(a) && std::isnan(b)))
    return 0;
  double difference = std::abs(a - b);
  return std::isnan(difference) ? INFINITY : difference;
}

/// A normally distributed number, the same on every platform.
static double normal(std::mt19937_64 &generator) {
  double u = ((generator() >> 11) + 1) * 0x1p-53;
  double v = (generator() >> 11) * 0x1p-53;
  return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
}

Error mlir::repvgg::loadTensor(StringRef path, RankedTensorType type,
                               AlignedBuffer &buffer) {
  Expected<NpyArray> array = readNpy(path);
  if (!array)
    return array.takeError();
  return loadTensor(path, *array, type, buffer);
}

Error mlir::repvgg::loadTensor(StringRef path, const NpyArray &array,
                               RankedTensorType type, AlignedBuffer &buffer) {
  if (Error error = checkShape(path, array, type))
    return error;
  if (Error error = buffer.allocate(tensorBytes(type)))
    return error;
  Type element = type.getElementType();
  const char *data = array.data.data();
  if (array.header.dtype == npyType(element) && !element.isBF16()) {
    std::copy_n(data, array.data.size(), buffer.data());
    return Error::success();
  }
  const llvm::fltSemantics *from = floatSemantics(array.header.dtype);
  auto to = dyn_cast<FloatType>(element);
  if (!from || !to || !mayConvert(*from, to))
    return wrongType(path, array, element);
  convertFloats(data, *from, buffer.data(), to.getFloatSemantics(),
                type.getNumElements());
  return Error::success();
}

Error mlir::repvgg::randomTensor(RankedTensorType type,
                                 std::mt19937_64 &generator,
                                 AlignedBuffer &buffer) {
  if (Error error = buffer.allocate(tensorBytes(type)))
    return error;
  if (buffer.size() == 0)
    return Error::success();
  int64_t bytes = buffer.size() / type.getNumElements();
  auto element = dyn_cast<FloatType>(type.getElementType());
  std::memset(buffer.data(), 0, buffer.size());
  for (int64_t i = 0; i < type.getNumElements(); ++i) {
    char *address = buffer.data() + i * bytes;
    if (element)
      writeFloat(address, element.getFloatSemantics(), normal(generator));
    else
      *address = generator() & 1;
  }
  return Error::success();
}

Error mlir::repvgg::storeTensor(StringRef path, RankedTensorType type,
                                const AlignedBuffer &buffer) {
  Type element = type.getElementType();
  NpyHeader header{npyType(element), SmallVector<int64_t>(type.getShape())};
  if (!element.isBF16())
    return writeNpy(path, header, ArrayRef<char>(buffer.data(), buffer.size()));
  std::vector<char> wide(type.getNumElements() * sizeof(float));
  convertFloats(buffer.data(), APFloat::BFloat(), wide.data(),
                APFloat::IEEEsingle(), type.getNumElements());
  return writeNpy(path, header, wide);
}

Expected<Difference> mlir::repvgg::compareTensor(StringRef path,
                                                 RankedTensorType type,
                                                 const AlignedBuffer &buffer) {
  Expected<NpyArray> array = readNpy(path);
  if (!array)
    return array.takeError();
  if (Error error = checkShape(path, *array, type))
    return std::move(error);
  StringRef dtype = array->header.dtype;
  Type element = type.getElementType();
  if (isa<FloatType>(element) != (dtype[1] == 'f') || dtype[1] == 'V')
    return wrongType(path, *array, element);
  Difference difference;
  double largest = 0;
  for (int64_t i = 0; i < type.getNumElements(); ++i) {
    double expected = readElement(array->data.data(), dtype, i);
    double found = readElement(buffer, element, i);
    difference.absolute =
        std::max(difference.absolute, distance(expected, found));
    if (std::isfinite(expected))
      largest = std::max(largest, std::abs(expected));
  }
  difference.relative =
      difference.absolute == 0 ? 0 : difference.absolute / largest;
  return difference;
}
