//===- Linker.cpp - Calling a linker --------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Linker.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

#ifdef REPVGG_HAVE_LLD
#include "lld/Common/Driver.h"
#include <mutex>
LLD_HAS_DRIVER(elf)
#endif

using namespace mlir::repvgg;
using namespace llvm;

/// Before what a linker says, which may have many lines.
static constexpr StringLiteral kAdvice =
    "emit an object ('--emit=obj') and link it yourself; the linker says: ";

#ifdef REPVGG_HAVE_LLD

/// lld as a library keeps its state in the process: one link at a time.
static std::mutex linking;

Error mlir::repvgg::runLinker(ArrayRef<std::string> arguments) {
  SmallVector<const char *> words = {"ld.lld"};
  for (const std::string &argument : arguments)
    words.push_back(argument.c_str());
  std::string messages;
  raw_string_ostream stream(messages);
  std::lock_guard<std::mutex> lock(linking);
  lld::Result result =
      lld::lldMain(words, stream, stream, {{lld::Gnu, &lld::elf::link}});
  if (result.retCode == 0)
    return Error::success();
  return createStringError(Twine(kAdvice) + messages);
}

#else

Error mlir::repvgg::runLinker(ArrayRef<std::string> arguments) {
  ErrorOr<std::string> program = std::error_code();
  for (StringRef name : {"ld.lld-22", "ld.lld", "ld"})
    if ((program = sys::findProgramByName(name)))
      break;
  if (!program)
    return createStringError("expects ld.lld or ld on the PATH, but got none: "
                             "install lld, or emit an object ('--emit=obj')");
  SmallVector<StringRef> words = {*program};
  words.append(arguments.begin(), arguments.end());
  std::string message;
  if (sys::ExecuteAndWait(*program, words, std::nullopt, {}, 0, 0, &message))
    return createStringError(Twine(kAdvice) + *program + ": " + message);
  return Error::success();
}

#endif
