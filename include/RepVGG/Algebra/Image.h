//===- Image.h - f64 images, dense or of rank one ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The values that the reference interpreter and the certificate compute with:
/// one image `[C][X...]` in f64 (batch 1). A probe of rank one,
/// x[c, p] = u[c] * g[p], stays factored until an op needs it dense, so that a
/// convolution contracts its input channels once a weight instead of once a
/// pixel.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_IMAGE_H
#define REPVGG_ALGEBRA_IMAGE_H

#include "RepVGG/Algebra/LinearForm.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <map>
#include <memory>

namespace mlir::repvgg {

/// The u of images of rank one. Images that share it also share what an
/// evaluator has made of a weight and u alone, so that a weight is contracted
/// once for all of them. For one thread at a time.
class ChannelFactor {
public:
  explicit ChannelFactor(std::vector<double> values)
      : factors(std::move(values)) {}

  llvm::ArrayRef<double> values() const { return factors; }

  /// What `compute` returned when first asked for `key`.
  llvm::ArrayRef<double>
  contraction(const void *key,
              llvm::function_ref<std::vector<double>()> compute) const;

private:
  std::vector<double> factors;
  mutable std::map<const void *, std::vector<double>> contractions;
};

class Image {
public:
  /// A dense image; `values` is row-major `[channels][sizes...]`.
  Image(int64_t channels, llvm::ArrayRef<int64_t> sizes,
        std::vector<double> values);

  /// x[c, p] = channelFactor[c] * spatialFactor[p].
  static Image rankOne(std::vector<double> channelFactor,
                       llvm::ArrayRef<int64_t> sizes,
                       std::vector<double> spatialFactor);
  static Image rankOne(std::shared_ptr<const ChannelFactor> channelFactor,
                       llvm::ArrayRef<int64_t> sizes,
                       std::vector<double> spatialFactor);

  int64_t channels() const { return channelCount; }
  /// Spatial sizes, 0 to 3 of them.
  llvm::ArrayRef<int64_t> sizes() const { return spatialSizes; }
  /// Pixels of one channel.
  int64_t pixels() const;

  bool isRankOne() const { return u != nullptr; }
  /// u, only if isRankOne().
  llvm::ArrayRef<double> channelFactor() const { return u->values(); }
  /// u with what is known of it, only if isRankOne().
  const ChannelFactor &sharedChannelFactor() const { return *u; }
  /// g, only if isRankOne().
  llvm::ArrayRef<double> spatialFactor() const { return data; }

  /// The dense form of this image (itself if dense).
  Image dense() const;
  /// Row-major values, only if dense.
  llvm::ArrayRef<double> values() const { return data; }
  llvm::MutableArrayRef<double> values() { return data; }

private:
  int64_t channelCount = 0;
  llvm::SmallVector<int64_t, 3> spatialSizes;
  std::shared_ptr<const ChannelFactor> u; // [C], when factored
  std::vector<double> data;               // [C][X...] or, when factored, [X...]
};

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_IMAGE_H
