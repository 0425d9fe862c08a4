//===- LibraryTest.cpp - Code that is loaded ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What is loaded is what the file was when it was checked, whatever was loaded
/// before from the same file or under the same name.
///
//===----------------------------------------------------------------------===//

#include "Library.h"
#include "gtest/gtest.h"

#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace repvgg::runtime;

namespace {

class LibraryTest : public testing::Test {
protected:
  void SetUp() override {
    std::filesystem::copy_file(REPVGG_TEST_MODEL ".so", path);
  }
  void TearDown() override { std::remove(path.c_str()); }

  std::string refusal(const std::string &name) {
    Library library;
    repvgg_error error = {};
    library.open(name.c_str(), &error);
    return error.message;
  }

  std::string path =
      testing::TempDir() + "repvgg-library-" + std::to_string(getpid()) + ".so";
};

TEST_F(LibraryTest, IsLoadedAnew) {
  // The loader would return the same code for the same file.
  Library first, second;
  ASSERT_EQ(first.open(path.c_str(), nullptr), REPVGG_OK);
  ASSERT_EQ(second.open(path.c_str(), nullptr), REPVGG_OK);
  ASSERT_NE(first.description(), nullptr);
  EXPECT_NE(first.description(), second.description());
}

TEST_F(LibraryTest, IsNotAnOlderOneOfTheSameDescriptor) {
  // A program that closes all descriptors has later ones of the same numbers,
  // and so of the same names for the loader.
  std::vector<std::unique_ptr<Library>> libraries;
  std::vector<const void *> found;
  for (int i = 0; i < 5; ++i) {
    libraries.push_back(std::make_unique<Library>());
    ASSERT_EQ(libraries.back()->open(path.c_str(), nullptr), REPVGG_OK);
    const void *description = libraries.back()->description();
    for (const void *other : found)
      EXPECT_NE(description, other);
    found.push_back(description);
  }
}

TEST_F(LibraryTest, LeavesNoDescriptorsAndNoFiles) {
  auto lowest = [] {
    int number = ::open("/dev/null", O_RDONLY);
    ::close(number);
    return number;
  };
  int before = lowest();
  Library library;
  ASSERT_EQ(library.open(path.c_str(), nullptr), REPVGG_OK);
  EXPECT_EQ(lowest(), before);
}

TEST_F(LibraryTest, OutlivesAChangedFile) {
  Library library;
  ASSERT_EQ(library.open(path.c_str(), nullptr), REPVGG_OK);
  ASSERT_EQ(truncate(path.c_str(), 0), 0);
  const repvgg_model_description *description = library.description();
  ASSERT_NE(description, nullptr);
  EXPECT_EQ(description->magic, REPVGG_MODEL_MAGIC);
  EXPECT_GT(description->num_steps, 0u);
}

TEST_F(LibraryTest, IsARegularFile) {
  std::string pipe = path + "-pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_EQ(refusal(pipe), "expects '" + pipe + "' to be a regular file");
  std::remove(pipe.c_str());
  EXPECT_EQ(refusal("/dev/zero"), "expects '/dev/zero' to be a regular file");
  EXPECT_EQ(refusal("/"), "expects '/' to be a regular file");
}

TEST_F(LibraryTest, ReportsWholeCharacters) {
  // The message has 499 bytes at most, and these characters have two each.
  for (std::string prefix : {"/", "//"}) {
    std::string name = prefix;
    for (int i = 0; i < 300; ++i)
      name += "\xC3\xA4";
    std::string message = refusal(name);
    EXPECT_GE(message.size(), 498u);
    EXPECT_EQ(message.substr(message.size() - 2), "\xC3\xA4");
  }
}

} // namespace
