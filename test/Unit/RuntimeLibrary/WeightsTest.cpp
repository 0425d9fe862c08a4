//===- WeightsTest.cpp - Weights files, mapped and copied -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Held either way, weights are the file's bytes and are refused where they are
/// not the model's; copies of one file are one copy.
///
//===----------------------------------------------------------------------===//

#include "Weights.h"
#include "CountingAllocator.h"
#include "Hash.h"
#include "Memory.h"
#include "System.h"
#include "gtest/gtest.h"

#include <atomic>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace repvgg::runtime;
using repvgg::testing::CountingAllocator;

namespace {

/// A weights file of its own, larger than what is read at once.
class WeightsFileTest : public testing::Test {
protected:
  void SetUp() override {
    bytes.resize(700001);
    for (size_t i = 0; i < bytes.size(); ++i)
      bytes[i] = i * 7919 >> 8;
    describe();
    write(bytes);
  }
  void TearDown() override {
    std::remove(path.c_str());
    std::remove(whole.c_str());
  }

  void describe() {
    model.weights_bytes = bytes.size();
    model.weights_hash = hashOf(bytes.data(), bytes.size());
  }
  void write(const std::string &content) {
    std::ofstream(path, std::ios::binary) << content;
  }
  /// Opens the file; returns "status: message" with FILE for its name.
  std::string open(Weights &weights, uint32_t mode,
                   const repvgg_allocator *allocator = nullptr) {
    repvgg_error error = {};
    repvgg_status status =
        weights.open(path.c_str(), model, mode, allocator, &error);
    if (status == REPVGG_OK)
      return "";
    std::string text = std::to_string(status) + ": " + error.message;
    size_t place = text.find(path);
    return place == std::string::npos
               ? text
               : text.replace(place, path.size(), "FILE");
  }
  bool holds(const Weights &weights) {
    return bytes == std::string(weights.data(), bytes.size());
  }

  std::string path =
      testing::TempDir() + "repvgg-weights-" + std::to_string(getpid());
  const std::string whole = path;
  std::string bytes;
  repvgg_model_description model = {};
};

/// For both ways to hold them.
class WeightsTest : public WeightsFileTest,
                    public testing::WithParamInterface<uint32_t> {};

TEST_P(WeightsTest, AreTheFile) {
  Weights weights;
  ASSERT_EQ(open(weights, GetParam()), "");
  EXPECT_TRUE(holds(weights));
  EXPECT_EQ(weights.mode(), GetParam());
}

TEST_P(WeightsTest, MayBeEmpty) {
  bytes.clear();
  describe();
  write("");
  Weights weights;
  EXPECT_EQ(open(weights, GetParam()), "");
}

TEST_P(WeightsTest, AreRefusedIfDamaged) {
  Weights good, bad;
  ASSERT_EQ(open(good, GetParam()), "");
  path += "-damaged";
  for (size_t place : {size_t(0), size_t(300000), bytes.size() - 1}) {
    std::string damaged = bytes;
    damaged[place] ^= 1;
    write(damaged);
    EXPECT_EQ(open(bad, GetParam()),
              "4: 'FILE' is damaged, or holds the weights of another model");
  }
  write(bytes.substr(1));
  EXPECT_EQ(open(bad, GetParam()),
            "4: expects 'FILE' to have 700001 bytes, but got 700000");
  EXPECT_TRUE(holds(good));
}

TEST_P(WeightsTest, AreNotThoseOfAnotherModel) {
  Weights good, bad;
  ASSERT_EQ(open(good, GetParam()), "");
  ++model.weights_hash;
  EXPECT_EQ(open(bad, GetParam()).substr(0, 2), "4:");
}

INSTANTIATE_TEST_SUITE_P(Modes, WeightsTest,
                         testing::Values(REPVGG_WEIGHTS_MAPPED,
                                         REPVGG_WEIGHTS_COPIED),
                         [](const auto &info) {
                           return info.param == REPVGG_WEIGHTS_MAPPED
                                      ? "Mapped"
                                      : "Copied";
                         });

class CopyTest : public WeightsFileTest {};

TEST_F(CopyTest, IsOneWhileAnybodyUsesIt) {
  CountingAllocator allocator{10};
  auto last = std::make_unique<Weights>();
  {
    Weights first, second;
    ASSERT_EQ(open(first, REPVGG_WEIGHTS_COPIED, &allocator.callbacks), "");
    ASSERT_EQ(open(second, REPVGG_WEIGHTS_COPIED, &allocator.callbacks), "");
    ASSERT_EQ(open(*last, REPVGG_WEIGHTS_COPIED, &allocator.callbacks), "");
    EXPECT_EQ(first.data(), second.data());
    EXPECT_EQ(first.data(), last->data());
  }
  EXPECT_EQ(allocator.open, 1);
  EXPECT_TRUE(holds(*last));
  last.reset();
  EXPECT_EQ(allocator.open, 0);
}

TEST_F(CopyTest, IsNotThatOfAnotherAllocatorOrFile) {
  CountingAllocator one{1}, other{1};
  Weights first, second, changed;
  ASSERT_EQ(open(first, REPVGG_WEIGHTS_COPIED, &one.callbacks), "");
  ASSERT_EQ(open(second, REPVGG_WEIGHTS_COPIED, &other.callbacks), "");
  EXPECT_EQ(one.open, 1);
  EXPECT_EQ(other.open, 1);
  path += "-again";
  write(bytes);
  ASSERT_EQ(open(changed, REPVGG_WEIGHTS_COPIED), "");
  EXPECT_NE(first.data(), changed.data());
}

TEST_F(CopyTest, OpensAndClosesInManyThreads) {
  std::atomic<int> wrong = 0;
  std::vector<std::thread> users;
  for (int user = 0; user < 4; ++user)
    users.emplace_back([&] {
      for (int round = 0; round < 25; ++round) {
        Weights weights;
        wrong += open(weights, REPVGG_WEIGHTS_COPIED) != "" || !holds(weights);
      }
    });
  for (std::thread &user : users)
    user.join();
  EXPECT_EQ(wrong, 0);
}

TEST_F(CopyTest, NeedsMemory) {
  CountingAllocator allocator{0};
  Weights weights;
  EXPECT_EQ(open(weights, REPVGG_WEIGHTS_COPIED, &allocator.callbacks),
            "6: out of memory for the weights: 700001 bytes");
}

/// What is asked for by default.
class AutoTest : public WeightsFileTest {};

TEST_F(AutoTest, CopiesWhatIsSmallAndWhatIsLarge) {
  for (size_t size : {bytes.size(), kLargePage + 1}) {
    bytes.resize(size);
    describe();
    write(bytes);
    Weights weights;
    EXPECT_EQ(open(weights, REPVGG_WEIGHTS_AUTO), "");
    EXPECT_EQ(weights.mode(), REPVGG_WEIGHTS_COPIED);
    EXPECT_TRUE(holds(weights));
  }
}

TEST_F(AutoTest, OutlivesATruncatedAndAnOverwrittenFile) {
  Weights weights;
  ASSERT_EQ(open(weights, REPVGG_WEIGHTS_AUTO), "");
  ASSERT_EQ(truncate(path.c_str(), 0), 0);
  EXPECT_TRUE(holds(weights));
  write(std::string(bytes.size(), 'x'));
  EXPECT_TRUE(holds(weights));
}

TEST_F(AutoTest, CopiesIntoTheCallersMemory) {
  CountingAllocator allocator{1};
  Weights weights;
  EXPECT_EQ(open(weights, REPVGG_WEIGHTS_AUTO, &allocator.callbacks), "");
  EXPECT_EQ(allocator.open, 1);
}

TEST_F(AutoTest, RefusesMoreThanTheSystemHas) {
  // A file of holes: nothing of it is read.
  if (truncate(path.c_str(), int64_t(1) << 42) != 0 ||
      availableMemory() >= uint64_t(1) << 42)
    GTEST_SKIP() << "needs files of 4 TB, and a machine with less memory";
  model.weights_bytes = uint64_t(1) << 42;
  Weights weights;
  std::string refusal = open(weights, REPVGG_WEIGHTS_AUTO);
  EXPECT_TRUE(refusal.starts_with("6: out of memory for a copy of the weights: "
                                  "4398046511104 bytes, but "))
      << refusal;
  EXPECT_TRUE(refusal.ends_with(" are left; mapped weights need no copy"))
      << refusal;
}

/// Whoever opens what is no file does not wait for it to become one.
TEST_P(WeightsTest, AreNoPipeAndNoFolder) {
  Weights weights;
  path += "-pipe";
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  EXPECT_EQ(open(weights, GetParam()),
            "2: expects 'FILE' to be a regular file");
  std::remove(path.c_str());
  path = testing::TempDir();
  EXPECT_EQ(open(weights, GetParam()),
            "2: expects 'FILE' to be a regular file");
  path = "/dev/zero";
  EXPECT_EQ(open(weights, GetParam()),
            "2: expects 'FILE' to be a regular file");
  path = whole;
}

TEST_F(AutoTest, ReadsNumbers) {
  write("MemTotal:       24680884 kB\nMemAvailable:   123 kB\n");
  EXPECT_EQ(readNumber(path.c_str(), "MemAvailable:"), 123u);
  EXPECT_EQ(readNumber(path.c_str(), "MemFree:"), UINT64_MAX);
  write("max\n");
  EXPECT_EQ(readNumber(path.c_str(), ""), UINT64_MAX);
  EXPECT_EQ(readNumber("/nowhere", ""), UINT64_MAX);
}

} // namespace
