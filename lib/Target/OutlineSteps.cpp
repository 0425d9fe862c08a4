//===- OutlineSteps.cpp - An entry of calls alone -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: an entry on buffers with planned places. Out: it consists of steps and
/// of what says where their buffers lie; all else is in functions that it
/// calls. Invariant: what happens, and in which order, does not change.
///
//===----------------------------------------------------------------------===//

#include "Entry.h"
#include "Places.h"
#include "RepVGG/Layer/IR/Layer.h"
#include "RepVGG/Target/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Transforms/RegionUtils.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_OUTLINESTEPSPASS
#include "RepVGG/Target/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// Ops [begin, end] of a block that move together.
struct Group {
  unsigned begin, end;
};

/// The ops of a block by their position.
class Numbering {
public:
  explicit Numbering(Block &block) : block(block) {
    for (Operation &op : block) {
      position[&op] = ops.size();
      ops.push_back(&op);
    }
  }

  /// The position of the last op that needs what `op` makes, through views.
  unsigned lastUse(Operation *op) {
    unsigned last = position.lookup(op);
    for (Operation *user : op->getUsers()) {
      Operation *atTop = block.findAncestorOpInBlock(*user);
      last = std::max(last, isAddress(atTop) ? lastUse(atTop)
                                             : position.lookup(atTop));
    }
    return last;
  }

  SmallVector<Operation *> ops;

private:
  Block &block;
  DenseMap<Operation *, unsigned> position;
};

} // namespace

/// The groups of all ops that are neither steps nor addresses: each reaches to
/// the last use of its results, and those that overlap are one.
static SmallVector<Group> findGroups(Numbering &numbering) {
  SmallVector<Group> groups;
  for (auto [index, op] : llvm::enumerate(numbering.ops)) {
    if (isAddress(op) || isStep(op) || op->hasTrait<OpTrait::IsTerminator>())
      continue;
    unsigned begin = index, end = numbering.lastUse(op);
    if (!groups.empty() && begin <= groups.back().end)
      groups.back().end = std::max(groups.back().end, end);
    else
      groups.push_back({begin, end});
  }
  return groups;
}

/// What `ops` use of what is defined before them: addresses, which come along,
/// and arguments of the function.
static llvm::SetVector<Value>
findInputs(ArrayRef<Operation *> ops, llvm::SetVector<Operation *> &addresses) {
  llvm::SetVector<Value> arguments;
  llvm::SmallPtrSet<Operation *, 8> inside(ops.begin(), ops.end());
  std::function<void(Value)> use = [&](Value value) {
    Operation *definition = value.getDefiningOp();
    if (!definition) {
      arguments.insert(value);
    } else if (!inside.contains(definition) &&
               !addresses.contains(definition)) {
      for (Value operand : definition->getOperands())
        use(operand);
      addresses.insert(definition);
    }
  };
  for (Operation *op : ops) {
    llvm::for_each(op->getOperands(), use);
    llvm::SetVector<Value> above;
    getUsedValuesDefinedAbove(op->getRegions(), above);
    llvm::for_each(above, use);
  }
  return arguments;
}

/// A buffer as kernels take it: flat, of its own bytes.
static Value flatten(OpBuilder &builder, Location loc, Value buffer) {
  auto type = cast<MemRefType>(buffer.getType());
  int64_t elements = type.getNumElements();
  auto flat = MemRefType::get({elements}, type.getElementType());
  std::optional<int64_t> offset = contiguousOffset(type);
  return memref::ReinterpretCastOp::create(
      builder, loc, flat, buffer, offset.value_or(0),
      ArrayRef<int64_t>{elements}, ArrayRef<int64_t>{1});
}

/// launch @kernel tasks n  ->  call @kernel(..., scratch, 0, n)
static void callLaunched(layer::LaunchOp launch) {
  OpBuilder builder(launch);
  Location loc = launch.getLoc();
  SmallVector<Value> operands;
  for (Value operand : launch->getOperands())
    operands.push_back(flatten(builder, loc, operand));
  memref::AllocOp scratch;
  if (int64_t bytes = launch.getScratch()) {
    auto type = MemRefType::get({bytes}, builder.getI8Type());
    scratch = memref::AllocOp::create(
        builder, loc, type, builder.getI64IntegerAttr(kArenaAlignment));
    operands.push_back(scratch);
  }
  for (int64_t bound : {int64_t(0), int64_t(launch.getTasks())})
    operands.push_back(arith::ConstantIndexOp::create(builder, loc, bound));
  func::CallOp::create(builder, loc, launch.getKernel(), TypeRange(), operands);
  if (scratch)
    memref::DeallocOp::create(builder, loc, scratch);
  launch.erase();
}

namespace {

class Outliner {
public:
  Outliner(func::FuncOp function, SymbolTable &symbols)
      : function(function), symbols(symbols) {}

  /// Moves `ops` to a function and calls it in their place.
  void outline(ArrayRef<Operation *> ops) {
    llvm::SetVector<Operation *> addresses;
    llvm::SetVector<Value> arguments = findInputs(ops, addresses);
    func::FuncOp step = createStep(arguments.getArrayRef());
    OpBuilder builder(step.getBody());
    IRMapping mapping;
    mapping.map(arguments.getArrayRef(), step.getArguments());
    for (Operation *op : addresses)
      builder.clone(*op, mapping);
    for (Operation *op : ops)
      builder.clone(*op, mapping);
    func::ReturnOp::create(builder, step.getLoc());

    OpBuilder outside(ops.back());
    func::CallOp::create(outside, nameOf(ops), step, arguments.getArrayRef());
    for (Operation *op : llvm::reverse(ops)) {
      // An address that is used after the group stays for its user.
      if (op->use_empty())
        op->erase();
    }
    step.walk([](layer::LaunchOp launch) { callLaunched(launch); });
  }

private:
  func::FuncOp createStep(ArrayRef<Value> arguments) {
    auto step = func::FuncOp::create(
        function.getLoc(), "step",
        FunctionType::get(function.getContext(),
                          ValueRange(arguments).getTypes(), {}));
    step.setPrivate();
    step.addEntryBlock();
    // Arguments of the entry overlap nothing, and each is passed once.
    for (unsigned index = 0; index < arguments.size(); ++index)
      step.setArgAttr(index, LLVM::LLVMDialect::getNoAliasAttrName(),
                      UnitAttr::get(function.getContext()));
    symbols.insert(step, function.getOperation()->getBlock()->end());
    return step;
  }

  /// Where the first op that is no address comes from.
  static Location nameOf(ArrayRef<Operation *> ops) {
    for (Operation *op : ops)
      if (!isAddress(op))
        return op->getLoc();
    return ops.front()->getLoc();
  }

  func::FuncOp function;
  SymbolTable &symbols;
};

struct OutlineStepsPass
    : mlir::repvgg::impl::OutlineStepsPassBase<OutlineStepsPass> {
  using OutlineStepsPassBase::OutlineStepsPassBase;

  void runOnOperation() override {
    func::FuncOp entry = findEntry(getOperation());
    if (!entry)
      return signalPassFailure();
    SymbolTable symbols(getOperation());
    outlineIn(entry, symbols);
    if (auto init = symbols.lookup<func::FuncOp>(initName(entry)))
      outlineIn(init, symbols);
  }

  void outlineIn(func::FuncOp function, SymbolTable &symbols) {
    Numbering numbering(function.getBody().front());
    Outliner outliner(function, symbols);
    for (Group group : findGroups(numbering))
      outliner.outline(ArrayRef(numbering.ops)
                           .slice(group.begin, group.end - group.begin + 1));
  }
};

} // namespace
