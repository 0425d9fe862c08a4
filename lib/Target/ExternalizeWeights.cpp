//===- ExternalizeWeights.cpp - Constants into one arena ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: an entry with constant tensors. Out: an entry that reads them from the
/// weights arena; the arena's bytes go to a file or to a callback.
/// Invariant: after an error the module is as it was.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/ExternalizeWeights.h"
#include "Entry.h"
#include "RepVGG/Support/OutputFile.h"
#include "RepVGG/Target/Passes.h"
#include "RepVGG/Target/WeightArena.h"
#include "Resources.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_EXTERNALIZEWEIGHTSPASS
#include "RepVGG/Target/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

namespace {

struct Placed {
  arith::ConstantOp constant;
  uint64_t offset;
};

/// Collects the constants of the entry that move, and their bytes.
class Collector {
public:
  Collector(uint64_t minBytes, bool mayRelease, WeightArena &arena)
      : minBytes(minBytes), mayRelease(mayRelease), arena(arena) {}

  LogicalResult collect(arith::ConstantOp op) {
    auto type = dyn_cast<RankedTensorType>(op.getType());
    std::optional<uint64_t> bytes = type ? storedBytes(type) : std::nullopt;
    if (!bytes || type.getRank() == 0 || op.use_empty())
      return success();
    if (auto resource = dyn_cast<DenseResourceElementsAttr>(op.getValue()))
      return collectResource(op, resource, *bytes);
    auto dense = dyn_cast<DenseElementsAttr>(op.getValue());
    if (dense && !dense.isSplat() && *bytes >= minBytes)
      placed.push_back({op, addDense(dense)});
    return success();
  }

  SmallVector<Placed> placed;

private:
  LogicalResult collectResource(arith::ConstantOp op,
                                DenseResourceElementsAttr resource,
                                uint64_t bytes) {
    DenseResourceElementsHandle handle = resource.getRawHandle();
    AsmResourceBlob *blob = handle.getBlob();
    if (!blob)
      return op.emitOpError("expects the resource '")
             << handle.getKey() << "' to have data, but got none";
    if (blob->getData().size() != bytes)
      return op.emitOpError("expects the resource '")
             << handle.getKey() << "' to have " << bytes << " bytes for "
             << resource.getType() << ", but got " << blob->getData().size();
    std::function<void()> release;
    if (mayRelease)
      release = [handle] { releaseResource(handle); };
    placed.push_back({op, arena.add(blob->getData(), std::move(release))});
    return success();
  }

  uint64_t addDense(DenseElementsAttr dense) {
    if (!dense.getElementType().isInteger(1))
      return arena.add(dense.getRawData());
    // In memory a truth value takes a byte.
    std::vector<char> bytes;
    for (bool value : dense.getValues<bool>())
      bytes.push_back(value);
    return arena.addOwned(std::move(bytes));
  }

  uint64_t minBytes;
  bool mayRelease;
  WeightArena &arena;
};

} // namespace

/// arith.constant  ->  to_tensor (view of the arena)
static void readFromArena(Value arena, ArrayRef<Placed> placed) {
  for (auto [constant, offset] : placed) {
    OpBuilder builder(constant);
    auto type = cast<RankedTensorType>(constant.getType());
    constant.replaceAllUsesWith(
        createArenaTensor(builder, constant.getLoc(), arena, offset, type));
    constant.erase();
  }
}

static llvm::Error writeFile(const WeightArena &arena, StringRef path) {
  llvm::Expected<OutputFile> file = OutputFile::open(path);
  if (!file)
    return file.takeError();
  arena.writeTo(file->stream());
  return file->commit();
}

namespace {

struct ExternalizeWeightsPass
    : mlir::repvgg::impl::ExternalizeWeightsPassBase<ExternalizeWeightsPass> {
  using ExternalizeWeightsPassBase::ExternalizeWeightsPassBase;
  ExternalizeWeightsPass(WeightSink sink, bool mayRelease)
      : sink(std::move(sink)), mayRelease(mayRelease) {}

  void runOnOperation() override {
    func::FuncOp entry = findEntry(getOperation());
    if (!entry)
      return signalPassFailure();
    WeightArena arena;
    Collector collector(minBytes, mayRelease, arena);
    WalkResult walk = entry.walk([&](arith::ConstantOp op) {
      return WalkResult(collector.collect(op));
    });
    if (walk.wasInterrupted() || failed(deliver(arena)))
      return signalPassFailure();
    if (!collector.placed.empty())
      readFromArena(addArena(entry, kWeightsArena, arena.size()),
                    collector.placed);
  }

  LogicalResult deliver(WeightArena &arena) {
    llvm::Error error = llvm::Error::success();
    if (sink)
      error = sink(arena);
    else if (!file.empty())
      error = writeFile(arena, file);
    if (!error)
      return success();
    return getOperation().emitError() << llvm::toString(std::move(error));
  }

  WeightSink sink;
  bool mayRelease = false;
};

} // namespace

std::unique_ptr<Pass>
mlir::repvgg::createExternalizeWeightsPass(WeightSink sink, bool mayRelease) {
  return std::make_unique<ExternalizeWeightsPass>(std::move(sink), mayRelease);
}
