//===- CheapestSplit.cpp - Which branches to sum up -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Branches of equal geometry go together: that is the work of one. What is
/// left, a handful of geometries in any real block, is joined greedily, the
/// pair that saves most first, until no pair saves anything. Of many different
/// geometries only some are compared with each other at a time.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/CheapestSplit.h"
#include "RepVGG/Algebra/Unify.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVectorExtras.h"

#include <limits>
#include <unordered_map>

using namespace llvm;
using namespace mlir::repvgg;

/// Sets that are compared pair by pair; of more, the older half is let be.
static constexpr size_t kOpenSets = 64;

static constexpr double kNever = -std::numeric_limits<double>::infinity();

namespace {
struct GeometryHash {
  size_t operator()(const Geometry &geometry) const {
    hash_code hash = hash_combine(geometry.inChannels, geometry.outChannels,
                                  geometry.groups);
    for (const Window &window : geometry.windows)
      hash = hash_combine(hash, window.size, window.stride, window.dilation,
                          window.padLow, window.padHigh);
    return hash;
  }
};

/// Branches that become one convolution.
struct Set {
  Geometry geometry;
  SmallVector<unsigned> members;
};

class Splitter {
public:
  Splitter(const WorkSize &size, const MachineRates &rates)
      : size(size), rates(rates) {}

  SmallVector<Set> run(ArrayRef<Geometry> branches);

private:
  SmallVector<Set> collectEqual(ArrayRef<Geometry> branches) const;
  void open(Set set);
  double saving(const Set &a, const Set &b) const;
  void join(size_t into, size_t from);
  void joinWhilePaying();
  void joinAllIfCheaper(ArrayRef<Set> equal);

  double secondsOfSum(ArrayRef<Geometry> geometries) const {
    return workOfSum(geometries, size, rates).seconds;
  }

  const WorkSize &size;
  const MachineRates &rates;
  SmallVector<Set> closed, sets;
  /// Of the pairs of `sets`: savings[i][j] for j < i.
  SmallVector<SmallVector<double>> savings;
};
} // namespace

/// One set for each different geometry, in the order of their first members.
SmallVector<Set> Splitter::collectEqual(ArrayRef<Geometry> branches) const {
  SmallVector<Set> equal;
  std::unordered_map<Geometry, size_t, GeometryHash> indices;
  for (auto [index, branch] : enumerate(branches)) {
    OrRefusal<Geometry> checked = checkGeometry(branch);
    const Geometry &geometry = checked ? *checked : branch;
    auto [it, isNew] = indices.try_emplace(geometry, equal.size());
    if (isNew)
      equal.push_back({geometry, {}});
    equal[it->second].members.push_back(index);
  }
  return equal;
}

/// What one convolution instead of two saves; kNever if there is no such.
double Splitter::saving(const Set &a, const Set &b) const {
  OrRefusal<Geometry> joint = unify({a.geometry, b.geometry}, size.inputSizes);
  if (!joint)
    return kNever;
  return secondsOfSum({a.geometry, b.geometry}) - secondsOfSum(*joint);
}

void Splitter::open(Set set) {
  if (sets.size() == kOpenSets)
    joinWhilePaying();
  if (sets.size() == kOpenSets) {
    auto half = sets.begin() + kOpenSets / 2;
    std::move(sets.begin(), half, std::back_inserter(closed));
    sets.erase(sets.begin(), half);
    savings.erase(savings.begin(), savings.begin() + kOpenSets / 2);
    for (SmallVector<double> &row : savings)
      row.erase(row.begin(), row.begin() + kOpenSets / 2);
  }
  savings.push_back(
      map_to_vector(sets, [&](const Set &old) { return saving(set, old); }));
  sets.push_back(std::move(set));
}

/// `into` is the older of both.
void Splitter::join(size_t into, size_t from) {
  Set &set = sets[into];
  set.geometry = *unify({set.geometry, sets[from].geometry}, size.inputSizes);
  append_range(set.members, sets[from].members);
  sets.erase(sets.begin() + from);
  savings.erase(savings.begin() + from);
  for (size_t later = from; later < sets.size(); ++later)
    savings[later].erase(savings[later].begin() + from);
  for (size_t other = 0; other < sets.size(); ++other)
    if (other != into)
      savings[std::max(into, other)][std::min(into, other)] =
          saving(sets[into], sets[other]);
}

/// Joining also pays where it costs nothing: it is an op less.
void Splitter::joinWhilePaying() {
  while (true) {
    double best = kNever;
    size_t into = 0, from = 0;
    for (size_t i = 1; i < sets.size(); ++i)
      for (size_t j = 0; j < i; ++j)
        if (savings[i][j] >= 0 && savings[i][j] > best) {
          best = savings[i][j];
          into = j;
          from = i;
        }
    if (best == kNever)
      return;
    join(into, from);
  }
}

/// Pairs may not pay where all together do.
void Splitter::joinAllIfCheaper(ArrayRef<Set> equal) {
  if (sets.size() < 2)
    return;
  auto geometriesOf = [](ArrayRef<Set> sets) {
    return map_to_vector(sets, [](const Set &set) { return set.geometry; });
  };
  OrRefusal<Geometry> joint = unify(geometriesOf(equal), size.inputSizes);
  if (!joint || secondsOfSum(*joint) > secondsOfSum(geometriesOf(sets)))
    return;
  Set all{*joint, {}};
  for (const Set &set : equal)
    append_range(all.members, set.members);
  sets.assign(1, std::move(all));
}

SmallVector<Set> Splitter::run(ArrayRef<Geometry> branches) {
  SmallVector<Set> equal = collectEqual(branches);
  for (const Set &set : equal)
    open(set);
  joinWhilePaying();
  if (closed.empty())
    joinAllIfCheaper(equal);
  append_range(closed, sets);
  for (Set &set : closed)
    sort(set.members);
  sort(closed, [](const Set &a, const Set &b) {
    return a.members.front() < b.members.front();
  });
  return std::move(closed);
}

SmallVector<SmallVector<unsigned>>
mlir::repvgg::cheapestSplit(ArrayRef<Geometry> branches, const WorkSize &size,
                            const MachineRates &rates) {
  return map_to_vector(Splitter(size, rates).run(branches),
                       [](Set &set) { return std::move(set.members); });
}
