//===- CancelTest.cpp - Compilations that are given up --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Compiles a model again and again, each time cancelled a little later, until
/// it is not cancelled any more.
///
//===----------------------------------------------------------------------===//

#include "Models.h"
#include "RepVGG/Compiler/Artifacts.h"
#include "RepVGG/Compiler/Compiler.h"
#include "RepVGG/Support/CompileError.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {

class CancelTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("repvgg-cancel", folder));
  }
  void TearDown() override { llvm::sys::fs::remove_directories(folder); }

  /// Compiles to files, and gives up when it is asked for the time `last`.
  llvm::Error compileUntil(unsigned last) {
    asked = 0;
    CompilerOptions options;
    options.isCancelled = [&] { return ++asked >= last; };
    Compiler compiler(options);
    if (llvm::Error error =
            compiler.load(ModelSource::memory(BlockModel{4, 3, 9, 2}.text())))
      return error;
    llvm::Expected<ModelCode> code = compiler.compile();
    EXPECT_FALSE(compiler.module());
    if (!code)
      return code.takeError();
    llvm::SmallString<128> path = folder;
    llvm::sys::path::append(path, "model");
    return writeArtifacts(*code, Artifact::SharedLibrary, path.str().str(),
                          options);
  }

  unsigned countFiles() {
    std::error_code error;
    unsigned count = 0;
    for (llvm::sys::fs::directory_iterator it(folder, error), end; it != end;
         it.increment(error))
      ++count;
    return count;
  }

  llvm::SmallString<128> folder;
  unsigned asked = 0;
};

TEST_F(CancelTest, AtAnyTimeIsAnErrorThatSaysSoAndLeavesNoFile) {
  ASSERT_FALSE(bool(compileUntil(~0u)));
  EXPECT_EQ(countFiles(), 3u);
  unsigned times = asked;
  // Between passes, in the optimizer, before each of the last steps.
  EXPECT_GT(times, 100u);
  llvm::sys::fs::remove_directories(folder);
  ASSERT_FALSE(llvm::sys::fs::create_directory(folder));
  // Every time at the ends, some in between.
  for (unsigned last = 1; last <= times;
       last += last < 20 || last > times - 10 ? 1 : 37) {
    llvm::Error error = compileUntil(last);
    ASSERT_TRUE(bool(error)) << "asked " << last << " of " << times;
    llvm::handleAllErrors(std::move(error), [](const CompileError &error) {
      EXPECT_TRUE(error.isCancelled());
      EXPECT_EQ(error.message(), "cancelled");
    });
    EXPECT_EQ(countFiles(), 0u) << "asked " << last << " of " << times;
  }
}

TEST_F(CancelTest, FilesOfBeforeStayAsTheyWere) {
  ASSERT_FALSE(bool(compileUntil(~0u)));
  unsigned times = asked;
  llvm::SmallString<128> path = folder;
  llvm::sys::path::append(path, "model.so");
  uint64_t before = 0, after = 0;
  llvm::sys::fs::UniqueID id, same;
  ASSERT_FALSE(llvm::sys::fs::file_size(path, before));
  ASSERT_FALSE(llvm::sys::fs::getUniqueID(path, id));
  llvm::Error error = compileUntil(times);
  EXPECT_TRUE(bool(error));
  llvm::consumeError(std::move(error));
  ASSERT_FALSE(llvm::sys::fs::file_size(path, after));
  ASSERT_FALSE(llvm::sys::fs::getUniqueID(path, same));
  EXPECT_EQ(before, after);
  EXPECT_TRUE(id == same);
  EXPECT_EQ(countFiles(), 3u);
}

} // namespace
