//===- ForeignInput.cpp - Files that are not ours to read -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a file, and what the parser said. Output: one line. Invariant: what is
// not recognised for certain is left to the parser and its messages.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Compiler/ForeignInput.h"
#include "RepVGG/Pipelines/ForeignDialects.h"
#include "mlir/Bytecode/Encoding.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/Regex.h"

using namespace mlir;
using namespace mlir::repvgg;

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

static constexpr char kExport[] =
    "export the model to linalg on tensors, with "
    "repvgg.from_torch(model, x).to_mlir(path) or "
    "torch_mlir.fx.export_and_import(model, x, "
    "output_type=\"linalg-on-tensors\")";

/// The version in the header of bytecode: a number of one to nine bytes, of
/// which only short ones occur.
static std::optional<unsigned> bytecodeVersion(StringRef bytes) {
  if (!bytes.consume_front("ML\xefR") || bytes.empty())
    return std::nullopt;
  unsigned char first = bytes.front();
  return first & 1 ? std::optional<unsigned>(first >> 1) : std::nullopt;
}

/// A zip archive by what is in it: PyTorch's has data.pkl, NumPy's .npy files.
static std::string explainZip(StringRef bytes) {
  if (bytes.take_front(4096).contains(".npy"))
    return "is a NumPy archive, not a model";
  if (bytes.contains("data.pkl") || bytes.contains("/version") ||
      bytes.contains("archive_format"))
    return std::string("is a PyTorch file: load it in Python and ") + kExport;
  return "is a zip archive, not a module";
}

/// An ONNX model starts with its version (field 1, a small number) and then
/// its producer, a domain, opsets or the graph.
static bool isOnnx(StringRef bytes) {
  return bytes.size() > 4 && bytes[0] == 8 && bytes[1] > 0 && bytes[1] < 32 &&
         StringRef("\x12\x1a\x22\x3a\x42").contains(bytes[2]);
}

/// A file of another program that can be told by its first bytes.
static std::optional<std::string> explainMagic(StringRef bytes) {
  if (bytes.starts_with("PK\x03\x04"))
    return explainZip(bytes.take_front(1 << 16));
  if (bytes.starts_with("\x80\x02") || bytes.starts_with("\x80\x04"))
    return std::string("is a pickle, as PyTorch writes them: load it in "
                       "Python and ") +
           kExport;
  if (isOnnx(bytes))
    return "is an ONNX file: fuse it as it is with the command repvgg fuse, or "
           "read it with torch-mlir-import-onnx and run "
           "torch-mlir-opt with --torch-onnx-to-torch-backend-pipeline and "
           "--torch-backend-to-linalg-on-tensors-backend-pipeline";
  if (bytes.starts_with("\x93NUMPY"))
    return "is a NumPy array, not a model";
  if (bytes.starts_with("\x7f"
                        "ELF"))
    return "is a program or a library, not a module";
  if (bytes.starts_with("BC\xc0\xde"))
    return "is LLVM bitcode, not a module of linalg on tensors";
  if (bytes.substr(4).starts_with("TFL3"))
    return "is a TFLite file: lower it to linalg on tensors first";
  if (bytes.substr(8).starts_with("{\""))
    return std::string("is a safetensors file, weights without a model: fuse "
                       "them with the command repvgg fuse, or load them in "
                       "Python and ") +
           kExport;
  return std::nullopt;
}

std::optional<std::string>
mlir::repvgg::explainForeignFile(const llvm::MemoryBuffer &file) {
  StringRef bytes = file.getBuffer();
  if (bytes.trim().empty())
    return "is empty: expects a module";
  if (std::optional<unsigned> version = bytecodeVersion(bytes)) {
    if (*version <= bytecode::kVersion)
      return std::nullopt;
    return "is MLIR bytecode of version " + std::to_string(*version) +
           ", but the newest that LLVM " LLVM_VERSION_STRING " reads is " +
           std::to_string(bytecode::kVersion) +
           ": write it as text, or with --emit-bytecode-version=" +
           std::to_string(bytecode::kVersion);
  }
  if (bytes.starts_with("ML\xefR"))
    return std::nullopt;
  if (std::optional<std::string> known = explainMagic(bytes))
    return known;
  if (bytes.take_front(4096).contains('\0'))
    return "is neither MLIR text nor bytecode";
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Dialects
//===----------------------------------------------------------------------===//

ForeignDialects::ForeignDialects(MLIRContext *context,
                                 const llvm::MemoryBuffer &file)
    : file(file), handler(context, [this](Diagnostic &diagnostic) {
        return handle(diagnostic);
      }) {}

/// The dialect that a message of the parser or of the bytecode reader names.
static std::string dialectIn(const std::string &message) {
  static constexpr const char *kForms[] = {
      "^Dialect `([^']+)' not found for custom op",
      "^`?[!#]\"([^\"]+)\"<.* created with unregistered dialect",
      "^dialect '([^']+)' is unknown"};
  SmallVector<StringRef> found;
  for (const char *form : kForms)
    if (llvm::Regex(form).match(message, &found))
      return found[1].str();
  return {};
}

/// The dialect of the op in generic form whose name ends at `place`.
static std::string dialectAt(Location place, StringRef text) {
  auto at = dyn_cast<FileLineColLoc>(place);
  for (unsigned line = 1; at && line < at.getLine(); ++line)
    text = text.split('\n').second;
  if (!at || at.getColumn() == 0)
    return {};
  StringRef before = text.split('\n').first.take_front(at.getColumn());
  size_t quote = before.rfind('"');
  if (quote != StringRef::npos)
    quote = before.take_front(quote).rfind('"');
  return quote == StringRef::npos
             ? std::string()
             : before.drop_front(quote + 1).split('.').first.str();
}

LogicalResult ForeignDialects::handle(Diagnostic &diagnostic) {
  std::string message = diagnostic.str();
  std::string found = dialectIn(message);
  if (found.empty() && StringRef(message).starts_with(
                           "operation being parsed with an unregistered "
                           "dialect"))
    found = dialectAt(diagnostic.getLocation(), file.getBuffer());
  if (found.empty())
    return failure();
  if (!place) {
    place = diagnostic.getLocation();
    dialect = std::move(found);
  }
  return success();
}

std::optional<CompileMessage> ForeignDialects::explanation() const {
  if (!place)
    return std::nullopt;
  CompileMessage message;
  message.text = explainUnknownDialect(dialect);
  if (auto at = dyn_cast<FileLineColLoc>(*place)) {
    message.file = at.getFilename().str();
    message.line = at.getLine();
    message.column = at.getColumn();
  }
  return message;
}
