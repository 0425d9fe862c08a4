//===- LoopsDevice.cpp - A device from outside of the tree ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A dialect with a target, a pass from layers to launches and a backend, as a
/// project of its own would have them: only public headers, nothing of the
/// tree's lists touched.
///
//===----------------------------------------------------------------------===//

#include "LoopsDevice.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectImplementation.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Pass/PassManager.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {

//===----------------------------------------------------------------------===//
// The target
//===----------------------------------------------------------------------===//

/// `#loops.target`: there is nothing to say.
class LoopsTargetAttr
    : public Attribute::AttrBase<LoopsTargetAttr, Attribute, AttributeStorage,
                                 layer::TargetAttrInterface::Trait> {
public:
  using Base::Base;
  static constexpr StringLiteral name = "loops.target";

  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(LoopsTargetAttr)

  bool hasKernels(Type elementType) const { return elementType.isF32(); }
  std::string explainReplan(layer::TargetAttrInterface before) const {
    return isa<LoopsTargetAttr>(before) ? "" : "another device";
  }
};

class LoopsDialect : public Dialect {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(LoopsDialect)

  explicit LoopsDialect(MLIRContext *context)
      : Dialect("loops", context, TypeID::get<LoopsDialect>()) {
    addAttributes<LoopsTargetAttr>();
  }
  static StringRef getDialectNamespace() { return "loops"; }

  Attribute parseAttribute(DialectAsmParser &parser, Type) const override {
    if (parser.parseKeyword("target"))
      return {};
    return LoopsTargetAttr::get(getContext());
  }
  void printAttribute(Attribute, DialectAsmPrinter &printer) const override {
    printer << "target";
  }
};

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

/// A task is an output channel of an image.
class ConvLoops {
public:
  explicit ConvLoops(layer::ConvOp op)
      : op(op), geometry(layer::getGeometry(op)),
        builder(op.getLoc(), op.getContext()) {}

  /// Appends the function, which takes the op's operands and its result.
  func::FuncOp emit(ModuleOp module, StringRef name) {
    SmallVector<Type> types;
    for (Type type : llvm::concat<const Type>(op->getOperandTypes(),
                                              op->getResultTypes())) {
      auto tensor = cast<RankedTensorType>(type);
      types.push_back(
          MemRefType::get({tensor.getNumElements()}, tensor.getElementType()));
    }
    types.append(2, builder.getIndexType());
    builder.setInsertionPointToEnd(module.getBody());
    auto function =
        func::FuncOp::create(builder, name, builder.getFunctionType(types, {}));
    function.setPrivate();
    builder.setInsertionPointToStart(function.addEntryBlock());
    llvm::append_range(arguments, function.getArguments());
    emitPixels();
    func::ReturnOp::create(builder);
    return function;
  }

  int64_t tasks() { return result()[0] * result()[1]; }

private:
  ArrayRef<int64_t> input() { return op.getInput().getType().getShape(); }
  ArrayRef<int64_t> weight() { return op.getWeight().getType().getShape(); }
  ArrayRef<int64_t> result() { return op.getResult().getType().getShape(); }

  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(builder, value);
  }
  /// a * factor + b.
  Value mad(Value a, int64_t factor, Value b) {
    Value product = arith::MulIOp::create(builder, a, index(factor));
    return arith::AddIOp::create(builder, product, b);
  }
  /// The place of an element of an image of `shape`.
  Value place(ArrayRef<int64_t> shape, ValueRange at) {
    Value sum = index(0);
    for (auto [size, position] : llvm::zip_equal(shape, at))
      sum = mad(sum, size, position);
    return sum;
  }

  using Body = llvm::function_ref<SmallVector<Value>(ValueRange, ValueRange)>;
  SmallVector<Value> loops(ArrayRef<Value> low, ArrayRef<Value> high,
                           ValueRange carried, Body body) {
    SmallVector<Value> steps(low.size(), index(1));
    auto nest = scf::buildLoopNest(
        builder, builder.getLoc(), low, high, steps, carried,
        [&](OpBuilder &, Location, ValueRange at, ValueRange values) {
          return scf::ValueVector(body(at, values));
        });
    return SmallVector<Value>(nest.results);
  }

  void emitPixels() {
    Value begin = arguments[arguments.size() - 2], end = arguments.back();
    loops({begin, index(0), index(0)},
          {end, index(result()[2]), index(result()[3])}, {},
          [&](ValueRange at, ValueRange) -> SmallVector<Value> {
            Value n =
                arith::DivUIOp::create(builder, at[0], index(result()[1]));
            Value o =
                arith::RemUIOp::create(builder, at[0], index(result()[1]));
            Value value = emitBody(emitSum(n, o, at[1], at[2]));
            memref::StoreOp::create(builder, value,
                                    arguments[arguments.size() - 3],
                                    place(result(), {n, o, at[1], at[2]}));
            return {};
          });
  }

  Value emitSum(Value n, Value o, Value y, Value x) {
    Value zero = arith::ConstantOp::create(builder, builder.getF32FloatAttr(0));
    Value bias = zero;
    if (op.getBias())
      bias = memref::LoadOp::create(builder, arguments[2], o);
    Value group = arith::DivUIOp::create(builder, o,
                                         index(geometry.outChannelsPerGroup()));
    Value first = index(0);
    return loops(
        {first, first, first},
        {index(weight()[1]), index(weight()[2]), index(weight()[3])}, bias,
        [&](ValueRange tap, ValueRange sum) -> SmallVector<Value> {
          Value channel = mad(group, weight()[1], tap[0]);
          auto [row, isRow] = source(0, y, tap[1]);
          auto [column, isColumn] = source(1, x, tap[2]);
          Value pixel = memref::LoadOp::create(
              builder, arguments[0], place(input(), {n, channel, row, column}));
          Value inside = arith::AndIOp::create(builder, isRow, isColumn);
          pixel = arith::SelectOp::create(builder, inside, pixel, zero);
          Value factor = memref::LoadOp::create(
              builder, arguments[1],
              place(weight(), {o, tap[0], tap[1], tap[2]}));
          Value product = arith::MulFOp::create(builder, pixel, factor);
          return {arith::AddFOp::create(builder, sum[0], product)};
        })[0];
  }

  /// Where a tap of an output reads on an axis, and whether it is in the image.
  std::pair<Value, Value> source(int64_t axis, Value output, Value tap) {
    const Window &window = geometry.windows[axis];
    Value at = mad(output, window.stride, index(-window.padLow));
    at = mad(tap, window.dilation, at);
    Value low = arith::MaxSIOp::create(builder, at, index(0));
    Value clamped =
        arith::MinSIOp::create(builder, low, index(input()[2 + axis] - 1));
    Value inside =
        arith::CmpIOp::create(builder, arith::CmpIPredicate::eq, at, clamped);
    return {clamped, inside};
  }

  Value emitBody(Value sum) {
    Block &body = op.getBody().front();
    IRMapping mapping;
    mapping.map(body.getArgument(0), sum);
    for (Operation &scalar : body.without_terminator())
      builder.clone(scalar, mapping);
    return mapping.lookupOrDefault(body.getTerminator()->getOperand(0));
  }

  layer::ConvOp op;
  Geometry geometry;
  ImplicitLocOpBuilder builder;
  SmallVector<Value> arguments;
};

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

struct LoopsEmitPass : PassWrapper<LoopsEmitPass, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(LoopsEmitPass)

  StringRef getArgument() const override { return "loops-emit"; }
  void getDependentDialects(DialectRegistry &registry) const override {
    registry
        .insert<arith::ArithDialect, func::FuncDialect, memref::MemRefDialect,
                scf::SCFDialect, tensor::TensorDialect>();
  }

  void runOnOperation() override {
    SmallVector<layer::ConvOp> layers;
    getOperation().walk([&](layer::ConvOp op) { layers.push_back(op); });
    for (auto [id, op] : llvm::enumerate(layers)) {
      if (!op.getExtras().empty()) {
        op.emitOpError("has no kernel on the device: expects no extras");
        return signalPassFailure();
      }
      launch(op, static_cast<int64_t>(id));
    }
  }

  void launch(layer::ConvOp op, int64_t id) {
    ConvLoops kernel(op);
    std::string name = "loops_" + std::to_string(id);
    kernel.emit(getOperation(), name);
    OpBuilder builder(op);
    auto type = op.getResult().getType();
    Value destination = tensor::EmptyOp::create(
        builder, op.getLoc(), type.getShape(), type.getElementType());
    auto work = static_cast<int64_t>(op.getWork());
    auto launched = layer::LaunchOp::create(
        builder, op.getLoc(), type, name, kernel.tasks(), /*scratch=*/0,
        /*layer=*/name, /*plan=*/"loops", /*flops=*/work, work, /*bytes=*/0,
        /*format=*/"f32", id, /*again=*/false, /*turns=*/false,
        op->getOperands(), destination);
    op->replaceAllUsesWith(launched);
    op->erase();
  }
};

//===----------------------------------------------------------------------===//
// The device
//===----------------------------------------------------------------------===//

class LoopsBackend : public Backend {
public:
  std::string getTarget() const override { return "#loops.target"; }
  MachineRates getRates() const override { return MachineRates(); }
  void addPlanning(OpPassManager &) const override {}
  void addEmission(OpPassManager &module) const override {
    module.addPass(std::make_unique<LoopsEmitPass>());
  }
  SmallVector<layer::PlanAttrInterface>
  getCandidates(layer::ConvOp) const override {
    return {};
  }
  std::unique_ptr<PlannedLayer> bind(layer::ConvOp,
                                     layer::PlanAttrInterface) const override {
    return nullptr;
  }
  void printPlans(ModuleOp module, double, raw_ostream &os) const override {
    module.walk([&](layer::ConvOp) { os << "loops\n"; });
  }
};

} // namespace

void loops::registerDialect(DialectRegistry &registry) {
  registry.insert<LoopsDialect>();
}

std::shared_ptr<const Backend> loops::createBackend() {
  return std::make_shared<LoopsBackend>();
}
