//===- Research.cpp - A dialect of someone else's -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// All that fusion needs to know of `research.blur_pool`.
///
//===----------------------------------------------------------------------===//

#include "Research.h"
#include "RepVGG/IR/Constants.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace research;

#include "ResearchDialect.cpp.inc"
#define GET_OP_CLASSES
#include "ResearchOps.cpp.inc"

constexpr double kBlur[3] = {0.25, 0.5, 0.25};

void ResearchDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "ResearchOps.cpp.inc"
      >();
}

OperandRange BlurPoolOp::getDataOperands() {
  return getOperation()->getOperands().take_front();
}

OrRefusal<LinearForm> BlurPoolOp::linearForm(ArrayRef<LinearForm> operands) {
  OrRefusal<WeightView> factor = readConstant(getFactor());
  if (!factor)
    return factor.refusal();
  int64_t channels = operands[0].geometry().outChannels;
  Window window{.size = 3,
                .stride = static_cast<int64_t>(getStride()),
                .padLow = 1,
                .padHigh = 1};
  Geometry geometry{.windows = {2, window},
                    .inChannels = channels,
                    .outChannels = channels,
                    .groups = channels};
  std::vector<double> kernel;
  for (int64_t c = 0; c < channels; ++c)
    for (double row : kBlur)
      for (double column : kBlur)
        kernel.push_back(row * column);
  OrRefusal<LinearForm> form = LinearForm::fromKernel(geometry, kernel);
  if (form)
    form = form->scale(*factor);
  return form ? LinearForm::compose(operands[0], *form) : form;
}

/// From the formula: first along the rows, then along the columns.
OrRefusal<Image> BlurPoolOp::evaluate(ArrayRef<Image> operands) {
  OrRefusal<WeightView> factor = readConstant(getFactor());
  if (!factor)
    return factor.refusal();
  Image x = operands[0].dense();
  int64_t height = x.sizes()[0], width = x.sizes()[1], stride = getStride();
  int64_t rows = (height - 1) / stride + 1, columns = (width - 1) / stride + 1;
  std::vector<double> y;
  for (int64_t c = 0; c < x.channels(); ++c) {
    ArrayRef<double> image =
        x.values().slice(c * height * width, height * width);
    auto along = [&](int64_t h, int64_t w) {
      if (h < 0 || h >= height)
        return 0.0;
      double sum = image[h * width + w] / 2;
      if (w > 0)
        sum += image[h * width + w - 1] / 4;
      return w + 1 < width ? sum + image[h * width + w + 1] / 4 : sum;
    };
    for (int64_t h = 0; h < rows * stride; h += stride)
      for (int64_t w = 0; w < columns * stride; w += stride)
        y.push_back((*factor)[c] * (along(h - 1, w) / 4 + along(h, w) / 2 +
                                    along(h + 1, w) / 4));
  }
  return Image(x.channels(), {rows, columns}, std::move(y));
}
