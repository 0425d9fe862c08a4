//===- MeasurePlans.cpp - Times of a layer's candidates -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Candidates take turns, and each counts its fastest run; who is far behind
/// has no more turns. Most of the time goes into compiling, so that of plans
/// which differ in depth and chunk alone the first is tried first, and the
/// others only if it is not far behind.
///
//===----------------------------------------------------------------------===//

#include "MeasurePlans.h"
#include "Candidate.h"

#include <deque>

using namespace mlir;
using namespace mlir::repvgg;

static constexpr int kRounds = 5;
/// What is slower than the fastest by this much after one run, or after two,
/// is not run again.
static constexpr double kFar = 2, kBehind = 1.3;

using Progress = llvm::function_ref<void(unsigned)>;

namespace {

class Measurement {
public:
  Measurement(layer::ConvOp layer, ArrayRef<layer::PlanAttrInterface> plans,
              const TuneOptions &options)
      : layer(layer), plans(plans), options(options) {}

  llvm::Expected<std::vector<double>> run(Progress progress);

private:
  llvm::Error makeCandidates();
  bool areAlike(unsigned a, unsigned b) const;
  std::vector<unsigned> representatives() const;
  std::vector<unsigned> relatives(ArrayRef<unsigned> first) const;
  llvm::Error measure(ArrayRef<unsigned> indices, Progress progress);
  llvm::Error compile(ArrayRef<unsigned> indices);
  llvm::Error runIfWithin(double factor, Candidate &candidate);

  layer::ConvOp layer;
  ArrayRef<layer::PlanAttrInterface> plans;
  const TuneOptions &options;
  AlignedBuffer weights;
  /// Candidates use the code: they go before it.
  std::vector<KernelLibrary> libraries;
  std::deque<Candidate> candidates;
  double fastest = std::numeric_limits<double>::infinity();
};

} // namespace

llvm::Error Measurement::makeCandidates() {
  uint64_t most = Candidate::kWeightsBytes;
  for (layer::PlanAttrInterface plan : plans) {
    Candidate &candidate = candidates.emplace_back(layer, plan, options);
    if (candidate.isPossible())
      most = std::max(most, candidate.weightsBytes());
  }
  if (llvm::Error error = weights.allocate(most))
    return error;
  fillWithNumbers(weights.data(), weights.size());
  return llvm::Error::success();
}

/// Whether one plan stands for both.
bool Measurement::areAlike(unsigned a, unsigned b) const {
  return options.backend->getRepresentative(plans[a]) ==
         options.backend->getRepresentative(plans[b]);
}

/// The first of the possible plans that are alike.
std::vector<unsigned> Measurement::representatives() const {
  std::vector<unsigned> first;
  for (unsigned i = 0; i < plans.size(); ++i)
    if (candidates[i].isPossible() &&
        llvm::none_of(first, [&](unsigned k) { return areAlike(i, k); }))
      first.push_back(i);
  return first;
}

/// Plans like those of `first` that are not far behind.
std::vector<unsigned> Measurement::relatives(ArrayRef<unsigned> first) const {
  std::vector<unsigned> others;
  for (unsigned i = 0; i < plans.size(); ++i)
    if (candidates[i].isPossible() && !llvm::is_contained(first, i) &&
        llvm::any_of(first, [&](unsigned k) {
          return areAlike(i, k) && candidates[k].best <= kBehind * fastest;
        }))
      others.push_back(i);
  return others;
}

/// Compiles and opens candidates, in one module: what they share is compiled
/// once.
llvm::Error Measurement::compile(ArrayRef<unsigned> indices) {
  OwningOpRef<ModuleOp> module = ModuleOp::create(layer.getLoc());
  auto name = [](unsigned index) { return "plan" + std::to_string(index); };
  for (unsigned index : indices)
    candidates[index].emit(*module, name(index));
  auto library = KernelLibrary::compile(*module, options.machine.cpu);
  if (!library)
    return library.takeError();
  libraries.push_back(std::move(*library));
  for (unsigned index : indices) {
    auto kernel = libraries.back().lookup(name(index));
    if (!kernel)
      return kernel.takeError();
    if (llvm::Error error = candidates[index].open(*kernel, weights))
      return error;
  }
  return llvm::Error::success();
}

/// A run if the candidate is at most `factor` times the fastest so far.
llvm::Error Measurement::runIfWithin(double factor, Candidate &candidate) {
  if (candidate.best > factor * fastest)
    return llvm::Error::success();
  llvm::Error error = candidate.run();
  fastest = std::min(fastest, candidate.best);
  return error;
}

llvm::Error Measurement::measure(ArrayRef<unsigned> indices,
                                 Progress progress) {
  if (indices.empty())
    return llvm::Error::success();
  progress(indices.front());
  if (llvm::Error error = compile(indices))
    return error;
  for (unsigned index : indices) {
    progress(index);
    // The first run has no time yet, and is always within.
    double anything = std::numeric_limits<double>::infinity();
    for (double factor : {anything, kFar})
      if (llvm::Error error = runIfWithin(factor, candidates[index]))
        return error;
  }
  for (int round = 1; round < kRounds; ++round)
    for (unsigned index : indices)
      if (llvm::Error error = runIfWithin(kBehind, candidates[index]))
        return error;
  return llvm::Error::success();
}

llvm::Expected<std::vector<double>> Measurement::run(Progress progress) {
  if (llvm::Error error = makeCandidates())
    return std::move(error);
  std::vector<unsigned> first = representatives();
  if (llvm::Error error = measure(first, progress))
    return std::move(error);
  if (llvm::Error error = measure(relatives(first), progress))
    return std::move(error);
  std::vector<double> times;
  for (const Candidate &candidate : candidates)
    times.push_back(candidate.best);
  return times;
}

llvm::Expected<std::vector<double>> mlir::repvgg::measurePlans(
    layer::ConvOp layer, ArrayRef<layer::PlanAttrInterface> plans,
    const TuneOptions &options, llvm::function_ref<void(unsigned)> progress) {
  return Measurement(layer, plans, options).run(progress);
}
