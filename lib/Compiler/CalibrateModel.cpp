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
#include "RepVGG/Quantize/Calibrate.h"
#include "RepVGG/Quantize/KeepLayers.h"
#include "RepVGG/Quantize/Observe.h"
#include "mlir/IR/SymbolTable.h"

using namespace mlir;
using namespace mlir::repvgg;

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
  if (precision.empty())
    return llvm::Error::success();
  if (precision != "bf16" && precision != "f16" && precision != "i8")
    return llvm::createStringError(
        "expects a precision of bf16, f16 or i8, but got '" + precision + "'");
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

/// Chooses precisions by the network's error, and tells of it.
static llvm::Error keep(ModuleOp module, func::FuncOp entry,
                        const CalibrationOptions &calibration,
                        const CompilerOptions &options) {
  KeepOptions keep;
  keep.maxError = options.maxError;
  keep.rest = options.rest;
  keep.correctBias = options.correctBias;
  llvm::Expected<PrecisionReport> report =
      keepLayers(module, entry, calibration, keep);
  if (!report)
    return report.takeError();
  return options.precisionReport ? options.precisionReport(*report)
                                 : llvm::Error::success();
}

llvm::Error mlir::repvgg::calibrateModel(ModuleOp module,
                                         const CompilerOptions &options,
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
  if (llvm::Error error = calibrate(module, entry, calibration))
    return error;
  return options.maxError || options.precisionReport
             ? keep(module, entry, calibration, options)
             : llvm::Error::success();
}
