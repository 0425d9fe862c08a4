//===- ForeignDialects.cpp - What to do about other dialects --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a dialect's name. Output: one line. Invariant: it names a tool of that
// dialect's own project, and no file of the user's.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Pipelines/ForeignDialects.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/ADT/Twine.h"

using namespace mlir::repvgg;
using llvm::StringRef;

static constexpr char kTorch[] =
    "export with output_type=\"linalg-on-tensors\" "
    "(torch_mlir.fx.export_and_import), or run torch-mlir-opt "
    "--torch-backend-to-linalg-on-tensors-backend-pipeline";
static constexpr char kOnnx[] =
    "read the .onnx file with torch-mlir-import-onnx and run torch-mlir-opt "
    "with --torch-onnx-to-torch-backend-pipeline and "
    "--torch-backend-to-linalg-on-tensors-backend-pipeline";
static constexpr char kStableHLO[] =
    "run stablehlo-opt --stablehlo-legalize-to-linalg";
static constexpr char kMHLO[] =
    "convert it to stablehlo first (mhlo-opt --hlo-legalize-to-stablehlo), "
    "then run stablehlo-opt --stablehlo-legalize-to-linalg";
static constexpr char kTensorFlow[] =
    "lower it to linalg on tensors first (by way of stablehlo or tosa)";

std::optional<std::string>
mlir::repvgg::explainModelDialect(StringRef dialect) {
  StringRef advice = llvm::StringSwitch<StringRef>(dialect)
                         .Cases({"torch", "torch_c"}, kTorch)
                         .Cases({"onnx", "krnl"}, kOnnx)
                         .Cases({"stablehlo", "chlo", "vhlo"}, kStableHLO)
                         .Cases({"mhlo", "lmhlo"}, kMHLO)
                         .Cases({"tf", "tfl", "tf_executor"}, kTensorFlow)
                         .Default("");
  if (advice.empty())
    return std::nullopt;
  return ("this is " + dialect + "-dialect IR: " + advice).str();
}

std::string mlir::repvgg::explainUnknownDialect(StringRef dialect) {
  if (std::optional<std::string> known = explainModelDialect(dialect))
    return *known;
  return ("dialect '" + dialect +
          "' is not known here, but its ops can be kept as they are: print the "
          "module in generic form (with -mlir-print-op-generic, or from Python "
          "module.operation.print(print_generic_op_form=True)) and fuse it "
          "with repvgg-opt --fuse (with other options of repvgg-opt add "
          "--allow-unregistered-dialect)")
      .str();
}
