//===- ExplainLeft.cpp - Why a sum of branches is no block ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a partition's reaches. Output: sums with reasons. Invariant: residual
// additions of unrelated values are not mentioned; each term's path is followed
// for a bounded number of steps, so that this is linear in the number of nodes.
//
//===----------------------------------------------------------------------===//

#include "ExplainLeft.h"
#include "Dependence.h"
#include "ForeignLinear.h"
#include "OwnStatistics.h"
#include "RepVGG/Algebra/Unify.h"
#include "RepVGG/IR/Precision.h"
#include "llvm/ADT/SmallSet.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::repvgg;

/// How much a reason says beside others on the same path: a transposed
/// convolution is one whatever has become of its weight.
static unsigned weightOf(const Refusal &reason) {
  return llvm::StringSwitch<unsigned>(reason.rule)
      .Case("A2", 4)
      .Cases({"NHWC", "tosa", "integer"}, 3)
      .Cases({"input", "run time"}, 1)
      .Case("layout", 0)
      .Default(2);
}

Obstacle mlir::repvgg::obstacleAt(const Node *blocked) {
  const Node *best = blocked;
  for (const Node *node = blocked; node->kind == NodeKind::Blocked;
       node = node->operands.front().node)
    if (weightOf(node->reason) > weightOf(best->reason))
      best = node;
  return {best->reason, best->getLoc()};
}

namespace {

/// Explains one sum.
class Explainer {
public:
  Explainer(const Origins &origins, const Reaches &reaches, Node *sum,
            const GroupedSum &parts)
      : origins(origins), reaches(reaches), sum(sum), parts(parts),
        flat(reaches.flatten(sum)), terms(flat.terms),
        inside(flat.inner.begin(), flat.inner.end()) {}

  std::optional<LeftSum> run();

private:
  void explainTerm(Node *node);
  void addBranch(Node *origin, Node *term);
  void collect(Node *node, Node *origin);
  bool explainPath(Node *node, Node *origin);
  void explainGeometries(Node *first, Node *second);
  void explainNonlinear();
  void explainStatistics(Node *term);
  Obstacle otherUser(Node *node) const;
  bool add(Obstacle obstacle);

  const Origins &origins;
  const Reaches &reaches;
  Node *sum;
  const GroupedSum &parts;
  FlatSum flat;
  ArrayRef<SignedNode> terms;
  /// What earlier terms come from, and which of them.
  DenseMap<Node *, Node *> seen;
  /// For each value that terms come from, but are not: the first two of them.
  DenseMap<Node *, SmallVector<Node *, 2>> branches;
  SmallVector<Obstacle, 2> obstacles;
  SmallVector<Node *> inside;
};

} // namespace

static bool isWindowed(const Node *node) {
  return node->kind == NodeKind::Convolution || node->kind == NodeKind::PoolSum;
}

static Obstacle hasActivation(const Node *node) {
  return {
      {"A22", "expects all branches to be linear, but one has an activation"},
      node->getLoc()};
}

static Obstacle ownStatistics(const Node *node) {
  return {{"A22", "expects the statistics of training, but one branch is "
                  "normalized by its own (group, layer or instance "
                  "normalization)"},
          node->getLoc()};
}

/// True for a sum of data and something that is no data.
static bool addsElse(const Node *node) {
  return node->kind == NodeKind::Sum &&
         llvm::any_of(node->operands,
                      [](SignedNode term) { return isAddend(term.node); });
}

static Obstacle added(const Node *node) {
  return {{"A22", "expects all branches to be maps of one value, but another "
                  "one is added on the way of one"},
          node->getLoc()};
}

/// True for part of a normalization by own statistics: explainStatistics looks
/// whether it is one of a branch.
static bool isNormalization(const Node *node) {
  return node->kind == NodeKind::Blocked && node->reason.rule == "A1" &&
         usesOwnStatistics(node);
}

/// What says most comes first; the same reason twice says no more.
bool Explainer::add(Obstacle obstacle) {
  if (llvm::any_of(obstacles, [&](const Obstacle &other) {
        return other.reason.message == obstacle.reason.message;
      }))
    return true;
  auto place = llvm::find_if(obstacles, [&](const Obstacle &other) {
    return weightOf(other.reason) < weightOf(obstacle.reason);
  });
  obstacles.insert(place, std::move(obstacle));
  return true;
}

/// The op that computes a value that is no affine map, as users know it.
static std::string nonlinearName(const Node *node) {
  if (node->scalar && node->scalar.getDefiningOp())
    return node->scalar.getDefiningOp()->getName().getStringRef().str();
  return node->host ? node->host->getName().getStringRef().str()
                    : std::string("an op");
}

/// The op of another use than those that are branches of this sum.
Obstacle Explainer::otherUser(Node *node) const {
  Obstacle obstacle{{"A22", "expects only the sum to use the values of its "
                            "branches, but one has a user outside of the "
                            "block"},
                    std::nullopt};
  llvm::SmallSet<Operation *, 4> described;
  for (Node *user : node->users)
    described.insert(user->host);
  for (Value value : node->values)
    for (Operation *user : value.getUsers()) {
      if (described.contains(user))
        continue;
      obstacle.at = user->getLoc();
      // The user may be a branch of this very sum, by an op that is not linear.
      for (SignedNode term : terms)
        if (term.node->host == user ||
            (!term.node->values.empty() &&
             term.node->values.front().getDefiningOp() == user))
          obstacle.reason.message =
              "expects all branches to be linear, but one goes through '" +
              nonlinearName(term.node) + "'";
      return obstacle;
    }
  return obstacle;
}

/// Whether something on the path from `node` to `origin` keeps it apart.
bool Explainer::explainPath(Node *node, Node *origin) {
  for (Node *at = node; at && at != origin; at = origins.up(at)) {
    if (at->kind == NodeKind::Blocked)
      return isNormalization(at) || add(obstacleAt(at));
    if (addsElse(at))
      return add(added(at));
  }
  for (; node && node != origin; node = origins.up(node)) {
    for (Node *end : {origin, sum})
      if (rounds(end->type, node->type))
        return add({roundingRefusal(node->type, end->type), node->getLoc()});
    // Of the source itself, nothing comes before it.
    const Refusal &refusal = reaches.of(node).refusal;
    if (isWindowed(node) && origins.up(node) != origin && !refusal.rule.empty())
      return add({refusal, node->getLoc()});
    if (reaches.isCut(node) && node->kind != NodeKind::Source)
      return add(otherUser(node));
  }
  return false;
}

/// Whether windows that do not go together keep two maps of one value apart.
void Explainer::explainGeometries(Node *first, Node *second) {
  Node *source = reaches.meet(first, second);
  if (!source)
    return;
  std::optional<LinearMap> maps[] = {reaches.mapFrom(first, source),
                                     reaches.mapFrom(second, source)};
  if (!maps[0] || !maps[1])
    return;
  OrRefusal<Geometry> common =
      unify({maps[0]->geometry, maps[1]->geometry}, source->spatialSizes());
  if (!common)
    add({common.refusal(), sum->getLoc()});
}

/// Notes the nodes from `node` to `origin`, which are branches of the sum.
void Explainer::collect(Node *node, Node *origin) {
  for (unsigned step = 0;
       node && node != origin && step < Origins::kLongestPath; ++step) {
    inside.push_back(node);
    Node *before = origins.up(node);
    before = before ? before : beforeNormalization(node);
    node = before ? before : node->origin;
  }
}

void Explainer::addBranch(Node *origin, Node *term) {
  SmallVector<Node *, 2> &terms = branches[origin];
  if (terms.size() < 2 && !llvm::is_contained(terms, term))
    terms.push_back(term);
}

/// Looks for another term of the same origin, and for what is between them.
void Explainer::explainTerm(Node *term) {
  Node *node = term;
  for (unsigned step = 0; node && step < Origins::kLongestPath; ++step) {
    if (step > 0)
      addBranch(node, term);
    auto [entry, isFirst] = seen.try_emplace(node, term);
    if (!isFirst) {
      collect(term, node);
      collect(entry->second, node);
      bool found = explainPath(term, node);
      // A layout says little where the other path has more to say.
      bool vague = !obstacles.empty() && weightOf(obstacles.back().reason) == 0;
      if (!found || vague)
        found |= explainPath(entry->second, node);
      if (!found)
        explainGeometries(term, entry->second);
      return;
    }
    node = origins.up(node);
  }
}

/// The nearest op on the way from `node` to `source` that is not linear.
static Node *nonlinearBetween(const Origins &origins, Node *node,
                              Node *source) {
  Node *nonlinear = nullptr;
  for (unsigned step = 0; node && step < Origins::kLongestPath; ++step) {
    if (node == source)
      return nonlinear;
    if (node->origin && !nonlinear)
      nonlinear = node;
    node = node->origin ? node->origin : origins.up(node);
  }
  return nullptr;
}

/// Groups of branches beside one that has an activation on the way.
void Explainer::explainNonlinear() {
  for (const SmallVector<SignedNode> &group : parts.groups)
    for (SignedNode term : parts.rest) {
      Node *source = reaches.limitForUsers(group.front().node);
      Node *node = nonlinearBetween(origins, term.node, source);
      if (node && !usesOwnStatistics(node)) {
        add(hasActivation(node));
        return;
      }
    }
}

/// A branch that group, layer or instance normalization keeps apart from
/// another one, and an activation after that; what is added to its own source
/// is a residual, not a branch.
void Explainer::explainStatistics(Node *term) {
  Node *statistics = nullptr, *activation = nullptr;
  bool linear = false;
  SmallVector<Node *> path;
  Node *node = term;
  for (unsigned step = 0; node && step < Origins::kLongestPath; ++step) {
    bool combines = node->origin || node->kind == NodeKind::Blocked;
    if (combines && usesOwnStatistics(node))
      statistics = node;
    path.push_back(node);
    Node *before = beforeNormalization(node);
    before = before ? before : origins.up(node);
    linear |= isWindowed(node);
    if (!before && node->origin && !statistics && !linear) {
      activation = node;
      before = node->origin;
    }
    node = before;
    if (!statistics || !node)
      continue;
    addBranch(node, term);
    for (Node *other : branches[node]) {
      if (other == term)
        continue;
      if (activation)
        add(hasActivation(activation));
      add(ownStatistics(statistics));
      llvm::append_range(inside, path);
      collect(other, node);
      return;
    }
  }
}

std::optional<LeftSum> Explainer::run() {
  unsigned branches = llvm::count_if(
      terms, [](SignedNode term) { return !isAddend(term.node); });
  LeftSum left{sum, branches, reaches.of(sum).refusal, std::nullopt, {}};
  for (SignedNode term : terms)
    explainTerm(term.node);
  if (obstacles.empty()) {
    explainNonlinear();
    for (SignedNode term : terms)
      explainStatistics(term.node);
  }
  if (!obstacles.empty()) {
    left.reason = obstacles.front().reason;
    left.at = obstacles.front().at;
    for (const Obstacle &other : ArrayRef(obstacles).drop_front())
      left.reason.message +=
          "; " + other.reason.rule + ": " + other.reason.message;
  }
  left.inside = std::move(inside);
  // Of one source, but of geometries that do not go together.
  return left.reason.rule.empty() ? std::nullopt : std::optional(left);
}

std::vector<LeftSum> mlir::repvgg::explainLeft(const Description &description,
                                               size_t count,
                                               const Reaches &reaches,
                                               const GroupedSums &grouped) {
  Origins origins(description, count);
  std::vector<LeftSum> result;
  for (const std::unique_ptr<Node> &node :
       description.nodes().take_front(count))
    if (node->kind == NodeKind::Sum &&
        reaches.of(node.get()).limit == node.get() &&
        !reaches.isInnerSum(node.get()))
      if (std::optional<LeftSum> left = Explainer(origins, reaches, node.get(),
                                                  grouped.lookup(node.get()))
                                            .run())
        result.push_back(*left);
  return result;
}
