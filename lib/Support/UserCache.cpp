//===- UserCache.cpp - What was measured before ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The version is looked at before anything else that may have changed.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Support/UserCache.h"
#include "RepVGG/Support/InputFile.h"
#include "RepVGG/Support/OutputFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Path.h"

using namespace mlir::repvgg;
namespace json = llvm::json;

static std::string defaultPath(llvm::StringRef name) {
  llvm::SmallString<128> path;
  if (!llvm::sys::path::cache_directory(path))
    return {};
  llvm::sys::path::append(path, "repvgg", name + ".json");
  return path.str().str();
}

UserCache::UserCache(llvm::StringRef name, int64_t version,
                     llvm::StringRef path)
    : name(name), version(version),
      path(path.empty() ? defaultPath(name) : path.str()) {}

llvm::Error UserCache::malformed(const llvm::Twine &what) const {
  return llvm::createStringError("malformed cache of " + name + " '" + path +
                                 "': " + what + "; remove it to start anew");
}

llvm::Expected<json::Object> UserCache::read() const {
  if (!llvm::sys::fs::exists(path))
    return json::Object();
  auto file = readRegularFile(path);
  if (!file)
    return file.takeError();
  llvm::Expected<json::Value> content = json::parse((*file)->getBuffer());
  if (!content)
    return malformed(llvm::toString(content.takeError()));
  json::Object *root = content->getAsObject();
  if (!root)
    return malformed("expects an object");
  if (root->getInteger("version") != version)
    return json::Object();
  json::Object *entries = root->getObject(name);
  if (!entries)
    return malformed("expects '" + name + "'");
  return std::move(*entries);
}

llvm::Error UserCache::write(json::Object entries) const {
  if (path.empty())
    return llvm::Error::success();
  json::Value content =
      json::Object{{"version", version}, {name, std::move(entries)}};
  llvm::StringRef folder = llvm::sys::path::parent_path(path);
  if (!folder.empty())
    if (std::error_code error = llvm::sys::fs::create_directories(folder))
      return fileError(folder, error);
  llvm::Expected<OutputFile> file = OutputFile::open(path);
  if (!file)
    return file.takeError();
  file->stream() << llvm::formatv("{0:2}\n", content);
  return file->commit();
}
