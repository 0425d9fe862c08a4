//===- RepVGGCPUDialect.cpp - Dialect, targets and layouts ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Registers the dialect; checks its attributes.
///
//===----------------------------------------------------------------------===//

#include "IntrinsicToLLVM.h"
#include "RepVGG/Codegen/CPU/IR/RepVGGCPU.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/MathExtras.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;
using mlir::repvgg::layer::kLargestSize;

/// The `x56` of `56x56`.
static ParseResult parseBy(AsmParser &parser, int64_t &size) {
  // To the lexer "x56" is one word, except in lists of dimensions.
  return failure(parser.parseXInDimensionList() || parser.parseInteger(size));
}

static void printBy(AsmPrinter &printer, int64_t size) {
  printer << 'x' << size;
}

/// `, images 4, weights plain`, or a part of it.
static ParseResult parseImagesAndWeights(AsmParser &parser, int64_t &images,
                                         WeightForm &weights) {
  if (failed(parser.parseOptionalComma()))
    return success();
  if (succeeded(parser.parseOptionalKeyword("images"))) {
    if (parser.parseInteger(images))
      return failure();
    if (failed(parser.parseOptionalComma()))
      return success();
  }
  FailureOr<WeightForm> form = failure();
  if (parser.parseKeyword("weights") ||
      failed(form = FieldParser<WeightForm>::parse(parser)))
    return failure();
  weights = *form;
  return success();
}

static void printImagesAndWeights(AsmPrinter &printer, int64_t images,
                                  WeightForm weights) {
  if (images != 0)
    printer << ", images " << images;
  if (weights != WeightForm::Transformed)
    printer << ", weights " << stringifyWeightForm(weights);
}

#include "RepVGG/Codegen/CPU/IR/RepVGGCPUDialect.cpp.inc"
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUEnums.cpp.inc"
#define GET_ATTRDEF_CLASSES
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUAttributes.cpp.inc"
#define GET_OP_CLASSES
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUOps.cpp.inc"

void RepVGGCPUDialect::initialize() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUAttributes.cpp.inc"
      >();
  addOperations<
#define GET_OP_LIST
#include "RepVGG/Codegen/CPU/IR/RepVGGCPUOps.cpp.inc"
      >();
  addIntrinsicToLLVM(this);
}

void RepVGGCPUDialect::addAlgorithm(
    StringRef name, std::shared_ptr<const ConvAlgorithm> algorithm) {
  if (llvm::none_of(algorithms,
                    [&](const auto &entry) { return entry.first == name; }))
    algorithms.emplace_back(name.str(), std::move(algorithm));
}

static constexpr int64_t kLargestHalo = int64_t(1) << 32;

//===----------------------------------------------------------------------===//
// Targets
//===----------------------------------------------------------------------===//

static constexpr int64_t kMostLanes = 64;
static constexpr int64_t kMostRegisters = 1024;
static constexpr int64_t kLargestResource = int64_t(1) << 40;
/// Of a cache's lines, in bytes; a float is the least.
static constexpr int64_t kSmallestLine = 4, kLargestLine = 4096;
/// MLIR's largest locality.
static constexpr int64_t kNearest = 3;

static double numberOr(FloatAttr attribute, double otherwise) {
  return attribute ? attribute.getValueAsDouble() : otherwise;
}

LogicalResult TargetAttr::verify(
    function_ref<InFlightDiagnostic()> emitError, int64_t lanes,
    int64_t registers, int64_t l1, int64_t l2, int64_t threads, bool, bool,
    bool, StringAttr, FloatAttr rate, FloatAttr bf16Rate, FloatAttr i8Rate,
    FloatAttr i16Rate, FloatAttr bf16TileRate, FloatAttr i8TileRate,
    FloatAttr cacheRate, FloatAttr memoryRate, FloatAttr memoryTotal,
    FloatAttr overlap, int64_t line, int64_t prefetch, int64_t prefetchFar) {
  // (C1)
  if (lanes < 1 || lanes > kMostLanes || !llvm::isPowerOf2_64(lanes))
    return emitError() << "expects lanes to be a power of two up to "
                       << kMostLanes << ", but got " << lanes;
  if (registers < 1 || registers > kMostRegisters)
    return emitError() << "expects registers from 1 to " << kMostRegisters
                       << ", but got " << registers;
  // (C2)
  for (int64_t size : {l1, l2, threads})
    if (size < 1 || size > kLargestResource)
      return emitError()
             << "expects l1, l2 and threads from 1 to 2^40, but got " << l1
             << ", " << l2 << ", " << threads;
  // (C3)
  for (FloatAttr attribute : {rate, bf16Rate, i8Rate, i16Rate, bf16TileRate,
                              i8TileRate, cacheRate, memoryRate, memoryTotal}) {
    double value = numberOr(attribute, 0);
    if (!std::isfinite(value) || value < 0)
      return emitError()
             << "expects a rate that is finite and not negative, but got "
             << value;
  }
  // (C4); NaN is in no range.
  double part = numberOr(overlap, 1);
  if (!(part >= 0 && part <= 1))
    return emitError() << "expects overlap from 0 to 1, but got " << part;
  // (C5)
  if (line < kSmallestLine || line > kLargestLine || !llvm::isPowerOf2_64(line))
    return emitError() << "expects line to be a power of two from "
                       << kSmallestLine << " to " << kLargestLine
                       << ", but got " << line;
  if (prefetch < 0 || prefetch > kNearest)
    return emitError() << "expects prefetch from 0 to " << kNearest
                       << ", but got " << prefetch;
  if (prefetchFar < 0 || prefetchFar > kLargestResource)
    return emitError() << "expects prefetch_far from 0 to 2^40, but got "
                       << prefetchFar;
  return success();
}

TargetAttr TargetAttr::get(MLIRContext *context, const TargetInfo &info) {
  Builder builder(context);
  auto number = [&](double value, double missing) {
    return value == missing ? FloatAttr() : builder.getF64FloatAttr(value);
  };
  const MachineFigures &figures = info.figures;
  return get(context, info.lanes, info.registers, info.l1, info.l2,
             info.threads, info.transforms, info.smallWeights, info.splitFloats,
             info.features.empty() ? StringAttr()
                                   : builder.getStringAttr(info.features),
             number(figures.rate, 0), number(figures.bf16Rate, 0),
             number(figures.i8Rate, 0), number(figures.i16Rate, 0),
             number(figures.bf16TileRate, 0), number(figures.i8TileRate, 0),
             number(figures.cacheRate, 0), number(figures.memoryRate, 0),
             number(figures.memoryTotal, 0), number(figures.overlap, 1),
             figures.line, figures.prefetch, figures.prefetchFar);
}

TargetInfo TargetAttr::getInfo() const {
  TargetInfo info;
  info.lanes = getLanes();
  info.registers = getRegisters();
  info.l1 = getL1();
  info.l2 = getL2();
  info.threads = getThreads();
  info.transforms = getTransforms();
  info.smallWeights = getSmallWeights();
  info.splitFloats = getSplitFloats();
  info.features = getFeatures() ? getFeatures().str() : "";
  info.figures = {numberOr(getRate(), 0),
                  numberOr(getBf16Rate(), 0),
                  numberOr(getI8Rate(), 0),
                  numberOr(getI16Rate(), 0),
                  numberOr(getBf16TileRate(), 0),
                  numberOr(getI8TileRate(), 0),
                  numberOr(getCacheRate(), 0),
                  numberOr(getMemoryRate(), 0),
                  numberOr(getMemoryTotal(), 0),
                  numberOr(getOverlap(), 1),
                  getLine(),
                  getPrefetch(),
                  getPrefetchFar()};
  return info;
}

/// f16 needs the processor's own conversions: others are calls.
bool TargetAttr::hasKernels(Type elementType) const {
  TargetInfo info = getInfo();
  bool convertsF16 = !info.has("sse3") || info.has("f16c");
  return elementType.isF32() || elementType.isBF16() ||
         elementType.isInteger(8) || (elementType.isF16() && convertsF16);
}

std::string TargetAttr::explainReplan(layer::TargetAttrInterface before) const {
  auto other = dyn_cast<TargetAttr>(before);
  if (!other)
    return "another device";
  if (other.getLanes() == getLanes())
    return "";
  return llvm::formatv("vectors of {0} lanes, but the target has {1}",
                       other.getLanes(), getLanes());
}

FailureOr<TargetInfo> mlir::repvgg::cpu::getTargetInfo(Operation *op) {
  if (auto target = dyn_cast_or_null<TargetAttr>(layer::getTarget(op)))
    return target.getInfo();
  return op->emitOpError("expects a module with '")
         << layer::kTargetAttr
         << "' of repvgg_cpu: run repvgg-attach-target before";
}

//===----------------------------------------------------------------------===//
// Layouts
//===----------------------------------------------------------------------===//

LogicalResult LayoutAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                                 int64_t channels, int64_t height,
                                 int64_t width, ArrayRef<int64_t> halo,
                                 int64_t block, int64_t parts) {
  for (int64_t size : {channels, height, width, block})
    if (size < 1 || size > kLargestSize)
      return emitError() << "expects channels, image and block from 1 to "
                         << kLargestSize << ", but got channels " << channels
                         << ", image " << height << "x" << width << ", block "
                         << block;
  if (halo.size() != 4 || llvm::any_of(halo, [](int64_t size) {
        return size < 0 || size > kLargestHalo;
      }))
    return emitError() << "expects a halo of four entries (top, left, bottom, "
                          "right) from 0 to "
                       << kLargestHalo << ", but got [" << halo << "]";
  // (C4)
  if (parts != 1 && parts != 2)
    return emitError() << "expects 1 or 2 parts, but got " << parts;
  return success();
}

static SmallVector<int64_t> packedShape(int64_t batch, LayoutAttr layout) {
  ArrayRef<int64_t> halo = layout.getHalo();
  return {batch,
          llvm::divideCeilSigned(layout.getChannels(), layout.getBlock()),
          halo[0] + layout.getHeight() + halo[2],
          halo[1] + layout.getWidth() + halo[3],
          layout.getBlock() * layout.getParts()};
}

LogicalResult
LayoutAttr::verifyEncoding(ArrayRef<int64_t> shape, Type elementType,
                           function_ref<InFlightDiagnostic()> emitError) const {
  if (!elementType.isF32() && !elementType.isF16() && !elementType.isBF16() &&
      !elementType.isInteger(8))
    return emitError()
           << "expects a packed tensor of f32, f16, bf16 or i8, but got "
           << elementType;
  if (getParts() != 1 && !elementType.isBF16())
    return emitError() << "expects a tensor of bf16 for an image in parts, but "
                          "got "
                       << elementType;
  if (shape.size() != 5 || shape != ArrayRef(packedShape(shape[0], *this)))
    return emitError() << "expects shape ["
                       << packedShape(shape.empty() ? 1 : shape[0], *this)
                       << "] for " << *this << ", but got [" << shape << "]";
  return success();
}

LayoutAttr mlir::repvgg::cpu::getLayout(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor ? dyn_cast_or_null<LayoutAttr>(tensor.getEncoding())
                : LayoutAttr();
}

RankedTensorType mlir::repvgg::cpu::getPackedType(int64_t batch,
                                                  LayoutAttr layout,
                                                  Type elementType) {
  return RankedTensorType::get(packedShape(batch, layout), elementType, layout);
}

SmallVector<int64_t, 3> LayoutAttr::getImageShape() const {
  return {getChannels(), getHeight(), getWidth()};
}

Type LayoutAttr::getImageElement(Type stored) const {
  return getParts() == 1 ? stored : Float32Type::get(getContext());
}
