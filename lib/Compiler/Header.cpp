//===- Header.cpp - A model's C header ------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Header.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using llvm::formatv;

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// How C writes an element type, and its enumerator.
struct CType {
  const char *name, *enumerator, *text;
};

} // namespace

static CType cType(repvgg_type type) {
  switch (type) {
  case REPVGG_F32:
    return {"float", "REPVGG_F32", "f32"};
  case REPVGG_F64:
    return {"double", "REPVGG_F64", "f64"};
  case REPVGG_F16:
    return {"uint16_t", "REPVGG_F16", "f16"};
  case REPVGG_BF16:
    return {"uint16_t", "REPVGG_BF16", "bf16"};
  case REPVGG_I8:
    return {"int8_t", "REPVGG_I8", "i8"};
  case REPVGG_I16:
    return {"int16_t", "REPVGG_I16", "i16"};
  case REPVGG_I32:
    return {"int32_t", "REPVGG_I32", "i32"};
  case REPVGG_I64:
    return {"int64_t", "REPVGG_I64", "i64"};
  case REPVGG_U8:
    return {"uint8_t", "REPVGG_U8", "u8"};
  case REPVGG_BOOL:
    return {"uint8_t", "REPVGG_BOOL", "bool"};
  }
  return {"void", "0", "?"};
}

static std::string shapeText(const ScheduledTensor &tensor) {
  return llvm::join(
      llvm::map_range(tensor.shape.getShape(),
                      [](int64_t size) { return std::to_string(size); }),
      ", ");
}

namespace {

class HeaderWriter {
public:
  HeaderWriter(llvm::StringRef name, const Schedule &schedule, bool isObject)
      : name(cIdentifier(name)), schedule(schedule), isObject(isObject),
        os(text) {}

  std::string write() {
    std::string guard = llvm::StringRef(name).upper() + "_H";
    os << "/* Made by repvgg-compile: do not edit. */\n\n#ifndef " << guard
       << "\n#define " << guard
       << "\n\n#include \"repvgg-runtime/runtime.h\"\n\n";
    if (isObject)
      os << "/* What the object file defines: give it to repvgg_model_create "
            "with the bytes\n   of the weights file. */\n"
            "#ifdef __cplusplus\nextern \"C\"\n#else\nextern\n#endif\n"
            "    const repvgg_model_description "
         << descriptionName(name) << ";\n\n";
    for (const ScheduledTensor &tensor : schedule.inputs)
      writeTensor(tensor);
    for (const ScheduledTensor &tensor : schedule.outputs)
      writeTensor(tensor);
    writeRun();
    os << "#endif /* " << guard << " */\n";
    return text;
  }

private:
  /// input0: f32 [1, 3, 224, 224]
  void writeTensor(const ScheduledTensor &tensor) {
    os << formatv("/* {0}: {1} [{2}] */\n", tensor.name,
                  cType(tensor.type).text, shapeText(tensor));
    std::string macro = llvm::StringRef(name + "_" + tensor.name).upper();
    os << formatv("#define {0}_ELEMENTS {1}\n", macro,
                  tensor.shape.getNumElements());
    os << formatv("#define {0}_SHAPE {{{1}}\n\n", macro, shapeText(tensor));
  }

  void writeParameters(const std::vector<ScheduledTensor> &tensors,
                       llvm::StringRef qualifier) {
    for (const ScheduledTensor &tensor : tensors)
      os << formatv(", {0}{1} *{2}", qualifier, cType(tensor.type).name,
                    tensor.name);
  }

  /// repvgg_buffer buffers[] = ...
  void writeBuffers(const std::vector<ScheduledTensor> &tensors,
                    llvm::StringRef array) {
    for (const ScheduledTensor &tensor : tensors)
      os << formatv("  static const int64_t {0}_shape[] = {{{1}};\n",
                    tensor.name,
                    tensor.shape.getRank() ? shapeText(tensor) : "0");
    // An array has one element at least.
    os << "  repvgg_buffer " << array << "["
       << std::max<size_t>(tensors.size(), 1) << "];\n";
    for (auto [index, tensor] : llvm::enumerate(tensors))
      os << formatv("  {0}[{1}].data = (void *){2};\n"
                    "  {0}[{1}].type = {3};\n"
                    "  {0}[{1}].rank = {4};\n"
                    "  {0}[{1}].shape = {2}_shape;\n",
                    array, index, tensor.name, cType(tensor.type).enumerator,
                    tensor.shape.getRank());
  }

  void writeRun() {
    os << "/* Runs the model once in a context of it. `error` may be NULL. */\n"
       << "static inline repvgg_status " << name
       << "_run(repvgg_context *context";
    writeParameters(schedule.inputs, "const ");
    writeParameters(schedule.outputs, "");
    os << ", repvgg_error *error) {\n";
    writeBuffers(schedule.inputs, "inputs");
    writeBuffers(schedule.outputs, "outputs");
    os << formatv("  return repvgg_context_run(context, inputs, {0}, outputs, "
                  "{1}, error);\n}\n\n",
                  schedule.inputs.size(), schedule.outputs.size());
  }

  std::string name;
  const Schedule &schedule;
  bool isObject;
  std::string text;
  llvm::raw_string_ostream os;
};

} // namespace

std::string mlir::repvgg::cIdentifier(llvm::StringRef name) {
  std::string text = name.str();
  for (char &c : text)
    if (!llvm::isAlnum(c))
      c = '_';
  return text.empty() || llvm::isDigit(text.front()) ? "model_" + text : text;
}

std::string mlir::repvgg::descriptionName(llvm::StringRef name) {
  return cIdentifier(name) + "_description";
}

std::string mlir::repvgg::writeHeader(llvm::StringRef name,
                                      const Schedule &schedule, bool isObject) {
  return HeaderWriter(name, schedule, isObject).write();
}
