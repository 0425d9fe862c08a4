//===- LayerDialect.cpp - Dialect, layouts and targets --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Registers the dialect; reads what devices have attached to types and
/// modules.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Layer/IdentityApart.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

#include "RepVGG/Layer/IR/LayerAttrInterfaces.cpp.inc"
#include "RepVGG/Layer/IR/LayerDialect.cpp.inc"
#include "RepVGG/Layer/IR/LayerOpInterfaces.cpp.inc"

void RepVGGLayerDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "RepVGG/Layer/IR/LayerOps.cpp.inc"
      >();
}

static LogicalResult verifyTarget(Operation *op, NamedAttribute attribute) {
  if (!isa<ModuleOp>(op))
    return op->emitOpError()
           << "expects '" << kTargetAttr << "' at a module, but it is here";
  if (!isa<TargetAttrInterface>(attribute.getValue()))
    return op->emitOpError()
           << "expects '" << kTargetAttr << "' to be a target, but got "
           << attribute.getValue();
  return success();
}

static LogicalResult verifyMeasured(Operation *op, NamedAttribute attribute) {
  if (!isa<LayerOpInterface>(op))
    return op->emitOpError()
           << "expects '" << kMeasuredAttr << "' at a layer, but it is here";
  auto time = dyn_cast<FloatAttr>(attribute.getValue());
  if (!time || !time.getType().isF64())
    return op->emitOpError()
           << "expects '" << kMeasuredAttr
           << "' to be microseconds in f64, but got " << attribute.getValue();
  return success();
}

static LogicalResult verifyPrecision(Operation *op, NamedAttribute attribute) {
  if (!isa<LayerOpInterface>(op))
    return op->emitOpError()
           << "expects '" << kPrecisionAttr << "' at a layer, but it is here";
  auto type = dyn_cast<TypeAttr>(attribute.getValue());
  Type value = type ? type.getValue() : Type();
  if (!value ||
      !(value.isF32() || value.isBF16() || value.isF16() || value.isInteger(8)))
    return op->emitOpError()
           << "expects '" << kPrecisionAttr
           << "' to be f32, bf16, f16 or i8, but got " << attribute.getValue();
  return success();
}

static LogicalResult verifyIdentityApart(Operation *op,
                                         NamedAttribute attribute) {
  if (isa<ConvOp>(op) && isa<UnitAttr>(attribute.getValue()))
    return success();
  return op->emitOpError() << "expects '" << kIdentityApartAttr
                           << "' at a convolution, without a value";
}

/// Numbers that are known of an image: `kRangeAttr`, `kMeansAttr`.
static bool isRecord(StringRef name) {
  return name == kRangeAttr || name == kMeansAttr;
}

static LogicalResult verifyRecord(Operation *op, Type image,
                                  NamedAttribute attribute) {
  StringRef name = attribute.getName().getValue();
  if (!isa<RankedTensorType, MemRefType>(image))
    return op->emitOpError()
           << "expects '" << name << "' at a tensor, but it is at " << image;
  auto numbers = dyn_cast<DenseF64ArrayAttr>(attribute.getValue());
  bool isFinite = numbers && llvm::all_of(numbers.asArrayRef(), [](double x) {
                    return std::isfinite(x);
                  });
  if (name == kMeansAttr)
    return isFinite ? success()
                    : op->emitOpError() << "expects '" << name
                                        << "' to be finite f64, but got "
                                        << attribute.getValue();
  if (!isFinite || numbers.size() != 2 || numbers[0] > numbers[1])
    return op->emitOpError()
           << "expects '" << name
           << "' to be two finite f64, the lower one first, but got "
           << attribute.getValue();
  return success();
}

LogicalResult
RepVGGLayerDialect::verifyRegionArgAttribute(Operation *op, unsigned region,
                                             unsigned argument,
                                             NamedAttribute attribute) {
  if (!isRecord(attribute.getName()))
    return op->emitOpError()
           << "expects no attribute '" << attribute.getName().getValue()
           << "' at an argument: repvgg_layer knows '" << kRangeAttr
           << "' and '" << kMeansAttr << "' there";
  auto function = dyn_cast<FunctionOpInterface>(op);
  Type type = function ? function.getArgumentTypes()[argument]
                       : op->getRegion(region).getArgument(argument).getType();
  return verifyRecord(op, type, attribute);
}

LogicalResult
RepVGGLayerDialect::verifyOperationAttribute(Operation *op,
                                             NamedAttribute attribute) {
  if (attribute.getName() == kTargetAttr)
    return verifyTarget(op, attribute);
  if (attribute.getName() == kMeasuredAttr)
    return verifyMeasured(op, attribute);
  if (attribute.getName() == kPrecisionAttr)
    return verifyPrecision(op, attribute);
  if (attribute.getName() == kIdentityApartAttr)
    return verifyIdentityApart(op, attribute);
  if (isRecord(attribute.getName()) && op->getNumResults() == 1)
    return verifyRecord(op, op->getResult(0).getType(), attribute);
  return op->emitOpError() << "expects no attribute '"
                           << attribute.getName().getValue()
                           << "': repvgg_layer knows '" << kTargetAttr << "', '"
                           << kMeasuredAttr << "', '" << kPrecisionAttr
                           << "', '" << kIdentityApartAttr << "', '"
                           << kRangeAttr << "' and '" << kMeansAttr << "'";
}

TargetAttrInterface layer::getTarget(Operation *op) {
  for (Operation *parent = op; parent; parent = parent->getParentOp())
    if (isa<ModuleOp>(parent))
      if (auto target = parent->getAttrOfType<TargetAttrInterface>(kTargetAttr))
        return target;
  return {};
}

LayoutAttrInterface layer::getLayout(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor ? dyn_cast_or_null<LayoutAttrInterface>(tensor.getEncoding())
                : LayoutAttrInterface();
}

SmallVector<int64_t, 4> layer::getImageShape(RankedTensorType type) {
  LayoutAttrInterface layout = getLayout(type);
  if (!layout)
    return SmallVector<int64_t, 4>(type.getShape());
  SmallVector<int64_t, 4> shape = {type.getDimSize(0)};
  llvm::append_range(shape, layout.getImageShape());
  return shape;
}

Type layer::getImageElement(RankedTensorType type) {
  LayoutAttrInterface layout = getLayout(type);
  return layout ? layout.getImageElement(type.getElementType())
                : type.getElementType();
}

Type layer::getAccumulatorType(Type elementType) {
  if (isa<FloatType>(elementType))
    return Float32Type::get(elementType.getContext());
  return IntegerType::get(elementType.getContext(), 32);
}

std::string layer::textOfPlan(Attribute plan) {
  std::string printed;
  llvm::raw_string_ostream(printed) << plan;
  StringRef rest = StringRef(printed).split('.').second;
  std::string text;
  for (char c : rest)
    if (c == '<')
      text += ' ';
    else if (c != ',' && c != '>')
      text += c;
  return text;
}
