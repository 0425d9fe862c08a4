//===- LinkTest.cpp - Objects that cannot be linked -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/Link/Link.h"
#include "RepVGG/Support/CompileError.h"
#include "RepVGG/Target/TargetMachine.h"
#include "llvm/AsmParser/Parser.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"
#include "gtest/gtest.h"

using namespace mlir::repvgg;
using Bytes = llvm::SmallVector<char, 0>;

static std::unique_ptr<llvm::TargetMachine> machineOf(const char *triple) {
  TargetOptions options;
  options.triple = triple;
  options.cpu = "generic";
  llvm::Expected<std::unique_ptr<llvm::TargetMachine>> machine =
      createTargetMachine(options);
  EXPECT_TRUE(bool(machine)) << llvm::toString(machine.takeError());
  return std::move(*machine);
}

static Bytes assemble(const char *text, llvm::TargetMachine &machine) {
  llvm::LLVMContext context;
  llvm::SMDiagnostic diagnostic;
  std::unique_ptr<llvm::Module> module =
      llvm::parseAssemblyString(text, diagnostic, context);
  EXPECT_TRUE(module) << diagnostic.getMessage().str();
  module->setTargetTriple(machine.getTargetTriple());
  module->setDataLayout(machine.createDataLayout());
  Bytes bytes;
  llvm::raw_svector_ostream stream(bytes);
  llvm::legacy::PassManager passes;
  EXPECT_FALSE(machine.addPassesToEmitFile(passes, stream, nullptr,
                                           llvm::CodeGenFileType::ObjectFile));
  passes.run(*module);
  return bytes;
}

/// The text of the one message of an error, which is about the link.
static std::string refusalOf(llvm::Expected<Bytes> linked) {
  EXPECT_FALSE(bool(linked));
  std::string text;
  llvm::handleAllErrors(linked.takeError(), [&](const CompileError &error) {
    ASSERT_EQ(error.messages().size(), 1u);
    EXPECT_EQ(error.messages()[0].rule, kLinkRule);
    text = error.messages()[0].text;
    EXPECT_EQ(text, error.message());
  });
  return text;
}

static bool holds(const std::string &text, const char *part) {
  return text.find(part) != std::string::npos;
}

constexpr const char *kX86 = "x86_64-unknown-linux-gnu";
constexpr const char *kArm = "aarch64-unknown-linux-gnu";
constexpr const char *kCalls = "declare float @expf(float)\n"
                               "define float @f(float %x) {\n"
                               "  %y = call float @expf(float %x)\n"
                               "  ret float %y\n}\n";

TEST(LinkTest, TakesFunctionsOfLibmForAnyMachine) {
  for (const char *triple : {kX86, kArm}) {
    std::unique_ptr<llvm::TargetMachine> machine = machineOf(triple);
    llvm::Expected<Bytes> library =
        linkModel(assemble(kCalls, *machine), *machine);
    ASSERT_TRUE(bool(library)) << llvm::toString(library.takeError());
    EXPECT_EQ(llvm::StringRef(library->data(), 4), "\x7f"
                                                   "ELF");
  }
}

TEST(LinkTest, NamesAFunctionThatNoLibraryHas) {
  std::unique_ptr<llvm::TargetMachine> machine = machineOf(kX86);
  std::string text = refusalOf(linkModel(
      assemble("declare void @nowhere()\n"
               "define void @f() {\n  call void @nowhere()\n  ret void\n}\n",
               *machine),
      *machine));
  EXPECT_TRUE(holds(text, "'nowhere'") && holds(text, "emit an object"))
      << text;
}

TEST(LinkTest, SaysWhatTheLinkerSays) {
  std::unique_ptr<llvm::TargetMachine> x86 = machineOf(kX86),
                                       arm = machineOf(kArm);
  std::string text = refusalOf(linkModel(assemble(kCalls, *arm), *x86));
  EXPECT_TRUE(holds(text, "cannot be linked") && holds(text, "--emit=obj") &&
              holds(text, "model.o"))
      << text;
}
