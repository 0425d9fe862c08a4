//===- CompilerTest.cpp - The compiler as a library -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Compiler/Compiler.h"
#include "Models.h"
#include "RepVGG/Compiler/Artifacts.h"
#include "RepVGG/Support/CompileError.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"

#include <thread>

using namespace mlir;
using namespace mlir::repvgg;

/// What a model that is open answers to ones.
static float run(CompiledModel &model, const BlockModel &block) {
  std::vector<float> x(block.elements(), 1), y(block.elements());
  EXPECT_FALSE(bool(model.run({x.data()}, {y.data()})));
  return y[block.middle()];
}

/// Compiles `block` in this process and runs it; nothing else of the process is
/// needed.
static float compileAndRun(const BlockModel &block,
                           CompilerOptions options = {}) {
  Compiler compiler(std::move(options));
  EXPECT_FALSE(bool(compiler.load(ModelSource::memory(block.text()))));
  llvm::Expected<CompiledModel> model = compiler.compileInProcess();
  if (!model) {
    ADD_FAILURE() << llvm::toString(model.takeError());
    return 0;
  }
  return run(*model, block);
}

/// The same by way of files.
static float compileToFilesAndRun(const BlockModel &block,
                                  const std::string &path) {
  CompilerOptions options;
  Compiler compiler(options);
  EXPECT_FALSE(bool(compiler.load(ModelSource::memory(block.text()))));
  llvm::Expected<ModelCode> code = compiler.compile();
  if (!code) {
    ADD_FAILURE() << llvm::toString(code.takeError());
    return 0;
  }
  EXPECT_FALSE(
      bool(writeArtifacts(*code, Artifact::SharedLibrary, path, options)));
  repvgg_model *model = nullptr;
  repvgg_context *context = nullptr;
  repvgg_error error = {};
  EXPECT_FALSE(repvgg_model_open(path.c_str(), nullptr, &model, &error))
      << error.message;
  EXPECT_FALSE(repvgg_context_create(model, nullptr, &context, &error))
      << error.message;
  std::vector<float> x(block.elements(), 1), y(block.elements());
  const int64_t shape[] = {1, block.channels, block.pixels, block.pixels};
  repvgg_buffer in = {x.data(), REPVGG_F32, 4, shape};
  repvgg_buffer out = {y.data(), REPVGG_F32, 4, shape};
  EXPECT_FALSE(repvgg_context_run(context, &in, 1, &out, 1, &error))
      << error.message;
  repvgg_context_close(context, nullptr);
  repvgg_model_close(model, nullptr);
  return y[block.middle()];
}

constexpr BlockModel kFirst = {4, 3, 9, 2};
constexpr BlockModel kSecond = {16, 5, 12, 1};

TEST(CompilerTest, CompilesFromMemoryAndRuns) {
  EXPECT_EQ(compileAndRun(kFirst), kFirst.expected());
  EXPECT_EQ(compileAndRun(kSecond), kSecond.expected());
}

TEST(CompilerTest, OptionsReachThePipeline) {
  CompilerOptions options;
  options.kernels = false;
  EXPECT_EQ(compileAndRun(kFirst, options), kFirst.expected());
  options.fuse = false;
  EXPECT_EQ(compileAndRun(kFirst, options), kFirst.expected());
  options.f64 = true;
  Compiler wide(options);
  ASSERT_FALSE(bool(wide.load(ModelSource::memory(kFirst.text()))));
  llvm::Expected<CompiledModel> model = wide.compileInProcess();
  ASSERT_TRUE(bool(model)) << llvm::toString(model.takeError());
  std::vector<double> x(kFirst.elements(), 1), y(kFirst.elements());
  ASSERT_FALSE(bool(model->run({x.data()}, {y.data()})));
  EXPECT_EQ(y[kFirst.middle()], kFirst.expected());
}

TEST(CompilerTest, TwoModelsAtTheSameTime) {
  llvm::SmallString<128> folder;
  ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("repvgg-compiler", folder));
  auto work = [&](const BlockModel &block, const char *name) {
    llvm::SmallString<128> path = folder;
    llvm::sys::path::append(path, name);
    for (int round = 0; round < 3; ++round) {
      EXPECT_EQ(compileAndRun(block), block.expected());
      EXPECT_EQ(compileToFilesAndRun(block, path.str().str()),
                block.expected());
    }
  };
  std::thread first(work, kFirst, "first"), second(work, kSecond, "second");
  first.join();
  second.join();
  llvm::sys::fs::remove_directories(folder);
}

TEST(CompilerTest, StepsCanBeLookedAt) {
  Compiler compiler;
  ASSERT_FALSE(bool(compiler.load(ModelSource::memory(kFirst.text()))));
  ASSERT_FALSE(bool(compiler.fuse()));
  std::string text;
  llvm::raw_string_ostream(text) << compiler.module();
  EXPECT_EQ(text.find("repvgg.block"), std::string::npos);
  ASSERT_FALSE(bool(compiler.plan()));
  text.clear();
  llvm::raw_string_ostream(text) << compiler.module();
  EXPECT_NE(text.find("plan = #"), std::string::npos);
  ASSERT_TRUE(bool(compiler.compile()));
  EXPECT_FALSE(compiler.module());
}

TEST(CompilerTest, OneCompilerTakesModelsInTurn) {
  Compiler compiler;
  for (const BlockModel &block : {kFirst, kSecond, kFirst}) {
    ASSERT_FALSE(bool(compiler.load(ModelSource::memory(block.text()))));
    llvm::Expected<CompiledModel> model = compiler.compileInProcess();
    ASSERT_TRUE(bool(model)) << llvm::toString(model.takeError());
    EXPECT_EQ(run(*model, block), block.expected());
  }
}

TEST(CompilerTest, ReadsBytecode) {
  Compiler writer;
  ASSERT_FALSE(bool(writer.load(ModelSource::memory(kFirst.text()))));
  std::string bytes;
  llvm::raw_string_ostream stream(bytes);
  ASSERT_TRUE(succeeded(writeBytecodeToFile(writer.module(), stream)));
  Compiler compiler;
  ASSERT_FALSE(bool(compiler.load(ModelSource::memory(bytes))));
  llvm::Expected<CompiledModel> model = compiler.compileInProcess();
  ASSERT_TRUE(bool(model)) << llvm::toString(model.takeError());
  EXPECT_EQ(run(*model, kFirst), kFirst.expected());
}

/// The messages of an error, which is one of the compiler's.
static std::vector<CompileMessage> messagesOf(llvm::Error error) {
  std::vector<CompileMessage> messages;
  llvm::handleAllErrors(std::move(error), [&](const CompileError &error) {
    EXPECT_FALSE(error.isCancelled());
    messages = error.messages().vec();
  });
  return messages;
}

TEST(CompilerTest, ErrorsSayWhere) {
  Compiler compiler;
  std::string printed;
  CompilerOptions options;
  options.messages = [&](StringRef text) { printed = text.str(); };
  Compiler reader(options);
  auto messages =
      messagesOf(reader.load(ModelSource::memory("func.func @f(", "m.mlir")));
  ASSERT_EQ(messages.size(), 1u);
  EXPECT_EQ(messages[0].file, "m.mlir");
  EXPECT_EQ(messages[0].line, 1u);
  EXPECT_EQ(messages[0].column, 13u);
  EXPECT_NE(printed.find("func.func @f("), std::string::npos);

  ASSERT_FALSE(bool(compiler.load(ModelSource::memory(
      "func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  %y = tosa.reverse %x {axis = 0 : i32} : (tensor<4xf32>) -> "
      "tensor<4xf32>\n  return %y : tensor<4xf32>\n}\n",
      "tosa.mlir"))));
  llvm::Expected<ModelCode> code = compiler.compile();
  ASSERT_FALSE(bool(code));
  messages = messagesOf(code.takeError());
  ASSERT_GE(messages.size(), 1u);
  EXPECT_EQ(messages[0].severity, CompileMessage::Severity::Error);
  EXPECT_EQ(messages[0].file, "tosa.mlir");
  EXPECT_EQ(messages[0].line, 2u);
  EXPECT_NE(messages[0].text.find("is not supported"), std::string::npos);
}

TEST(CompilerTest, RefusesWhatCannotBe) {
  Compiler empty;
  EXPECT_EQ(messagesOf(empty.plan())[0].text,
            "expects a model that has been loaded");
  CompilerOptions options;
  options.target.cpu = "nothing";
  Compiler compiler(options);
  ASSERT_FALSE(bool(compiler.load(ModelSource::memory(kFirst.text()))));
  EXPECT_NE(messagesOf(compiler.plan())[0].text.find("but got 'nothing'"),
            std::string::npos);
  EXPECT_EQ(messagesOf(compiler.plan())[0].text,
            "expects a model that has been loaded");
}
