//===- LaunchesToBuffers.cpp - Memory of launches, in their order ---------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: launches on tensors. Out: launches on buffers, each of which has an
/// allocation of its own, or a part of one where parts become a whole.
/// Invariant: a part of memory is written once, by a launch; other ops may
/// write to it only after the last launch that reads it.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Layer/IR/Layer.h"
#include "RepVGG/Target/Passes.h"
#include "TensorViews.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StructuredOpsUtils.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_LAUNCHESTOBUFFERSPASS
#include "RepVGG/Target/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::bufferization;
using Launch = layer::LaunchOp;

namespace {

/// What is known of an allocation.
struct Allocation {
  /// What launches write, where they write parts.
  SmallVector<FlatPart> written;
  /// The position of the last launch that reads it.
  unsigned lastRead = 0;
  /// How other ops get it as a tensor, and the position of the first that does.
  SmallVector<ToTensorOp, 1> tensors;
  unsigned firstUse = ~0u;

  bool isWritten(FlatPart part) const {
    return llvm::any_of(written, [&](FlatPart other) {
      return part.begin < other.end && other.begin < part.end;
    });
  }
};

/// Where a launch writes: `place` of a tensor that becomes `whole`.
struct Insertion {
  tensor::InsertSliceOp whole;
  tensor::ExtractSliceOp place;
};

/// Brings the launches of one block to buffers.
class BlockRewriter {
public:
  explicit BlockRewriter(Block &block) : block(block) {
    for (auto [index, op] : llvm::enumerate(block))
      positions[&op] = index;
  }

  void run();

private:
  void rewrite(Launch launch);
  Value getForeignBuffer(OpBuilder &builder, Value tensor);
  Value getInput(OpBuilder &builder, Value tensor, unsigned reader);
  bool mayWrite(Operation *op);
  Value findBuffer(OpBuilder &builder, Value tensor);
  Value getDestination(OpBuilder &builder, OpResult result, Value destination);
  Value allocate(OpBuilder &builder, Location loc, RankedTensorType type);
  std::optional<Insertion> findInsertion(OpResult result, Value destination);
  bool isReadElsewhere(Value whole, tensor::InsertSliceOp insertion);
  void finish(Operation *op);
  void readAsTensor(Operation *op, OpResult result);
  void allowWrites();

  Block &block;
  DenseMap<Operation *, unsigned> positions;
  /// The buffers of tensors that launches write, and of views of these.
  DenseMap<Value, Value> buffers;
  DenseMap<Value, Allocation> allocations;
  /// The buffers of what other ops make, until one comes that may write there.
  DenseMap<Value, Value> foreign;
  llvm::SmallPtrSet<Operation *, 8> insertions;
};

} // namespace

/// Whether all of `launch` is on tensors of static shape.
static bool isOnTensors(Launch launch) {
  return launch->getNumResults() != 0 &&
         llvm::all_of(launch->getOperandTypes(), [](Type type) {
           auto tensor = dyn_cast<RankedTensorType>(type);
           return tensor && tensor.hasStaticShape();
         });
}

/// Whether `value` has no contents that anyone may want.
static bool isUndefined(Value value) {
  auto alloc = value.getDefiningOp<AllocTensorOp>();
  return value.getDefiningOp<tensor::EmptyOp>() || (alloc && !alloc.getCopy());
}

/// Whether launches write over all of `value` and nobody reads it.
static bool isDestinationOnly(Value value) {
  return llvm::all_of(value.getUses(), [](OpOperand &use) {
    auto launch = dyn_cast<Launch>(use.getOwner());
    return launch && launch.isDpsInit(&use);
  });
}

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

/// The buffer of `tensor` if launches write it.
Value BlockRewriter::findBuffer(OpBuilder &builder, Value tensor) {
  SmallVector<Operation *> views;
  Value buffer = buffers.lookup(tensor);
  while (!buffer && isTensorView(tensor.getDefiningOp())) {
    views.push_back(tensor.getDefiningOp());
    tensor = views.back()->getOperand(0);
    buffer = buffers.lookup(tensor);
  }
  for (Operation *view : llvm::reverse(views))
    if (buffer)
      buffer = createBufferView(builder, view, buffer);
  return buffer;
}

/// The buffer of `tensor`, which other ops make.
Value BlockRewriter::getForeignBuffer(OpBuilder &builder, Value tensor) {
  // Nobody writes to what may only be read.
  if (auto source = tensor.getDefiningOp<ToTensorOp>())
    if (source.getRestrict() && !source.getWritable())
      return source.getBuffer();
  Value &buffer = foreign[tensor];
  if (!buffer)
    buffer = ToBufferOp::create(
        builder, tensor.getLoc(),
        bufferTypeOf(cast<RankedTensorType>(tensor.getType())), tensor,
        /*read_only=*/true);
  return buffer;
}

/// The buffer of `tensor` for the launch at position `reader`.
Value BlockRewriter::getInput(OpBuilder &builder, Value tensor,
                              unsigned reader) {
  if (Value buffer = findBuffer(builder, tensor)) {
    allocations[findViewed(buffer)].lastRead = reader;
    return buffer;
  }
  SmallVector<Operation *> views;
  while (isTensorView(tensor.getDefiningOp())) {
    views.push_back(tensor.getDefiningOp());
    tensor = views.back()->getOperand(0);
  }
  Value buffer = getForeignBuffer(builder, tensor);
  for (Operation *view : llvm::reverse(views))
    buffer = createBufferView(builder, view, buffer);
  return buffer;
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

Value BlockRewriter::allocate(OpBuilder &builder, Location loc,
                              RankedTensorType type) {
  constexpr int64_t kAlignment = 64;
  Value buffer = memref::AllocOp::create(builder, loc, bufferTypeOf(type),
                                         builder.getI64IntegerAttr(kAlignment));
  allocations[buffer] = Allocation();
  return buffer;
}

/// Whether anything but `insertion` and destinations of launches uses `whole`.
bool BlockRewriter::isReadElsewhere(Value whole,
                                    tensor::InsertSliceOp insertion) {
  return llvm::any_of(whole.getUses(), [&](OpOperand &use) {
    auto slice = dyn_cast<tensor::ExtractSliceOp>(use.getOwner());
    bool isInto = use.getOwner() == insertion &&
                  use.get() == insertion.getDest() &&
                  use.getOperandNumber() != 0;
    return !isInto && !(slice && isDestinationOnly(slice.getResult()));
  });
}

/// %place = extract_slice %whole; %result = launch outs(%place);
/// insert_slice %result into %whole, where %whole is of no other use.
std::optional<Insertion> BlockRewriter::findInsertion(OpResult result,
                                                      Value destination) {
  auto place = destination.getDefiningOp<tensor::ExtractSliceOp>();
  if (!place || !isTensorView(place))
    return std::nullopt;
  Value whole = place.getSource();
  for (Operation *user : result.getUsers()) {
    auto insertion = dyn_cast<tensor::InsertSliceOp>(user);
    if (insertion && insertion->getBlock() == &block &&
        insertion.getDest() == whole && insertion.getSource() == result &&
        partOf(insertion) == partOf(place) &&
        !isReadElsewhere(whole, insertion))
      return Insertion{insertion, place};
  }
  return std::nullopt;
}

/// Where `result` is written: what `destination` holds does not matter.
Value BlockRewriter::getDestination(OpBuilder &builder, OpResult result,
                                    Value destination) {
  auto type = cast<RankedTensorType>(result.getType());
  Location loc = result.getLoc();
  std::optional<Insertion> insertion = findInsertion(result, destination);
  if (!insertion)
    return allocate(builder, loc, type);
  Value tensor = insertion->place.getSource();
  Value whole = buffers.lookup(tensor);
  if (!whole && isUndefined(tensor))
    whole = allocate(builder, loc, cast<RankedTensorType>(tensor.getType()));
  FlatPart part = *partOf(insertion->place);
  if (!whole || !whole.getDefiningOp<memref::AllocOp>() ||
      allocations[whole].isWritten(part))
    return allocate(builder, loc, type);
  allocations[whole].written.push_back(part);
  buffers[insertion->whole.getResult()] = whole;
  insertions.insert(insertion->whole);
  return createBufferView(builder, insertion->place, whole);
}

void BlockRewriter::rewrite(Launch launch) {
  OpBuilder builder(launch);
  SmallVector<Value> operands;
  for (Value input : launch.getInputs())
    operands.push_back(getInput(builder, input, positions.lookup(launch)));
  for (auto [result, destination] :
       llvm::zip_equal(launch->getResults(), launch.getOutputs())) {
    Value buffer = getDestination(builder, result, destination);
    buffers[result] = buffer;
    operands.push_back(buffer);
  }
  mlir::clone(builder, launch, TypeRange(), operands);
}

//===----------------------------------------------------------------------===//
// Other ops
//===----------------------------------------------------------------------===//

/// Gives `result` of `op`, which is in a buffer, to those ops that want a
/// tensor.
void BlockRewriter::readAsTensor(Operation *op, OpResult result) {
  if (result.use_empty())
    return;
  Value buffer = buffers.lookup(result);
  Allocation &allocation = allocations[findViewed(buffer)];
  for (Operation *user : result.getUsers())
    allocation.firstUse =
        std::min(allocation.firstUse,
                 positions.lookup(block.findAncestorOpInBlock(*user)));
  OpBuilder builder(op);
  auto tensor =
      ToTensorOp::create(builder, op->getLoc(), result.getType(), buffer,
                         /*restrict=*/true, /*writable=*/false);
  allocation.tensors.push_back(tensor);
  result.replaceAllUsesWith(tensor.getResult());
}

/// Other ops may write to what they get as one tensor if no launch reads it any
/// more: upstream's analysis sees all that happens to it from there on.
void BlockRewriter::allowWrites() {
  for (auto &[buffer, allocation] : allocations)
    if (allocation.tensors.size() == 1 &&
        allocation.tensors.front().getBuffer() == buffer &&
        allocation.lastRead < allocation.firstUse)
      allocation.tensors.front().setWritable(true);
}

/// Removes what is of no use any more; users have been seen before.
void BlockRewriter::finish(Operation *op) {
  bool isRewritten =
      insertions.contains(op) || (isa<Launch>(op) && op->getNumResults() != 0 &&
                                  buffers.contains(op->getResult(0)));
  if (isRewritten)
    for (OpResult result : op->getResults())
      readAsTensor(op, result);
  bool isUnused = op->use_empty() &&
                  (isTensorView(op) || isa<AllocTensorOp, tensor::EmptyOp>(op));
  if (isRewritten || isUnused)
    op->erase();
}

/// Whether `op` could be given the memory of one of its operands to write to.
bool BlockRewriter::mayWrite(Operation *op) {
  return op->getNumOperands() != 0 && !isTensorView(op) &&
         !insertions.contains(op) &&
         !isa<AllocTensorOp, tensor::EmptyOp, ToTensorOp, memref::ViewOp>(op);
}

void BlockRewriter::run() {
  SmallVector<Operation *> ops;
  for (Operation &op : block)
    ops.push_back(&op);
  for (Operation *op : ops) {
    if (auto launch = dyn_cast<Launch>(op); launch && isOnTensors(launch))
      rewrite(launch);
    else if (mayWrite(op))
      foreign.clear();
  }
  if (buffers.empty())
    return;
  for (Operation *op : llvm::reverse(ops))
    finish(op);
  allowWrites();
}

namespace {

struct LaunchesToBuffersPass
    : mlir::repvgg::impl::LaunchesToBuffersPassBase<LaunchesToBuffersPass> {
  using LaunchesToBuffersPassBase::LaunchesToBuffersPassBase;

  void runOnOperation() override {
    for (Block &block : getOperation().getFunctionBody())
      BlockRewriter(block).run();
  }
};

} // namespace
