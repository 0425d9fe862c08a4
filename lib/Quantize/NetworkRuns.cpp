//===- NetworkRuns.cpp - A network run on samples -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a model in this process. Out: its results, one batch after the other.
///
//===----------------------------------------------------------------------===//

#include "NetworkRuns.h"
#include "RepVGG/Support/CompileError.h"
#include "RepVGG/Support/LocationName.h"

using namespace mlir;
using namespace mlir::repvgg;

std::vector<SampledInput> mlir::repvgg::inputsOf(func::FuncOp entry) {
  std::vector<SampledInput> inputs;
  for (BlockArgument argument : entry.getArguments()) {
    std::string name = nameOf(argument.getLoc());
    if (name.empty())
      name = "input" + std::to_string(argument.getArgNumber());
    inputs.push_back({name, cast<RankedTensorType>(argument.getType())});
  }
  return inputs;
}

llvm::Error NetworkRuns::allocate() {
  ArrayRef<RankedTensorType> types = model.describe().outputs;
  results.resize(types.size());
  for (auto [result, type] : llvm::zip(results, types))
    if (llvm::Error error = result.allocate(tensorBytes(type)))
      return error;
  return llvm::Error::success();
}

llvm::Error NetworkRuns::run(unsigned index) {
  if (isCancelled && isCancelled())
    return CompileError::cancelled();
  if (results.empty())
    if (llvm::Error error = allocate())
      return error;
  std::vector<std::vector<char>> batch = samples.batch(index);
  std::vector<AlignedBuffer> inputs(batch.size());
  SmallVector<const void *> from;
  for (auto [input, bytes] : llvm::zip(inputs, batch)) {
    if (llvm::Error error = input.allocate(bytes.size()))
      return error;
    std::memcpy(input.data(), bytes.data(), bytes.size());
    from.push_back(input.data());
  }
  SmallVector<void *> to;
  for (AlignedBuffer &result : results)
    to.push_back(result.data());
  return model.run(from, to);
}

ArrayRef<float> NetworkRuns::output(int64_t index) const {
  size_t place = index < 0 ? results.size() + index : index;
  if (!model.describe().outputs[place].getElementType().isF32())
    return {};
  const AlignedBuffer &result = results[place];
  return {reinterpret_cast<const float *>(result.data()),
          result.size() / sizeof(float)};
}

llvm::Error NetworkRuns::forEach(llvm::function_ref<void(unsigned)> visit) {
  for (unsigned index = 0; index < count(); ++index) {
    if (llvm::Error error = run(index))
      return error;
    visit(index);
  }
  return llvm::Error::success();
}
