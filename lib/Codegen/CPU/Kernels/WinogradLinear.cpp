//===- WinogradLinear.cpp - A matrix as few vector operations -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Greedy: the sum of two values that most rows share becomes a value, until no
/// two rows share any.
///
//===----------------------------------------------------------------------===//

#include "WinogradLinear.h"

#include <map>
#include <numeric>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

LinearCode::LinearCode(const Matrix &matrix) : inputs(matrix.front().size()) {
  std::vector<Row> rows;
  for (const std::vector<int64_t> &entries : matrix) {
    Row &row = rows.emplace_back();
    for (auto [i, entry] : llvm::enumerate(entries))
      if (entry != 0)
        row.push_back({static_cast<int64_t>(i), entry});
  }
  while (shareOnePair(rows)) {
  }
  for (const Row &row : rows)
    results.push_back(finish(row));
}

int64_t LinearCode::append(Step step) {
  steps.push_back(step);
  return inputs + steps.size() - 1;
}

namespace {

/// a * x + b * y up to a factor; a > 0, a and b coprime.
struct Pair {
  int64_t x, y, a, b;
  auto operator<=>(const Pair &) const = default;
};

} // namespace

static Pair makePair(std::pair<int64_t, int64_t> first,
                     std::pair<int64_t, int64_t> second) {
  int64_t divisor = std::gcd(first.second, second.second);
  if (first.second < 0)
    divisor = -divisor;
  return {first.first, second.first, first.second / divisor,
          second.second / divisor};
}

/// The places of `pair` in `row`, if it has that pair.
static std::optional<std::pair<size_t, size_t>>
placesOf(const Pair &pair, ArrayRef<std::pair<int64_t, int64_t>> row) {
  for (size_t i = 0; i < row.size(); ++i)
    for (size_t j = i + 1; j < row.size(); ++j)
      if (makePair(row[i], row[j]) == pair)
        return std::pair(i, j);
  return std::nullopt;
}

/// Whether more rows have a negative multiple of `pair` than a positive one.
template <typename Rows>
static bool isMostlyNegative(const Rows &rows, const Pair &pair) {
  int balance = 0;
  for (const auto &row : rows)
    if (auto places = placesOf(pair, row))
      balance += row[places->first].second < 0 ? -1 : 1;
  return balance < 0;
}

bool LinearCode::shareOnePair(std::vector<Row> &rows) {
  std::map<Pair, int> counts;
  for (const Row &row : rows)
    for (size_t i = 0; i < row.size(); ++i)
      for (size_t j = i + 1; j < row.size(); ++j)
        ++counts[makePair(row[i], row[j])];
  const Pair *best = nullptr;
  int most = 1;
  for (const auto &[pair, count] : counts)
    if (count > most && (pair.a == 1 || std::abs(pair.b) == 1))
      best = &pair, most = count;
  if (!best)
    return false;

  // The new value has one operand's coefficient 1, and most rows' sign.
  auto [x, y, a, b] = *best;
  int64_t scale = a == 1 ? 1 : b;
  if (a == 1 && b == -1 && isMostlyNegative(rows, *best))
    scale = -1;
  int64_t value =
      scale == 1 && a == 1 ? append({x, y, b}) : append({y, x, scale * a});
  for (Row &row : rows)
    if (auto places = placesOf(*best, row)) {
      int64_t multiple = row[places->first].second / a;
      row.erase(row.begin() + places->second);
      row.erase(row.begin() + places->first);
      row.push_back({value, multiple * scale});
    }
  return true;
}

int64_t LinearCode::finish(Row row) {
  if (row.empty())
    return -1;
  auto *unit = llvm::find_if(row, [](auto term) { return term.second == 1; });
  if (unit != row.end())
    std::rotate(row.begin(), unit, unit + 1);
  auto [sum, coefficient] = row.front();
  if (coefficient != 1)
    sum = append({-1, sum, coefficient});
  for (auto [value, coefficient] : llvm::drop_begin(row))
    sum = append({sum, value, coefficient});
  return sum;
}

Value LinearCode::emitStep(KernelBuilder &k, const Step &step,
                           ArrayRef<Value> values) const {
  Value right = values[step.right];
  if (step.left < 0)
    return k.multiply(right, step.factor);
  Value left = values[step.left];
  if (step.factor == 1)
    return k.add(left, right);
  if (step.factor == -1)
    return k.subtract(left, right);
  return k.fma(right, step.factor, left);
}

SmallVector<Value> LinearCode::emit(KernelBuilder &k,
                                    ArrayRef<Value> arguments) const {
  SmallVector<Value> values(arguments);
  for (const Step &step : steps)
    values.push_back(emitStep(k, step, values));
  return llvm::map_to_vector(results, [&](int64_t result) {
    return result < 0 ? k.zeroLike(arguments.front()) : values[result];
  });
}

/// Two passes: over the columns of X, then over the rows of what comes of it.
void PlaneCode::emitRows(
    KernelBuilder &k, ArrayRef<Value> inputs,
    llvm::function_ref<void(int64_t row, ArrayRef<Value> values)> use) const {
  int64_t width = columns.arguments();
  SmallVector<SmallVector<Value>> passed;
  for (int64_t x = 0; x < width; ++x) {
    SmallVector<Value> column;
    for (size_t i = x; i < inputs.size(); i += width)
      column.push_back(inputs[i]);
    passed.push_back(rows.emit(k, column));
  }
  for (size_t y = 0; y < passed.front().size(); ++y) {
    SmallVector<Value> row;
    for (const SmallVector<Value> &column : passed)
      row.push_back(column[y]);
    use(static_cast<int64_t>(y), columns.emit(k, row));
  }
}

SmallVector<Value> PlaneCode::emit(KernelBuilder &k,
                                   ArrayRef<Value> inputs) const {
  SmallVector<Value> result;
  emitRows(k, inputs, [&](int64_t, ArrayRef<Value> values) {
    result.append(values.begin(), values.end());
  });
  return result;
}
