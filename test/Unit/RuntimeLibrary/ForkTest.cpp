//===- ForkTest.cpp - Contexts in forked processes ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A child has its parent's contexts but none of their threads: it runs them,
/// closes them, and ends, whatever the parent was at.
///
//===----------------------------------------------------------------------===//

#include "HandMadeModel.h"
#include "SharedCopy.h"
#include "gtest/gtest.h"

#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace repvgg::testing;

#if defined(__SANITIZE_THREAD__)
#define REPVGG_HAS_THREAD_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define REPVGG_HAS_THREAD_SANITIZER 1
#endif
#endif

namespace {

class ForkTest : public ::testing::Test {
protected:
  void SetUp() override {
#ifdef REPVGG_HAS_THREAD_SANITIZER
    GTEST_SKIP() << "ThreadSanitizer starts no threads in a forked process";
#endif
    ASSERT_EQ(repvgg_model_create(&made.description, made.weights.data(),
                                  nullptr, &model, nullptr),
              REPVGG_OK);
    repvgg_context_options options = {};
    options.threads = 3;
    ASSERT_EQ(repvgg_context_create(model, &options, &context, nullptr),
              REPVGG_OK);
  }
  void TearDown() override {
    EXPECT_EQ(repvgg_context_close(context, nullptr), REPVGG_OK);
    repvgg_model_close(model, nullptr);
  }

  bool runs() {
    RunBuffers buffers(5);
    return buffers.run(context) == REPVGG_OK &&
           buffers.y == HandMadeModel::expected(buffers.x);
  }

  /// The exit status of a child that does `work`, which is ended if it hangs.
  template <typename Work>
  int inChild(Work work) {
    pid_t child = fork();
    if (child == 0) {
      alarm(10);
      _exit(work());
    }
    int status = -1;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

  HandMadeModel made;
  repvgg_model *model = nullptr;
  repvgg_context *context = nullptr;
};

TEST_F(ForkTest, ChildRunsAndCloses) {
  EXPECT_TRUE(runs());
  EXPECT_EQ(inChild([&] {
              bool right = runs() && runs();
              return repvgg_context_close(context, nullptr) || !right;
            }),
            0);
  EXPECT_TRUE(runs());
}

TEST_F(ForkTest, ChildClosesWithoutARun) {
  EXPECT_EQ(inChild([&] { return repvgg_context_close(context, nullptr); }), 0);
}

TEST_F(ForkTest, ChildOfAChildRuns) {
  EXPECT_EQ(inChild([&] {
              bool right = runs();
              return inChild([&] { return runs() ? 0 : 1; }) || !right;
            }),
            0);
}

TEST_F(ForkTest, ChildIsNotBusyWithItsParentsRun) {
  hold = true;
  RunBuffers buffers(1);
  std::thread runner([&] { EXPECT_EQ(buffers.run(context), REPVGG_OK); });
  while (!waiting)
    std::this_thread::yield();
  EXPECT_EQ(inChild([&] {
              hold = false;
              return runs() ? 0 : 1;
            }),
            0);
  EXPECT_EQ(inChild([&] { return repvgg_context_close(context, nullptr); }), 0);
  hold = waiting = false;
  runner.join();
  EXPECT_TRUE(runs());
}

TEST_F(ForkTest, ForkWaitsForTheListOfCopies) {
  // Whoever holds the lock is not in the child: it must be free there.
  std::atomic<bool> done = false;
  std::thread user([&] {
    while (!done) {
      repvgg::runtime::lockCopies();
      repvgg::runtime::unlockCopies();
    }
  });
  for (int i = 0; i < 50; ++i)
    EXPECT_EQ(inChild([] {
                repvgg::runtime::lockCopies();
                return 0;
              }),
              0);
  done = true;
  user.join();
}

} // namespace
