//===- TargetMachine.cpp - Which machine to compile for -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "llvm/Target/TargetMachine.h"
#include "MachineCode.h"
#include "RepVGG/Target/KnownMachines.h"
#include "RepVGG/Target/TargetMachine.h"
#include "repvgg-runtime/runtime.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/SubtargetFeature.h"

#include <thread>

using namespace mlir::repvgg;
using namespace llvm;

/// Whether code for `triple` runs here.
static bool isHost(const Triple &triple) {
  return Triple(sys::getProcessTriple()).getArch() == triple.getArch();
}

/// Without the tiles of AMX where the system does not let this process use
/// them: a model for this machine is one that runs on it.
static std::string hostFeatures() {
  StringMap<bool> host = sys::getHostCPUFeatures();
  repvgg_error refused;
  bool allowsTiles =
      host.lookup("amx-tile") &&
      repvgg_require_features("native", "amx-tile", &refused) == REPVGG_OK;
  SubtargetFeatures features;
  for (const auto &[name, enabled] : host)
    features.AddFeature(name,
                        enabled && (allowsTiles || !name.starts_with("amx-")));
  return features.getString();
}

static CodeGenOptLevel codeGenLevel(unsigned level) {
  return CodeGenOpt::getLevel(std::min(level, 3u))
      .value_or(CodeGenOptLevel::Default);
}

/// An error unless `target` knows the processor.
static Error checkCPU(const Target &target, const Triple &triple,
                      StringRef cpu) {
  std::unique_ptr<MCSubtargetInfo> info(
      target.createMCSubtargetInfo(triple, "", ""));
  if (cpu.empty() || (info && info->isCPUStringValid(cpu)))
    return Error::success();
  return createStringError("expects 'native' or a CPU that LLVM knows for " +
                           triple.getArchName() + ", but got '" + cpu + "'");
}

Expected<std::unique_ptr<TargetMachine>>
mlir::repvgg::createTargetMachine(const TargetOptions &options) {
  initializeTargets();
  Triple triple(Triple::normalize(
      options.triple.empty() ? sys::getProcessTriple() : options.triple));
  std::string message;
  const Target *target = TargetRegistry::lookupTarget(triple, message);
  if (!target)
    return createStringError(
        "expects a target of x86-64 or AArch64, but got '" + triple.str() +
        "'");
  std::string cpu = options.cpu, features;
  if (cpu == "native") {
    cpu = isHost(triple) ? sys::getHostCPUName().str() : "";
    features = isHost(triple) ? hostFeatures() : "";
  }
  if (Error error = checkCPU(*target, triple, cpu))
    return std::move(error);
  std::unique_ptr<TargetMachine> machine(target->createTargetMachine(
      triple, cpu, features, llvm::TargetOptions(), Reloc::PIC_, std::nullopt,
      codeGenLevel(options.optLevel)));
  if (!machine)
    return createStringError("LLVM cannot compile for '" + triple.str() + "'");
  return machine;
}

/// Without optimizing, LLVM does not compile loops that carry tiles.
static bool compilesTiles(const TargetMachine &machine) {
  return machine.getOptLevel() != CodeGenOptLevel::None;
}

std::string mlir::repvgg::requiredFeatures(const TargetMachine &machine,
                                           bool withTiles) {
  static constexpr StringLiteral kX86[] = {
#define REPVGG_X86_FEATURE(NAME) NAME,
#define REPVGG_X86_TILE_FEATURE(NAME, BIT) NAME,
#include "repvgg-runtime/features.def"
  };
  static constexpr StringLiteral kAArch64[] = {
#define REPVGG_AARCH64_FEATURE(NAME, WORD, BIT) NAME,
#include "repvgg-runtime/features.def"
  };
  const Triple &triple = machine.getTargetTriple();
  ArrayRef<StringLiteral> known;
  if (triple.isX86())
    known = kX86;
  else if (triple.isAArch64())
    known = kAArch64;
  std::string required;
  const MCSubtargetInfo &info = *machine.getMCSubtargetInfo();
  for (StringRef feature : known)
    if (info.checkFeatures(("+" + feature).str()) &&
        (withTiles || !feature.starts_with("amx-")))
      required += (required.empty() ? "" : ",") + feature.str();
  return required;
}

bool mlir::repvgg::hasTiles(const TargetMachine &machine) {
  return machine.getTargetTriple().isX86() &&
         machine.getMCSubtargetInfo()->checkFeatures("+amx-tile");
}

unsigned mlir::repvgg::vectorBits(const TargetMachine &machine) {
  const MCSubtargetInfo &info = *machine.getMCSubtargetInfo();
  if (!machine.getTargetTriple().isX86())
    return 128;
  if (info.checkFeatures("+avx512f"))
    return 512;
  return info.checkFeatures("+avx2") ? 256 : 128;
}

unsigned mlir::repvgg::countThreads(unsigned wanted) {
  return wanted != 0 ? wanted
                     : std::max(std::thread::hardware_concurrency(), 1u);
}

/// Bytes of cache `index` of the first processor as Linux tells, or 0.
static int64_t hostCache(int index) {
  std::string path = "/sys/devices/system/cpu/cpu0/cache/index" +
                     std::to_string(index) + "/size";
  auto file = MemoryBuffer::getFileAsStream(path);
  StringRef text = file ? (*file)->getBuffer().trim() : "";
  int64_t kilobytes = 0;
  return text.consume_back("K") && !text.getAsInteger(10, kilobytes)
             ? kilobytes << 10
             : 0;
}

Machine mlir::repvgg::describeMachine(const TargetMachine &machine) {
  Machine description;
  description.cpu = machine.getTargetCPU();
  description.features = requiredFeatures(machine, compilesTiles(machine));
  description.isX86 = machine.getTargetTriple().isX86();
  description.vectorBits = vectorBits(machine);
  addKnown(machine, description);
  description.isHost = machine.getTargetCPU() == sys::getHostCPUName();
  if (description.isHost) {
    // Caches 0 and 2 are the first core's data and second level.
    description.l1 = hostCache(0);
    description.l2 = hostCache(2);
  }
  return description;
}
