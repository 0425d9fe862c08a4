//===- ProbeMachine.cpp - What this machine does --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Rates are measured one by one. How far weights hide behind products, and
/// which prefetches suit, is seen at a layer that needs both.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Compiler/ProbeMachine.h"
#include "MachineFile.h"
#include "RepVGG/Compiler/LoadModel.h"
#include "RepVGG/Pipelines/Backends.h"
#include "RepVGG/Target/CacheReads.h"
#include "RepVGG/Target/Context.h"
#include "RepVGG/Target/Roofline.h"
#include "RepVGG/Target/TargetMachine.h"
#include "RepVGG/Tune/StreamTimes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/LineIterator.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Target/TargetMachine.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

/// More than caches keep of what is read again and again.
static constexpr uint64_t kFarBytes = 64 << 20;
/// A second cache where the system does not say.
static constexpr int64_t kSecondCache = 512 << 10;
/// Other prefetches are worth it if they are faster by this.
static constexpr double kWorth = 0.97;

/// Few pixels, so that each weight is used few times.
static constexpr char kLayer[] = R"(
module attributes {{repvgg_layer.target = {0}} {{
  func.func @probe(%x: tensor<1x192x14x14xf32>, %w: tensor<192x192x3x3xf32>)
      -> tensor<1x192x14x14xf32> {{
    %y = repvgg_layer.conv %x, %w <{{strides = array<i64: 1, 1>,
        pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>,
        dilations = array<i64: 1, 1>, groups = 1 : i64}> :
        (tensor<1x192x14x14xf32>, tensor<192x192x3x3xf32>)
        -> tensor<1x192x14x14xf32> {{
    ^bb0(%sum: f32):
      repvgg_layer.yield %sum : f32
    }
    return %y : tensor<1x192x14x14xf32>
  }
}
)";

static llvm::Expected<Machine> describeHost() {
  auto machine = createTargetMachine(TargetOptions());
  if (!machine)
    return machine.takeError();
  return describeMachine(**machine);
}

/// What machines have in common that one probe stands for: the processor, as
/// LLVM and as its maker calls it, and how many of them share the memory.
static std::string processorName(const Machine &machine) {
  std::string name = machine.cpu;
  if (auto file = llvm::MemoryBuffer::getFileAsStream("/proc/cpuinfo"))
    for (llvm::line_iterator line(**file); !line.is_at_eof(); ++line)
      if (line->starts_with("model name")) {
        name += ", " + line->split(':').second.trim().str();
        break;
      }
  return llvm::formatv("{0}, {1} processors", name, countThreads(0));
}

static llvm::Expected<StreamTimes> timeLayer(const Machine &machine) {
  TuneOptions options;
  options.backend = createBackend(machine, BackendOptions());
  options.machine = machine;
  MLIRContext context(modelDialects(), MLIRContext::Threading::DISABLED);
  prepareContext(&context);
  std::string text = llvm::formatv(kLayer, options.backend->getTarget());
  auto module = parseSourceString<ModuleOp>(text, &context);
  if (!module)
    return llvm::createStringError("cannot parse the layer to probe by");
  PassManager planning(&context);
  options.backend->addPlanning(planning.nest<func::FuncOp>());
  if (failed(planning.run(*module)))
    return llvm::createStringError("cannot plan the layer to probe by");
  layer::ConvOp layer;
  module->walk([&](layer::ConvOp op) { layer = op; });
  return measureStream(layer, options);
}

/// Prefetches into the second cache where they are faster; the overlap by the
/// faster ones.
static llvm::Error measureOverlap(Machine machine, MachineFigures &figures) {
  MachineFigures second = figures;
  second.prefetch = 2;
  second.prefetchFar = 0;
  double best = std::numeric_limits<double>::infinity();
  for (const MachineFigures &tried : {figures, second}) {
    machine.figures = tried;
    llvm::Expected<StreamTimes> times = timeLayer(machine);
    if (!times)
      return times.takeError();
    if (times->far > kWorth * best)
      continue;
    best = times->far;
    double stream = times->bytes * 1e-3 / tried.memoryRate;
    double longer = std::max(times->near, stream);
    double shorter = std::min(times->near, stream);
    figures = tried;
    figures.overlap = std::clamp(1 - (times->far - longer) / shorter, 0.0, 1.0);
  }
  return llvm::Error::success();
}

/// To as many digits as mean something.
static double rounded(double value, double parts) {
  return std::round(value * parts) / parts;
}

static llvm::Expected<MachineFigures> measure(const Machine &machine) {
  MachineFigures figures;
  uint64_t cache = (machine.l2 != 0 ? machine.l2 : kSecondCache) / 2;
  auto note = [](double &rate, llvm::Expected<double> measured) {
    if (measured)
      rate = rounded(*measured, 10);
    return measured.takeError();
  };
  if (llvm::Error error = note(figures.rate, measureMultiplyAdds()))
    return std::move(error);
  auto backend = createBackend(machine, BackendOptions());
  for (auto [rate, format] :
       {std::pair(&MachineFigures::i8Rate, ProductFormat::I8),
        {&MachineFigures::i16Rate, ProductFormat::I16},
        {&MachineFigures::bf16Rate, ProductFormat::BF16},
        {&MachineFigures::bf16TileRate, ProductFormat::BF16Tiles},
        {&MachineFigures::i8TileRate, ProductFormat::I8Tiles}})
    if (llvm::Error error =
            note(figures.*rate, measureProducts(*backend, format)))
      return std::move(error);
  if (llvm::Error error = note(figures.cacheRate, measureCacheReads(cache)))
    return std::move(error);
  if (llvm::Error error = note(figures.memoryRate, measureReads(kFarBytes, 1)))
    return std::move(error);
  if (llvm::Error error =
          note(figures.memoryTotal, measureReads(kFarBytes, countThreads(0))))
    return std::move(error);
  if (llvm::Error error = measureOverlap(machine, figures))
    return std::move(error);
  figures.overlap = rounded(figures.overlap, 100);
  return figures;
}

static llvm::Expected<MachineFigures> probeInto(MachineCache &cache,
                                                const Machine &machine) {
  // What cannot be kept is not worth a second of measuring.
  if (llvm::Error error = cache.write())
    return std::move(error);
  llvm::Expected<MachineFigures> figures = measure(machine);
  if (!figures)
    return figures.takeError();
  cache.insert(processorName(machine), *figures);
  if (llvm::Error error = cache.write())
    return std::move(error);
  return figures;
}

llvm::Expected<MachineFigures> mlir::repvgg::probeMachine() {
  llvm::Expected<Machine> host = describeHost();
  if (!host)
    return host.takeError();
  llvm::Expected<MachineCache> cache = MachineCache::read();
  if (!cache)
    return cache.takeError();
  return probeInto(*cache, *host);
}

llvm::Expected<MachineFigures>
mlir::repvgg::chooseFigures(const Machine &machine, llvm::StringRef source) {
  if (source == "default")
    return machine.figures;
  if (source != "probe")
    return readFigures(source);
  if (!machine.isHost)
    return llvm::createStringError("a probe measures this machine: expects the "
                                   "CPU 'native', but got '" +
                                   machine.cpu + "'");
  llvm::Expected<MachineCache> cache = MachineCache::read();
  if (!cache)
    return cache.takeError();
  if (auto known = cache->find(processorName(machine)))
    return *known;
  return probeInto(*cache, machine);
}

llvm::Expected<double> mlir::repvgg::measureRate(ProductFormat format) {
  if (format == ProductFormat::F32)
    return measureMultiplyAdds();
  llvm::Expected<Machine> host = describeHost();
  if (!host)
    return host.takeError();
  llvm::Expected<double> rate =
      measureProducts(*createBackend(*host, BackendOptions()), format);
  if (!rate || *rate != 0)
    return rate;
  return host->figures.rateOf(format);
}

std::string mlir::repvgg::figuresText(const MachineFigures &figures) {
  return llvm::formatv("{0:2}\n", toJSON(figures));
}
