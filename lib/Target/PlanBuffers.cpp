//===- PlanBuffers.cpp - Fixed places for buffers -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: an entry on buffers that allocates. Out: an entry whose static
/// allocations are views of one workspace argument. Invariant: two buffers
/// share bytes only if no op of the entry's block lies in the lives of both.
///
//===----------------------------------------------------------------------===//

#include "Entry.h"
#include "RepVGG/Target/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/Transforms/BufferViewFlowAnalysis.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_PLANBUFFERSPASS
#include "RepVGG/Target/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// A buffer, the ops of the block that may touch it, and its place.
struct Buffer {
  memref::AllocOp alloc;
  uint64_t bytes;
  unsigned firstUse;
  unsigned lastUse;
  uint64_t offset = 0;

  bool livesWith(const Buffer &other) const {
    return firstUse <= other.lastUse && other.firstUse <= lastUse;
  }
  uint64_t end() const { return offset + bytes; }
};

/// The static allocations of a block with their lives.
class Lives {
public:
  explicit Lives(func::FuncOp entry)
      : block(entry.getBody().front()), aliases(entry) {
    for (auto [index, op] : llvm::enumerate(block))
      position[&op] = index;
  }

  SmallVector<Buffer> collect() {
    SmallVector<Buffer> buffers;
    for (auto alloc : block.getOps<memref::AllocOp>())
      if (isStatic(alloc.getType()) && !isFreed(alloc))
        buffers.push_back(lifeOf(alloc));
    return buffers;
  }

private:
  static bool isStatic(MemRefType type) {
    return type.hasStaticShape() && type.getLayout().isIdentity() &&
           !type.getMemorySpace() && storedBytes(type);
  }

  /// A view of an argument must not be freed.
  bool isFreed(memref::AllocOp alloc) {
    return llvm::any_of(aliases.resolve(alloc), [](Value alias) {
      return llvm::any_of(alias.getUsers(), llvm::IsaPred<memref::DeallocOp>);
    });
  }

  Buffer lifeOf(memref::AllocOp alloc) {
    unsigned start = position.lookup(alloc);
    Buffer buffer{alloc, *storedBytes(alloc.getType()), ~0u, start};
    for (Value alias : aliases.resolve(alloc))
      for (Operation *user : alias.getUsers()) {
        unsigned use = position.lookup(block.findAncestorOpInBlock(*user));
        buffer.firstUse = std::min(buffer.firstUse, use);
        buffer.lastUse = std::max(buffer.lastUse, use);
      }
    buffer.firstUse = std::min(buffer.firstUse, buffer.lastUse);
    return buffer;
  }

  Block &block;
  BufferViewFlowAnalysis aliases;
  DenseMap<Operation *, unsigned> position;
};

} // namespace

/// The lowest place for `buffer` between those of `neighbors`, which are
/// sorted by offset.
static uint64_t findOffset(const Buffer &buffer,
                           ArrayRef<const Buffer *> neighbors) {
  uint64_t offset = 0;
  for (const Buffer *neighbor : neighbors) {
    if (offset + buffer.bytes <= neighbor->offset)
      break;
    offset = std::max(offset, llvm::alignTo(neighbor->end(), kArenaAlignment));
  }
  return offset;
}

/// Gives each buffer its place, largest first, which keeps gaps small. Returns
/// the size of the workspace.
static uint64_t placeBuffers(MutableArrayRef<Buffer> buffers) {
  SmallVector<Buffer *> bySize;
  for (Buffer &buffer : buffers)
    bySize.push_back(&buffer);
  // They are pointers into one array: comparing them keeps the block's order.
  llvm::sort(bySize, [](const Buffer *a, const Buffer *b) {
    return a->bytes != b->bytes ? a->bytes > b->bytes : a < b;
  });

  SmallVector<const Buffer *> placed;
  uint64_t size = 0;
  for (Buffer *buffer : bySize) {
    SmallVector<const Buffer *> neighbors;
    llvm::copy_if(
        placed, std::back_inserter(neighbors),
        [&](const Buffer *other) { return other->livesWith(*buffer); });
    buffer->offset = findOffset(*buffer, neighbors);
    size = std::max(size, buffer->end());
    auto later = llvm::upper_bound(
        placed, buffer->offset,
        [](uint64_t offset, const Buffer *b) { return offset < b->offset; });
    placed.insert(later, buffer);
  }
  return size;
}

/// memref.alloc  ->  view of the workspace
static void replaceAllocs(MutableArrayRef<Buffer> buffers, Value workspace) {
  for (Buffer &buffer : buffers) {
    OpBuilder builder(buffer.alloc);
    buffer.alloc.replaceAllUsesWith(
        createArenaView(builder, buffer.alloc.getLoc(), workspace,
                        buffer.offset, buffer.alloc.getType()));
    buffer.alloc.erase();
  }
}

namespace {

struct PlanBuffersPass
    : mlir::repvgg::impl::PlanBuffersPassBase<PlanBuffersPass> {
  using PlanBuffersPassBase::PlanBuffersPassBase;

  void runOnOperation() override {
    func::FuncOp entry = findEntry(getOperation());
    if (!entry)
      return signalPassFailure();
    SmallVector<Buffer> buffers = Lives(entry).collect();
    if (buffers.empty())
      return;
    uint64_t size = placeBuffers(buffers);
    replaceAllocs(buffers, addArena(entry, kWorkspaceArena, size));
  }
};

} // namespace
