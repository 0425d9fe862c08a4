//===- Tuner.cpp - Plans by measuring -------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// In: layers before layouts. Out: each with a plan. What is measured depends
/// on nothing but the layer's description, which is also the cache's key.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Tune/Tuner.h"
#include "MeasurePlans.h"
#include "PlanCache.h"
#include "mlir/AsmParser/AsmParser.h"

using namespace mlir;
using namespace mlir::repvgg;

/// Everything that the time of `layer` depends on.
static std::string describeLayer(layer::ConvOp layer,
                                 const TuneOptions &options) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << options.machine.cpu << ", " << layer::getTarget(layer) << ": "
     << layer.getInput().getType() << " * " << layer.getWeight().getType()
     << " -> " << layer.getResult().getType() << ", " << layer.getStridesAttr()
     << " " << layer.getPadLowAttr() << " " << layer.getDilationsAttr() << " "
     << layer.getGroups();
  // An instruction may take elements of one sign only.
  if (layer.getInputUnsigned())
    os << " unsigned";
  for (Type extra : layer.getExtras().getTypes())
    os << ", " << extra;
  os << ":";
  for (Operation &op : layer.getBody().front())
    os << " " << op.getName();
  return text;
}

static std::string printed(Attribute plan) {
  std::string text;
  llvm::raw_string_ostream(text) << plan;
  return text;
}

/// The fastest plan, by measuring; none if no kernel accepts the layer as it
/// is. `progress` says which layer it is.
static llvm::Expected<std::optional<PlanCache::Entry>>
tune(layer::ConvOp layer, const TuneOptions &options, TuneProgress progress) {
  SmallVector<layer::PlanAttrInterface> plans =
      options.backend->getCandidates(layer);
  progress.candidates = plans.size();
  auto times = measurePlans(layer, plans, options, [&](unsigned index) {
    progress.candidate = index + 1;
    if (options.progress)
      options.progress(progress);
  });
  if (!times)
    return times.takeError();
  auto best = llvm::min_element(*times);
  if (best == times->end() || std::isinf(*best))
    return std::nullopt;
  return PlanCache::Entry{printed(plans[best - times->begin()]), *best};
}

/// Whether `layer` has got the plan, which kernels may refuse for its weights.
static llvm::Expected<bool> setPlan(layer::ConvOp layer,
                                    const PlanCache::Entry &entry,
                                    const Backend &backend) {
  auto plan = dyn_cast_or_null<layer::PlanAttrInterface>(
      parseAttribute(entry.plan, layer.getContext()));
  if (!plan)
    return llvm::createStringError("malformed plan '" + entry.plan +
                                   "' in the cache of plans");
  if (!backend.bind(layer, plan))
    return false;
  layer.setPlanAttr(plan);
  layer->setAttr(
      layer::kMeasuredAttr,
      Builder(layer.getContext()).getF64FloatAttr(entry.microseconds));
  return true;
}

/// Gives `layer` the plan that `cache` has for it, or gets after measuring.
/// What its weights forbid was measured with others: those like its own have an
/// entry of their own.
static llvm::Error tuneLayer(layer::ConvOp layer, const TuneOptions &options,
                             const TuneProgress &progress, PlanCache &cache) {
  std::string description = describeLayer(layer, options);
  while (auto known = cache.find(description)) {
    auto isSet = setPlan(layer, *known, *options.backend);
    if (!isSet)
      return isSet.takeError();
    if (*isSet)
      return llvm::Error::success();
    description += ", other weights";
  }
  // What cannot be kept is not worth a minute of measuring.
  if (llvm::Error error = cache.write())
    return error;
  auto tuned = tune(layer, options, progress);
  if (!tuned)
    return tuned.takeError();
  if (!*tuned)
    return llvm::Error::success();
  cache.insert(description, **tuned);
  if (llvm::Error error = cache.write())
    return error;
  return setPlan(layer, **tuned, *options.backend).takeError();
}

llvm::Error mlir::repvgg::tunePlans(ModuleOp module,
                                    const TuneOptions &options) {
  auto cache = PlanCache::read(options.cacheFile);
  if (!cache)
    return cache.takeError();
  SmallVector<layer::ConvOp> layers;
  module.walk([&](layer::ConvOp layer) {
    if (!layer.getPlan())
      layers.push_back(layer);
  });
  for (auto [index, layer] : llvm::enumerate(layers)) {
    if (options.isCancelled && options.isCancelled())
      break;
    TuneProgress progress = {unsigned(index + 1), unsigned(layers.size()), 0,
                             0};
    if (llvm::Error error = tuneLayer(layer, options, progress, *cache))
      return error;
  }
  return llvm::Error::success();
}
