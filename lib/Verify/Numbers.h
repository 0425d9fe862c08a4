//===- Numbers.h - Constants and number formats in f64 ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Reads what constants hold, and rounds to number formats. Floats of any type
/// are f64 here; integers are f64 of their value (i1 is 0 or 1, signless ones
/// are signed), and NaN where f64 does not hold them or they have none.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_NUMBERS_H
#define REPVGG_LIB_VERIFY_NUMBERS_H

#include "mlir/IR/BuiltinAttributes.h"

#include <limits>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace mlir::repvgg::verify {

/// An element that no f64 stands for.
inline constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// True for floats and integers of up to 64 bits, and for index.
bool isNumber(Type type);

/// The elements of a constant attribute, converted when they are asked for.
class Elements {
public:
  /// The elements of `attribute`, a number or a tensor of them; else what is
  /// wrong, as in Unevaluable.
  static std::variant<Elements, std::string> of(Attribute attribute);

  int64_t size() const { return count; }
  Type elementType() const { return type; }
  double at(int64_t index) const;
  /// Elements `first` to `first + n - 1`, in row-major order.
  void read(int64_t first, int64_t n, double *out) const;
  /// The elements where they lie, if they are f32; else null.
  const float *floats() const;
  bool isSplat() const { return splat; }
  /// True if both are the same place in memory.
  bool isSame(const Elements &other) const {
    return type == other.type && count == other.count && splat == other.splat &&
           bytes == other.bytes && owned == other.owned;
  }

private:
  Type type;
  int64_t count = 0;
  bool splat = false;
  /// In the layout of `type`, or f64 in `owned`.
  const char *bytes = nullptr;
  std::shared_ptr<const std::vector<double>> owned;
};

/// `value` in the float type `type`, to nearest even; too large is what the
/// type has for it (infinity, NaN).
void roundTo(FloatType type, double *values, int64_t count);
/// Half the distance from 1 to the next number of `type`.
double unitRoundoff(FloatType type);
/// The smallest positive number of `type`.
double smallestPositive(FloatType type);

/// The integer of `type` that `value` is modulo its size; NaN if f64 does not
/// hold it.
double wrapTo(Type type, uint64_t value);
/// Number of bits of an integer or of index.
unsigned integerWidth(Type type);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_NUMBERS_H
