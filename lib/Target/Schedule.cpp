//===- Schedule.cpp - A model as a list of steps --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/Schedule.h"
#include "Entry.h"
#include "LayerTable.h"
#include "Places.h"
#include "RepVGG/Layer/EntryType.h"
#include "RepVGG/Target/Passes.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_TAKESCHEDULEPASS
#include "RepVGG/Target/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

std::optional<repvgg_type> mlir::repvgg::runtimeType(Type type) {
  if (type.isF32())
    return REPVGG_F32;
  if (type.isF64())
    return REPVGG_F64;
  if (type.isF16())
    return REPVGG_F16;
  if (type.isBF16())
    return REPVGG_BF16;
  if (type.isInteger(1))
    return REPVGG_BOOL;
  if (type.isUnsignedInteger())
    return type.isUnsignedInteger(8) ? std::optional(REPVGG_U8) : std::nullopt;
  if (type.isIndex() || type.isInteger(64))
    return REPVGG_I64;
  if (type.isInteger(32))
    return REPVGG_I32;
  if (type.isInteger(16))
    return REPVGG_I16;
  return type.isInteger(8) ? std::optional(REPVGG_I8) : std::nullopt;
}

static repvgg_space arenaSpace(StringRef arena) {
  if (arena == kWeightsArena)
    return REPVGG_SPACE_WEIGHTS;
  return arena == kPreparedArena ? REPVGG_SPACE_PREPARED
                                 : REPVGG_SPACE_WORKSPACE;
}

namespace {

/// What the arguments of a function are for the runtime.
class Spaces {
public:
  explicit Spaces(func::FuncOp function) {
    uint32_t inputs = 0, outputs = 0;
    for (unsigned i = 0; i < function.getNumArguments(); ++i) {
      auto arena = function.getArgAttrOfType<StringAttr>(i, kArenaAttr);
      if (arena)
        bases.push_back({uint32_t(arenaSpace(arena)), 0, 0});
      else if (function.getArgAttr(i, kOutputAttr))
        bases.push_back({REPVGG_SPACE_OUTPUT, outputs++, 0});
      else
        bases.push_back({REPVGG_SPACE_INPUT, inputs++, 0});
    }
  }

  repvgg_place find(const Place &place) const {
    repvgg_place found = bases[place.root.getArgNumber()];
    found.offset = place.offset;
    return found;
  }

private:
  SmallVector<repvgg_place> bases;
};

/// Makes the steps of one function.
class Scheduler {
public:
  Scheduler(func::FuncOp function, Schedule &schedule, LayerTable &layers)
      : spaces(function), schedule(schedule), layers(layers) {}

  LogicalResult run(func::FuncOp function, std::vector<ScheduledStep> &steps) {
    for (Operation &op : function.getBody().front().without_terminator()) {
      if (isAddress(&op))
        continue;
      if (!isStep(&op))
        return op.emitOpError("expects to be a call or launch of a kernel on "
                              "buffers at known places");
      steps.push_back(isa<layer::LaunchOp>(op)
                          ? makeStep(cast<layer::LaunchOp>(op))
                          : makeStep(cast<func::CallOp>(op)));
      noteWorkspace(&op, steps.back());
    }
    return success();
  }

private:
  /// Keeps the layer whose step uses most of the workspace, each byte counted
  /// once. A step that gets all of it counts nothing: who knows what it uses.
  void noteWorkspace(Operation *op, const ScheduledStep &step) {
    SmallVector<std::pair<uint64_t, uint64_t>> ranges;
    for (auto [buffer, place] : llvm::zip(stepBuffers(op), step.places))
      if (place.space == REPVGG_SPACE_WORKSPACE && !isa<BlockArgument>(buffer))
        ranges.push_back(
            {place.offset,
             place.offset +
                 storedBytes(cast<ShapedType>(buffer.getType())).value_or(0)});
    llvm::sort(ranges);
    uint64_t bytes = 0, reached = 0;
    for (auto [begin, end] : ranges) {
      bytes += std::max(end, reached) - std::max(begin, reached);
      reached = std::max(end, reached);
    }
    if (bytes > schedule.largestBytes) {
      schedule.largestBytes = bytes;
      schedule.largestLayer = step.layer;
    }
  }

  ScheduledStep makeStep(func::CallOp call) {
    ScheduledStep step;
    step.kernel = call.getCallee();
    for (Value buffer : stepBuffers(call))
      step.places.push_back(spaces.find(*findPlace(buffer)));
    step.layer = layers.find(call);
    Operation *kernel =
        SymbolTable::lookupNearestSymbolFrom(call, call.getCalleeAttr());
    if (auto tasks = kernel->getAttrOfType<IntegerAttr>(kTasksAttr)) {
      step.takesRange = true;
      step.tasks = tasks.getInt();
    }
    return step;
  }

  ScheduledStep makeStep(layer::LaunchOp launch) {
    ScheduledStep step;
    step.kernel = launch.getKernel();
    for (Value buffer : stepBuffers(launch)) {
      // The kernel takes flat buffers: it knows of no offset.
      auto type = cast<MemRefType>(buffer.getType());
      Place place = *findPlace(buffer);
      place.offset +=
          *contiguousOffset(type) * (type.getElementTypeBitWidth() / 8);
      step.places.push_back(spaces.find(place));
    }
    if (launch.getScratch())
      step.places.push_back({REPVGG_SPACE_SCRATCH, 0, 0});
    schedule.scratchBytes =
        std::max<uint64_t>(schedule.scratchBytes, launch.getScratch());
    step.layer = layers.find(launch);
    step.tasks = launch.getTasks();
    step.turns = launch.getTurns();
    step.takesRange = true;
    step.isFinished = true;
    return step;
  }

  Spaces spaces;
  Schedule &schedule;
  LayerTable &layers;
};

} // namespace

/// Adds the entry's inputs and outputs to `schedule`.
static LogicalResult addTensors(func::FuncOp entry, Schedule &schedule) {
  for (unsigned i = 0; i < entry.getNumArguments(); ++i) {
    if (entry.getArgAttr(i, kArenaAttr))
      continue;
    bool output = entry.getArgAttr(i, kOutputAttr) != nullptr;
    auto &tensors = output ? schedule.outputs : schedule.inputs;
    auto buffer = cast<MemRefType>(entry.getArgument(i).getType());
    Type element = buffer.getElementType();
    if (entry.getArgAttr(i, layer::kUnsignedAttr))
      element = IntegerType::get(entry.getContext(), 8, IntegerType::Unsigned);
    std::optional<repvgg_type> type = runtimeType(element);
    if (!type)
      return entry.emitOpError("expects ")
             << (output ? "result " : "argument ") << tensors.size() << " of '"
             << entry.getName()
             << "' to have elements that the runtime knows, but got "
             << buffer.getElementType();
    std::string name =
        (output ? "output" : "input") + std::to_string(tensors.size());
    tensors.push_back({name, *type,
                       RankedTensorType::get(buffer.getShape(), element),
                       *storedBytes(buffer)});
  }
  return success();
}

static uint64_t arenaBytes(func::FuncOp function, StringRef name) {
  BlockArgument arena = findArena(function, name);
  return arena ? *storedBytes(cast<ShapedType>(arena.getType())) : 0;
}

static FailureOr<Schedule> takeSchedule(ModuleOp module) {
  func::FuncOp entry = findEntry(module);
  if (!entry)
    return failure();
  auto init = module.lookupSymbol<func::FuncOp>(initName(entry));
  Schedule schedule;
  schedule.name = entry.getName();
  schedule.weightsBytes = arenaBytes(entry, kWeightsArena);
  schedule.preparedBytes = arenaBytes(entry, kPreparedArena);
  schedule.workspaceBytes = arenaBytes(entry, kWorkspaceArena);
  LayerTable layers(schedule.layers);
  if (failed(addTensors(entry, schedule)) ||
      (init &&
       failed(
           Scheduler(init, schedule, layers).run(init, schedule.initSteps))) ||
      failed(Scheduler(entry, schedule, layers).run(entry, schedule.steps)))
    return failure();
  entry.erase();
  if (init)
    init.erase();
  return schedule;
}

namespace {

struct TakeSchedulePass
    : mlir::repvgg::impl::TakeSchedulePassBase<TakeSchedulePass> {
  TakeSchedulePass() = default;
  explicit TakeSchedulePass(ScheduleSink sink) : sink(std::move(sink)) {}

  void runOnOperation() override {
    FailureOr<Schedule> schedule = takeSchedule(getOperation());
    if (failed(schedule))
      return signalPassFailure();
    if (sink)
      sink(std::move(*schedule));
  }

  ScheduleSink sink;
};

} // namespace

std::unique_ptr<Pass> mlir::repvgg::createTakeSchedulePass(ScheduleSink sink) {
  return std::make_unique<TakeSchedulePass>(std::move(sink));
}
