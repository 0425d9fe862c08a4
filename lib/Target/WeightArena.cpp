//===- WeightArena.cpp - Where each weight lies ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Target/WeightArena.h"
#include "Entry.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>
#include <cstring>

using namespace mlir;
using namespace mlir::repvgg;

/// DenseMap reserves the two largest keys.
static uint64_t hashOf(ArrayRef<char> bytes) {
  return llvm::xxh3_64bits(StringRef(bytes.data(), bytes.size())) >> 1;
}

uint64_t WeightArena::add(ArrayRef<char> bytes, std::function<void()> release) {
  std::vector<size_t> &equal = byHash[hashOf(bytes)];
  for (size_t index : equal)
    if (pieces[index].bytes == bytes)
      return pieces[index].offset;
  uint64_t offset = llvm::alignTo(end, kArenaAlignment);
  equal.push_back(pieces.size());
  pieces.push_back({offset, bytes, std::move(release)});
  end = offset + bytes.size();
  return offset;
}

uint64_t WeightArena::addOwned(std::vector<char> bytes) {
  owned.push_back(std::move(bytes));
  return add(owned.back());
}

/// Returns where the piece ends; before it are zeros from `position` on.
uint64_t WeightArena::copyPiece(const Piece &piece, uint64_t position,
                                char *out) const {
  std::fill_n(out + position, piece.offset - position, '\0');
  if (!piece.bytes.empty())
    std::memcpy(out + piece.offset, piece.bytes.data(), piece.bytes.size());
  return piece.offset + piece.bytes.size();
}

void WeightArena::copyTo(char *out) const {
  uint64_t position = 0;
  for (const Piece &piece : pieces)
    position = copyPiece(piece, position, out);
}

void WeightArena::moveTo(char *out) {
  uint64_t position = 0;
  for (Piece &piece : pieces) {
    position = copyPiece(piece, position, out);
    piece.bytes = {};
    if (piece.release)
      piece.release();
  }
}

void WeightArena::writeTo(llvm::raw_ostream &stream) const {
  uint64_t position = 0;
  for (const Piece &piece : pieces) {
    stream.write_zeros(piece.offset - position);
    stream.write(piece.bytes.data(), piece.bytes.size());
    position = piece.offset + piece.bytes.size();
  }
}
