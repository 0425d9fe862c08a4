//===- WeightRows.cpp - A form's weight, a row at a time ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Each term's part of a row is read in one vectorized loop, factor applied,
/// and added where embedding puts it (rules A6, A7, A16). A term that covers
/// the whole row is read straight into it.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/WeightRows.h"
#include "RepVGG/Algebra/Unify.h"
#include "llvm/ADT/STLExtras.h"

#include <cmath>

using namespace llvm;
using namespace mlir::repvgg;

/// For each of the branch's taps, row-major, the row-major target tap.
static SmallVector<int64_t> targetTaps(const Geometry &branch,
                                       const Geometry &target) {
  OrRefusal<SmallVector<Embedding, 3>> embeddings = embed(branch, target);
  assert(embeddings && "a form's terms embed into it");
  SmallVector<int64_t> taps = {0};
  for (auto [axis, embedding] : enumerate(*embeddings)) {
    SmallVector<int64_t> extended;
    for (int64_t tap : taps)
      for (int64_t u = 0; u < branch.windows[axis].size; ++u)
        extended.push_back(tap * target.windows[axis].size + embedding.offset +
                           u * embedding.step);
    taps = std::move(extended);
  }
  return taps;
}

/// target[i * targetTaps] += source[i] for all i.
static void addStrided(ArrayRef<double> source, int64_t targetTaps,
                       double *target) {
  for (size_t i = 0, e = source.size(); i < e; ++i)
    target[i * targetTaps] += source[i];
}

static void addContiguous(ArrayRef<double> source, double *target) {
  for (size_t i = 0, e = source.size(); i < e; ++i)
    target[i] += source[i];
}

/// Adds source[i][tap] to target[i][targets[tap]].
static void addScattered(ArrayRef<double> source, ArrayRef<int64_t> targets,
                         int64_t targetTaps, double *target) {
  for (const double *from = source.begin(); from != source.end();
       from += targets.size(), target += targetTaps)
    for (size_t tap = 0; tap < targets.size(); ++tap)
      target[targets[tap]] += from[tap];
}

WeightRows::WeightRows(const LinearForm &form, RowKind kind)
    : shape(form.geometry()), kind(kind),
      row(shape.inChannelsPerGroup() * shape.taps()) {
  if (shape.outChannels == 0)
    return; // No rows, and no legal geometry to embed into.
  for (const Term &term : form.terms())
    placedTerms.push_back(place(term));
  // The sum may start with any term; the one that needs no zeroed row is best.
  auto whole = find_if(placedTerms, [](const Placed &p) { return p.whole; });
  if (whole != placedTerms.end())
    std::swap(placedTerms.front(), *whole);
  int64_t largest = 0;
  for (const Placed &placed : placedTerms)
    largest = std::max(largest, placed.term->geometry.inChannelsPerGroup() *
                                    placed.taps);
  scratch.resize(largest);
}

WeightRows::Placed WeightRows::place(const Term &term) const {
  Placed placed{&term, term.geometry.taps(), targetTaps(term.geometry, shape),
                false, false};
  placed.contiguous = placed.taps == shape.taps();
  placed.whole = placed.contiguous && term.geometry.groups == shape.groups;
  return placed;
}

/// Where the input channels that a term's output channel reads start among
/// those that the form's reads.
int64_t WeightRows::channelOffset(const Term &term, int64_t outChannel) const {
  const Geometry &branch = term.geometry;
  int64_t first =
      outChannel / branch.outChannelsPerGroup() * branch.inChannelsPerGroup();
  return first -
         outChannel / shape.outChannelsPerGroup() * shape.inChannelsPerGroup();
}

static double factorMagnitude(const Term &term, int64_t outChannel) {
  if (!term.factor)
    return 1.0;
  return term.factorMagnitude ? (*term.factorMagnitude)[outChannel]
                              : std::fabs((*term.factor)[outChannel]);
}

double WeightRows::factor(const Term &term, int64_t outChannel) const {
  if (!term.factor)
    return 1.0;
  return kind == RowKind::Magnitude ? factorMagnitude(term, outChannel)
                                    : (*term.factor)[outChannel];
}

ArrayRef<double> WeightRows::readTerm(const Placed &placed, int64_t outChannel,
                                      MutableArrayRef<double> out) const {
  const Term &term = *placed.term;
  int64_t size = term.geometry.inChannelsPerGroup() * placed.taps;
  out = out.take_front(size);
  double scale = factor(term, outChannel);
  if (!term.weight) {
    llvm::fill(out, scale);
    return out;
  }
  bool ownMagnitude = kind == RowKind::Magnitude && term.weightMagnitude;
  WeightView source =
      ownMagnitude ? WeightView::of(*term.weightMagnitude) : *term.weight;
  source.readScaled(outChannel * size, scale, out);
  if (kind == RowKind::Magnitude)
    for (double &value : out)
      value = std::fabs(value);
  return out;
}

void WeightRows::assign(const Placed &placed, int64_t outChannel) {
  if (placed.whole) {
    (void)readTerm(placed, outChannel, row);
    return;
  }
  llvm::fill(row, 0.0);
  accumulate(placed, outChannel);
}

void WeightRows::accumulate(const Placed &placed, int64_t outChannel) {
  ArrayRef<double> source = readTerm(placed, outChannel, scratch);
  double *target =
      row.data() + channelOffset(*placed.term, outChannel) * shape.taps();
  if (placed.contiguous)
    addContiguous(source, target);
  else if (placed.taps == 1)
    addStrided(source, shape.taps(), target + placed.targets.front());
  else
    addScattered(source, placed.targets, shape.taps(), target);
}

double WeightRows::magnitude(int64_t outChannel) const {
  double total = 0;
  for (const Placed &placed : placedTerms) {
    const Term &term = *placed.term;
    int64_t size = term.geometry.inChannelsPerGroup() * placed.taps;
    std::optional<WeightView> weight = term.weight;
    if (term.weightMagnitude)
      weight = WeightView::of(*term.weightMagnitude);
    double sum = weight ? weight->sumOfMagnitudes(outChannel * size, size)
                        : double(size);
    total += factorMagnitude(term, outChannel) * sum;
  }
  return total;
}

ArrayRef<double> WeightRows::operator[](int64_t outChannel) {
  assign(placedTerms.front(), outChannel);
  for (const Placed &placed : drop_begin(placedTerms))
    accumulate(placed, outChannel);
  return row;
}
