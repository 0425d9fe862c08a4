//===- GroupTerms.cpp - Which terms of a sum go together ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: the terms of a sum. Output: disjoint groups of them, and the rest.
// Invariant: each group is a legal sum of maps of one source, one of them with
// a window. All but the size of a common window is an equivalence of terms, so
// that they are sorted into classes, not compared with each other.
//
//===----------------------------------------------------------------------===//

#include "GroupTerms.h"
#include "RepVGG/Algebra/Unify.h"
#include "llvm/ADT/MapVector.h"

#include <map>

using namespace mlir;
using namespace mlir::repvgg;

/// So many steps up, and at its limit, a term is looked for a source that it
/// shares with others.
static constexpr unsigned kLongestPath = 128;

/// So often what did not fit into a common window is tried without it.
static constexpr unsigned kLargestTries = 8;

namespace {

/// A term as a map of a source.
struct Member {
  size_t term = 0;
  Geometry geometry;
  bool hasWindows = false;
};

class Grouper {
public:
  Grouper(const Reaches &reaches, ArrayRef<SignedNode> terms)
      : reaches(reaches), terms(terms), taken(terms.size()) {}

  GroupedSum run();

private:
  void collectSources();
  void groupOfSource(Node *source, ArrayRef<size_t> candidates);
  void groupOfClass(Node *source, SmallVector<Member> members);
  void addGroup(ArrayRef<Member> members);

  const Reaches &reaches;
  ArrayRef<SignedNode> terms;
  std::vector<bool> taken;
  /// For each source that a term ends at: all terms that pass it.
  llvm::MapVector<Node *, SmallVector<size_t>> sources;
  GroupedSum result;
};

} // namespace

void Grouper::collectSources() {
  for (SignedNode term : terms)
    (void)sources[reaches.limitForUsers(term.node)];
  for (auto [index, term] : llvm::enumerate(terms)) {
    Node *limit = reaches.limitForUsers(term.node);
    Node *node = term.node;
    for (unsigned step = 0; node != limit && step < kLongestPath; ++step) {
      if (auto it = sources.find(node); it != sources.end())
        it->second.push_back(index);
      node = reaches.of(node).up;
    }
    sources[limit].push_back(index);
  }
}

/// What terms must have in common besides the source: strides and, for all
/// inputs or the one that is known, output sizes.
static std::vector<int64_t> classOf(const Geometry &geometry,
                                    const Node *source) {
  std::vector<int64_t> key = {geometry.outChannels};
  for (auto [window, input] :
       llvm::zip_equal(geometry.windows, source->spatialSizes())) {
    key.push_back(window.stride);
    key.push_back(input == kDynamicSize
                      ? window.padLow + window.padHigh - window.extent()
                      : window.outputSize(input));
  }
  return key;
}

static int64_t reachOf(const Geometry &geometry) {
  int64_t reach = 0;
  for (const Window &window : geometry.windows)
    reach = std::max(reach, std::max(window.extent(), window.padLow));
  return reach;
}

void Grouper::addGroup(ArrayRef<Member> members) {
  SmallVector<size_t> indices;
  for (const Member &member : members) {
    taken[member.term] = true;
    indices.push_back(member.term);
  }
  llvm::sort(indices);
  SmallVector<SignedNode> &group = result.groups.emplace_back();
  for (size_t index : indices)
    group.push_back(terms[index]);
}

/// Puts the smallest windows together first: what is too large for the others
/// should stand alone, not keep them apart.
void Grouper::groupOfClass(Node *source, SmallVector<Member> members) {
  llvm::sort(members, [](const Member &a, const Member &b) {
    return std::pair(reachOf(a.geometry), a.term) <
           std::pair(reachOf(b.geometry), b.term);
  });
  for (unsigned tries = 0; tries < kLargestTries && members.size() > 1;
       ++tries) {
    SmallVector<Member> group, others;
    std::optional<Geometry> common;
    for (Member &member : members) {
      OrRefusal<Geometry> wider =
          common ? unify({*common, member.geometry}, source->spatialSizes())
                 : OrRefusal<Geometry>(member.geometry);
      if (wider)
        common = *wider;
      (wider ? group : others).push_back(std::move(member));
    }
    bool windows = llvm::any_of(
        group, [](const Member &member) { return member.hasWindows; });
    if (windows && group.size() > 1)
      addGroup(group);
    members = std::move(others);
  }
}

void Grouper::groupOfSource(Node *source, ArrayRef<size_t> candidates) {
  std::map<std::vector<int64_t>, SmallVector<Member>> classes;
  for (size_t index : candidates) {
    if (taken[index])
      continue;
    std::optional<LinearMap> map = reaches.mapFrom(terms[index].node, source);
    if (map)
      classes[classOf(map->geometry, source)].push_back(
          {index, map->geometry, map->windows > 0});
  }
  SmallVector<SmallVector<Member> *> largestFirst;
  for (auto &[key, members] : classes)
    largestFirst.push_back(&members);
  llvm::sort(largestFirst, [](const auto *a, const auto *b) {
    return std::pair(b->size(), a->front().term) <
           std::pair(a->size(), b->front().term);
  });
  for (SmallVector<Member> *members : largestFirst)
    groupOfClass(source, std::move(*members));
}

GroupedSum Grouper::run() {
  collectSources();
  auto largestFirst = sources.takeVector();
  llvm::sort(largestFirst, [](const auto &a, const auto &b) {
    return std::pair(b.second.size(), a.first->index) <
           std::pair(a.second.size(), b.first->index);
  });
  for (auto &[source, candidates] : largestFirst)
    if (candidates.size() > 1)
      groupOfSource(source, candidates);
  for (auto [index, term] : llvm::enumerate(terms))
    if (!taken[index])
      result.rest.push_back(term);
  return std::move(result);
}

GroupedSum mlir::repvgg::groupTerms(const Reaches &reaches,
                                    ArrayRef<SignedNode> terms) {
  return Grouper(reaches, terms).run();
}
