//===- OutlineKernels.cpp - A function for each loop nest -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: functions of linalg on buffers. Out: each linalg op is a call of a
/// private function; equal ops share one. Invariant: an argument is marked
/// `llvm.noalias` only if no other argument through which is written may
/// overlap it.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "mlir/Transforms/RegionUtils.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_OUTLINEKERNELSPASS
#include "RepVGG/Codegen/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// Whether a value of `type` can be passed as a scalar or bare pointer.
static bool isPassable(Type type) {
  auto buffer = dyn_cast<MemRefType>(type);
  if (!buffer)
    return type.isIntOrIndexOrFloat();
  int64_t offset;
  SmallVector<int64_t> strides;
  return buffer.hasStaticShape() &&
         succeeded(buffer.getStridesAndOffset(strides, offset)) &&
         !ShapedType::isDynamic(offset) &&
         llvm::none_of(strides, ShapedType::isDynamic);
}

namespace {

/// What a kernel is given: the operands of an op and what its body uses.
/// Constants are not given: the kernel has its own.
struct KernelOperands {
  explicit KernelOperands(linalg::LinalgOp op) {
    llvm::SetVector<Value> used(op->operand_begin(), op->operand_end());
    getUsedValuesDefinedAbove(op->getRegions(), used);
    for (Value value : used)
      (matchPattern(value, m_Constant()) ? constants : passed).push_back(value);
  }

  bool arePassable() const {
    return llvm::all_of(ValueRange(passed).getTypes(), isPassable);
  }

  SmallVector<Value> passed;
  SmallVector<Value> constants;
};

} // namespace

/// The buffer that `value` is a view of.
static Value findRoot(Value value) {
  while (auto view = value.getDefiningOp<ViewLikeOpInterface>())
    value = view.getViewSource();
  return value;
}

/// Whether buffers with these roots may overlap. Allocations overlap nothing;
/// arguments do not overlap each other, as their function's caller promises.
static bool mayOverlap(Value a, Value b) {
  if (a == b)
    return true;
  auto isDistinct = [](Value root) {
    auto argument = dyn_cast<BlockArgument>(root);
    if (argument &&
        isa<FunctionOpInterface>(argument.getOwner()->getParentOp()))
      return cast<FunctionOpInterface>(argument.getOwner()->getParentOp())
                 .getArgAttr(argument.getArgNumber(),
                             LLVM::LLVMDialect::getNoAliasAttrName()) !=
             nullptr;
    return isa_and_nonnull<memref::AllocOp, memref::GetGlobalOp>(
        root.getDefiningOp());
  };
  return !isDistinct(a) || !isDistinct(b);
}

/// Whether memory of `operand` is neither written through another operand nor,
/// if the op writes it, touched through another.
static bool isNoAlias(linalg::LinalgOp op, Value operand, ArrayRef<Value> all) {
  auto isWritten = [&](Value value) {
    return llvm::is_contained(op.getDpsInits(), value);
  };
  return llvm::none_of(all, [&](Value other) {
    return other != operand && isa<MemRefType>(other.getType()) &&
           (isWritten(operand) || isWritten(other)) &&
           mayOverlap(findRoot(operand), findRoot(other));
  });
}

namespace {

/// Makes kernels, one for each kind of op.
class KernelTable {
public:
  explicit KernelTable(ModuleOp module) : module(module), symbols(module) {}

  void outline(linalg::LinalgOp op) {
    KernelOperands operands(op);
    if (!op.hasPureBufferSemantics() || !operands.arePassable())
      return;
    func::FuncOp kernel = share(createKernel(op, operands));
    OpBuilder builder(op);
    func::CallOp::create(builder, op.getLoc(), kernel, operands.passed);
    op->erase();
  }

private:
  func::FuncOp createKernel(linalg::LinalgOp op,
                            const KernelOperands &operands) {
    Builder attributes(op.getContext());
    auto kernel = func::FuncOp::create(
        op.getLoc(), "kernel",
        attributes.getFunctionType(ValueRange(operands.passed).getTypes(), {}));
    kernel.setPrivate();
    // Inlined again, all kernels together would take LLVM far longer.
    kernel->setAttr("passthrough", attributes.getStrArrayAttr({"noinline"}));
    for (auto [index, value] : llvm::enumerate(operands.passed))
      if (isa<MemRefType>(value.getType()) &&
          isNoAlias(op, value, operands.passed))
        kernel.setArgAttr(index, LLVM::LLVMDialect::getNoAliasAttrName(),
                          attributes.getUnitAttr());
    fillBody(kernel, op, operands);
    return kernel;
  }

  static void fillBody(func::FuncOp kernel, linalg::LinalgOp op,
                       const KernelOperands &operands) {
    Block *body = kernel.addEntryBlock();
    OpBuilder builder = OpBuilder::atBlockEnd(body);
    IRMapping mapping;
    mapping.map(operands.passed, body->getArguments());
    for (Value constant : operands.constants)
      builder.clone(*constant.getDefiningOp(), mapping);
    builder.clone(*op, mapping);
    func::ReturnOp::create(builder, op.getLoc());
  }

  /// A kernel of the module that is equal to `kernel`, which is consumed.
  func::FuncOp share(func::FuncOp kernel) {
    std::string text;
    llvm::raw_string_ostream os(text);
    kernel->print(os, OpPrintingFlags().useLocalScope());
    func::FuncOp &known = byText[text];
    if (known) {
      kernel->erase();
      return known;
    }
    symbols.insert(kernel, module.getBody()->end());
    return known = kernel;
  }

  ModuleOp module;
  SymbolTable symbols;
  llvm::StringMap<func::FuncOp> byText;
};

struct OutlineKernelsPass
    : mlir::repvgg::impl::OutlineKernelsPassBase<OutlineKernelsPass> {
  using OutlineKernelsPassBase::OutlineKernelsPassBase;

  void runOnOperation() override {
    SmallVector<linalg::LinalgOp> ops;
    getOperation().walk([&](linalg::LinalgOp op) { ops.push_back(op); });
    KernelTable kernels(getOperation());
    for (linalg::LinalgOp op : ops)
      kernels.outline(op);
  }
};

} // namespace
