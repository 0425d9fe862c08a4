//===- ImageKernel.h - Runs a kernel without a convolution ------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Compiles one function on images, calls it on buffers between guard pages,
/// and compares what it wrote with a function in f64.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TEST_UNIT_CODEGEN_IMAGEKERNEL_H
#define REPVGG_TEST_UNIT_CODEGEN_IMAGEKERNEL_H

#include "GuardedBuffer.h"
#include "PlainImage.h"
#include "RepVGG/Codegen/CPU/Kernels/Kernels.h"
#include "RepVGG/Target/KernelLibrary.h"

namespace mlir::repvgg::cpu {

/// What a kernel is compiled for and how it is called.
struct Setting {
  int64_t vector = 16;
  /// LLVM's name of the CPU; empty: this machine's.
  std::string cpu;
  /// Into how many calls the tasks are divided; the last ones come first.
  int64_t calls = 1;
  /// Where memory that must not be touched follows at once.
  GuardedBuffer::Side side = GuardedBuffer::Side::Behind;
  /// Instructions that kernels may use, such as "avx512f".
  std::string features = "";
};

/// Settings for 16, 8 and 4 lanes, in one call and in three; and with
/// instructions of AVX-512 where this machine has them.
std::vector<Setting> allSettings();

/// Ops that compute %y from %x: GELU as PyTorch exports it.
inline constexpr llvm::StringLiteral kGelu = R"(
  %root = arith.constant 1.41421354 : f32
  %one = arith.constant 1.0 : f32
  %half = arith.constant 0.5 : f32
  %0 = arith.divf %x, %root : f32
  %1 = math.erf %0 : f32
  %2 = arith.addf %1, %one : f32
  %3 = arith.mulf %2, %half : f32
  %y = arith.mulf %x, %3 : f32)";

/// The function of `ops`, which compute %y from %x, for ImageKernel::body.
inline std::string functionOf(StringRef ops) {
  return ("(%x: f32) -> f32 {" + ops + " return %y : f32 }").str();
}

class ImageKernel {
public:
  explicit ImageKernel(const Setting &setting);

  TargetInfo target() const;
  ModuleOp module() { return *kernels; }
  /// The block of `text`, a function's arguments and body:
  /// "(%a: f32) -> f32 { return %a : f32 }".
  Block &body(StringRef text);

  /// Random elements as the next argument; i8 from 0 to 255 if `isUnsigned`.
  PlainImage &addImage(const PackedImage &image, bool isUnsigned = false);
  std::vector<float> &addChannels(int64_t channels);

  /// Compiles and calls `kernel`, `repeat` times; gives the elements of
  /// `output`, which are no numbers before, or all bits of them are set.
  llvm::Expected<std::vector<float>>
  run(const KernelFunction &kernel, const PackedImage &output, int repeat = 1);

  /// Of the last run.
  double bestNs = 0, compileMs = 0;

private:
  Setting setting;
  MLIRContext context;
  OwningOpRef<ModuleOp> kernels, bodies;
  std::mt19937 generator{1};
  std::vector<GuardedBuffer> buffers;
  std::vector<std::unique_ptr<PlainImage>> images;
  std::vector<std::unique_ptr<std::vector<float>>> vectors;
  std::optional<KernelLibrary> library;
};

/// An element of a reference.
using Element =
    llvm::function_ref<double(int64_t n, int64_t c, int64_t h, int64_t w)>;

/// Expects that `values` holds `element` of each pixel to within `tolerance`
/// times its magnitude (at least 1), and zeros elsewhere.
void expectImage(ArrayRef<float> values, const PackedImage &image,
                 double tolerance, Element element);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_TEST_UNIT_CODEGEN_IMAGEKERNEL_H
