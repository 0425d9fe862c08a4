//===- Artifacts.cpp - A compiled model's files ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a compiled model. Out: its files. Invariant: they get their names when
/// all are complete; a failed one leaves none.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Compiler/Artifacts.h"
#include "Header.h"
#include "RepVGG/Support/CompileError.h"
#include "RepVGG/Support/OutputFile.h"
#include "RepVGG/Target/Link/Link.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::repvgg;
using Bytes = SmallVector<char, 0>;

namespace {

/// Files that appear together.
class FileSet {
public:
  ~FileSet();

  llvm::Error add(const std::string &path, ArrayRef<char> bytes);
  llvm::Error commit();

private:
  std::vector<std::pair<std::string, OutputFile>> files;
  std::vector<std::string> named;
  bool complete = false;
};

} // namespace

FileSet::~FileSet() {
  // Those that have their names already go again.
  if (!complete)
    for (const std::string &path : named)
      llvm::sys::fs::remove(path);
}

llvm::Error FileSet::add(const std::string &path, ArrayRef<char> bytes) {
  llvm::Expected<OutputFile> file = OutputFile::open(path);
  if (!file)
    return file.takeError();
  file->stream().write(bytes.data(), bytes.size());
  files.emplace_back(path, std::move(*file));
  return files.back().second.flush();
}

llvm::Error FileSet::commit() {
  for (auto &[path, file] : files) {
    if (llvm::Error error = file.commit())
      return error;
    named.push_back(path);
  }
  complete = true;
  return llvm::Error::success();
}

static const char *ending(Artifact kind) {
  switch (kind) {
  case Artifact::SharedLibrary:
    return ".so";
  case Artifact::Object:
    return ".o";
  case Artifact::Assembly:
    return ".s";
  case Artifact::LLVM:
    return ".ll";
  }
  return "";
}

static CodeKind codeKind(Artifact kind) {
  if (kind == Artifact::LLVM)
    return CodeKind::LLVM;
  return kind == Artifact::Assembly ? CodeKind::Assembly : CodeKind::Object;
}

/// Says that `stage` begins, unless it is not wanted any more.
static llvm::Error begin(StringRef stage, const CompilerOptions &options) {
  if (options.isCancelled && options.isCancelled())
    return CompileError::cancelled();
  if (options.progress)
    options.progress(stage);
  return llvm::Error::success();
}

static llvm::Expected<Bytes> makeCode(ModelCode &code, Artifact kind,
                                      const CompilerOptions &options) {
  Bytes bytes;
  llvm::raw_svector_ostream stream(bytes);
  if (llvm::Error error = begin("generating machine code", options))
    return std::move(error);
  if (llvm::Error error = code.emit(codeKind(kind), stream))
    return std::move(error);
  if (kind != Artifact::SharedLibrary)
    return bytes;
  if (llvm::Error error = begin("linking", options))
    return std::move(error);
  return linkModel(bytes, code.target());
}

/// Weights and header, beside code that can run.
static llvm::Error addCompanions(FileSet &files, ModelCode &code,
                                 const std::string &output, bool isObject) {
  StringRef name = llvm::sys::path::filename(output);
  std::string header = writeHeader(name, code.schedule, isObject);
  ArrayRef<char> weights(code.weights.data(), code.weights.size());
  if (llvm::Error error = files.add(output + ".weights", weights))
    return error;
  return files.add(output + ".h", ArrayRef<char>(header));
}

static llvm::Error write(ModelCode &code, Artifact kind,
                         const std::string &output,
                         const CompilerOptions &options) {
  bool isObject = kind == Artifact::Object;
  if (isObject)
    code.nameDescription(descriptionName(llvm::sys::path::filename(output)));
  llvm::Expected<Bytes> bytes = makeCode(code, kind, options);
  if (!bytes)
    return bytes.takeError();
  if (llvm::Error error = begin("writing", options))
    return error;
  FileSet files;
  if (kind == Artifact::SharedLibrary || isObject)
    if (llvm::Error error = addCompanions(files, code, output, isObject))
      return error;
  std::string path = output == "-" ? output : output + ending(kind);
  if (llvm::Error error = files.add(path, *bytes))
    return error;
  if (options.isCancelled && options.isCancelled())
    return CompileError::cancelled();
  return files.commit();
}

llvm::Error mlir::repvgg::writeArtifacts(ModelCode &code, Artifact kind,
                                         const std::string &output,
                                         const CompilerOptions &options) {
  return CompileError::from(write(code, kind, output, options));
}
