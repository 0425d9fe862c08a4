//===- Formats.h - The formats of a network's images ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Decides how each image is stored, and converts what is read otherwise. An
/// image is stored once; each other format of it is made once.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_PRECISION_FORMATS_H
#define REPVGG_LIB_LAYER_PRECISION_FORMATS_H

#include "ImageFormat.h"

namespace mlir::repvgg::layer {

class Formats {
public:
  /// With `simulate`, integers are kept as the f32 numbers that they stand for.
  explicit Formats(bool simulate) : simulate(simulate) {}

  bool simulates() const { return simulate; }

  /// How `image` is stored. Layers are asked for theirs by `chooseFor` before.
  ImageFormat of(Value image) const;

  /// How the result of `layer` is stored from now on: by its precision, or in
  /// f32 where other ops than layers read it, or its range is not known.
  ImageFormat chooseFor(LayerOpInterface layer);

  /// The format in which `precision` reads `image`; none if it takes a range
  /// that is not recorded.
  std::optional<ImageFormat> wanted(Value image, Type precision) const;

  /// `image` in another format than it is stored.
  Value convert(Value image, const ImageFormat &to);

private:
  ImageFormat quantized(MLIRContext *context, double low, double high) const;

  bool simulate;
  DenseMap<Value, ImageFormat> formats;
  DenseMap<Value, SmallVector<std::pair<ImageFormat, Value>, 1>> converted;
};

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_PRECISION_FORMATS_H
