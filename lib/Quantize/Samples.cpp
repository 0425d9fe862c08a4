//===- Samples.cpp - What a network is calibrated on ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: files. Out: finite numbers, of the model's shape. What would only show
/// as a bad model later is refused here.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Quantize/Samples.h"
#include "RepVGG/Support/Npz.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;
using llvm::createStringError;
using llvm::formatv;

//===----------------------------------------------------------------------===//
// Arrays
//===----------------------------------------------------------------------===//

static std::string shapeText(ArrayRef<int64_t> shape, StringRef first = "") {
  std::string text = "(" + first.str();
  for (int64_t size : shape)
    text += (text.size() > 1 ? ", " : "") + std::to_string(size);
  return text + ")";
}

/// The elements of `array`, which has f16, f32 or f64.
static llvm::Expected<std::vector<float>> readFloats(StringRef name,
                                                     const NpyArray &array) {
  StringRef dtype = array.header.dtype;
  const char *data = array.data.data();
  std::vector<float> values(array.header.numElements());
  for (auto [index, value] : llvm::enumerate(values)) {
    if (dtype == "<f4") {
      std::memcpy(&value, data + index * sizeof(float), sizeof(float));
    } else if (dtype == "<f8") {
      double wide;
      std::memcpy(&wide, data + index * sizeof(double), sizeof(double));
      value = static_cast<float>(wide);
    } else if (dtype == "<f2") {
      uint16_t bits;
      std::memcpy(&bits, data + index * sizeof(bits), sizeof(bits));
      llvm::APFloat half(llvm::APFloat::IEEEhalf(), llvm::APInt(16, bits));
      bool lost;
      half.convert(llvm::APFloat::IEEEsingle(),
                   llvm::APFloat::rmNearestTiesToEven, &lost);
      value = half.convertToFloat();
    } else {
      return createStringError(
          formatv("'{0}' expects floats, as the model gets them, but got "
                  "elements of the type {1}",
                  name, dtype));
    }
  }
  return values;
}

/// The elements of `array`, which are integers of 8 bits.
static llvm::Expected<std::vector<float>> readIntegers(StringRef name,
                                                       const NpyArray &array) {
  StringRef dtype = array.header.dtype;
  if (dtype != "|u1" && dtype != "|i1")
    return createStringError(
        formatv("'{0}' expects integers of 8 bits, as the model gets them, but "
                "got elements of the type {1}",
                name, dtype));
  std::vector<float> values(array.header.numElements());
  for (auto [value, byte] : llvm::zip(values, array.data))
    value = dtype == "|u1" ? float(uint8_t(byte)) : float(int8_t(byte));
  return values;
}

/// NaN and infinities have no range; numbers that are all the same have one
/// that no other sample would keep to.
static llvm::Error checkValues(StringRef name, ArrayRef<float> values) {
  for (auto [index, value] : llvm::enumerate(values))
    if (!std::isfinite(value))
      return createStringError(
          formatv("'{0}' expects finite numbers, but element {1} is {2}", name,
                  index, std::isnan(value) ? "NaN" : "infinite"));
  if (!values.empty() && llvm::all_equal(values))
    return createStringError(
        formatv("'{0}' expects samples of what the model will see, but all {1} "
                "elements are {2}",
                name, values.size(), values.front()));
  return llvm::Error::success();
}

/// Appends the samples of `array`: one, or several along a first dimension.
llvm::Error Samples::add(StringRef name, const NpyArray &array,
                         const SampledInput &expected, Input &input) {
  ArrayRef<int64_t> shape = array.header.shape;
  ArrayRef<int64_t> sample = expected.type.getShape().drop_front();
  if (shape != sample && (shape.empty() || shape.drop_front() != sample))
    return createStringError(
        formatv("'{0}' expects samples of the model's input {1}, {2}, but got "
                "the shape {3}",
                name, expected.name, shapeText(sample, "any number"),
                shapeText(shape)));
  auto values = expected.type.getElementType().isInteger(8)
                    ? readIntegers(name, array)
                    : readFloats(name, array);
  if (!values)
    return values.takeError();
  if (llvm::Error error = checkValues(name, *values))
    return error;
  llvm::append_range(input.values, *values);
  return llvm::Error::success();
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

static std::string listArrays(ArrayRef<NamedArray> arrays) {
  std::string names;
  for (const NamedArray &array : arrays)
    names += (names.empty() ? "" : ", ") + array.name;
  return names.empty() ? "none" : names;
}

llvm::Error Samples::readArchive(StringRef path,
                                 ArrayRef<SampledInput> expected) {
  auto arrays = readNpz(path);
  if (!arrays)
    return arrays.takeError();
  auto named = [&](StringRef name) {
    return llvm::find_if(
        *arrays, [&](const NamedArray &array) { return array.name == name; });
  };
  for (auto [index, input] : llvm::enumerate(expected)) {
    auto found = named(input.name);
    if (found == arrays->end() && arrays->size() == expected.size())
      found = arrays->begin() + index;
    if (found == arrays->end())
      return createStringError(
          formatv("'{0}' expects an array for each of the model's {1} inputs, "
                  "or one named '{2}', but got {3}",
                  path, expected.size(), input.name, listArrays(*arrays)));
    if (llvm::Error error = add((path + ":" + found->name).str(), found->array,
                                input, inputs[index]))
      return error;
  }
  return llvm::Error::success();
}

llvm::Error Samples::readFolder(StringRef path,
                                ArrayRef<SampledInput> expected) {
  if (expected.size() != 1)
    return createStringError(
        formatv("'{0}' is a folder of samples of one input, but the model has "
                "{1}: expects an .npz archive with an array for each",
                path, expected.size()));
  std::error_code code;
  std::vector<std::string> files;
  for (llvm::sys::fs::directory_iterator at(path, code), end;
       at != end && !code; at.increment(code))
    if (llvm::sys::path::extension(at->path()) == ".npy")
      files.push_back(at->path());
  if (code)
    return createStringError("cannot read '" + path + "': " + code.message());
  if (files.empty())
    return createStringError("expects .npy files in the folder '" + path +
                             "', but it has none");
  llvm::sort(files);
  for (const std::string &file : files) {
    auto array = readNpy(file);
    if (!array)
      return array.takeError();
    if (llvm::Error error = add(file, *array, expected[0], inputs[0]))
      return error;
  }
  return llvm::Error::success();
}

/// Each input has samples, all the same number of them.
llvm::Error Samples::check(StringRef path,
                           ArrayRef<SampledInput> expected) const {
  for (auto [input, wanted] : llvm::zip(inputs, expected)) {
    if (input.samples() == 0)
      return createStringError(formatv(
          "'{0}' has no sample of the model's input {1}", path, wanted.name));
    if (input.samples() != inputs[0].samples())
      return createStringError(
          formatv("'{0}' expects as many samples of {1} as of {2}, {3}, but "
                  "got {4}",
                  path, wanted.name, expected[0].name, inputs[0].samples(),
                  input.samples()));
  }
  return llvm::Error::success();
}

llvm::Expected<Samples> Samples::read(StringRef path,
                                      ArrayRef<SampledInput> expected) {
  Samples samples;
  for (const SampledInput &input : expected) {
    ArrayRef<int64_t> shape = input.type.getShape();
    Type element = input.type.getElementType();
    if (!(element.isF32() || element.isInteger(8)) || shape.empty())
      return createStringError(
          formatv("calibration expects a model whose inputs are batches of "
                  "f32 or of integers of 8 bits, but its input {0} is {1}",
                  input.name, input.type));
    samples.inputs.push_back({input.type.getNumElements() / shape[0],
                              shape[0],
                              element.isInteger(8),
                              {}});
  }
  auto readAll = [&]() -> llvm::Error {
    if (!llvm::sys::fs::exists(path))
      return createStringError("cannot read '" + path +
                               "': there is no such file or folder");
    if (llvm::sys::fs::is_directory(path))
      return samples.readFolder(path, expected);
    if (path.ends_with(".npz"))
      return samples.readArchive(path, expected);
    if (!path.ends_with(".npy") || expected.size() != 1)
      return createStringError(
          "expects '" + path +
          "' to be an .npz archive with an array for each of the model's "
          "inputs, or a folder of .npy files");
    auto array = readNpy(path);
    return array ? add(path, *array, expected[0], samples.inputs[0])
                 : array.takeError();
  };
  if (llvm::Error error = readAll())
    return std::move(error);
  if (llvm::Error error = samples.check(path, expected))
    return std::move(error);
  return samples;
}

//===----------------------------------------------------------------------===//
// Runs
//===----------------------------------------------------------------------===//

unsigned Samples::runs() const {
  int64_t runs = 1;
  for (const Input &input : inputs)
    runs =
        std::max(runs, llvm::divideCeilSigned(input.samples(), input.perRun));
  return static_cast<unsigned>(runs);
}

/// The bytes of `values` as a model takes them.
static void append(std::vector<char> &bytes, ArrayRef<float> values,
                   bool isInteger) {
  if (isInteger) {
    for (float value : values)
      bytes.push_back(static_cast<char>(static_cast<int>(value)));
    return;
  }
  const char *data = reinterpret_cast<const char *>(values.data());
  bytes.insert(bytes.end(), data, data + values.size() * sizeof(float));
}

std::vector<std::vector<char>> Samples::batch(unsigned index) const {
  std::vector<std::vector<char>> batch;
  for (const Input &input : inputs) {
    std::vector<char> &bytes = batch.emplace_back();
    for (int64_t i = 0; i < input.perRun; ++i) {
      int64_t sample = (index * input.perRun + i) % input.samples();
      append(
          bytes,
          ArrayRef(input.values).slice(sample * input.elements, input.elements),
          input.isInteger);
    }
  }
  return batch;
}
