//===- Constants.cpp - Reading and writing constant tensors ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Views onto the bytes of dense attributes and dense resources; nothing about
/// a blob is taken for granted.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/Constants.h"
#include "RepVGG/Algebra/Rounding.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/xxhash.h"

using namespace mlir;
using namespace mlir::repvgg;

/// From this size on a constant is a resource, which is neither hashed nor
/// copied when it is used.
static constexpr int64_t kResourceBytes = 1024;
/// A cache line, and the widest vector register.
static constexpr size_t kResourceAlignment = 64;

//===----------------------------------------------------------------------===//
// Element types
//===----------------------------------------------------------------------===//

std::optional<ElementKind> mlir::repvgg::elementKind(Type type) {
  if (type.isF64())
    return ElementKind::F64;
  if (type.isF32())
    return ElementKind::F32;
  if (type.isF16())
    return ElementKind::F16;
  if (type.isBF16())
    return ElementKind::BF16;
  return std::nullopt;
}

FloatType mlir::repvgg::floatType(MLIRContext *context, ElementKind kind) {
  switch (kind) {
  case ElementKind::F64:
    return Float64Type::get(context);
  case ElementKind::F32:
    return Float32Type::get(context);
  case ElementKind::F16:
    return Float16Type::get(context);
  case ElementKind::BF16:
    return BFloat16Type::get(context);
  }
  llvm_unreachable("all element kinds are handled");
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

/// `what`, with the type or attribute in `object` printed behind it.
template <typename T>
static Refusal inputRefusal(const Twine &what, T object) {
  std::string text = what.str();
  llvm::raw_string_ostream stream(text);
  stream << object;
  return {"input", text};
}

static OrRefusal<WeightView> readResource(DenseResourceElementsAttr attribute,
                                          ElementKind kind) {
  DenseResourceElementsHandle handle = attribute.getRawHandle();
  AsmResourceBlob *blob = handle.getBlob();
  if (!blob)
    return Refusal{"input",
                   llvm::formatv("expects resource '{0}' to have data in the "
                                 "file's 'dialect_resources', but got none",
                                 handle.getKey())};
  int64_t count = attribute.getType().getNumElements();
  int64_t found = blob->getData().size();
  if (found != count * elementBytes(kind))
    return Refusal{
        "input",
        llvm::formatv("expects resource '{0}' to have {1} bytes, but "
                      "got {2}",
                      handle.getKey(), count * elementBytes(kind), found)};
  return WeightView{kind, blob->getData().data(), count, /*splat=*/false};
}

OrRefusal<WeightView> mlir::repvgg::readConstant(Attribute attribute) {
  auto elements = dyn_cast_or_null<ElementsAttr>(attribute);
  if (!elements)
    return Refusal{"input", "expects a constant tensor, but got no elements"};
  std::optional<ElementKind> kind = elementKind(elements.getElementType());
  if (!kind)
    return inputRefusal("expects elements of f64, f32, f16 or bf16, but got ",
                        elements.getElementType());
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(attribute))
    return readResource(resource, *kind);
  if (auto dense = dyn_cast<DenseElementsAttr>(attribute))
    return WeightView{*kind, dense.getRawData().data(), dense.getNumElements(),
                      dense.isSplat()};
  return inputRefusal("expects dense elements, but got ", attribute);
}

/// The value whose elements `value` holds in the same order.
static Value skipReshapes(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::ReshapeOp>(
            op))
      break;
    value = op->getOperand(0);
  }
  return value;
}

OrRefusal<WeightView> mlir::repvgg::readConstant(Value value) {
  Value source = skipReshapes(value);
  Attribute attribute;
  if (matchPattern(source, m_Constant(&attribute)))
    return readConstant(attribute);
  if (Operation *op = source.getDefiningOp())
    return inputRefusal("expects a constant, but got the result of ",
                        op->getName());
  return inputRefusal("expects a constant, but got an argument of type ",
                      source.getType());
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

/// Hands `blob` to the context under `name` and a hash of its bytes: the same
/// name in every run, whichever thread comes first. Equal data is kept once.
static DenseResourceElementsHandle
insertBlob(MLIRContext *context, StringRef name, AsmResourceBlob blob) {
  auto &manager = DenseResourceElementsHandle::getManagerInterface(context);
  ArrayRef<char> data = blob.getData();
  uint64_t hash = llvm::xxh3_64bits(ArrayRef<uint8_t>(
      reinterpret_cast<const uint8_t *>(data.data()), data.size()));
  std::string key = llvm::formatv("{0}_{1:x-16}", name, hash);
  if (auto *entry = manager.getBlobManager().lookup(key))
    if (entry->getBlob() && entry->getBlob()->getData() == data)
      return DenseResourceElementsHandle(
          entry, cast<BuiltinDialect>(manager.getDialect()));
  return manager.insert(key, std::move(blob));
}

TypedAttr
mlir::repvgg::makeConstant(RankedTensorType type,
                           function_ref<void(MutableArrayRef<char>)> fill,
                           StringRef name) {
  int64_t bytes = type.getNumElements() * (type.getElementTypeBitWidth() / 8);
  if (bytes < kResourceBytes) {
    SmallVector<char, 0> data(bytes);
    fill(data);
    return DenseElementsAttr::getFromRawBuffer(type, data);
  }
  return makeResource(type, fill, name);
}

TypedAttr
mlir::repvgg::makeResource(RankedTensorType type,
                           function_ref<void(MutableArrayRef<char>)> fill,
                           StringRef name) {
  int64_t bytes = type.getNumElements() * (type.getElementTypeBitWidth() / 8);
  AsmResourceBlob blob = HeapAsmResourceBlob::allocate(
      bytes, kResourceAlignment, /*dataIsMutable=*/true);
  fill(blob.getMutableData());
  return DenseResourceElementsAttr::get(
      type, insertBlob(type.getContext(), name, std::move(blob)));
}

TypedAttr mlir::repvgg::makeConstant(RankedTensorType type,
                                     ArrayRef<double> values, StringRef name) {
  assert(static_cast<int64_t>(values.size()) == type.getNumElements());
  return makeConstant(
      type,
      [&](MutableArrayRef<char> out) {
        roundTo(*elementKind(type.getElementType()), values, out.data());
      },
      name);
}

Value mlir::repvgg::createConstant(OpBuilder &builder, Location loc,
                                   RankedTensorType type,
                                   ArrayRef<double> values, StringRef name) {
  return arith::ConstantOp::create(builder, loc,
                                   makeConstant(type, values, name));
}
