//===- KernelBench.cpp - Measures one kernel ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// A tool for those who write kernels: one convolution, one plan, its time.
///
//===----------------------------------------------------------------------===//

#include "ConvCase.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FormatVariadic.h"

using namespace llvm;
using namespace mlir::repvgg::cpu;

int main(int argc, char **argv) {
  ConvCase test;
  cl::opt<int> repeat("repeat", cl::desc("Runs"), cl::init(50));
  cl::opt<int> copies("weights", cl::desc("Copies of the weights in turn"),
                      cl::init(1));
  cl::opt<int64_t, true> batch("batch", cl::location(test.batch)),
      in("in", cl::location(test.inChannels)),
      out("out", cl::location(test.outChannels)),
      height("height", cl::location(test.height)),
      width("width", cl::location(test.width)),
      stride("stride", cl::location(test.stride)),
      padding("padding", cl::location(test.padding)),
      dilation("dilation", cl::location(test.dilation)),
      groups("groups", cl::location(test.groups)),
      vector("vector", cl::location(test.vector)),
      calls("calls", cl::location(test.calls));
  cl::opt<int64_t> kernel("kernel", cl::init(3));
  cl::opt<std::string, true> plan("plan", cl::location(test.plan)),
      cpu("cpu", cl::location(test.cpu));
  cl::opt<bool, true> shortcut("shortcut", cl::location(test.shortcut)),
      isUnsigned("unsigned", cl::location(test.inputUnsigned),
                 cl::desc("Inputs of i8 are u8"));
  auto elements = cl::values(clEnumValN(PackedElement::F32, "f32", ""),
                             clEnumValN(PackedElement::BF16, "bf16", ""),
                             clEnumValN(PackedElement::F16, "f16", ""),
                             clEnumValN(PackedElement::I8, "i8", ""));
  cl::opt<PackedElement, true> input("from", elements,
                                     cl::location(test.inputElement)),
      output("to", elements, cl::location(test.outputElement));
  cl::opt<std::string, true> features(
      "features", cl::location(test.target.features),
      cl::desc("Instructions that kernels may use, such as avx512vnni"));
  cl::ParseCommandLineOptions(argc, argv, "Measures one convolution kernel\n");
  test.kernelHeight = test.kernelWidth = kernel;
  Expected<ConvResult> result = runConvCase(test, repeat, copies);
  if (!result) {
    errs() << "error: " << toString(result.takeError()) << "\n";
    return 1;
  }
  outs() << formatv("{0:f3} ms best, {1:f3} median, {2:f1} GF/s, error {3:e2} "
                    "({4:e2} normalized), {5} wrong zeros, {6} tasks, compiled "
                    "in {7:f0} ms\n",
                    result->bestMs, result->medianMs,
                    result->flops / result->bestMs * 1e-6, result->error,
                    result->normalizedError, result->wrongZeros, result->tasks,
                    result->compileMs);
  return 0;
}
