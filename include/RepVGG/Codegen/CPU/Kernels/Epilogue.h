//===- Epilogue.h - What is done to a sum before it is stored ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A layer's body on vectors, and the stores of its results.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_KERNELS_EPILOGUE_H
#define REPVGG_CODEGEN_CPU_KERNELS_EPILOGUE_H

#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"
#include "RepVGG/Codegen/CPU/PackedImage.h"

namespace mlir::repvgg::cpu {

/// `body`, such as the verifier accepts for a layer, on vectors: returns what
/// it yields for `arguments`.
Value emitBody(KernelBuilder &k, Block &body, ArrayRef<Value> arguments);

/// An operand of a body beside the sum: an image of the result's size or of one
/// pixel, or one f32 a channel (`image` is absent; the buffer is filled up with
/// zeros to whole vectors).
struct Extra {
  std::optional<PackedImage> image;
  Value buffer;
};

/// Applies a layer's body to vectors of results, and stores them.
class Epilogue {
public:
  /// `body`'s arguments are what is given to Tile::store (a sum, or nothing),
  /// then an element of each extra.
  Epilogue(KernelBuilder &k, const PackedImage &output, Value buffer,
           Block &body, ArrayRef<Extra> extras);

  /// Where the results of a tile belong: its first pixel, in some vectors of
  /// the output and of each extra.
  class Tile {
  public:
    /// Stores body(`given`, extras) at this many vectors, rows and columns from
    /// the tile's begin. Lanes beyond the last channel get zeros, whatever the
    /// body gives for them.
    void store(ArrayRef<Value> given, int64_t vector, int64_t row,
               int64_t column) const;
    /// The result as it is, without the body: to put down sums and take them
    /// up again, where the output's elements are what sums are made of.
    void put(Value sum, int64_t vector, int64_t row, int64_t column) const;
    Value take(int64_t vector, int64_t row, int64_t column) const;

  private:
    friend class Epilogue;
    const Epilogue *epilogue = nullptr;
    Offset vector;
    /// Of each vector.
    SmallVector<Offset> output;
    SmallVector<SmallVector<Offset>, 2> extras;
  };

  /// Computes here the places of a tile of `vectors` vectors, of which the
  /// first is `vector`.
  Tile at(const Offset &image, const Offset &vector, const Offset &row,
          const Offset &column, int64_t vectors = 1) const;

  const PackedImage &image() const { return output; }
  /// Whether rows follow each other without halo in the output and in each
  /// extra image, so that a tile may reach from one into the next.
  bool joinsRows() const;

private:
  SmallVector<Offset> places(const PackedImage &image, const Offset &pixel,
                             const Offset &vector, int64_t vectors) const;
  Value loadExtra(const Tile &tile, unsigned index, int64_t vector, int64_t row,
                  int64_t column) const;
  Value zeroBeyondChannels(Value lanes, const Offset &vector) const;

  KernelBuilder &k;
  PackedImage output;
  Value buffer;
  Block &body;
  SmallVector<Extra, 2> extras;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_KERNELS_EPILOGUE_H
