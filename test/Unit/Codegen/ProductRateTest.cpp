//===- ProductRateTest.cpp - What measures products of a format -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Rates of formats are measured by the instructions that kernels have for
/// them; where nothing was measured, features say what to expect.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/CPU/CPUBackend.h"
#include "RepVGG/Codegen/CPU/TargetInfo.h"
#include "mlir/IR/BuiltinOps.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// The function that measures `format`, as text; empty if there is none.
std::string productsOf(StringRef features, unsigned bits,
                       ProductFormat format) {
  Machine machine;
  machine.features = features.str();
  machine.vectorBits = bits;
  auto backend = cpu::createCPUBackend(machine, BackendOptions());
  MLIRContext context(MLIRContext::Threading::DISABLED);
  OwningOpRef<ModuleOp> module = ModuleOp::create(UnknownLoc::get(&context));
  int64_t operations = backend->emitProducts(*module, "products", format, 10);
  EXPECT_EQ(operations == 0, module->getBody()->empty());
  std::string text;
  if (operations != 0)
    llvm::raw_string_ostream(text) << *module;
  return text;
}

/// Whether products of `format` are measured by `instruction`.
bool has(ProductFormat format, StringRef features, unsigned bits,
         StringRef instruction) {
  return StringRef(productsOf(features, bits, format)).contains(instruction);
}

TEST(ProductRateTest, BF16HasAnInstructionOrNone) {
  EXPECT_EQ(productsOf("avx512vnni", 512, ProductFormat::BF16), "");
  EXPECT_TRUE(has(ProductFormat::BF16, "avx512bf16", 512,
                  "llvm.x86.avx512bf16.dpbf16ps.512"));
}

TEST(ProductRateTest, I8HasTheBestInstruction) {
  EXPECT_TRUE(
      has(ProductFormat::I8, "avx512bw,avx512vnni", 512, "vpdpbusd.512"));
  EXPECT_TRUE(has(ProductFormat::I8, "avx512bw", 512, "pmaddw.d.512"));
  EXPECT_TRUE(has(ProductFormat::I8, "avx2,sse3", 256, "pmadd.wd"));
  EXPECT_TRUE(has(ProductFormat::I8, "", 128, "arith.muli"));
  EXPECT_FALSE(has(ProductFormat::I8, "", 128, "repvgg_cpu.intrinsic"));
}

TEST(ProductRateTest, I16HasAnInstructionOrNone) {
  EXPECT_TRUE(
      has(ProductFormat::I16, "avx512bw,avx512vnni", 512, "vpdpwssd.512"));
  EXPECT_TRUE(has(ProductFormat::I16, "avx2,avxvnni", 256, "vpdpwssd.256"));
  EXPECT_TRUE(has(ProductFormat::I16, "avx2,sse3", 256, "pmadd.wd"));
  EXPECT_EQ(productsOf("", 128, ProductFormat::I16), "");
}

TEST(ProductRateTest, TilesHaveAnInstructionOrNone) {
  EXPECT_TRUE(has(ProductFormat::BF16Tiles, "amx-bf16", 512, "amx.tile_mulf"));
  EXPECT_TRUE(has(ProductFormat::I8Tiles, "amx-int8", 512, "amx.tile_muli"));
  EXPECT_EQ(productsOf("amx-int8", 512, ProductFormat::BF16Tiles), "");
  EXPECT_EQ(productsOf("amx-int8", 256, ProductFormat::I8Tiles), "");
}

TEST(ProductRateTest, MeasuredBeforePromised) {
  cpu::TargetInfo target;
  target.features = "avx512vnni";
  EXPECT_EQ(target.relativeRate(ProductFormat::F32), 1);
  EXPECT_EQ(target.relativeRate(ProductFormat::I8), 4);
  target.figures.rate = 100;
  target.figures.i8Rate = 250;
  EXPECT_EQ(target.relativeRate(ProductFormat::I8), 2.5);
  target.figures.scaleTo(80);
  EXPECT_EQ(target.figures.i8Rate, 200);
  EXPECT_EQ(target.relativeRate(ProductFormat::I8), 2.5);
}

} // namespace
