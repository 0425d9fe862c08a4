//===- Numbers.cpp - Constants and number formats in f64 ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MathExtras.h"

#include <cmath>
#include <cstring>
#include <map>
#include <mutex>

using namespace mlir;
using namespace mlir::repvgg::verify;

bool mlir::repvgg::verify::isNumber(Type type) {
  if (auto integer = dyn_cast<IntegerType>(type))
    return integer.getWidth() >= 1 && integer.getWidth() <= 64;
  auto floating = dyn_cast<FloatType>(type);
  return isa<IndexType>(type) || (floating && floating.getWidth() <= 64);
}

unsigned mlir::repvgg::verify::integerWidth(Type type) {
  return isa<IndexType>(type) ? 64 : type.getIntOrFloatBitWidth();
}

static bool isUnsigned(Type type) {
  return type.isUnsignedInteger() || type.isInteger(1);
}

double mlir::repvgg::verify::wrapTo(Type type, uint64_t value) {
  unsigned width = integerWidth(type);
  if (isUnsigned(type)) {
    value &= llvm::maskTrailingOnes<uint64_t>(width);
    double number = value;
    return number < 0x1p64 && uint64_t(number) == value ? number : kNone;
  }
  int64_t integer = llvm::SignExtend64(value, width);
  double number = integer;
  return number < 0x1p63 && int64_t(number) == integer ? number : kNone;
}

//===----------------------------------------------------------------------===//
// Rounding
//===----------------------------------------------------------------------===//

double mlir::repvgg::verify::unitRoundoff(FloatType type) {
  return std::ldexp(1.0, -int(type.getFPMantissaWidth()));
}

double mlir::repvgg::verify::smallestPositive(FloatType type) {
  return llvm::APFloat::getSmallest(type.getFloatSemantics()).convertToDouble();
}

void mlir::repvgg::verify::roundTo(FloatType type, double *values,
                                   int64_t count) {
  if (type.isF64() || type.getFPMantissaWidth() > 53)
    return;
  if (type.isF32()) {
    for (int64_t i = 0; i < count; ++i)
      values[i] = float(values[i]);
    return;
  }
  const llvm::fltSemantics &semantics = type.getFloatSemantics();
  for (int64_t i = 0; i < count; ++i) {
    llvm::APFloat value(values[i]);
    bool lost = false;
    value.convert(semantics, llvm::APFloat::rmNearestTiesToEven, &lost);
    values[i] = value.convertToDouble();
  }
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

/// The values of all bit patterns of a float type of 8 or 16 bits.
static const std::vector<double> &patternsOf(FloatType type) {
  static std::mutex mutex;
  static std::map<const llvm::fltSemantics *, std::vector<double>> tables;
  const llvm::fltSemantics &semantics = type.getFloatSemantics();
  std::lock_guard lock(mutex);
  std::vector<double> &table = tables[&semantics];
  if (table.empty())
    for (uint64_t bits = 0; bits < (uint64_t(1) << type.getWidth()); ++bits)
      table.push_back(
          llvm::APFloat(semantics, llvm::APInt(type.getWidth(), bits))
              .convertToDouble());
  return table;
}

template <typename T>
static void convert(const char *bytes, int64_t count, double *out) {
  for (int64_t i = 0; i < count; ++i) {
    T value;
    std::memcpy(&value, bytes + i * sizeof(T), sizeof(T));
    out[i] = value;
  }
}

template <typename T>
static void lookUp(const std::vector<double> &table, const char *bytes,
                   int64_t count, double *out) {
  for (int64_t i = 0; i < count; ++i) {
    T pattern;
    std::memcpy(&pattern, bytes + i * sizeof(T), sizeof(T));
    out[i] = table[pattern];
  }
}

static void convertIntegers(Type type, unsigned bytes, const char *data,
                            int64_t count, double *out) {
  for (int64_t i = 0; i < count; ++i) {
    uint64_t value = 0;
    std::memcpy(&value, data + i * bytes, bytes); // little-endian hosts
    out[i] = wrapTo(type, value);
  }
}

/// Bytes of an element in a constant's data; 0 if it is not laid out in bytes.
static unsigned bytesOf(Type type) {
  if (isa<IndexType>(type))
    return 8;
  unsigned width = type.getIntOrFloatBitWidth();
  return width == 8 || width == 16 || width == 32 || width == 64 ? width / 8
                                                                 : 0;
}

static void convertBytes(Type type, const char *bytes, int64_t count,
                         double *out) {
  auto floating = dyn_cast<FloatType>(type);
  if (!floating)
    return convertIntegers(type, type.isInteger(1) ? 1 : bytesOf(type), bytes,
                           count, out);
  if (type.isF64())
    return convert<double>(bytes, count, out);
  if (type.isF32())
    return convert<float>(bytes, count, out);
  if (floating.getWidth() == 16)
    return lookUp<uint16_t>(patternsOf(floating), bytes, count, out);
  lookUp<uint8_t>(patternsOf(floating), bytes, count, out);
}

double Elements::at(int64_t index) const {
  double value;
  read(index, 1, &value);
  return value;
}

void Elements::read(int64_t first, int64_t n, double *out) const {
  if (splat) {
    double value;
    if (owned)
      value = owned->front();
    else
      convertBytes(type, bytes, 1, &value);
    std::fill_n(out, n, value);
  } else if (owned) {
    std::copy_n(owned->begin() + first, n, out);
  } else {
    convertBytes(type, bytes + first * (type.isInteger(1) ? 1 : bytesOf(type)),
                 n, out);
  }
}

const float *Elements::floats() const {
  bool aligned = reinterpret_cast<uintptr_t>(bytes) % alignof(float) == 0;
  return type.isF32() && !splat && !owned && aligned
             ? reinterpret_cast<const float *>(bytes)
             : nullptr;
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

static double numberOf(const llvm::APFloat &value) {
  return value.convertToDouble();
}

static double numberOf(Type type, const llvm::APInt &value) {
  return wrapTo(type, value.getBitWidth() <= 64
                          ? value.getZExtValue()
                          : value.extractBitsAsZExtValue(64, 0));
}

template <typename T>
static std::string printed(const char *what, T object) {
  std::string text = what;
  llvm::raw_string_ostream(text) << object;
  return text;
}

/// The values of `elements` one by one, for layouts without bytes of their own.
static std::shared_ptr<const std::vector<double>> expand(ElementsAttr elements,
                                                         bool splat) {
  auto values = std::make_shared<std::vector<double>>();
  Type type = elements.getElementType();
  int64_t count = splat ? 1 : elements.getNumElements();
  if (isa<FloatType>(type)) {
    auto range = elements.tryGetValues<llvm::APFloat>();
    if (!range)
      return nullptr;
    for (auto it = range->begin(); count-- > 0; ++it)
      values->push_back(numberOf(*it));
  } else {
    auto range = elements.tryGetValues<llvm::APInt>();
    if (!range)
      return nullptr;
    for (auto it = range->begin(); count-- > 0; ++it)
      values->push_back(numberOf(type, *it));
  }
  return values;
}

/// What is wrong with the data of `resource`, whose elements have `bytes`.
static std::string checkResource(DenseResourceElementsAttr resource,
                                 unsigned bytes) {
  const AsmResourceBlob *blob = resource.getRawHandle().getBlob();
  std::string key = resource.getRawHandle().getKey().str();
  if (!blob)
    return "expects resource '" + key + "' to have data, but it has none";
  int64_t expected = resource.getType().getNumElements() * int64_t(bytes);
  int64_t found = blob->getData().size();
  if (found == expected)
    return "";
  return llvm::formatv("expects resource '{0}' to have {1} bytes, but got {2}",
                       key, expected, found);
}

std::variant<Elements, std::string> Elements::of(Attribute attribute) {
  Elements result;
  auto keep = [&](Type type, double value) {
    result.type = type;
    result.count = 1;
    result.owned = std::make_shared<std::vector<double>>(1, value);
    return result;
  };
  if (auto number = dyn_cast<FloatAttr>(attribute))
    return keep(number.getType(), numberOf(number.getValue()));
  if (auto number = dyn_cast<IntegerAttr>(attribute))
    if (isNumber(number.getType()))
      return keep(number.getType(),
                  numberOf(number.getType(), number.getValue()));
  auto elements = dyn_cast<ElementsAttr>(attribute);
  if (!elements || !isNumber(elements.getElementType()))
    return printed("expects numbers, but got ", attribute);
  Type type = result.type = elements.getElementType();
  result.count = elements.getNumElements();
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(attribute)) {
    unsigned bytes = type.isInteger(1) ? 1 : bytesOf(type);
    if (bytes == 0)
      return printed("cannot read a resource of ", type);
    if (std::string wrong = checkResource(resource, bytes); !wrong.empty())
      return wrong;
    result.bytes = resource.getRawHandle().getBlob()->getData().data();
    return result;
  }
  auto dense = dyn_cast<DenseElementsAttr>(attribute);
  result.splat = dense && dense.isSplat();
  if (dense && bytesOf(type) > 0) {
    result.bytes = dense.getRawData().data();
    return result;
  }
  result.owned = expand(elements, result.splat);
  if (!result.owned)
    return printed("cannot read the elements of ", elements.getType());
  return result;
}
