//===- Samples.h - What a network is calibrated on --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Data of the kind that a model will see: an .npz archive with an array for
/// each input, a .npy file, or a folder of .npy files.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_QUANTIZE_SAMPLES_H
#define REPVGG_QUANTIZE_SAMPLES_H

#include "RepVGG/Support/Npy.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace mlir::repvgg {

/// An input of the model: samples are along its first dimension.
struct SampledInput {
  std::string name;
  RankedTensorType type;
};

class Samples {
public:
  /// Reads the archive, file or folder at `path` for `inputs`, which are f32
  /// or integers of 8 bits.
  /// Archives have an array for each, by name or in order; the files of a
  /// folder, in the order of their names, are samples, or batches of them, of
  /// the only input. Errors name file and array, and what was expected.
  static llvm::Expected<Samples> read(StringRef path,
                                      ArrayRef<SampledInput> inputs);

  /// How many runs of the model go through all samples once.
  unsigned runs() const;
  /// The bytes of the inputs of run `index`. The last one goes on with the
  /// first samples where there are not enough.
  std::vector<std::vector<char>> batch(unsigned index) const;

private:
  struct Input {
    /// Elements of a sample, samples of a run of the model.
    int64_t elements = 0, perRun = 0;
    /// Of 8 bits; else f32.
    bool isInteger = false;
    std::vector<float> values;

    int64_t samples() const {
      return static_cast<int64_t>(values.size()) / elements;
    }
  };

  static llvm::Error add(StringRef name, const NpyArray &array,
                         const SampledInput &expected, Input &input);
  llvm::Error readArchive(StringRef path, ArrayRef<SampledInput> expected);
  llvm::Error readFolder(StringRef path, ArrayRef<SampledInput> expected);
  llvm::Error check(StringRef path, ArrayRef<SampledInput> expected) const;

  std::vector<Input> inputs;
};

} // namespace mlir::repvgg

#endif // REPVGG_QUANTIZE_SAMPLES_H
