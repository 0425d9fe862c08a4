//===- CalibrateModel.cpp - Ranges of a model's images --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a model whose layers are formed. Out: the same with ranges. The copy
/// that is run is compiled by a compiler of its own, for this machine, whatever
/// the model is compiled for.
///
//===----------------------------------------------------------------------===//

#include "CalibrateModel.h"
#include "RepVGG/Layer/EntryType.h"
#include "RepVGG/Quantize/Calibrate.h"
#include "RepVGG/Quantize/Equalize.h"
#include "RepVGG/Quantize/KeepLayers.h"
#include "RepVGG/Quantize/Observe.h"
#include "mlir/IR/SymbolTable.h"

using namespace mlir;
using namespace mlir::repvgg;

/// Refuses types of inputs and outputs that there are none of.
static llvm::Error checkEntryTypes(const CompilerOptions &options) {
  llvm::Expected<layer::EntryType> input =
      layer::EntryType::parseInput(options.inputType);
  if (!input)
    return input.takeError();
  llvm::Expected<layer::EntryType> output =
      layer::EntryType::parseOutput(options.outputType);
  if (!output)
    return output.takeError();
  using Kind = layer::EntryType::Kind;
  bool isNeeded = input->kind != Kind::F32 || output->kind != Kind::F32;
  if (isNeeded && (options.f64 || !options.kernels))
    return llvm::createStringError(
        Twine("expects kernels for inputs and outputs of another type, but ") +
        (options.f64 ? "all is computed in f64" : "they are switched off"));
  return llvm::Error::success();
}

llvm::Error mlir::repvgg::checkPrecision(const CompilerOptions &options) {
  StringRef precision = options.precision;
  if (options.maxError && options.calibration.empty())
    return llvm::createStringError(
        "expects the precision int8 and samples to keep to a largest error");
  if (options.precisionReport &&
      (precision != "i8" || options.calibration.empty()))
    return llvm::createStringError(
        "expects the precision int8 and samples to report what it does to each "
        "layer");
  if (options.maxError && !(*options.maxError >= 0))
    return llvm::createStringError(
        "expects a largest error from 0 on, but got " +
        std::to_string(*options.maxError));
  if (!options.calibration.empty() && precision != "i8")
    return llvm::createStringError(
        "expects the precision int8 with samples to calibrate it, '" +
        options.calibration + "'");
  if (options.equalize && options.calibration.empty())
    return llvm::createStringError(
        "expects the precision int8 and samples to equalize channels");
  if (llvm::Error error = checkEntryTypes(options))
    return error;
  if (precision.empty())
    return llvm::Error::success();
  if (precision != "bf16" && precision != "f16" && precision != "i8" &&
      precision != kSplitPrecision)
    return llvm::createStringError(
        "expects a precision of bf16, bf16x3, f16 or i8, but got '" +
        precision + "'");
  if (options.f64 || !options.kernels)
    return llvm::createStringError(
        Twine("expects kernels for the precision ") + precision + ", but " +
        (options.f64 ? "all is computed in f64" : "they are switched off"));
  return RangeMethod::parse(options.range).takeError();
}

/// The entry, which SelectEntry has made the only public function.
static func::FuncOp entryOf(ModuleOp module) {
  for (auto function : module.getOps<func::FuncOp>())
    if (function.isPublic() && !function.isExternal())
      return function;
  return {};
}

/// How copies are compiled: in f32, for this machine, and quickly, as each runs
/// on a few samples only.
static CompilerOptions optionsForRuns(const CompilerOptions &options) {
  CompilerOptions plain;
  plain.fuse = false;
  plain.threads = options.threads;
  plain.target.optLevel = 1;
  plain.transforms = options.transforms;
  plain.isCancelled = options.isCancelled;
  return plain;
}

static KeepOptions keepOptions(const CompilerOptions &options) {
  KeepOptions keep;
  keep.maxError = options.maxError;
  keep.rest = options.rest;
  keep.correctBias = options.correctBias;
  return keep;
}

/// Scales channels. What that buys is told where there is someone to tell.
static llvm::Error equalize(ModuleOp module, func::FuncOp entry,
                            const CalibrationOptions &calibration,
                            const CompilerOptions &options,
                            PrecisionReport &report) {
  if (options.precisionReport) {
    OwningOpRef<ModuleOp> copy(module.clone());
    if (llvm::Error error = calibrate(*copy, entryOf(*copy), calibration))
      return error;
    llvm::Expected<double> before = measureIntegers(
        *copy, entryOf(*copy), calibration, keepOptions(options));
    if (!before)
      return before.takeError();
    report.unequalized = *before;
  }
  return equalizeImages(module, entry, calibration, report.equalized);
}

/// Chooses precisions by the network's error, and tells of it.
static llvm::Error keep(ModuleOp module, func::FuncOp entry,
                        const CalibrationOptions &calibration,
                        const CompilerOptions &options, const Backend &backend,
                        PrecisionReport &report) {
  KeepOptions keep = keepOptions(options);
  keep.backend = &backend;
  if (llvm::Error error = keepLayers(module, entry, calibration, keep, report))
    return error;
  return options.precisionReport ? options.precisionReport(report)
                                 : llvm::Error::success();
}

llvm::Error mlir::repvgg::calibrateModel(ModuleOp module,
                                         const CompilerOptions &options,
                                         const Backend &backend,
                                         std::shared_ptr<ModelContext> owner) {
  func::FuncOp entry = entryOf(module);
  SmallVector<Value> images = imagesOf(entry);
  if (options.calibration.empty()) {
    if (haveRanges(images))
      return llvm::Error::success();
    return llvm::createStringError(
        "the precision int8 expects samples of what the model will see, to "
        "find the ranges of its images: give an .npz archive or a folder of "
        ".npy files (--calibrate, calibrate=)");
  }
  llvm::Expected<RangeMethod> method = RangeMethod::parse(options.range);
  if (!method)
    return method.takeError();
  CalibrationOptions calibration;
  calibration.path = options.calibration;
  calibration.method = *method;
  calibration.isCancelled = options.isCancelled;
  calibration.compile = [&](OwningOpRef<ModuleOp> copy) {
    // It goes when its model is loaded; the types are the context's.
    Compiler compiler(optionsForRuns(options), owner);
    compiler.adopt(std::move(copy));
    return compiler.compileInProcess();
  };
  PrecisionReport report;
  if (options.equalize)
    if (llvm::Error error =
            equalize(module, entry, calibration, options, report))
      return error;
  if (llvm::Error error = calibrate(module, entry, calibration))
    return error;
  return options.maxError || options.precisionReport
             ? keep(module, entry, calibration, options, backend, report)
             : llvm::Error::success();
}
