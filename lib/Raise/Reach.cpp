//===- Reach.cpp - How far up a value is one affine map -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a description and the nodes that may not be inside blocks. Output: one
// reach a node. Invariant: `limit` is on the path of `up` links. Links form
// trees, in which jumps find common values in logarithmic time (Myers, "An
// applicative random-access stack", 1983).
//
//===----------------------------------------------------------------------===//

#include "Reach.h"
#include "Dependence.h"

using namespace mlir;
using namespace mlir::repvgg;

/// The longest way that is followed to see a node as a map of a value that is
/// neither its limit nor without windows in between. No known block is longer.
static constexpr unsigned kLongestWay = 128;

Reaches::Reaches(const Description &description, const DenseSet<Node *> &cuts,
                 const CostModel &model)
    : cuts(cuts), model(model) {
  reaches.reserve(description.nodes().size());
  for (const std::unique_ptr<Node> &node : description.nodes()) {
    switch (node->kind) {
    case NodeKind::Source:
    case NodeKind::Blocked:
      addSource(node.get());
      break;
    case NodeKind::Convolution:
    case NodeKind::PoolSum:
      addWindowed(node.get());
      break;
    case NodeKind::Scale:
    case NodeKind::Shift:
    case NodeKind::Cast:
      addAffine(node.get());
      break;
    case NodeKind::Sum:
      addSum(node.get());
      break;
    }
  }
}

//===----------------------------------------------------------------------===//
// Paths
//===----------------------------------------------------------------------===//

Node *Reaches::limitForUsers(Node *node) const {
  Node *limit = of(node).limit;
  return isCut(node) || !keeps(node, limit) ? node : limit;
}

void Reaches::setUp(Reach &reach, Node *node, Node *up, bool hasWindows) const {
  const Reach &above = of(up), &far = of(above.jump);
  reach.up = up;
  reach.depth = above.depth + 1;
  reach.windowDepth = above.windowDepth + hasWindows;
  reach.lastWindow = hasWindows ? node : above.lastWindow;
  bool level = above.depth - far.depth == far.depth - of(far.jump).depth;
  reach.jump = level ? far.jump : up;
}

/// The value at `depth` on the path of `node`.
const Node *Reaches::climb(const Node *node, unsigned depth) const {
  while (of(node).depth > depth)
    node = of(of(node).jump).depth >= depth ? of(node).jump : of(node).up;
  return node;
}

/// The nearest value that both paths go through, and may reach.
Node *Reaches::meet(Node *first, Node *second) const {
  unsigned depth = std::min(of(first).depth, of(second).depth);
  const Node *a = climb(first, depth), *b = climb(second, depth);
  while (a != b) {
    if (!of(a).up)
      return nullptr;
    bool far = of(a).jump != of(b).jump;
    a = far ? of(a).jump : of(a).up;
    b = far ? of(b).jump : of(b).up;
  }
  for (Node *node : {first, second})
    if (of(a).depth < of(limitForUsers(node)).depth)
      return nullptr;
  return const_cast<Node *>(a);
}

/// True for what adds something to its operand.
bool Reaches::shifts(const Node *node) const {
  if (node->kind == NodeKind::Convolution)
    return bool(node->convolution->bias);
  return node->kind == NodeKind::Shift ||
         (node->kind == NodeKind::Sum && of(node).map.biased);
}

/// True if something may be added between `source` and `node`.
bool Reaches::isShifted(const Node *node, const Node *source) const {
  for (unsigned step = 0; node != source; node = of(node).up)
    if (shifts(node) || ++step == kLongestWay)
      return true;
  return false;
}

std::optional<LinearMap> Reaches::mapFrom(Node *node, Node *source) const {
  if (node == source)
    return identityMap(source);
  if (!keeps(node, source))
    return std::nullopt;
  if (source == of(node).limit)
    return of(node).map;
  if (of(node).windowDepth == of(source).windowDepth) {
    LinearMap map = identityMap(source);
    map.affine = map.trained = true;
    map.biased = isShifted(node, source);
    return map;
  }
  SmallVector<Node *> way;
  for (; node != source; node = of(node).up) {
    if (way.size() == kLongestWay || !of(node).up)
      return std::nullopt;
    way.push_back(node);
  }
  LinearMap map = identityMap(source);
  for (Node *step : llvm::reverse(way)) {
    if (of(step).step.windows == 0) {
      appendAffine(map, step);
      map.affine |= step->kind == NodeKind::Sum;
      map.trained |= step->kind == NodeKind::Sum;
      map.biased |= step->kind == NodeKind::Sum;
      continue;
    }
    OrRefusal<LinearMap> longer = compose(map, of(step).step, source, model);
    if (!longer)
      return std::nullopt;
    map = *std::move(longer);
  }
  return map;
}

/// Of what is computed between `limit` and a user of `operand`.
Precision Reaches::insideThrough(const Node *operand, const Node *limit) const {
  return operand == limit ? Precision::real() : precisionForUsers(operand);
}

SmallVector<Node *, 2> Reaches::roundingsBefore(Node *root) const {
  SmallVector<Node *, 2> found;
  Precision needed = Precision::of(root->type);
  if (of(root).inside.holds(needed))
    return found;
  DenseSet<Node *> seen = {of(root).limit};
  SmallVector<Node *> open = {root};
  while (!open.empty())
    for (SignedNode term : open.pop_back_val()->operands) {
      if (!seen.insert(term.node).second)
        continue;
      if (Precision::of(term.node->type).holds(needed))
        open.push_back(term.node);
      else
        found.push_back(term.node);
    }
  return found;
}

//===----------------------------------------------------------------------===//
// Single nodes
//===----------------------------------------------------------------------===//

void Reaches::addSource(Node *node) {
  Reach reach;
  reach.limit = node;
  reach.jump = node;
  reach.map = identityMap(node);
  reaches.push_back(std::move(reach));
}

void Reaches::addAffine(Node *node) {
  Node *operand = node->operands.front().node;
  Reach reach;
  setUp(reach, node, operand, /*hasWindows=*/false);
  reach.limit = limitForUsers(operand);
  reach.map = reach.limit == operand ? identityMap(operand) : of(operand).map;
  reach.inside = insideThrough(operand, reach.limit);
  appendAffine(reach.map, node);
  reaches.push_back(std::move(reach));
}

/// Why no block that `operand` is inside of can begin at `source`.
static std::optional<Refusal> checkSource(const Node *source,
                                          const Node *operand) {
  if (source->values.empty())
    return Refusal{"form", "expects a tensor to begin with, but got a value "
                           "inside of an element-wise op"};
  Type expected = operand->type.getElementType();
  Type found = source->type.getElementType();
  if (found == expected)
    return std::nullopt;
  std::string message;
  llvm::raw_string_ostream(message)
      << "expects no cast before a convolution, but got one from " << found
      << " to " << expected;
  return Refusal{"form", message};
}

/// Lets the path of the convolution or pooling `node` go on to `source`.
bool Reaches::composeFrom(Node *node, Node *source, Reach &reach) const {
  Node *operand = node->operands.front().node;
  if (source == operand)
    return false;
  if (std::optional<Refusal> refusal = checkSource(source, operand)) {
    reach.refusal = *refusal;
    return false;
  }
  std::optional<LinearMap> before = mapFrom(operand, source);
  if (!before)
    return false;
  OrRefusal<LinearMap> map = compose(*before, reach.step, source, model);
  if (!map) {
    reach.refusal = map.refusal();
    return false;
  }
  reach.limit = source;
  reach.map = *std::move(map);
  // A number is an activation's if it follows one, and one by which a sum over
  // positions is divided is the average's.
  Value tensor = source->tensor();
  bool isSum =
      source->kind == NodeKind::PoolSum || (tensor && isReduction(tensor));
  reach.map.folds |=
      (before->biased || (before->scaled && !isSum)) && !source->origin;
  reach.inside = insideThrough(operand, source);
  return true;
}

/// The furthest value on the path of `operand` to `limit` that a block can
/// begin with, and unless `shifted` one that nothing is added to on the way to
/// `operand`; null if that would be `limit` itself.
Node *Reaches::lastSource(Node *operand, const Node *limit,
                          bool shifted) const {
  Node *found = nullptr, *node = operand;
  for (unsigned step = 0; node != limit && step < kLongestWay; ++step) {
    if (!checkSource(node, operand))
      found = node;
    if (!shifted && shifts(node))
      return found;
    node = of(node).up;
  }
  return checkSource(limit, operand) ? found : nullptr;
}

void Reaches::addWindowed(Node *node) {
  Node *operand = node->operands.front().node;
  Reach reach;
  setUp(reach, node, operand, /*hasWindows=*/true);
  reach.limit = operand;
  reach.map = reach.step = windowedMap(node, model);
  Node *limit = limitForUsers(operand), *window = of(operand).lastWindow;
  // What follows a convolution folds into it; what follows a pooling does not.
  bool composed = composeFrom(node, limit, reach);
  if (!composed && window && of(window).depth > of(limit).depth &&
      of(operand).map.convolutions == 0)
    composed = composeFrom(node, window, reach);
  // Padding keeps it from what is shifted, and a body from what is computed
  // inside of it: it may begin after that.
  Refusal refusal = reach.refusal;
  for (bool shifted : {true, false})
    if (Node *source = composed ? nullptr : lastSource(operand, limit, shifted))
      composed = composeFrom(node, source, reach);
  reach.refusal = composed ? Refusal() : refusal;
  reaches.push_back(std::move(reach));
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

bool Reaches::isInnerSum(Node *node) const {
  return node->kind == NodeKind::Sum && !isCut(node) && node->uses == 1 &&
         node->users.front()->kind == NodeKind::Sum;
}

FlatSum Reaches::flatten(Node *sum) const {
  FlatSum flat;
  SmallVector<SignedNode> open(llvm::reverse(sum->operands));
  while (!open.empty()) {
    SignedNode term = open.pop_back_val();
    if (!isInnerSum(term.node)) {
      flat.terms.push_back(term);
      continue;
    }
    flat.inner.push_back(term.node);
    for (SignedNode operand : llvm::reverse(term.node->operands))
      open.push_back({operand.node, operand.negative != term.negative});
  }
  return flat;
}

/// The sum of its terms as maps of `source`.
OrRefusal<LinearMap> Reaches::mapOfSum(Node *sum, Node *source) const {
  std::vector<LinearMap> maps;
  for (SignedNode term : sum->operands) {
    if (!keeps(term.node, source))
      return roundingRefusal(term.node->type, source->type);
    std::optional<LinearMap> map = mapFrom(term.node, source);
    if (!map)
      return Refusal();
    maps.push_back(*std::move(map));
  }
  return sumOf(maps, source, model);
}

void Reaches::addSum(Node *sum) {
  addSource(sum);
  Node *source = sum->operands.front().node;
  Node *limit = limitForUsers(source);
  for (SignedNode term : sum->operands) {
    // An inner sum that is no map tells the outer one why.
    if (reaches[sum->index].refusal.rule.empty() && isInnerSum(term.node))
      reaches[sum->index].refusal = of(term.node).refusal;
    source = source ? meet(source, term.node) : nullptr;
    Node *other = limitForUsers(term.node);
    if (of(other).depth > of(limit).depth)
      limit = other;
  }
  // `meet` has seen to it that each term reaches the source, not all limits.
  if (!source || of(source).depth < of(limit).depth)
    return;
  OrRefusal<LinearMap> map = mapOfSum(sum, limit);
  if (!map) {
    reaches[sum->index].refusal = map.refusal();
    return;
  }
  Reach reach;
  setUp(reach, sum, source, map->windows > 0);
  reach.limit = limit;
  if (source == limit)
    reach.step = *map;
  else if (OrRefusal<LinearMap> step = mapOfSum(sum, source))
    reach.step = *step;
  reach.map = *std::move(map);
  for (SignedNode term : sum->operands)
    reach.inside = reach.inside.meet(insideThrough(term.node, limit));
  reaches[sum->index] = std::move(reach);
}
