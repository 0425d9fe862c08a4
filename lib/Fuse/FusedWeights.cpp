//===- FusedWeights.cpp - A fused convolution's constants -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a linear form. Output: its constants in their element types, and a
// report that is true of every one of them: it is made from the bytes written.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Fuse/FusedWeights.h"
#include "RepVGG/Algebra/Rounding.h"
#include "RepVGG/Algebra/WeightRows.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/Support/DiagnosticRule.h"
#include "llvm/ADT/STLExtras.h"

#include <bit>
#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

namespace {
/// What half a unit in the last place is made of.
struct UnitFormat {
  int precision;         ///< bits of the significand, the hidden one included
  double smallestNormal; ///< the smallest positive normal number
};
} // namespace

static UnitFormat formatOf(ElementKind kind) {
  switch (kind) {
  case ElementKind::F64:
    return {53, 0x1p-1022};
  case ElementKind::F32:
    return {24, 0x1p-126};
  case ElementKind::F16:
    return {11, 0x1p-14};
  case ElementKind::BF16:
    return {8, 0x1p-126};
  }
  llvm_unreachable("unknown element kind");
}

/// The power of two at or below a positive normal number.
static double binade(double value) {
  return std::bit_cast<double>(std::bit_cast<uint64_t>(value) &
                               0x7ff0000000000000);
}

namespace {
/// The verdict on some elements, without branches so that loops vectorize.
struct Verdict {
  bool wrong = false; ///< overflows are wrong, too
  int64_t subnormals = 0;
};
} // namespace

static bool isWrong(double exact, double stored, UnitFormat format) {
  double unit = binade(std::max(std::fabs(exact), format.smallestNormal));
  double halfUlp = unit * std::ldexp(1.0, -format.precision);
  return !(std::fabs(stored - exact) <= halfUlp);
}

static Verdict judge(ArrayRef<double> exact, ArrayRef<double> stored,
                     UnitFormat format) {
  Verdict verdict;
  double scale = std::ldexp(1.0, -format.precision);
  for (size_t i = 0, e = exact.size(); i < e; ++i) {
    double size = std::fabs(exact[i]);
    double halfUlp = binade(std::max(size, format.smallestNormal)) * scale;
    verdict.wrong |= !(std::fabs(stored[i] - exact[i]) <= halfUlp);
    verdict.subnormals +=
        (size > 0) & (std::fabs(stored[i]) < format.smallestNormal);
  }
  return verdict;
}

void RoundingReport::add(ElementKind kind, ArrayRef<double> exact,
                         const void *stored) {
  constexpr size_t chunkSize = 1024;
  double widened[chunkSize];
  UnitFormat format = formatOf(kind);
  WeightView view{kind, stored, int64_t(exact.size()), false};
  for (size_t begin = 0; begin < exact.size(); begin += chunkSize) {
    ArrayRef<double> chunk =
        exact.slice(begin, std::min(chunkSize, exact.size() - begin));
    MutableArrayRef<double> read(widened, chunk.size());
    view.read(begin, read);
    Verdict verdict = judge(chunk, read, format);
    subnormals += verdict.subnormals;
    for (size_t i = 0; verdict.wrong && i < chunk.size(); ++i) {
      if (!isWrong(chunk[i], read[i], format))
        continue;
      bool overflow = std::isfinite(chunk[i]) && std::isinf(read[i]);
      int64_t &first = overflow ? firstOverflow : firstWrong;
      if (first < 0)
        first = elements + i;
    }
    elements += chunk.size();
  }
}

namespace {
/// Writes a weight row by row into its storage.
struct RowWriter {
  const LinearForm &form;
  ElementKind kind;
  ArrayRef<double> u;
  ProbedKernel *probed;
  RoundingReport &report;

  void run(MutableArrayRef<char> out);
};
} // namespace

void RowWriter::run(MutableArrayRef<char> out) {
  WeightRows rows(form);
  char *target = out.data();
  for (int64_t o = 0; o < form.geometry().outChannels; ++o) {
    ArrayRef<double> row = rows[o];
    roundTo(kind, row, target);
    report.add(kind, row, target);
    target += int64_t(row.size()) * elementBytes(kind);
    if (probed)
      probed->addRow(o, u, row, rows.magnitude(o));
  }
}

static RankedTensorType weightType(const Geometry &shape,
                                   const WeightFormat &format) {
  if (format.channelwise)
    return RankedTensorType::get(shape.outChannels, format.weightType);
  SmallVector<int64_t> sizes = {shape.outChannels, shape.inChannelsPerGroup()};
  for (const Window &window : shape.windows)
    sizes.push_back(window.size);
  return RankedTensorType::get(sizes, format.weightType);
}

static TypedAttr writeBias(const LinearForm &form, const WeightFormat &format,
                           RoundingReport &report) {
  std::vector<double> bias = form.bias();
  if (llvm::all_of(bias, [](double value) { return value == 0; }))
    return nullptr;
  ElementKind kind = *elementKind(format.biasType);
  auto type = RankedTensorType::get(int64_t(bias.size()), format.biasType);
  auto fill = [&](MutableArrayRef<char> out) {
    roundTo(kind, bias, out.data());
    report.add(kind, bias, out.data());
  };
  return makeConstant(type, fill, (format.name + ".bias").str());
}

FusedWeights mlir::repvgg::writeWeights(const LinearForm &form,
                                        const WeightFormat &format,
                                        ArrayRef<double> u,
                                        ProbedKernel *probed) {
  FusedWeights out;
  RowWriter writer{form, *elementKind(format.weightType), u, probed,
                   out.weightReport};
  out.weight = makeConstant(
      weightType(form.geometry(), format),
      [&](MutableArrayRef<char> bytes) { writer.run(bytes); },
      (format.name + ".weight").str());
  out.bias = writeBias(form, format, out.biasReport);
  return out;
}

std::optional<Refusal> mlir::repvgg::checkRounding(const RoundingReport &report,
                                                   Type type, StringRef name,
                                                   int64_t elementsPerChannel) {
  auto describe = [&](int64_t index, StringRef what) {
    std::string message;
    llvm::raw_string_ostream(message)
        << "the fused " << name << " " << what << " " << type
        << " in output channel " << index / elementsPerChannel;
    return message;
  };
  if (report.firstWrong >= 0)
    return Refusal{
        kCertificateRule.str(),
        describe(report.firstWrong, "is not its f64 value rounded to")};
  if (report.firstOverflow >= 0)
    return Refusal{"A1", describe(report.firstOverflow, "overflows")};
  return std::nullopt;
}
