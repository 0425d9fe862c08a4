//===- Access.cpp - Where loops read and write ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Each lane loop has a table of offsets, the sum of those of the map's results
/// that it occurs in. Tables of equal steps become strides, and loops whose
/// strides fit into each other become one, so that most operands are copied, or
/// repeated, whole rows at a time.
///
//===----------------------------------------------------------------------===//

#include "Access.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

Access::Access(const LoopNest &nest, AffineMap map, const Grid &grid) {
  for (unsigned loop : nest.loopsWhere(true))
    laneSizes.push_back(nest.positions[loop].size());
  digits.resize(nest.loopsWhere(false).size(), 0);
  for (auto [index, axis, stride] :
       llvm::zip_equal(map.getResults(), grid, stridesOf(grid))) {
    parts.push_back(partOf(nest, index, axis, stride));
    moves |= parts.back().steps != 1;
    mixes |= parts.back().lanePlaces.size() > 1;
  }
  bool later = moves;
  moves = true;
  moveTo(digits);
  moves = later;
}

Access::Part Access::partOf(const LoopNest &nest, AffineExpr index,
                            const Axis &axis, int64_t stride) const {
  Part part;
  SmallVector<unsigned> loops;
  for (bool lane : {true, false})
    for (auto [place, loop] : llvm::enumerate(nest.loopsWhere(lane))) {
      if (!index.isFunctionOfDim(loop))
        continue;
      loops.push_back(loop);
      (lane ? part.lanePlaces : part.stepPlaces).push_back(place);
      (lane ? part.laneSizes : part.stepSizes)
          .push_back(nest.positions[loop].size());
    }
  part.steps = product(part.stepSizes);
  part.offsets = nest.valuesOf(index, loops);
  for (int64_t &offset : part.offsets)
    offset = axis.find(offset) * stride;
  return part;
}

int64_t Access::stepOf(const Part &part) const {
  int64_t step = 0;
  for (auto [place, size] : llvm::zip_equal(part.stepPlaces, part.stepSizes))
    step = step * size + digits[place];
  return step;
}

void Access::moveTo(ArrayRef<int64_t> place) {
  if (!moves)
    return;
  digits.assign(place.begin(), place.end());
  base = 0;
  loops.clear();
  std::vector<std::vector<int64_t>> tables;
  for (int64_t size : laneSizes)
    tables.emplace_back(size, 0);
  for (const Part &part : parts) {
    if (part.offsets.empty() || part.lanePlaces.size() > 1)
      continue;
    int64_t step = stepOf(part);
    if (part.lanePlaces.empty()) {
      base += part.offsets[step];
      continue;
    }
    std::vector<int64_t> &table = tables[part.lanePlaces.front()];
    for (size_t i = 0; i < table.size(); ++i)
      table[i] += part.offsets[i * part.steps + step];
  }
  for (std::vector<int64_t> &table : tables)
    addLoop(std::move(table));
}

/// The offset of the first iteration goes to `base`.
void Access::addLoop(std::vector<int64_t> table) {
  Loop loop;
  loop.size = table.size();
  if (loop.size == 0) {
    loops.push_back(loop);
    return;
  }
  int64_t start = table.front();
  base += start;
  loop.stride = loop.size > 1 ? table[1] - start : 0;
  bool even = true;
  for (int64_t i = 0; i < loop.size; ++i) {
    table[i] -= start;
    even &= table[i] == i * loop.stride;
  }
  if (!even)
    loop.table = std::move(table);
  if (loops.empty() || !even) {
    loops.push_back(std::move(loop));
    return;
  }
  Loop &outer = loops.back();
  if (loop.size == 1 || outer.size == 1) {
    if (outer.size == 1)
      outer = std::move(loop);
  } else if (outer.table.empty() && outer.stride == loop.stride * loop.size) {
    outer = {outer.size * loop.size, loop.stride, {}};
  } else {
    loops.push_back(std::move(loop));
  }
}

/// Calls `run(lane, count, offset, loop, place)`: `count` lanes from `lane` on
/// have the offsets `offset + loop.at(place)` and following.
template <typename F>
void Access::forEachRun(int64_t first, int64_t count, F run) const {
  static const Loop once;
  const Loop &last = loops.empty() ? once : loops.back();
  ArrayRef<Loop> outer = ArrayRef(loops).drop_back(loops.empty() ? 0 : 1);
  SmallVector<int64_t, 4> sizes;
  for (const Loop &loop : outer)
    sizes.push_back(loop.size);
  Odometer at(sizes);
  int64_t place = 0;
  if (count > 0) {
    at.seek(first / last.size);
    place = first % last.size;
  }
  for (int64_t lane = 0; lane < count; at.next(), place = 0) {
    int64_t offset = base;
    for (size_t i = 0; i < outer.size(); ++i)
      offset += outer[i].at(at[i]);
    int64_t length = std::min(count - lane, last.size - place);
    run(lane, length, offset, last, place);
    lane += length;
  }
}

/// The offset of each lane, where several lane loops occur in one result.
std::vector<int64_t> Access::offsetsOf(int64_t first, int64_t count) const {
  std::vector<int64_t> offsets(count);
  forEachRun(first, count,
             [&](int64_t lane, int64_t length, int64_t offset, const Loop &loop,
                 int64_t place) {
               for (int64_t i = 0; i < length; ++i)
                 offsets[lane + i] = offset + loop.at(place + i);
             });
  Odometer at(laneSizes);
  at.seek(first);
  for (int64_t lane = 0; lane < count; ++lane, at.next())
    for (const Part &part : parts) {
      if (part.lanePlaces.size() < 2)
        continue;
      int64_t row = 0;
      for (auto [place, size] :
           llvm::zip_equal(part.lanePlaces, part.laneSizes))
        row = row * size + at[place];
      offsets[lane] += part.offsets[row * part.steps + stepOf(part)];
    }
  return offsets;
}

void Access::read(ArrayRef<double> array, int64_t firstLane,
                  MutableArrayRef<double> out) const {
  if (mixes) {
    for (auto [lane, offset] :
         llvm::zip_equal(out, offsetsOf(firstLane, out.size())))
      lane = array[offset];
    return;
  }
  forEachRun(firstLane, out.size(),
             [&](int64_t lane, int64_t length, int64_t offset, const Loop &loop,
                 int64_t place) {
               const double *from = array.data() + offset;
               double *to = out.data() + lane;
               if (loop.table.empty() && loop.stride == 1)
                 std::copy_n(from + place, length, to);
               else if (loop.table.empty() && loop.stride == 0)
                 std::fill_n(to, length, *from);
               else
                 for (int64_t i = 0; i < length; ++i)
                   to[i] = from[loop.at(place + i)];
             });
}

void Access::write(ArrayRef<double> lanes, int64_t firstLane,
                   MutableArrayRef<double> array) const {
  if (mixes) {
    for (auto [lane, offset] :
         llvm::zip_equal(lanes, offsetsOf(firstLane, lanes.size())))
      array[offset] = lane;
    return;
  }
  forEachRun(firstLane, lanes.size(),
             [&](int64_t lane, int64_t length, int64_t offset, const Loop &loop,
                 int64_t place) {
               for (int64_t i = 0; i < length; ++i)
                 array[offset + loop.at(place + i)] = lanes[lane + i];
             });
}
