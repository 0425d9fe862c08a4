//===- ModelTest.cpp - Models from memory and from files ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CountingAllocator.h"
#include "HandMadeModel.h"
#include "Hash.h"
#include "gtest/gtest.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <elf.h>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

using namespace repvgg::testing;

namespace {

using Spoil = std::function<void(HandMadeModel &)>;

/// Creates a model that `spoil` changed; returns "status: message".
std::string refusal(Spoil spoil) {
  HandMadeModel made;
  spoil(made);
  repvgg_error error;
  repvgg_model *model = reinterpret_cast<repvgg_model *>(&made);
  repvgg_status status = repvgg_model_create(
      &made.description, made.weights.data(), nullptr, &model, &error);
  EXPECT_EQ(model, nullptr);
  EXPECT_EQ(status, error.status);
  return std::to_string(status) + ": " + error.message;
}

TEST(ModelTest, RefusesWhatIsNoModelOfThisVersion) {
  EXPECT_EQ(refusal([](auto &m) { m.description.magic += 1; }),
            "3: this is no compiled model");
  EXPECT_EQ(refusal([](auto &m) { m.description.version = 77; }),
            "3: expects a model of version 3, but got version 77: compile it "
            "again");
}

TEST(ModelTest, RefusesAnotherProcessor) {
  EXPECT_EQ(refusal([](auto &m) {
              m.description.cpu = "future";
              m.description.features = "sse3,telepathy";
            }),
            "5: the model is compiled for 'future' and needs a processor with "
            "telepathy, which this one is not known to have");
}

TEST(ModelTest, RefusesContradictions) {
  const std::string expected =
      "3: the model contradicts itself: compile it again";
  static const repvgg_place kBeyond[] = {{REPVGG_SPACE_WORKSPACE, 0, 1 << 20}};
  static const repvgg_place kUnknown[] = {{99, 0, 0}};
  static const repvgg_place kNoInput[] = {{REPVGG_SPACE_INPUT, 1, 4}};
  static const repvgg_place kEarly[] = {{REPVGG_SPACE_INPUT, 0, 0}};
  for (const Spoil &spoil : std::initializer_list<Spoil>{
           [](auto &m) { m.steps[0].tasks = 0; },
           [](auto &m) { m.steps[1].kernel = nullptr; },
           [](auto &m) { m.steps[1].layer = 2; },
           [](auto &m) { m.steps[1].places = nullptr; },
           [](auto &m) { m.description.steps = nullptr; },
           [](auto &m) { m.inputs[0].bytes -= 4; },
           [](auto &m) { m.outputs[0].type = 50; },
           [](auto &m) {
             m.steps[0].places = kBeyond, m.steps[0].num_places = 1;
           },
           [](auto &m) {
             m.steps[0].places = kUnknown, m.steps[0].num_places = 1;
           },
           [](auto &m) {
             m.steps[0].places = kNoInput, m.steps[0].num_places = 1;
           },
           [](auto &m) {
             m.initSteps[0].places = kEarly, m.initSteps[0].num_places = 1;
           }})
    EXPECT_EQ(refusal(spoil), expected);
}

TEST(ModelTest, RefusesUnalignedWeights) {
  HandMadeModel made;
  repvgg_error error;
  repvgg_model *model;
  EXPECT_EQ(repvgg_model_create(&made.description, made.weights.data() + 1,
                                nullptr, &model, &error),
            REPVGG_INVALID_ARGUMENT);
  EXPECT_STREQ(error.message, "expects 'weights' to be aligned to 64 bytes");
  EXPECT_EQ(repvgg_model_create(nullptr, nullptr, nullptr, &model, nullptr),
            REPVGG_BAD_MODEL);
}

TEST(ModelTest, EveryArenaComesFromTheAllocatorOrIsAnError) {
  HandMadeModel made;
  RunBuffers buffers(1);
  int needed = 0;
  std::vector<std::string> messages;
  for (bool enough = false; !enough; ++needed) {
    CountingAllocator allocator{needed};
    repvgg_model_options options = {};
    options.allocator = &allocator.callbacks;
    repvgg_error error;
    repvgg_model *model = nullptr;
    repvgg_context *context = nullptr;
    repvgg_status status = repvgg_model_create(
        &made.description, made.weights.data(), &options, &model, &error);
    repvgg_context_options contextOptions = {};
    contextOptions.threads = 2;
    if (!status)
      status = repvgg_context_create(model, &contextOptions, &context, &error);
    enough = status == REPVGG_OK;
    if (enough)
      EXPECT_EQ(buffers.run(context), REPVGG_OK);
    else
      messages.push_back(error.message);
    repvgg_context_close(context, nullptr);
    repvgg_model_close(model, nullptr);
    EXPECT_EQ(allocator.open, 0);
  }
  // Prepared weights, two arenas for preparing, two for the context; and the
  // round that succeeded.
  EXPECT_EQ(needed, 6);
  EXPECT_EQ(
      messages,
      (std::vector<std::string>{
          "out of memory for the prepared weights: 148 bytes",
          "out of memory for the arena to prepare weights in: 196 bytes",
          "out of memory for the scratch memory to prepare weights: 4 bytes",
          "out of memory for the arena of a context: 196 bytes",
          "out of memory for the scratch memory of 2 threads: 128 bytes"}));
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

/// Writes `bytes` as a library, opens it and returns "status: message" with
/// FILE for its name.
std::string openBytes(std::string bytes, bool sealed) {
  if (sealed) {
    repvgg_trailer trailer = {
        REPVGG_TRAILER_MAGIC,
        repvgg::runtime::hashOf(bytes.data(), bytes.size())};
    bytes.append(reinterpret_cast<char *>(&trailer), sizeof(trailer));
  }
  std::string path = ::testing::TempDir() + "repvgg-model-test.so";
  std::ofstream(path, std::ios::binary) << bytes;
  repvgg_error error;
  repvgg_model *model;
  repvgg_status status =
      repvgg_model_open(path.c_str(), nullptr, &model, &error);
  std::remove(path.c_str());
  EXPECT_EQ(model, nullptr);
  std::string text = std::to_string(status) + ": " + error.message;
  size_t place = text.find(path);
  return place == std::string::npos ? text
                                    : text.replace(place, path.size(), "FILE");
}

/// An ELF header for this machine, and nothing behind it.
std::string header(std::function<void(Elf64_Ehdr &)> spoil) {
  Elf64_Ehdr elf = {};
  std::memcpy(elf.e_ident, ELFMAG, SELFMAG);
  elf.e_ident[EI_CLASS] = ELFCLASS64;
  elf.e_ident[EI_DATA] = ELFDATA2LSB;
  elf.e_type = ET_DYN;
#ifdef __aarch64__
  elf.e_machine = EM_AARCH64;
#else
  elf.e_machine = EM_X86_64;
#endif
  spoil(elf);
  return std::string(reinterpret_cast<char *>(&elf), sizeof(elf));
}

TEST(ModelFileTest, RefusesOtherMachines) {
  for (uint16_t machine : {EM_386, EM_RISCV})
    EXPECT_EQ(
        openBytes(header([&](auto &elf) { elf.e_machine = machine; }), true)
            .rfind("5: 'FILE' is compiled for another machine, but this "
                   "machine is ",
                   0),
        0u);
  EXPECT_EQ(
      openBytes(header([](auto &elf) { elf.e_ident[EI_CLASS] = ELFCLASS32; }),
                true)
          .substr(0, 2),
      "5:");
}

TEST(ModelFileTest, RefusesWhatIsNoLibrary) {
  EXPECT_EQ(openBytes("", false), "3: 'FILE' is no compiled model");
  EXPECT_EQ(openBytes(std::string(1000, 'x'), true),
            "3: 'FILE' is no compiled model");
  EXPECT_EQ(openBytes(header([](auto &elf) { elf.e_type = ET_EXEC; }), true),
            "3: 'FILE' is no shared library");
  std::string message = openBytes(header([](auto &) {}), true);
  EXPECT_EQ(message.rfind("3: cannot load 'FILE'", 0), 0u) << message;
}

TEST(ModelFileTest, RefusesTruncatedAndDamagedLibraries) {
  std::string whole = header([](auto &) {}) + std::string(500, 'x');
  EXPECT_EQ(openBytes(whole, false),
            "3: 'FILE' is no compiled model, or is truncated");
  repvgg_trailer trailer = {REPVGG_TRAILER_MAGIC, 1};
  whole.append(reinterpret_cast<char *>(&trailer), sizeof(trailer));
  EXPECT_EQ(openBytes(whole, false), "3: 'FILE' is damaged");
}

TEST(ModelFileTest, RefusesMissingFilesAndFolders) {
  repvgg_error error;
  repvgg_model *model;
  EXPECT_EQ(repvgg_model_open("/nowhere/model", nullptr, &model, &error),
            REPVGG_CANNOT_READ);
  EXPECT_STREQ(error.message,
               "cannot read '/nowhere/model.so': No such file or directory");
  EXPECT_EQ(repvgg_model_open(nullptr, nullptr, &model, &error),
            REPVGG_INVALID_ARGUMENT);
  EXPECT_EQ(repvgg_model_open("model", nullptr, nullptr, &error),
            REPVGG_INVALID_ARGUMENT);
}

} // namespace
