//===- Artifacts.cpp - A compiled model's files ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Artifacts.h"
#include "Header.h"
#include "RepVGG/Support/OutputFile.h"
#include "RepVGG/Target/Link.h"
#include "llvm/Support/Path.h"

namespace mlir::repvgg {

namespace {

using Bytes = SmallVector<char, 0>;

const char *ending(Artifact kind) {
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

CodeKind codeKind(Artifact kind) {
  if (kind == Artifact::LLVM)
    return CodeKind::LLVM;
  return kind == Artifact::Assembly ? CodeKind::Assembly : CodeKind::Object;
}

/// Files that appear together.
class FileSet {
public:
  ~FileSet() {
    // Those that have their names already go again.
    if (!complete)
      for (const std::string &path : named)
        llvm::sys::fs::remove(path);
  }

  llvm::Error add(const std::string &path, ArrayRef<char> bytes) {
    llvm::Expected<OutputFile> file = OutputFile::open(path);
    if (!file)
      return file.takeError();
    file->stream().write(bytes.data(), bytes.size());
    files.emplace_back(path, std::move(*file));
    return files.back().second.flush();
  }

  llvm::Error commit() {
    for (auto &[path, file] : files) {
      if (llvm::Error error = file.commit())
        return error;
      named.push_back(path);
    }
    complete = true;
    return llvm::Error::success();
  }

private:
  std::vector<std::pair<std::string, OutputFile>> files;
  std::vector<std::string> named;
  bool complete = false;
};

llvm::Expected<Bytes> makeCode(ModelCode &code, Artifact kind,
                               const std::function<void(StringRef)> &progress) {
  Bytes bytes;
  llvm::raw_svector_ostream stream(bytes);
  progress("generating machine code");
  if (llvm::Error error = code.emit(codeKind(kind), stream))
    return std::move(error);
  if (kind != Artifact::SharedLibrary)
    return bytes;
  progress("linking");
  return linkModel(bytes, code.target());
}

} // namespace

llvm::Error writeArtifacts(ModelCode &code, Artifact kind,
                           const std::string &output,
                           const std::function<void(StringRef)> &progress) {
  StringRef name = llvm::sys::path::filename(output);
  bool isObject = kind == Artifact::Object;
  if (isObject)
    code.nameDescription(descriptionName(name));
  llvm::Expected<Bytes> bytes = makeCode(code, kind, progress);
  if (!bytes)
    return bytes.takeError();
  progress("writing");
  FileSet files;
  if (kind == Artifact::SharedLibrary || isObject) {
    std::string header = writeHeader(name, code.schedule, isObject);
    ArrayRef<char> weights(code.weights.data(), code.weights.size());
    if (llvm::Error error = files.add(output + ".weights", weights))
      return error;
    if (llvm::Error error = files.add(output + ".h", ArrayRef<char>(header)))
      return error;
  }
  std::string path = output == "-" ? output : output + ending(kind);
  if (llvm::Error error = files.add(path, *bytes))
    return error;
  return files.commit();
}

} // namespace mlir::repvgg
