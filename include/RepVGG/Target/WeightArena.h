//===- WeightArena.h - Where each weight lies -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The layout of a module's weights in one arena of bytes, and a pass that
/// hands it to its caller. Laying out copies nothing: the bytes are copied
/// once, to memory or to a file, when all places are known.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_WEIGHTARENA_H
#define REPVGG_TARGET_WEIGHTARENA_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/Support/Error.h"

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace mlir {
class Pass;
} // namespace mlir

namespace mlir::repvgg {

/// Pieces of bytes at 64-byte aligned offsets, in the order they were added.
class WeightArena {
public:
  /// The offset of `bytes`, which live as long as the arena. Equal bytes get
  /// the offset they got before.
  /// `release`, if given, says that they are needed no more.
  uint64_t add(llvm::ArrayRef<char> bytes,
               std::function<void()> release = nullptr);
  /// The same for bytes that the arena is to keep.
  uint64_t addOwned(std::vector<char> bytes);

  /// Bytes up to the end of the last piece.
  uint64_t size() const { return end; }
  /// Writes size() bytes to `out`, zeros between the pieces.
  void copyTo(char *out) const;
  /// The same, once: each piece is released as soon as it is copied.
  void moveTo(char *out);
  /// Writes size() bytes to `stream`.
  void writeTo(llvm::raw_ostream &stream) const;

private:
  struct Piece {
    uint64_t offset;
    llvm::ArrayRef<char> bytes;
    std::function<void()> release;
  };
  uint64_t copyPiece(const Piece &piece, uint64_t position, char *out) const;

  std::vector<Piece> pieces;
  /// Hash of a piece's bytes to the pieces that have it.
  llvm::DenseMap<uint64_t, std::vector<size_t>> byHash;
  std::deque<std::vector<char>> owned;
  uint64_t end = 0;
};

/// Receives the weights when their places are known. The bytes are the
/// context's and must not be kept.
using WeightSink = std::function<llvm::Error(WeightArena &)>;

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_WEIGHTARENA_H
